"""letterkit serve: how it starts, what it answers to, and what it says when it can't."""

from __future__ import annotations

import os
import socket
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_former import GOLDEN, NOW, OWN, RENAMED
from tests.conftest import Ran
from tests.web.conftest import PATIENCE, Server, served, started


def test_a_port_that_is_taken_is_told_in_one_line(letterkit: Callable[..., Ran]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ran = letterkit("serve", "--isolated", "--port", str(port))
    assert (ran.status, ran.output) == (2, "")
    assert ran.errors.startswith(f"letterkit: Port {port} on 127.0.0.1 is taken") and ran.errors.count("\n") == 1


def test_the_next_port_is_taken_where_the_first_is_not_free(few_rules: tuple[str, str]) -> None:
    with ExitStack() as held:
        with suppress(OSError):  # where somebody else holds it, that is as good
            held.enter_context(socket.create_server(("127.0.0.1", 8766)))
        arguments = ("-m", "letterkit", "serve", "--processes", "1", *few_rules)
        with started(*arguments) as server, server.client as client:
            assert server.port != 8766
            assert client.get("/health").status_code == 200


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the browser is opened through xdg-open")
@pytest.mark.parametrize(("option", "opens"), [("--open", True), ("--no-open", False)])
def test_the_page_opens_in_the_browser_and_the_window_says_how_to_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, few_rules: tuple[str, str], option: str, opens: bool
) -> None:
    asked = tmp_path / "asked"
    browser = tmp_path / "xdg-open"
    browser.write_text(f'#!/bin/sh\necho "$1" > "{asked}.part" && mv "{asked}.part" "{asked}"\n', encoding="utf-8")
    browser.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    with served("--processes", "1", option, *few_rules) as server, server.client as client:
        if opens:
            until = time.monotonic() + PATIENCE
            while not asked.exists() and time.monotonic() < until:
                time.sleep(0.05)
            assert asked.read_text().strip() == f"{server.address}/"
            assert server.process.stdout and "close it when you are done" in server.process.stdout.readline()
        else:
            assert client.get("/health").status_code == 200
            assert not asked.exists()


def test_without_its_packages_it_says_what_to_install(
    letterkit: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "python_multipart", None)
    ran = letterkit("serve")
    assert ran.status == 2 and "pip install letterkit[web]" in ran.errors


def test_a_configuration_at_fault_is_told_before_it_starts(letterkit: Callable[..., Ran], tmp_path: Path) -> None:
    config = tmp_path / "letterkit.toml"
    config.write_text('select = ["no-such-rule"]\n', encoding="utf-8")
    ran = letterkit("serve", "--config", config)
    assert ran.status == 2 and "no-such-rule" in ran.errors


def test_settings_and_names_of_its_own_are_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = tmp_path / "letterkit.toml"
    config.write_text('select = ["misleading"]\nignore = ["blanket-referral"]\n', encoding="utf-8")
    arguments: list[Any] = ["-m", "letterkit", "serve", "--port", "0", "--processes", "1", "--config", config]
    arguments += ["--name", "letters.example", "--name", "other.example:8080"]
    with started(*map(str, arguments)) as server, server.client as client:
        asked = {"text": "Du kan också ansöka om kompletterande utkomststöd hos välfärdsområdet."}
        found = client.post("/lint", json=asked).json()["documents"][0]["findings"]
        assert not any(one["rule"] == "blanket-referral" for one in found)
        for name, status in (("letters.example", 200), ("other.example:8080", 200), ("other.example", 403)):
            assert client.get("/health", headers={"Host": name}).status_code == status
        own = {"Host": "letters.example", "Origin": "https://letters.example"}
        assert client.post("/lint", json=asked, headers=own).status_code == 200


def test_what_an_author_changes_is_seen_by_the_server_that_runs(tmp_path: Path) -> None:
    own = tmp_path / "own" / "harmless.yaml"
    own.parent.mkdir()
    config = tmp_path / "letterkit.toml"
    config.write_text("misleading = 'own'\nselect = ['misleading']\n", encoding="utf-8")
    arguments = ["-m", "letterkit", "serve", "--port", "0", "--processes", "1", "--config", str(config)]
    with started(*arguments) as server, server.client as client:

        def found() -> list[str]:
            asked = {"text": "Vi önskar dig en gyllene framtid."}
            return [one["rule"] for one in client.post("/lint", json=asked).json()["documents"][0]["findings"]]

        assert found() == []
        own.write_text(OWN, encoding="utf-8")
        assert found() == ["golden-future"]
        own.write_text(OWN.replace("gyllene framtid*", "ljus framtid*"), encoding="utf-8")
        assert found() == []
        config.write_text("select = ['no-such-rule']\n", encoding="utf-8")
        assert "no-such-rule" in client.post("/lint", json={"text": "Du får stöd."}).text
        own.write_text(OWN, encoding="utf-8")
        config.write_text("misleading = 'own'\nselect = ['golden-future']\n", encoding="utf-8")
        assert found() == ["golden-future"]
        own.write_text(RENAMED, encoding="utf-8")
        remark = "<!-- letterkit: tillåt golden-future eftersom den är citerad -->"
        draft = {"file": ("letter.md", f"{remark}\n\n{GOLDEN}\n".encode())}
        checked = client.post("/en/", files=draft, data={"text": "", "do": "check"})
        assert NOW in checked.text


def test_it_is_this_computers_alone_unless_told_otherwise(server: Server) -> None:
    bound = Path(f"/proc/{server.process.pid}/net/tcp")
    if not bound.exists():
        pytest.skip("finds the address as Linux tells it")
    port = f":{server.port:04X}"
    listening = [line.split()[1] for line in bound.read_text().splitlines() if port in line and " 0A " in line]
    assert listening == [f"0100007F{port}"]
