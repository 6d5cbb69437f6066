"""letterkit preview --serve: on this computer only, following the catalogue, until Ctrl-C."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from letterkit.catalogue.files.starting import start_repository
from tests.browser import needs_browser, opened

HEADING = "phrases/provisions/heading.yaml"
PATIENCE = 240


@dataclass
class Served:
    """A running server and the catalogue that it shows."""

    process: subprocess.Popen[str]
    port: int
    catalogue: Path

    def get(self, path: str, method: str = "GET", host: str | None = None) -> tuple[int, str]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request(method, path, headers={"Host": host or f"127.0.0.1:{self.port}"})
        answer = connection.getresponse()
        return answer.status, answer.read().decode("utf-8")

    @property
    def state(self) -> Any:
        return json.loads(self.get("/state.json")[1])

    def change(self, old: str, new: str) -> None:
        path = self.catalogue / HEADING
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")

    def wait_for(self, **wanted: object) -> Any:
        """The state, as soon as it holds what is wanted."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            state = self.state
            if all(state[name] == value for name, value in wanted.items()):
                return state
            time.sleep(0.2)
        raise AssertionError(f"no such state: {wanted}")


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    catalogue = tmp_path_factory.mktemp("visat") / "brev"
    start_repository(catalogue)
    for path in (catalogue / "golden").glob("*/*.json"):
        if path.name != "transfer.sv.json":
            path.unlink()
    command = [sys.executable, "-m", "letterkit", "preview", str(catalogue), "--serve", "--port", "0", "--ui", "en"]
    environment = {**os.environ, "PYTHONPATH": str(Path.cwd()), "PYTHONUTF8": "1"}
    handled = signal.signal(signal.SIGINT, signal.default_int_handler)  # or a run in the background leaves it ignored
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8", env=environment
    ) as process:
        signal.signal(signal.SIGINT, handled)
        assert process.stdout
        address = re.search(r"http://127\.0\.0\.1:(\d+)/", process.stdout.readline())
        assert address
        yield Served(process, int(address[1]), catalogue)
        process.kill()


def test_pages_are_served_and_nothing_but_pages(served: Served) -> None:
    status, page = served.get("/")
    assert (status, "<h1>Phrases and letters</h1>" in page) == (200, True)
    assert "sinun" in served.get("/letters/transfer.sv.fi.html")[1].casefold()
    assert served.get("/", "HEAD") == (200, "")
    for path in ("/phrases", "/../letterkit.toml", quote("/phrases/../../letterkit.toml"), "/gallery.json", "//x/y"):
        assert served.get(path)[0] == 404, path
    assert served.get("/", "POST")[0] == 501


def test_a_page_from_elsewhere_cannot_read_it_under_another_name(served: Served) -> None:
    for host in ("evil.example", f"evil.example:{served.port}", "127.0.0.1", "localhost:1"):
        assert served.get("/", host=host)[0] == 403, host
    assert served.get("/", host=f"localhost:{served.port}")[0] == 200


def test_a_change_is_shown_and_a_fault_is_told_while_the_last_pages_stay(served: Served, tmp_path: Path) -> None:
    served.change("Provisions that", "Rules that")
    served.wait_for(version=2, fault="")
    assert "Rules that" in served.get("/letters/transfer.sv.en.html")[1]
    served.change("Rules that", "{{ facts.nothing }}")
    until = time.monotonic() + PATIENCE
    while not served.state["fault"] and time.monotonic() < until:
        time.sleep(0.2)
    assert "heading.yaml:15:14" in served.state["fault"]
    assert "Rules that" in served.get("/letters/transfer.sv.en.html")[1]
    served.change("{{ facts.nothing }}", "Provisions that")
    served.wait_for(version=3, fault="")


@needs_browser
@pytest.mark.parametrize("page", ["index.html", "letters/transfer.sv.en.html"])
def test_a_page_tells_a_fault_by_itself(served: Served, browser: Any, page: str) -> None:
    served.change("Provisions that", "{{ facts.nothing }}")
    until = time.monotonic() + PATIENCE
    while not served.state["fault"] and time.monotonic() < until:
        time.sleep(0.2)
    with opened(browser, f"http://127.0.0.1:{served.port}/{page}") as shown:
        told = shown.locator("p[role=alert]").inner_text()
    version = served.state["version"]
    served.change("{{ facts.nothing }}", "Provisions that")
    served.wait_for(version=version + 1, fault="")
    assert "heading.yaml:15" in told


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl-C to all processes of a console")
def test_ctrl_c_ends_it_quietly(served: Served) -> None:
    served.process.send_signal(signal.SIGINT)
    _, errors = served.process.communicate(timeout=PATIENCE)
    assert served.process.returncode == 0
    assert "Traceback" not in errors
