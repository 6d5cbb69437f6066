"""letterkit check: everything that the tests of a repository of phrases and templates need."""

from __future__ import annotations

import sys
from datetime import date, datetime
from pathlib import Path

import click

from letterkit.cli.checking import JOBS
from letterkit.cli.lint import write_report
from letterkit.linter.verdict import FAIL_ON, is_grave
from letterkit.report import FORMATS, written
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


@click.command("check")
@click.argument("catalogue", type=click.Path(path_type=Path), required=False)
@click.option("--format", "form", type=click.Choice(sorted(FORMATS)), default="text", help="Format of the report.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write the report to a file.")
@click.option("--fail-on", type=click.Choice(FAIL_ON), default="error", help="Exit with 1 from this severity up.")
@click.option("--only", type=click.Path(path_type=Path), multiple=True, help="Check only this file or folder of it.")
@click.option("--on", "day", type=click.DateTime(["%Y-%m-%d"]), help="Check as of this day (default: today).")
@click.option("--jobs", type=JOBS, default="auto", help="Check in so many processes: a number, or auto.")
@click.option("--write-cases", type=click.Path(path_type=Path), help="Write the cases that take every branch here.")
@click.option("--write-letters", is_flag=True, help="Write the letters of the catalogue's golden cases anew.")
@click.option("--ui", type=click.Choice(["sv", "fi", "en"]), help="Language of the report.")
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
    """Check a catalogue of phrases and templates, and the letters that it makes.

    CATALOGUE is a folder with phrases and templates. Without it, the folder you stand in is checked, or letterkit's own
    sample where that is none. Exit status: 0 clean, 1
    problems (see --fail-on), 2 there is no catalogue, or something could not be written.
    """
    from letterkit.catalogue.folder import default_catalogue, working_catalogue
    from letterkit.catalogue.problems import Problem
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
            click.echo(_LETTERS.say(language, count=write_golden(loaded.catalogue)), err=True)
        chosen = choose(loaded.catalogue, files) if files is not None else None
        subject = Subject(loaded.catalogue, day.date() if day else date.today(), chosen)
        problems = problems_of(subject, jobs)
        counts = (*subject.coverage.counts, len(subject.coverage.cases))
        if write_cases:
            count = write_facts(subject.coverage.added, write_cases)
            click.echo((_CASES if count else _NO_CASES).say(language, count=count, folder=write_cases), err=True)
    if form == "text":
        report = problems_text(problems, counts, language)
    else:
        rules = rules_of(catalogue, None) if loaded.catalogue else {}
        report = written(report_of(problems, rules, language), form)
    write_report(report, output)
    if any(is_grave(problem, fail_on) for problem in problems):
        sys.exit(1)
