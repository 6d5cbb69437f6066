"""letterkit uses no network, and writes nothing but what it was asked for and its cache."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from tests.conftest import EXAMPLES
from tests.wheel import CHECKOUT, environment_of, run

WATCH = Path(__file__).parent / "watched"
DRAFT = EXAMPLES / "poor-partial-grant.sv.docx"
FACTS = CHECKOUT / "examples/facts/partial.sv.json"


@dataclass(frozen=True)
class Watched:
    """A machine's user: all that letterkit may write into, and the record of what it did.

    The cache is there for all tests: what one of them prepares the others need not.
    """

    installed: Path
    folder: Path
    cache: Path

    @property
    def environment(self) -> Mapping[str, str]:
        home, temporary = str(self.folder / "home"), str(self.folder / "temporary")
        own = dict.fromkeys(("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"), home)
        own |= dict.fromkeys(("TMPDIR", "TEMP", "TMP"), temporary)
        return {
            **environment_of(self.installed),
            **own,
            "PYTHONPATH": os.pathsep.join((str(WATCH), str(self.installed))),
            "PYTHONDONTWRITEBYTECODE": "1",
            "LETTERKIT_WATCH": str(self.folder / "watch.tsv"),
            "LETTERKIT_CACHE_DIR": str(self.cache),
        }

    def run(self, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        """letterkit with arguments; it must not end in a traceback."""
        done = run(self.installed, "-m", "letterkit", *map(str, arguments), env=self.environment)
        assert "Traceback" not in done.stderr, done.stderr
        return done

    def check(self) -> None:
        """No network was used, no other program started, only outputs and the cache written, nothing temporary left."""
        record = (self.folder / "watch.tsv").read_text(encoding="utf-8").splitlines()
        assert [line for line in record if line.startswith("network")] == []
        assert [line for line in record if line.startswith("program")] == []
        allowed = [self.folder / "out", self.folder / "temporary", self.cache]
        for line in record:
            path = Path(line.partition("\t")[2])
            assert any(path.is_relative_to(one) for one in allowed) or str(path).startswith(os.devnull), line
        assert not list((self.folder / "home").iterdir())
        assert not list((self.folder / "temporary").iterdir())
        assert not list((self.folder / "out").rglob("*.tmp"))


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """A folder with a letter of each format."""
    folder = tmp_path / "letters"
    folder.mkdir()
    for path in {path.suffix: path for path in sorted(EXAMPLES.iterdir())}.values():
        shutil.copy(path, folder)
    return folder


@pytest.fixture
def watched(installed: Path, tmp_path: Path) -> Watched:
    for name in ("home", "temporary", "out"):
        (tmp_path / name).mkdir()
    return Watched(installed, tmp_path, installed.parent / "cache")


def test_the_watch_sees_what_it_should(watched: Watched, tmp_path: Path) -> None:
    code = """
import contextlib, pathlib, socket, subprocess
pathlib.Path("stray").write_text("x")
with contextlib.suppress(OSError):
    subprocess.run(["another-program"])
