"""What lies in the folder that letterkit is started in is never run, whatever it is called."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.conftest import EXAMPLES
from tests.wheel import CHECKOUT

LAUNCHER = """
import sys, threading
from letterkit.cli import main
if __name__ == "__main__":
    if "lint" in sys.argv:  # with a second thread, processes are started anew, as on Windows and macOS
        threading.Thread(target=threading.Event().wait, daemon=True).start()
    main()
"""
"""Starts letterkit as its command does: not by `python -m`, which would look into the folder by itself."""


@pytest.fixture
def downloads(tmp_path: Path) -> Path:
    """A folder with a letter, and with files called like modules that processes load first."""
    folder = tmp_path / "downloads"
    folder.mkdir()
    for number in range(2):
        shutil.copy(EXAMPLES / "good-correction.fi.md", folder / f"{number}.md")
    for name in ("pickle", "signal", "struct"):
        (folder / f"{name}.py").write_text("open('ran', 'w').close()\nraise SystemExit", encoding="utf-8")
    return folder


def started(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    """letterkit, started in a folder."""
    launcher = folder.parent / "launcher.py"
    launcher.write_text(LAUNCHER, encoding="utf-8")
    own = {"PYTHONPATH": str(CHECKOUT), "PYTHONUTF8": "1"}
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONSAFEPATH"} | own
    command = [sys.executable, str(launcher), *arguments]
    return subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def test_python_itself_would_run_it(downloads: Path) -> None:
    subprocess.run([sys.executable, "-c", "import pickle"], cwd=downloads, check=False)
    assert (downloads / "ran").exists()


def test_drafts_are_checked_by_processes_that_run_nothing_of_their_folder(downloads: Path) -> None:
    running = started(downloads, "lint", ".", "--jobs", "2", "--fail-on", "never", "--format", "concise", "--isolated")
    _, errors = running.communicate(timeout=300)
    assert (running.returncode, errors, (downloads / "ran").exists()) == (0, "", False)


def test_letters_are_audited_by_processes_that_run_nothing_of_their_folder(downloads: Path) -> None:
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    running = started(downloads, "audit", ".", "--out", "../results")
    _, errors = running.communicate(timeout=300)
    assert (running.returncode, "Traceback" in errors, (downloads / "ran").exists()) == (0, False, False)


def test_the_page_is_served_by_processes_that_run_nothing_of_its_folder(downloads: Path) -> None:
    pytest.importorskip("httpx", reason="httpx is not installed")
    from tests.web.conftest import Server

    running = started(downloads, "serve", "--port", "0", "--processes", "1", "--no-open", "--ui", "en")
    try:
        assert running.stdout is not None
        port = urlsplit(running.stdout.readline().split()[1]).port
        assert port
        Server(running, port).wait()
    finally:
        running.terminate()
        _, errors = running.communicate(timeout=60)
    assert (errors, (downloads / "ran").exists()) == ("", False)
