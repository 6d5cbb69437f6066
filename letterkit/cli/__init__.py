"""The command line: what is common to all commands, and how their errors are told."""

from __future__ import annotations

import importlib
import io
import os
import signal
import sys
from traceback import walk_tb
from typing import Any, Final, NoReturn

import click

from letterkit import __version__
from letterkit.cli import speaking
from letterkit.cli.commands import COMMANDS
from letterkit.cli.screen import echo
from letterkit.cli.speaking import UI
from letterkit.cli.usage import asked_ui, said
from letterkit.errors import LetterkitError
from letterkit.garbage import look_seldom
from letterkit.ui import Text, guess_ui_language

_CATALOGUE: Final = Text(
    sv="katalog {edition} ({place})", fi="fraasisto {edition} ({place})", en="catalogue {edition} ({place})"
)
_SAMPLE: Final = Text(sv="exempel", fi="esimerkki", en="sample")
_STOPPED: Final = Text(sv="Avbrutet.", fi="Keskeytetty.", en="Stopped.")
_OWN_FAULT: Final = Text(
    sv="Det här är ett fel i letterkit självt ({kind}, {place}). Anmäl det, men skicka inget ur brevet. Med "
    "miljövariabeln {variable} visas mer.",
    fi="Tämä on letterkitin oma virhe ({kind}, {place}). Ilmoita siitä, mutta älä lähetä kirjeen tekstiä. "
    "Ympäristömuuttuja {variable} näyttää enemmän.",
    en="This is a fault of letterkit itself ({kind}, {place}). Report it, but send nothing from the letter. The "
    "environment variable {variable} shows more.",
)
_SYSTEM: Final = Text(
    sv="Datorn svarar: {reason}. Kontrollera filen eller mappen, dina rättigheter och att disken har plats.",
    fi="Tietokone vastaa: {reason}. Tarkista tiedosto tai kansio, käyttöoikeutesi ja levyn vapaa tila.",
    en="The computer answers: {reason}. Check the file or folder, your permissions and the free space on the disk.",
)
TRACEBACK: Final = "LETTERKIT_TRACEBACK"
"""The environment variable that shows where a fault of letterkit itself came up, for those who mend it."""
_COMPLETE: Final = "_LETTERKIT_COMPLETE"
"""The environment variable by which a shell asks what may be written next."""

_HELP: Final = Text(
    sv="""Granska och bygg brev med beslut om utkomststöd, på svenska, finska och engelska.

    Börja med: letterkit lint utkast.docx
    """,
    fi="""Tarkista ja muodosta toimeentulotuen päätöskirjeitä ruotsiksi, suomeksi ja englanniksi.

    Aloita näin: letterkit lint luonnos.docx
    """,
    en="""Check and build decision letters on social assistance, in Swedish, Finnish and English.

    Start with: letterkit lint draft.docx
    """,
)

FAILED: Final = 2
"""The exit status when letterkit could not do what was asked."""


class Commands(speaking.LazyGroup):
    """The commands of letterkit; what goes wrong in one of them is said on one line."""

    held = COMMANDS
    modules = "letterkit.cli.commands.{}"

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
        return ctx

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        ctx.meta[UI] = asked_ui(args)
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        ui = ctx.meta[UI]
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


def _version(ctx: click.Context, parameter: click.Parameter, is_asked: bool) -> None:
    """Say which letterkit this is, and which catalogue it works with here."""
    if not is_asked or ctx.resilient_parsing:
        return
    from letterkit.catalogue.files.edition import edition
    from letterkit.catalogue.files.folder import default_catalogue, working_catalogue

    catalogue, ui = working_catalogue(None), guess_ui_language()
    place = str(catalogue) if catalogue != default_catalogue() else _SAMPLE.say(ui)
    echo(f"letterkit {__version__}\n{_CATALOGUE.say(ui, edition=edition(catalogue), place=place)}")
    ctx.exit()


def _fail(what: str) -> NoReturn:
    echo(f"letterkit: {what}", err=True)
    sys.exit(FAILED)


@click.group("letterkit", cls=Commands, said=_HELP)
@speaking.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_version,
    help=Text(
        sv="Berätta vilken version det här är.", fi="Kerro, mikä versio tämä on.", en="Tell which version this is."
    ),
)
def cli() -> None:
    """Check decision letters on social assistance, in Swedish, Finnish and English."""


def main() -> None:
    """The entry point of the installed command: UTF-8 on every system, and line ends as they are written."""
    look_seldom()
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # told to end is stopped: nothing half written stays
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:  # closed by whoever started us, as a program without a window is on Windows
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")
    if _COMPLETE in os.environ:
        importlib.import_module("letterkit.cli.completion")  # adds PowerShell to the shells that click knows
    try:
        cli()
    except Exception as error:
        if TRACEBACK in os.environ:
            raise
        _fail(_unforeseen(error, asked_ui(sys.argv)))


def _unforeseen(error: Exception, ui: str) -> str:
    """What is said of an error that no command has words for: one of the system's, or a fault of our own."""
    if isinstance(error, OSError):
        said = _SYSTEM.say(ui, reason=error.strerror or type(error).__name__)
        return f"{error.filename}: {said}" if error.filename else said
    return _OWN_FAULT.say(ui, kind=type(error).__name__, place=_place_of(error), variable=TRACEBACK)


def _place_of(error: BaseException) -> str:
    """Where in letterkit an error came up; nothing of what was worked on."""
    frames = [(frame.f_globals.get("__name__", ""), line) for frame, line in walk_tb(error.__traceback__)]
    own = [f"{module}:{line}" for module, line in frames if module.startswith("letterkit")]
    return own[-1] if own else ""
