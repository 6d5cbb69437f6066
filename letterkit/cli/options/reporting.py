"""How a command reports: the options that say so, and writing the report."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

import click

from letterkit.cli.options.common import PATH
from letterkit.cli.screen import echo
from letterkit.cli.speaking import option
from letterkit.errors import UsageError
from letterkit.linter.verdict import FAIL_ON
from letterkit.report import FORMATS
from letterkit.ui import Text

_NOT_WRITTEN: Final = Text(
    sv="Rapporten kunde inte skrivas. Kontrollera att mappen finns och att filen inte är öppen.",
    fi="Raporttia ei voitu kirjoittaa. Tarkista, että kansio on olemassa ja ettei tiedosto ole auki.",
    en="The report could not be written. Check that the folder exists and that the file is not open elsewhere.",
)

format_option: Final = option(
    "--format",
    "form",
    type=click.Choice(sorted(FORMATS)),
    default="text",
    show_default=True,
    help=Text(sv="Rapportens format.", fi="Raportin muoto.", en="Format of the report."),
)
output_option: Final = option(
    "-o",
    "--output",
    "--output-file",
    type=PATH,
    help=Text(sv="Skriv rapporten till en fil.", fi="Kirjoita raportti tiedostoon.", en="Write the report to a file."),
)
fail_on_option: Final = option(
    "--fail-on",
    type=click.Choice(FAIL_ON),
    default="error",
    show_default=True,
    help=Text(
        sv="Ge slutstatus 1 från den här allvarlighetsgraden.",
        fi="Paluuarvo on 1 tästä vakavuudesta alkaen.",
        en="Exit with 1 from this severity up.",
    ),
)


def has_colours(asked: str) -> bool:
    """Whether what is printed has colours: as asked; else by NO_COLOR and FORCE_COLOR; else on a terminal."""
    if asked != "auto":
        return asked == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def write_report(report: str, output: Path | None, *, err: bool = False, colours: bool = False) -> None:
    """Write a report to a file, or print it. Raises UsageError."""
    whole = report if report.endswith("\n") or not report else report + "\n"
    if output is None:
        printable = whole.encode("utf-8", "replace").decode("utf-8")  # a file's name may hold what is no letter
        echo(printable, nl=False, err=err, color=colours or None)
        return
    try:
        output.write_text(whole, encoding="utf-8", errors="replace", newline="\n")
    except OSError:
        raise UsageError(_NOT_WRITTEN, str(output)) from None
