"""What all tests share: running the command line as its users do, and the order in which processes take them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner

from letterkit.cli import cli
from letterkit.garbage import keep_loaded, look_seldom
from tests.browser import browser
from tests.wheel import installed

__all__ = ["browser", "installed"]

TESTS = Path(__file__).parent
EXAMPLES = TESTS.parent / "examples" / "letters"
COSTLY = ("server", "small", "installed")
"""What takes seconds to set up and serves the tests of several files."""
SLOW = (
    "web/", "test_offline", "checking/test_seeded", "compose/test_random", "structure/test_cut_out", "rules/test_cards",
    "test_types", "test_docs", "checking/test_default", "audit/", "cli/test_impact", "lsp/", "cli/test_hooks",
    "rules/test_facts_mutations", "cli/test_learn", "test_folder", "checking/", "cli/test_usage",
    "document/test_hostile", "document/test_writers_round_trip", "catalogue/test_blanks", "linter/test_growth",
    "gallery/", "linter/test_editing", "test_examples", "cli/test_phrase_review", "report/word/",
    "language/test_network", "fuzzing/", "structure/test_minute", "linter/test_mending", "test_wheel",
)  # fmt: skip
"""The files and folders whose tests take long, the longest first."""


def pytest_configure() -> None:
    """Look for garbage as seldom as the command does: else that takes a sixth of the time. And leave numpy one thread,
    as letterkit does: where the tests of audits have loaded pyarrow first, numpy has one for each core, and they turn
    round and round waiting for each other.
    """
    look_seldom()
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def pytest_collection_finish() -> None:
    """What all tests were collected from stays."""
    keep_loaded()


@pytest.fixture(scope="session", autouse=True)
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder for what is read from catalogues, so that the user's own is left alone."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("kept")
        patch.setenv("LETTERKIT_CACHE_DIR", str(folder))
        yield folder


@pytest.hookimpl(tryfirst=True)  # xdist reads the groups in the same hook
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark what is slow. For several processes (`--dist loadgroup`), keep in one of them what is set up once, and begin
    with what takes long, so that all of them end together.
    """
    for item in items:
        if _turn(item) < len(SLOW):
            item.add_marker(pytest.mark.slow)
    if hasattr(config, "workerinput"):
        for item in items:
            item.add_marker(pytest.mark.xdist_group(_shared_with(item)))
        items.sort(key=_turn)


@cache
def _file(path: Path) -> str:
    return path.relative_to(TESTS).with_suffix("").as_posix()


def _turn(item: pytest.Item) -> int:
    """When a test begins: its place among those that take long, or after them all."""
    return next((turn for turn, slow in enumerate(SLOW) if _file(item.path).startswith(slow)), len(SLOW))


def _shared_with(item: pytest.Item) -> str:
    """What a test shares with others: something costly, or only its file."""
    costly = (name for name in COSTLY if name in getattr(item, "fixturenames", ()))
    return next(costly, _file(item.path))


@dataclass(frozen=True)
class Ran:
    """What a command printed and how it ended."""

    status: int
    output: str
    errors: str


@pytest.fixture
def letterkit(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Runs `letterkit` with arguments, in English unless the test says otherwise, and keeps nothing of drafts."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.setenv("LETTERKIT_NO_CACHE", "1")

    def call(*arguments: str | Path, stdin: str | bytes | None = None) -> Ran:
        own = {} if "lint" in arguments else {"LETTERKIT_NO_CACHE": None}
        result = CliRunner().invoke(cli, [str(argument) for argument in arguments], input=stdin, env=own)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Ran(result.exit_code, result.stdout, result.stderr)

    return call


@pytest.fixture
def draft(tmp_path: Path) -> Callable[..., Path]:
    """Writes a draft into a folder of its own and gives its path."""

    def write(text: str | bytes, name: str = "utkast.md") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    return write
