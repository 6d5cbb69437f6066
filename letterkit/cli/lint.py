"""letterkit lint: drafts in, findings out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from letterkit.cli.baselines import Baselines
from letterkit.cli.drafts import expand, read_draft
from letterkit.cli.options import Asked, settings_options
from letterkit.errors import LetterkitError, UsageError
from letterkit.linter.config.settings import Settings
from letterkit.linter.engine import Result
from letterkit.linter.verdict import fails
from letterkit.report import FORMATS, Failure, Report
from letterkit.ui import Text, guess_ui_language

if TYPE_CHECKING:
    from letterkit.decision import Decision

_NO_PATH = Text(
    sv="Ange utkastet som ska granskas, till exempel: letterkit lint utkast.docx",
    fi="Anna tarkistettava luonnos, esimerkiksi: letterkit lint luonnos.docx",
    en="Give a draft to check, for example: letterkit lint draft.docx",
)
_NO_DRAFTS = Text(
    sv="Det finns inga utkast (.docx, .md, .html, .txt) i mappen.",
    fi="Kansiossa ei ole luonnoksia (.docx, .md, .html, .txt).",
    en="There are no drafts (.docx, .md, .html, .txt) in the folder.",
)
_NOT_WRITTEN = Text(
    sv="Rapporten kunde inte skrivas. Kontrollera att mappen finns och att filen inte är öppen.",
    fi="Raporttia ei voitu kirjoittaa. Tarkista, että kansio on olemassa ja ettei tiedosto ole auki.",
    en="The report could not be written. Check that the folder exists and that the file is not open elsewhere.",
)


@click.command("lint")
@click.argument("paths", nargs=-1, metavar="[PATH|-]...")
@click.option("--format", "form", type=click.Choice(sorted(FORMATS)), default="text", help="Format of the report.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write the report to a file.")
@click.option("--facts", type=click.Path(path_type=Path), help="The facts of the decision (JSON), to compare with.")
@settings_options
@click.option("--write-baseline", is_flag=True, help="Write what is found to the baseline, and what is gone out of it.")
def command(
    paths: tuple[str, ...], form: str, output: Path | None, facts: Path | None, asked: Asked, write_baseline: bool
) -> None:
    """Find what is misleading, missing or hard to read in drafts.

    PATH is a draft (.docx, .md, .html, .txt), a folder of drafts, or "-" for standard input. The settings may stand in
    letterkit.toml or pyproject.toml too (see `letterkit config show`). Exit status: 0 clean, 1 findings (see --fail-on
    and --min-score), 2 something could not be read.
    """
    if not paths:
        raise UsageError(_NO_PATH)
    configurations = asked.configurations()
    plans = [(path, configurations.plan_for(path)) for path in expand(paths)]
    if not plans:
        raise UsageError(_NO_DRAFTS, paths[0])
    ui = plans[0][1].settings["ui"]
    baselines = Baselines(write_baseline)
    baselines.check(plan.settings for _, plan in plans)
    decision = _decision(facts) if facts else None
    results: list[tuple[Result, Settings]] = []
    failures: list[Failure] = []
    for path, plan in plans:
        try:
            results.append((plan.check(read_draft(path), decision), plan.settings))
        except LetterkitError as error:
            failures.append(Failure(path, error))
            click.echo(f"letterkit: {error.say(ui or guess_ui_language())}", err=True)
    results = baselines.cover(results, ui or guess_ui_language())
    colours = output is None and sys.stdout.isatty()
    report = Report(tuple(result for result, _ in results), tuple(failures), ui, colours)
    _write(FORMATS[form](report), output)
    if failures:
        sys.exit(2)
    if any(fails(result, settings["fail-on"], settings["min-score"]) for result, settings in results):
        sys.exit(1)


def _decision(facts: Path) -> Decision:
    from letterkit.decision import read_facts  # loads pydantic

    return read_facts(facts)


def _write(report: str, output: Path | None) -> None:
    if output is None:
        click.echo(report, nl=not report.endswith("\n"), color=None)
        return
    try:
        output.write_text(report if report.endswith("\n") else report + "\n", encoding="utf-8", newline="\n")
    except OSError:
        raise UsageError(_NOT_WRITTEN, str(output)) from None
