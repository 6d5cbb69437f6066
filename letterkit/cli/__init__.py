"""The command line: one module a command, loaded when it is called, so that --help costs nothing."""

from __future__ import annotations

import gc
import importlib
import io
import os
import sys
from typing import Any, Final, NoReturn

import click

from letterkit import __version__
from letterkit.cli.usage import asked_ui, said
from letterkit.errors import LetterkitError
from letterkit.ui import Text, guess_ui_language

COMMANDS: Final = {
    "build": "Build the letter of a decision from its facts.",
    "catalogue": "Copy the sample catalogue into a new folder, to make it one's own.",
    "check": "Check a catalogue of phrases and templates, and the letters that it makes.",
    "config": "Show the settings that drafts are checked by, and which file set each.",
    "init": "Start a repository of phrases and templates of one's own.",
    "lint": "Find what is misleading, missing or hard to read in drafts.",
    "lsp": "Serve an editor: drafts and catalogues are checked as one types.",
    "phrases": "Look into the catalogue: find, review, where used, what a change does, why words are reported.",
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

_CATALOGUE: Final = Text(
    sv="katalog {edition} ({place})", fi="luettelo {edition} ({place})", en="catalogue {edition} ({place})"
)
_SAMPLE: Final = Text(sv="exempel", fi="esimerkki", en="sample")
_STOPPED: Final = Text(sv="Avbrutet.", fi="Keskeytetty.", en="Stopped.")
_COMPLETE: Final = "_LETTERKIT_COMPLETE"
"""The environment variable by which a shell asks what may be written next."""
_UI: Final = "letterkit.ui"
"""Under what name the language of the user is kept with a command line."""

FAILED: Final = 2
"""The exit status when letterkit could not do what was asked."""


class Commands(click.Group):
    """A group that imports a command's module only when it is called, and says on one line what went wrong in it."""

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        ui = asked_ui(args)
        try:
            ctx = super().make_context(info_name, args, parent, **extra)
        except click.exceptions.NoArgsIsHelpError:
            raise
        except click.UsageError as error:
            _fail(said(error, click.Context(self, parent, info_name), ui))
        ctx.meta[_UI] = ui
        return ctx

    def invoke(self, ctx: click.Context) -> Any:
        ui = ctx.meta[_UI]
        try:
            return super().invoke(ctx)
        except LetterkitError as error:
            _fail(error.say(ui))
        except KeyboardInterrupt:
            _fail(_STOPPED.say(ui))
        except click.exceptions.NoArgsIsHelpError:
            raise
        except click.UsageError as error:
            _fail(said(error, ctx, ui))

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


def _version(ctx: click.Context, parameter: click.Parameter, is_asked: bool) -> None:
    """Say which letterkit this is, and which catalogue it works with here."""
    if not is_asked or ctx.resilient_parsing:
        return
    from letterkit.catalogue.edition import edition
    from letterkit.catalogue.folder import default_catalogue, working_catalogue

    catalogue, ui = working_catalogue(None), guess_ui_language()
    place = str(catalogue) if catalogue != default_catalogue() else _SAMPLE.say(ui)
    click.echo(f"letterkit {__version__}\n{_CATALOGUE.say(ui, edition=edition(catalogue), place=place)}")
    ctx.exit()


def _fail(what: str) -> NoReturn:
    click.echo(f"letterkit: {what}", err=True)
    sys.exit(FAILED)


@click.group("letterkit", cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Tell the version.")
def cli() -> None:
    """Check decision letters on social assistance, in Swedish, Finnish and English.

    Start with:  letterkit lint draft.docx
    """


def main() -> None:
    """The entry point of the installed command: UTF-8 on every system, and line ends as they are written."""
    gc.set_threshold(_OBJECTS)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")
    if _COMPLETE in os.environ:
        importlib.import_module("letterkit.cli.completion")  # adds PowerShell to the shells that click knows
    cli()
