"""An icon that opens the page for those who use no command line."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from letterkit.cli.shortcut import shortcut
from tests.conftest import Ran

DESKTOP, PROGRAMS = Path("Desktop"), Path("applications")


def test_windows_gets_a_file_that_a_double_click_runs_in_a_window_of_its_own() -> None:
    made = shortcut("win32", r"C:\Users\Åsa 100% Ek\python.exe", DESKTOP, PROGRAMS)
    assert made.path == DESKTOP / "letterkit.cmd"
    assert made.text.splitlines()[1:] == [
        "chcp 65001 >nul",
        "title letterkit",
        r'"C:\Users\Åsa 100%% Ek\python.exe" -P -m letterkit serve --open || pause',
    ]
    assert made.text.count("\r\n") == 4


def test_a_mac_gets_a_command_whose_path_may_hold_anything() -> None:
    made = shortcut("darwin", "/Users/o'brien & co/python", DESKTOP, PROGRAMS)
    assert made.path == DESKTOP / "letterkit.command"
    first, command = made.text.splitlines()
    assert first == "#!/bin/sh"
    assert shlex.split(command) == ["exec", "/Users/o'brien & co/python", "-P", "-m", "letterkit", "serve", "--open"]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="puts it where a Linux desktop looks for programs")
def test_a_linux_desktop_gets_an_entry_in_its_menu(
    letterkit: Callable[..., Ran], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    ran = letterkit("serve", "--shortcut", "--ui", "sv")
    entry = tmp_path / "applications" / "letterkit.desktop"
    assert (ran.status, ran.output.strip().endswith(str(entry))) == (0, True)
    assert f'Exec="{sys.executable}" -P -m letterkit serve --open' in entry.read_text(encoding="utf-8")
    if checker := shutil.which("desktop-file-validate"):
        subprocess.run([checker, entry], check=True)


def test_a_file_on_the_desktop_is_not_run_in_place_of_a_module(tmp_path: Path) -> None:
    (tmp_path / "gettext.py").write_text("print('from the desktop')", encoding="utf-8")
    _, command = shortcut("darwin", sys.executable, DESKTOP, PROGRAMS).text.splitlines()
    _, *python, serve, _ = shlex.split(command)
    ran = subprocess.run([*python, serve, "--help"], cwd=tmp_path, capture_output=True, text=True, encoding="utf-8")
    assert ran.returncode == 0 and "from the desktop" not in ran.stdout and "serve" in ran.stdout


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="puts it where a Linux desktop looks for programs")
def test_where_nothing_can_be_put_it_says_so_in_one_line(
    letterkit: Callable[..., Ran], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "applications").write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    ran = letterkit("serve", "--shortcut", "--ui", "en")
    assert ran.status == 2 and "Nothing can be put here." in ran.errors and ran.errors.count("\n") == 1
