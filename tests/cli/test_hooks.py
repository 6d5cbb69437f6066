"""The hooks for pre-commit, run by pre-commit itself in a real repository of git; nothing comes from the network.

The shipped hooks are run as local ones: what differs is only that pre-commit installs nothing for them.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from letterkit.document import FORMATS
from letterkit.document.patching import FORMATS as CHANGED
from tests.conftest import Ran
from tests.document.word import docx

pytest.importorskip("pre_commit", reason="pre-commit is not installed")

PROJECT = Path(__file__).parent.parent.parent
MANIFEST = PROJECT / ".pre-commit-hooks.yaml"
HOOKS = {hook["id"]: hook for hook in yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))}
SETTINGS = 'select = ["wording", "suppression"]\nfail-on = "hint"\nui = "sv"\n'
"""The rules of words are enough here, and quick."""
BAD, GOOD = "Vi har erhållit samtliga räkningar.", "Vi har fått alla räkningar."
ALLOWED = "<!-- letterkit: tillåt officialese eftersom meningen är ett citat -->\n\n"

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


class Repository:
    """A repository of git with hooks, in which commands are run."""

    def __init__(self, folder: Path, home: Path, cache: Path) -> None:
        self.folder = folder
        paths = [sysconfig.get_path("scripts"), str(Path(sys.executable).parent), os.environ["PATH"]]
        self._env = {
            **os.environ,
            "PATH": os.pathsep.join(paths),
            "PYTHONPATH": str(PROJECT),
            "PYTHONUTF8": "1",
            "PRE_COMMIT_HOME": str(home),
            "PRE_COMMIT_COLOR": "never",
            "LETTERKIT_CACHE_DIR": str(cache),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
        }
        folder.mkdir(parents=True)
        self.call("git", "init", "--quiet")
        self.write("letterkit.toml", SETTINGS)

    def call(self, *command: str) -> Ran:
        done = subprocess.run(
            command, cwd=self.folder, env=self._env, capture_output=True, text=True, encoding="utf-8", timeout=300
        )
        return Ran(done.returncode, done.stdout, done.stderr)

    def write(self, name: str, content: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def use(self, *names: str, **settings: Any) -> None:
        """Let these hooks be run, with further settings of a user's."""
        hooks = [{**HOOKS[name], "language": "system", **settings} for name in names]
        config = {"repos": [{"repo": "local", "hooks": hooks}]}
        self.write(".pre-commit-config.yaml", yaml.safe_dump(config, allow_unicode=True))

    def run(self) -> Ran:
        """What pre-commit says of all that is staged."""
        self.call("git", "add", "--all")
        return self.call(sys.executable, "-m", "pre_commit", "run", "--all-files")


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What letterkit keeps from one commit to the next, as on a user's machine."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def repository(tmp_path: Path, cache: Path) -> Repository:
    return Repository(tmp_path / "våra brev", tmp_path / "pre-commit", cache)


def test_pre_commit_finds_the_manifest_valid() -> None:
    command = [sys.executable, "-m", "pre_commit", "validate-manifest", str(MANIFEST)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=120)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")
    assert list(HOOKS) == ["letterkit-lint", "letterkit-fix", "letterkit-check"]
    assert all(hook["language"] == "python" for hook in HOOKS.values())


@pytest.mark.parametrize("ending", FORMATS)
def test_the_hooks_take_every_format_that_the_command_takes(ending: str) -> None:
    for name in (f"brev/Åsas utkast{ending}", f"UTKAST{ending.upper()}"):
        assert re.search(HOOKS["letterkit-lint"]["files"], name)
        assert bool(re.search(HOOKS["letterkit-fix"]["files"], name)) == (FORMATS[ending] in CHANGED)
    assert re.search(HOOKS["letterkit-lint"]["exclude"], f"brev/~$utkast{ending}"), "Word's lock files are no drafts"


