"""A real server on a free port of this computer, and clients that speak to it."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.conftest import EXAMPLES

PATIENCE = 240
FACTS = EXAMPLES.parent / "facts"
POOR = EXAMPLES / "poor-partial-grant.sv.docx"

SMALL = """
import logging
from pathlib import Path
from letterkit.web.limits import Limits
from letterkit.web.serving import serve
from letterkit.web.setup import Setup
logging.basicConfig(level=logging.DEBUG)
limits = Limits(size=50_000, head=1.0, body=1.0, taking=1.0, processes=1, waiting=1)
serve(Setup(None, True), lambda address: print(address, flush=True), limits=limits)
"""
"""Starts a server with narrow limits, which logs all that can be logged."""


@dataclass
class Server:
    """A running server."""

    process: subprocess.Popen[str]
    port: int

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def client(self) -> httpx.Client:
        return httpx.Client(base_url=self.address, timeout=PATIENCE, trust_env=False)

    def wait(self) -> None:
        """Until all its processes know their trade."""
        until = time.monotonic() + PATIENCE
        with self.client as client:
            while client.get("/health").json()["status"] != "ok":
                assert time.monotonic() < until
                time.sleep(0.2)


@contextmanager
def started(*arguments: str) -> Iterator[Server]:
    """A server that is started with a command, and ended when it is no longer needed."""
    environment = {**os.environ, "PYTHONPATH": str(Path.cwd()), "PYTHONUTF8": "1", "LC_ALL": "en_GB.UTF-8"}
    with subprocess.Popen(
        [sys.executable, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=environment,
    ) as process:
        assert process.stdout
        said = process.stdout.readline()
        address = re.search(r"http://127\.0\.0\.1:(\d+)/", said)
        if not address:
            process.kill()
            raise AssertionError(process.stderr.read() if process.stderr else said)
        try:
            yield Server(process, int(address[1]))
        finally:
            process.terminate()  # its processes end as well, which else would go on with what they had begun
            with suppress(subprocess.TimeoutExpired):
                process.wait(10)
            process.kill()


def served(*arguments: str) -> Any:
    """A server as its users start it; without a configuration, unless one is named."""
    alone = () if "--config" in arguments else ("--isolated",)
    return started("-m", "letterkit", "serve", "--port", "0", "--ui", "en", *alone, *arguments)


@pytest.fixture(scope="session")
def few_rules(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """What a server of a test's own is started with where its findings do not matter: it is ready a second earlier."""
    config = tmp_path_factory.mktemp("few rules") / "letterkit.toml"
    config.write_text('select = ["officialese"]\n', encoding="utf-8")
    return ("--config", str(config))


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """The server of all tests that leave it as it is."""
    with served("--processes", "1") as server:
        server.wait()
        yield server


@pytest.fixture(scope="session")
def small() -> Iterator[Server]:
    """A server with narrow limits, which logs all that can be logged. The last test of it, in test_safety, ends it."""
    with started("-c", SMALL) as server:
        server.wait()
        yield server


@pytest.fixture(scope="session")
def client(server: Server) -> Iterator[httpx.Client]:
    """Speaks to it as a program does."""
    with server.client as client:
        yield client


@pytest.fixture
def facts() -> Callable[[str], dict[str, Any]]:
    """The facts of an example by its name."""

    def read(name: str) -> dict[str, Any]:
        held: dict[str, Any] = json.loads((FACTS / f"{name}.json").read_text(encoding="utf-8"))
        return held

    return read


def spoken(server: Server, said: bytes, patience: float = 10) -> bytes:
    """What the server answers to bytes that are sent to it and then left as they are."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=patience) as connection:
        connection.sendall(said)
        heard = b""
        while part := connection.recv(65536):
            heard += part
        return heard


WAIT = 60_000


@pytest.fixture
def page(browser: Any, server: Server) -> Iterator[Callable[..., Any]]:
    """Opens a page of the server; whatever the browser complains of fails the test."""
    contexts, complaints = [], []

    def go(path: str, width: int = 1280, **options: Any) -> Any:
        context = browser.new_context(
            base_url=server.address, viewport={"width": width, "height": 900}, locale="sv-FI", **options
        )
        context.set_default_timeout(WAIT)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda told: complaints.append(told.text) if told.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(path)
        return page

    yield go
    for context in contexts:
        context.close()
    expected = ("422 (Unprocessable", "404 (Not Found", "net::ERR_FAILED")  # what the tests themselves provoke
    assert [one for one in complaints if not any(said in one for said in expected)] == []


def paste(page: Any, text: str) -> None:
    """Write a draft into the page, and have it checked."""
    page.fill("#text", text)
    page.click(".side button.main")
    page.wait_for_selector("#result")


def told(page: Any, words: str) -> None:
    """Wait until the page says something."""
    page.wait_for_function("words => document.getElementById('told')?.textContent.includes(words)", arg=words)
