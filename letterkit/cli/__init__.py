"""The command line: one module a command, loaded when it is called, so that --help costs nothing."""

from __future__ import annotations

import gc
import importlib
import io
import sys
from typing import Any, Final

import click

from letterkit import __version__
from letterkit.errors import LetterkitError
from letterkit.ui import guess_ui_language

COMMANDS: Final = {
    "build": "Build the letter of a decision from its facts.",
    "catalogue": "Copy the sample catalogue into a new folder, to make it one's own.",
    "config": "Show the settings that drafts are checked by, and which file set each.",
    "init": "Start a repository of phrases and templates of one's own.",
    "lint": "Find what is misleading, missing or hard to read in drafts.",
    "phrases": "Look into the catalogue: what changes do, what handlers change, why words are reported.",
    "preview": "Show the catalogue as pages: phrases, languages side by side, letters.",
    "rule": "Show a rule's card: what it reports, why, and what to write instead.",
    "rules": "List the rules.",
    "schema": "Print the JSON Schema of a format that letterkit reads or writes.",
    "serve": "Show the handler's page, and answer programs over HTTP.",
    "text": "Print the text of a draft as the linter sees it.",
    "verify": "Say whether a letter is as letterkit built it.",
}
"""The commands and what they do; each stands in the module of its name, as `command`."""

_OBJECTS: Final = 50_000
"""So many new objects before Python looks for garbage: loading makes hundreds of thousands that stay."""

FAILED: Final = 2
"""The exit status when letterkit could not do what was asked."""


class Commands(click.Group):
    """A group that imports a command's module only when it is called, and says on one line what went wrong in it."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except LetterkitError as error:
            click.echo(f"letterkit: {error.say(guess_ui_language())}", err=True)
            sys.exit(FAILED)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"letterkit.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="letterkit")
def cli() -> None:
    """Check decision letters on social assistance, in Swedish, Finnish and English.

    Start with:  letterkit lint draft.docx
    """


def main() -> None:
    """The entry point of the installed command: UTF-8 on every system."""
    gc.set_threshold(_OBJECTS)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    cli()
