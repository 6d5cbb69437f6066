"""letterkit audit: a year of letters. Without the name of another command below it, the letters are judged."""

from __future__ import annotations

import importlib
from typing import Final

import click

_COMMANDS: Final = {
    "run": "Judge the letters of archives (this is done where no command is named).",
    "find": "Show letters of an archive that hold a wording of the results.",
    "report": "Show the results as a page, and compare them with older ones.",
    "sample": "Make an archive of invented letters with known faults.",
}
"""The commands and what they do; each stands in the module audit_NAME, as `command`."""
_DEFAULT: Final = "run"
_HELP: Final = ("-h", "--help")


class _Commands(click.Group):
    """A group that takes what is no command of its own for the default one's arguments."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and args[0] not in (*_COMMANDS, *_HELP):
            args = [_DEFAULT, *args]
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"letterkit.cli.audit_{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.group("audit", cls=_Commands)
def command() -> None:
    """Judge a year of letters, and compare it with another.

    letterkit audit ARCHIVE… --out RESULTS judges the letters of folders, zip files, Parquet files and JSON Lines, and
    keeps figures of them, never their words; letterkit audit report RESULTS shows them.
    """
