"""letterkit lint: drafts in, findings out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from letterkit.cli.drafts import expand, read_draft
from letterkit.decision.kinds import TYPES
from letterkit.errors import LetterkitError, UsageError
from letterkit.language.data import LANGUAGES
from letterkit.linter.engine import Result, check
from letterkit.linter.selection import choose
from letterkit.linter.verdict import FAIL_ON, fails
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
    sv="Det finns inga utkast (.docx, .odt, .pdf, .md, .html, .txt) i mappen.",
    fi="Kansiossa ei ole luonnoksia (.docx, .odt, .pdf, .md, .html, .txt).",
    en="There are no drafts (.docx, .odt, .pdf, .md, .html, .txt) in the folder.",
)
_NOT_WRITTEN = Text(
    sv="Rapporten kunde inte skrivas. Kontrollera att mappen finns och att filen inte är öppen.",
    fi="Raporttia ei voitu kirjoittaa. Tarkista, että kansio on olemassa ja ettei tiedosto ole auki.",
    en="The report could not be written. Check that the folder exists and that the file is not open elsewhere.",
)
_MODEL = Text(
    sv="Skriv språket och modellens namn: --model sv=NAMN (eller fi, en).",
    fi="Kirjoita kieli ja mallin nimi: --model fi=NIMI (tai sv, en).",
    en="Write the language and the name of the model: --model en=NAME (or sv, fi).",
)


def _names(ctx: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


def _models(ctx: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    models = dict(value.partition("=")[::2] for value in values)
    if not all(name and language in LANGUAGES for language, name in models.items()):
        raise UsageError(_MODEL)
    return models


@click.command("lint")
@click.argument("paths", nargs=-1, metavar="[PATH|-]...")
@click.option("--format", "form", type=click.Choice(sorted(FORMATS)), default="text", help="Format of the report.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write the report to a file.")
@click.option("--lang", type=click.Choice(["auto", "sv", "fi", "en"]), default="auto", help="Language of the drafts.")
@click.option("--type", "kind", type=click.Choice(["auto", *TYPES]), default="auto", help="Kind of letter.")
@click.option("--facts", type=click.Path(path_type=Path), help="The facts of the decision (JSON), to compare with.")
@click.option("--select", multiple=True, callback=_names, metavar="RULES", help="Run only these rules or groups.")
@click.option("--ignore", multiple=True, callback=_names, metavar="RULES", help="Leave out these rules or groups.")
@click.option("--model", multiple=True, callback=_models, metavar="LANG=NAME", help="Use this spaCy pipeline.")
@click.option("--fail-on", type=click.Choice(FAIL_ON), default="error", help="Exit with 1 from this severity up.")
@click.option("--min-score", type=click.IntRange(0, 100), help="Exit with 1 if a draft scores below this.")
@click.option("--ui", type=click.Choice(["sv", "fi", "en"]), help="Language of the report (default: the draft's).")
def command(
    paths: tuple[str, ...],
    form: str,
    output: Path | None,
    lang: str,
    kind: str,
    facts: Path | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    model: dict[str, str],
    fail_on: str,
    min_score: int | None,
    ui: str | None,
) -> None:
    """Find what is misleading, missing or hard to read in drafts.

    PATH is a draft (.docx, .odt, .pdf, .md, .html, .txt), a folder of drafts, or "-" for standard input. Exit status:
    0 clean, 1 findings (see --fail-on and --min-score), 2 something could not be read.
    """
    if not paths:
        raise UsageError(_NO_PATH)
    rules = choose(select, ignore)
    language = None if lang == "auto" else lang
    type = None if kind == "auto" else kind
    said = ui or guess_ui_language()
    decision = _decision(facts) if facts else None
    results: list[Result] = []
    failures: list[Failure] = []
    for path in expand(paths):
        try:
            results.append(check(read_draft(path), rules, language, facts=decision, models=model, type=type))
        except LetterkitError as error:
            failures.append(Failure(path, error))
            click.echo(f"letterkit: {error.say(said)}", err=True)
    if not results and not failures:
        raise UsageError(_NO_DRAFTS, paths[0])
    colours = output is None and sys.stdout.isatty()
    _write(FORMATS[form](Report(tuple(results), tuple(failures), ui, colours)), output)
    if failures:
        sys.exit(2)
    if any(fails(result, fail_on, min_score) for result in results):
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
