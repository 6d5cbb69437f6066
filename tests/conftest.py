"""What all tests share: running the command line as its users do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from letterkit.cli import cli

EXAMPLES = Path(__file__).parent.parent / "examples" / "letters"


@dataclass(frozen=True)
class Ran:
    """What a command printed and how it ended."""

    status: int
    output: str
    errors: str


@pytest.fixture
def letterkit(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Runs `letterkit` with arguments, in English unless the test says otherwise, and keeps nothing."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.setenv("LETTERKIT_NO_CACHE", "1")

    def call(*arguments: str | Path, stdin: str | bytes | None = None) -> Ran:
        result = CliRunner().invoke(cli, [str(argument) for argument in arguments], input=stdin)
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
