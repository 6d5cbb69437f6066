"""A run that was broken off goes on where it stopped and ends as one that was not; with other settings it does not."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from letterkit.cli import cli
from tests.audit.archives import LANGUAGE, ONE_PROCESS, letters, rows
from tests.conftest import Ran

Letterkit = Callable[..., Ran]

COUNT = 80
"""Letters of a run that is broken off: several parts."""


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return letters(tmp_path_factory.mktemp("archive") / "letters", COUNT)


@pytest.fixture(scope="module")
def key(archive: Path) -> Path:
    """The key that all runs share."""
    return archive.parent / "key"


@pytest.fixture(scope="module")
def whole(archive: Path, key: Path) -> Path:
    """The results of a run that was not broken off."""
    out = archive.parent / "whole"
    asked = ("audit", archive, "--out", out, "--key-file", key, "--unit", "folder", *LANGUAGE, *ONE_PROCESS)
    ran = CliRunner().invoke(cli, list(map(str, asked)))
    assert ran.exit_code == 0, ran.output
    return out


def parts(out: Path) -> list[Path]:
    return sorted((out / "letters").glob("*.parquet"))


def begin(archive: Path, out: Path, key: Path) -> subprocess.Popen[bytes]:
    """Start a run as its user does, in a process that can be killed."""
    arguments = ["audit", archive, "--out", out, "--key-file", key, "--jobs", "2", "--unit", "folder", *LANGUAGE]
    return subprocess.Popen([sys.executable, "-m", "letterkit", *map(str, arguments)])


def until(is_so: Callable[[], bool], running: subprocess.Popen[bytes]) -> None:
    while not is_so():
        assert running.poll() is None, "the run ended before it could be broken off"
        time.sleep(0.02)


def test_a_run_that_was_killed_goes_on_and_ends_as_one_that_was_not(
    letterkit: Letterkit, archive: Path, key: Path, whole: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken"
    running = begin(archive, broken, key)
    until(lambda: bool(parts(broken)), running)
    running.kill()
    running.wait()
    before = {path: path.stat().st_mtime_ns for path in parts(broken)}
    (broken / "letters" / "half.tmp").write_bytes(b"half of a part")
    asked = ("--key-file", key, "--unit", "folder", *LANGUAGE, *ONE_PROCESS)
    again = letterkit("audit", archive, "--out", broken, *asked)
    assert again.status == 0, again.errors
    assert f"{COUNT} letters judged, {COUNT} of them" not in again.output
    assert {path: path.stat().st_mtime_ns for path in before} == before
    for table in ("letters", "findings"):
        assert rows(broken, table) == rows(whole, table)
    assert not list(broken.rglob("*.tmp"))


@pytest.mark.skipif(sys.platform == "win32", reason="the children of a process are told through /proc")
def test_a_killed_worker_loses_no_letter(archive: Path, key: Path, whole: Path, tmp_path: Path) -> None:
    hurt = tmp_path / "hurt"
    running = begin(archive, hurt, key)
    until(lambda: bool(parts(hurt)), running)
    children = Path(f"/proc/{running.pid}/task/{running.pid}/children").read_text(encoding="ascii").split()
    os.kill(int(children[-1]), signal.SIGKILL)
    assert running.wait() == 0
    assert rows(hurt, "letters") == rows(whole, "letters")
    assert {row["status"] for row in rows(hurt, "letters")} == {"linted"}


def test_a_run_that_is_done_does_nothing_and_refuses_what_is_not_the_same(letterkit: Letterkit, tmp_path: Path) -> None:
    archive, out = letters(tmp_path / "letters", 3), tmp_path / "r"
    assert "3 of them now" in letterkit("audit", archive, "--out", out, *LANGUAGE).output
    assert "0 of them now" in letterkit("audit", archive, "--out", out, *LANGUAGE).output
    other = letterkit("audit", archive, "--out", out, "--lang", "fi")
    assert (other.status, "other settings" in other.errors) == (2, True)
    key = letterkit("audit", archive, "--out", out, "--key-file", tmp_path / "other.key", *LANGUAGE)
    assert (key.status, "another key" in key.errors) == (2, True)
    (archive / "norra" / "0000.txt").write_text("Ett annat brev.", encoding="utf-8")
    changed = letterkit("audit", archive, "--out", out, *LANGUAGE)
    assert (changed.status, "changed letters" in changed.errors) == (2, True)


def test_a_folder_that_holds_something_else_is_left_alone(letterkit: Letterkit, tmp_path: Path) -> None:
    archive, out = letters(tmp_path / "letters", 1), tmp_path / "r"
    out.mkdir()
    (out / "mine.txt").write_text("mine", encoding="utf-8")
    ran = letterkit("audit", archive, "--out", out)
    assert (ran.status, "not empty" in ran.errors) == (2, True)
    assert [path.name for path in out.iterdir()] == ["mine.txt"]
