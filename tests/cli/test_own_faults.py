"""A fault of letterkit's own is one line that says where, and nothing of what was worked on."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from types import ModuleType

import click
import pytest

from letterkit import cli
from letterkit.decision.changes import Changes

SECRET = "Linnea Sandvik, Modellgatan 4"


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A command that falls over something inside letterkit."""
    handled = signal.getsignal(signal.SIGTERM)

    @click.command()
    def command() -> None:
        _ = Changes(SECRET, SECRET).untold  # type: ignore[arg-type]

    module = ModuleType("letterkit.cli.commands.broken")
    module.command = command  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "letterkit.cli.commands.broken", module)
    monkeypatch.setitem(cli.COMMANDS, "broken", "Fall over.")  # type: ignore[arg-type]
    monkeypatch.setattr(sys, "argv", ["letterkit", "broken"])
    yield
    signal.signal(signal.SIGTERM, handled)  # the command changes it for the whole process


@pytest.mark.usefixtures("broken")
def test_a_fault_of_our_own_is_one_line_without_the_letter(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main()
    said = capsys.readouterr().err
    assert ended.value.code == cli.FAILED
    assert said.count("\n") == 1
    assert "AttributeError, letterkit.decision.changes:" in said
    assert "Sandvik" not in said


@pytest.mark.usefixtures("broken")
def test_those_who_mend_it_can_see_where_it_came_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(cli.TRACEBACK, "1")
    with pytest.raises(AttributeError):
        cli.main()