socket.create_connection(("192.0.2.1", 80))
"""
    done = run(watched.installed, "-c", code, env=watched.environment)
    assert "no network" in done.stderr
    record = (watched.folder / "watch.tsv").read_text(encoding="utf-8").splitlines()
    assert {line.partition("\t")[0] for line in record} == {"write", "program", "network"}
    with pytest.raises(AssertionError):
        watched.check()
    (watched.installed.parent / "stray").unlink()


def test_lint_writes_only_what_it_is_asked_for(watched: Watched, letters: Path) -> None:
    out = watched.folder / "out"
    draft = Path(shutil.copy(DRAFT, out))
    assert watched.run("lint", letters, "--jobs", "2", "--format", "html", "-o", out / "report.html").returncode == 1
    assert watched.run("lint", draft, "--annotate", out / "reviewed.docx", "--fix").returncode == 1
    assert (out / "reviewed.docx").is_file()
    watched.check()


def test_a_letter_is_built_without_network(watched: Watched) -> None:
    out = watched.folder / "out"
    assert watched.run("build", FACTS, "--lang", "fi", "-o", out / "paatos.docx").returncode == 0
    assert watched.run("verify", out / "paatos.docx", "--facts", FACTS).returncode == 0
    watched.check()


def test_a_catalogue_is_checked_and_shown_without_network(watched: Watched) -> None:
    own = watched.folder / "out" / "own"
    assert watched.run("init", own).returncode == 0
    for path in (own / "templates").iterdir():
        if path.stem != "payment_commitment":  # the letters of one kind look for no more than those of all
            path.unlink()
    assert watched.run("check", own, "--only", own / "phrases/voucher").returncode == 0
    watched.check()


def test_letters_are_audited_without_network(watched: Watched, letters: Path) -> None:
    for package in ("pyarrow", "duckdb", "matplotlib"):
        pytest.importorskip(package, reason=f"{package} is not installed")
    out = watched.folder / "out"
    assert watched.run("audit", letters, "--out", out / "results").returncode == 0
    assert watched.run("audit", "report", out / "results", "--out", out / "report.html").returncode == 0
    assert (out / "report.html").is_file()
    watched.check()


def test_the_page_is_served_without_network(watched: Watched) -> None:
    httpx = pytest.importorskip("httpx")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "letterkit", "serve", "--port", str(port), "--processes", "1"]
    server = subprocess.Popen(command, cwd=watched.installed.parent, env=watched.environment, stderr=subprocess.PIPE)
    try:
        address = f"http://127.0.0.1:{port}"
        _wait_for(httpx, f"{address}/health")
        answer = httpx.post(
            f"{address}/lint", json={"text": "Du kan ansöka om kompletterande utkomststöd."}, timeout=60
        )
        assert answer.status_code == 200
    finally:
        server.terminate()
        server.communicate(timeout=60)
    watched.check()


def test_an_editor_is_served_without_network(watched: Watched) -> None:
    for package in ("pygls", "pytest_lsp"):
        pytest.importorskip(package, reason=f"{package} is not installed")
    from tests.lsp.editor import Editor

    drafts = watched.folder / "drafts"
    drafts.mkdir()
    (drafts / "utkast.md").write_text("Du kan ansöka om kompletterande utkomststöd.\n", encoding="utf-8")
    with Editor(drafts, environment=watched.environment) as editor:
        (said,) = (one for one in editor.open("utkast.md") if one.code == "blanket-referral")
        assert said.range.start.line == 0
        assert "blanket-referral" in str(editor.hover("utkast.md", "kompletterande"))
        assert editor.actions("utkast.md", "kompletterande")
        editor.type("utkast.md", "Vi betalar hyran den 3 mars 2026.\n")
        editor.save("utkast.md")
    watched.check()


@pytest.mark.skipif(shutil.which("unshare") is None, reason="there are no network namespaces on this machine")
def test_lint_and_build_work_where_there_is_no_interface_at_all(watched: Watched) -> None:
    alone = ("unshare", "--net", "--map-root-user")
    if subprocess.run([*alone, "true"], capture_output=True).returncode:
        pytest.skip("this user may not make a network namespace")
    for arguments in (("lint", DRAFT, "--fail-on", "never"), ("build", FACTS)):
        asked = ("-m", "letterkit", *map(str, arguments))
        done = run(watched.installed, *asked, within=alone, env=watched.environment)
        assert done.returncode == 0, done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends processes without telling them")
def test_nothing_temporary_is_left_when_a_run_is_told_to_end(watched: Watched) -> None:
    watched = replace(watched, cache=watched.folder / "cache")  # whose making tells that the run has begun
    drafts = watched.folder / "drafts"
    for number in range(200):
        shutil.copytree(EXAMPLES, drafts / str(number))
    command = [sys.executable, "-m", "letterkit", "lint", str(drafts), "-o", str(watched.folder / "out" / "report.txt")]
    running = subprocess.Popen(command, cwd=watched.installed.parent, env=watched.environment, stderr=subprocess.PIPE)
    _wait_until(watched.cache.is_dir)
    running.send_signal(signal.SIGTERM)
    _, said = running.communicate(timeout=60)
    assert running.returncode == 2
    assert b"Traceback" not in said
    watched.check()


def _wait_for(httpx: object, address: str) -> None:
    def is_there() -> bool:
        try:
            return bool(httpx.get(address, timeout=5).json()["status"] == "ok")  # type: ignore[attr-defined]
        except (OSError, ValueError, httpx.HTTPError):  # type: ignore[attr-defined]
            return False

    _wait_until(is_there)


def _wait_until(holds: object) -> None:
    """Waits as long as it takes, five minutes at the most."""
    for _ in range(3000):
        if holds():  # type: ignore[operator]
            return
        time.sleep(0.1)
    pytest.fail("it took more than five minutes")
