"""letterkit lint: drafts in, findings out."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from letterkit.cli.drafts import STDIN, expand, read_draft
from letterkit.cli.mending import Mending, mend_draft, told
from letterkit.decision.kinds import TYPES
from letterkit.errors import LetterkitError, UsageError
from letterkit.language.data import LANGUAGES
from letterkit.linter.engine import Result, check
from letterkit.linter.selection import choose
from letterkit.linter.timing import Timing
from letterkit.linter.verdict import FAIL_ON, fails
from letterkit.report import FORMATS, Failure, Limits, Report, beside
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
@click.option("--fix", "fixes", is_flag=True, help="Make the safe fixes in the drafts (.md, .txt, .html).")
@click.option("--diff", "shows_diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option("--statistics", is_flag=True, help="Count the findings by rule, severity and draft.")
@click.option("--timing", "timed", is_flag=True, help="Tell what each rule and part of the analysis takes.")
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
    fixes: bool,
    shows_diff: bool,
    statistics: bool,
    timed: bool,
    ui: str | None,
) -> None:
    """Find what is misleading, missing or hard to read in drafts.

    PATH is a draft (.docx, .md, .html, .txt), a folder of drafts, or "-" for standard input. Exit status: 0 clean, 1
    findings (see --fail-on and --min-score) or, with --diff, fixes to make, 2 something could not be read or changed.
    """
    if not paths:
        raise UsageError(_NO_PATH)
    rules = choose(select, ignore)
    language = None if lang == "auto" else lang
    type = None if kind == "auto" else kind
    said = ui or guess_ui_language()
    decision = _decision(facts) if facts else None
    timing = Timing() if timed else None
    results: list[Result] = []
    failures: list[Failure] = []
    mended: list[Mending] = []
    checked = partial(check, rules=rules, language=language, facts=decision, models=model, type=type, timing=timing)
    for path in expand(paths):
        try:
            if fixes or shows_diff:
                mended.append(mend_draft(path, checked, only_shows=shows_diff))
                results.append(mended[-1].result)
            else:
                results.append(checked(timing.read(read_draft, path) if timing else read_draft(path)))
        except LetterkitError as error:
            failures.append(Failure(path, error))
            click.echo(f"letterkit: {error.say(said)}", err=True)
    if not results and not failures:
        raise UsageError(_NO_DRAFTS, paths[0])
    colours = output is None and sys.stdout.isatty()
    limits = (Limits(fail_on, min_score),) * len(results)
    shown = Report(tuple(results), tuple(failures), ui, colours, limits, statistics, timing)
    report = FORMATS[form](shown)
    if mended:
        report = told(mended, report, form, ui)
    _write(report, output, err=fixes and not shows_diff and STDIN in paths)
    click.echo(beside(shown, form), nl=False, err=True)
    if failures:
        sys.exit(2)
    if shows_diff:
        sys.exit(any(one.count for one in mended))
    if any(fails(result, fail_on, min_score) for result in results):
        sys.exit(1)


def _decision(facts: Path) -> Decision:
    from letterkit.decision import read_facts  # loads pydantic

    return read_facts(facts)


def _write(report: str, output: Path | None, *, err: bool = False) -> None:
    whole = report if report.endswith("\n") or not report else report + "\n"
    if output is None:
        click.echo(whole, nl=False, err=err)
        return
    try:
        output.write_text(whole, encoding="utf-8", newline="\n")
    except OSError:
        raise UsageError(_NOT_WRITTEN, str(output)) from None
