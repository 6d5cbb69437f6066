"""letterkit check: everything that the tests of a repository of phrases and templates need."""

from __future__ import annotations

import sys
from datetime import date, datetime
from pathlib import Path
from typing import Final

import click

from letterkit.cli import speaking
from letterkit.cli.options.common import CATALOGUE, PATH, jobs_option, ui_option
from letterkit.cli.options.reporting import fail_on_option, format_option, output_option, write_report
from letterkit.cli.screen import echo
from letterkit.cli.speaking import FOLDER, argument, option
from letterkit.linter.verdict import is_grave
from letterkit.report import written
from letterkit.ui import Text, guess_ui_language

_CASES = Text(
    sv="{count} fall skrevs i {folder}.",
    fi="{count} tapausta kirjoitettiin kansioon {folder}.",
    en="{count} cases were written to {folder}.",
)
_NO_CASES = Text(
    sv="De fall som redan finns tar alla grenar som går att nå. Inga nya skrevs.",
    fi="Nykyiset tapaukset käyvät läpi kaikki saavutettavat haarat. Uusia ei kirjoitettu.",
    en="The cases that are there already take every branch that can be reached. No new ones were written.",
)
_LETTERS = Text(
    sv="{count} brev skrevs. Läs skillnaden innan du sparar den.",
    fi="{count} kirjettä kirjoitettiin. Lue ero ennen kuin tallennat sen.",
    en="{count} letters were written. Read the difference before you commit it.",
)


_HELP: Final = Text(
    sv="""Kontrollera en katalog av fraser och mallar, och breven som den ger.

    Slutstatus: 0 inga fel, 1 fel (se --fail-on), 2 det finns ingen katalog eller något kunde inte skrivas.
    """,
    fi="""Tarkista fraasisto malleineen ja kirjeet, joita siitä tulee.

    Paluuarvo: 0 ei virheitä, 1 virheitä (ks. --fail-on), 2 fraasistoa ei ole tai jotain ei voitu kirjoittaa.
    """,
    en="""Check a catalogue of phrases and templates, and the letters that it makes.

    Exit status: 0 clean, 1 problems (see --fail-on), 2 there is no catalogue, or something could not be written.
    """,
)


@speaking.command("check", _HELP)
@argument(
    "catalogue",
    CATALOGUE,
    Text(
        sv="En mapp med fraser och mallar (förvalt: den du står i, annars letterkits egna exempel).",
        fi="Kansio, jossa on fraaseja ja malleja (oletus: nykyinen kansio, muuten letterkitin oma esimerkki).",
        en="A folder with phrases and templates (default: the one you stand in, else letterkit's own sample).",
    ),
    type=PATH,
    required=False,
)
@format_option
@output_option
@fail_on_option
@option(
    "--only",
    type=PATH,
    multiple=True,
    help=Text(
        sv="Kontrollera bara den här filen eller mappen i katalogen.",
        fi="Tarkista vain tämä fraasiston tiedosto tai kansio.",
        en="Check only this file or folder of it.",
    ),
)
@option(
    "--on",
    "day",
    type=click.DateTime(["%Y-%m-%d"]),
    help=Text(
        sv="Kontrollera som den här dagen (förvalt: i dag).",
        fi="Tarkista kuin tänä päivänä (oletus: tänään).",
        en="Check as of this day (default: today).",
    ),
)
@jobs_option
@option(
    "--write-cases",
    type=PATH,
    metavar=FOLDER,
    help=Text(
        sv="Skriv hit de fall som går genom varje gren.",
        fi="Kirjoita tänne tapaukset, jotka käyvät läpi joka haaran.",
        en="Write the cases that take every branch here.",
    ),
)
@option(
    "--write-letters",
    is_flag=True,
    help=Text(
        sv="Skriv breven till katalogens exempelfall på nytt.",
        fi="Kirjoita fraasiston esimerkkitapausten kirjeet uudelleen.",
        en="Write the letters of the catalogue's golden cases anew.",
    ),
)
@ui_option
def command(
    catalogue: Path | None,
    form: str,
    output: Path | None,
    fail_on: str,
    only: tuple[Path, ...],
    day: datetime | None,
    jobs: int,
    write_cases: Path | None,
    write_letters: bool,
    ui: str | None,
) -> None:
    """Check a catalogue of phrases and templates, and the letters that it makes."""
    from letterkit.catalogue.files.folder import default_catalogue, working_catalogue
    from letterkit.catalogue.files.problems import Problem
    from letterkit.checking.chosen import choose, chosen_files
    from letterkit.checking.loading import load_for_checking
    from letterkit.checking.registry import problems_of
    from letterkit.checking.subject import Subject
    from letterkit.checking.writing import write_cases as write_facts
    from letterkit.checking.writing import write_letters as write_golden
    from letterkit.report.catalogue import report_of
    from letterkit.report.problems import problems_text
    from letterkit.rules.registry import rules_of

    language = ui or guess_ui_language()
    folder = working_catalogue(catalogue)
    catalogue = None if folder.resolve() == default_catalogue().resolve() else folder
    files = chosen_files(folder, only) if only else None
    loaded = load_for_checking(catalogue)
    problems: list[Problem] = list(loaded.problems)
    counts = None
    if loaded.catalogue:
        if write_letters:
            echo(_LETTERS.say(language, count=write_golden(loaded.catalogue)), err=True)
        chosen = choose(loaded.catalogue, files) if files is not None else None
        subject = Subject(loaded.catalogue, day.date() if day else date.today(), chosen)
        problems = problems_of(subject, jobs)
        counts = (*subject.coverage.counts, len(subject.coverage.cases))
        if write_cases:
            count = write_facts(subject.coverage.added, write_cases)
            echo((_CASES if count else _NO_CASES).say(language, count=count, folder=write_cases), err=True)
    if form == "text":
        report = problems_text(problems, counts, language)
    else:
        rules = rules_of(catalogue, None) if loaded.catalogue else {}
        report = written(report_of(problems, rules, language), form)
    write_report(report, output)
    if any(is_grave(problem, fail_on) for problem in problems):
        sys.exit(1)