@needs_git
def test_bad_drafts_stop_a_commit_with_what_is_wrong_and_clean_ones_pass(repository: Repository) -> None:
    repository.use("letterkit-lint")
    assert repository.call(sys.executable, "-m", "pre_commit", "install").status == 0
    repository.write("brev/bra utkast åäö.md", GOOD)
    repository.write("brev/bra utkast åäö.docx", docx(GOOD))
    repository.write("kod.py", "# " + BAD)
    who = ("-c", "user.name=Test", "-c", "user.email=test@example.org")
    repository.call("git", "add", "--all")
    committed = repository.call("git", *who, "commit", "-m", "Bra utkast")
    assert committed.status == 0, committed.errors
    repository.write("brev/dåligt utkast åäö.md", BAD)
    repository.write("brev/dåligt utkast åäö.docx", docx(BAD))
    repository.call("git", "add", "--all")
    refused = repository.call("git", *who, "commit", "-m", "Dåliga utkast")
    said = refused.output + refused.errors
    assert refused.status == 1
    for name in ("dåligt utkast åäö.md", "dåligt utkast åäö.docx"):
        assert name in said
    assert "”erhållit” är kanslispråk" in said and "Traceback" not in said
    assert "bra utkast" not in said, "only what is committed is checked"
    assert repository.call("git", "log", "--oneline").output.count("\n") == 1


@needs_git
def test_what_the_user_excludes_allows_or_keeps_in_a_baseline_passes(repository: Repository) -> None:
    repository.use("letterkit-lint", exclude="^gamla brev/")
    repository.write("gamla brev/utkast å.md", BAD)
    repository.write("brev/citat.md", ALLOWED + BAD)
    known = repository.write("brev/känt utkast.docx", docx(BAD))
    written = repository.call("letterkit", "lint", str(known), "--baseline", "baslinje.json", "--write-baseline")
    assert written.status == 0, written.errors
    repository.write("letterkit.toml", f'baseline = "baslinje.json"\n{SETTINGS}')
    ran = repository.run()
    assert ran.status == 0, ran.output
    repository.write("letterkit.toml", SETTINGS)
    ran = repository.run()
    assert ran.status == 1
    assert "känt utkast.docx" in ran.output and "utkast å.md" not in ran.output


@needs_git
def test_what_the_configuration_excludes_is_left_alone_though_pre_commit_names_it(repository: Repository) -> None:
    repository.use("letterkit-fix", "letterkit-lint")
    repository.write("letterkit.toml", f'exclude = ["gamla brev/"]\n{SETTINGS}')
    old, other = repository.write("gamla brev/utkast å.md", BAD), repository.write("brev/utkast.md", GOOD)
    ran = repository.run()
    assert ran.status == 0, ran.output
    assert (old.read_text(encoding="utf-8"), other.read_text(encoding="utf-8")) == (BAD, GOOD)
    repository.write("brev/utkast.md", f"{GOOD} Du åtnjuter stöd.")
    ran = repository.run()
    assert ran.status == 1 and "utkast å.md" not in ran.output and "åtnjuter" in ran.output


@needs_git
def test_a_draft_that_cannot_be_read_is_said_in_one_line(repository: Repository) -> None:
    repository.use("letterkit-lint")
    repository.write("brev/trasig fil.docx", b"PK no zip file")
    ran = repository.run()
    assert ran.status == 1 and "exit code: 2" in ran.output
    [line] = [line for line in ran.output.splitlines() if "trasig fil.docx" in line]
    assert line.startswith("letterkit: ")


@needs_git
def test_the_fixing_hook_changes_drafts_and_fails_so_that_they_are_staged_and_then_passes(
    repository: Repository,
) -> None:
    repository.use("letterkit-fix", "letterkit-lint")
    path = repository.write("brev/dåligt utkast.md", BAD + "\r\n")
    first = repository.run()
    assert first.status == 1 and "files were modified by this hook" in first.output
    assert path.read_bytes() == f"{GOOD}\r\n".encode()
    assert "rättade ställen: 2." in first.output
    second = repository.run()
    assert second.status == 0, second.output


@needs_git
def test_a_catalogue_at_fault_stops_a_commit(repository: Repository, letterkit: Callable[..., Ran]) -> None:
    catalogue = repository.folder / "katalog"
    assert letterkit("catalogue", catalogue).status == 0
    repository.use("letterkit-check", args=["katalog"], files="^katalog/")
    phrase = next(path for path in sorted((catalogue / "phrases").rglob("*.yaml")))
    phrase.write_text(phrase.read_text(encoding="utf-8") + "\nunknown: [", encoding="utf-8")
    ran = repository.run()
    assert ran.status == 1
    assert phrase.name in ran.output and "Traceback" not in ran.output
