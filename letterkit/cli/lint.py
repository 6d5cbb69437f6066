"""letterkit lint: drafts in, findings out."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from letterkit.cli.annotating import Annotating, annotating
from letterkit.cli.baselines import Baselines
from letterkit.cli.checking import JOBS, NO_CACHE, Checking, check_drafts
from letterkit.cli.drafts import STDIN, expand, read_draft
from letterkit.cli.options import Asked, settings_options
from letterkit.errors import LetterkitError, UsageError
from letterkit.linter.result import Result
from letterkit.linter.verdict import SEVERITIES, fails
from letterkit.report import FORMATS, Failure, Limits, Report, beside, written
from letterkit.ui import Text, guess_ui_language

if TYPE_CHECKING:
    from letterkit.cli.mending import Mending
    from letterkit.decision import Decision
    from letterkit.linter.config.plan import Plan
    from letterkit.linter.config.settings import Settings
    from letterkit.linter.timing import Timing
    from letterkit.rules.contract import Severity

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


@click.command("lint")
@click.argument("paths", nargs=-1, metavar="[PATH|-]...", type=click.Path())
@click.option("--format", "form", type=click.Choice(sorted(FORMATS)), default="text", help="Format of the report.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write the report to a file.")
@click.option("--facts", type=click.Path(path_type=Path), help="The facts of the decision (JSON), to compare with.")
@settings_options
@click.option("--write-baseline", is_flag=True, help="Write what is found to the baseline, and what is gone out of it.")
@click.option("--annotate", type=click.Path(path_type=Path), help="Write the Word draft with comments to this file.")
@click.option("--comment-on", type=click.Choice(SEVERITIES), help="Comment from this severity up.")
@click.option("--in-place", is_flag=True, help="Let --annotate change the draft itself.")
@click.option("--fix", "fixes", is_flag=True, help="Make the safe fixes: in .md, .txt, .html, or with --annotate.")
@click.option("--diff", "shows_diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option("--statistics", is_flag=True, help="Count the findings by rule, severity and draft.")
@click.option("--jobs", type=JOBS, default="auto", help="Check in so many processes: a number, or auto.")
@click.option("--no-cache", is_flag=True, envvar=NO_CACHE, help="Check anew what was checked before, and keep nothing.")
@click.option("--timing", "timed", is_flag=True, help="Tell what each rule and part of the analysis takes.")
def command(
    paths: tuple[str, ...],
    form: str,
    output: Path | None,
    facts: Path | None,
    asked: Asked,
    write_baseline: bool,
    annotate: Path | None,
    comment_on: Severity | None,
    in_place: bool,
    fixes: bool,
    shows_diff: bool,
    statistics: bool,
    jobs: int,
    no_cache: bool,
    timed: bool,
) -> None:
    """Find what is misleading, missing or hard to read in drafts.

    PATH is a draft (.docx, .odt, .pdf, .md, .html, .txt), a folder of drafts, or "-" for standard input. The settings
    may stand in letterkit.toml or pyproject.toml too (see `letterkit config show`). Exit status: 0 clean, 1 findings
    (see --fail-on and --min-score) or, with --diff, fixes to make, 2 something could not be read or changed.
    """
    if not paths:
        raise UsageError(_NO_PATH)
    review = annotating(paths, annotate, in_place=in_place, fix=fixes, diff=shows_diff, least=comment_on)
    configurations = asked.configurations()
    plans = [(path, configurations.plan_for(path)) for path in expand(paths)]
    if not plans:
        raise UsageError(_NO_DRAFTS, paths[0])
    ui = plans[0][1].settings["ui"]
    baselines = Baselines(write_baseline)
    baselines.check(plan.settings for _, plan in plans)
    decision = _decision(facts) if facts else None
    timing = _timing() if timed else None
    if review or fixes or shows_diff or timing:
        checked = _anew(plans, review, decision, timing, mends=fixes or shows_diff, only_shows=shows_diff)
    else:
        checked = check_drafts(Checking(asked, decision, not no_cache), plans, jobs)
    results: list[tuple[Result, Settings]] = []
    failures: list[Failure] = []
    mended: list[Mending] = []
    for path, plan, made in checked:
        if isinstance(made, LetterkitError):
            failures.append(Failure(path, made))
            click.echo(f"letterkit: {made.say(ui or guess_ui_language())}", err=True)
            continue
        if not isinstance(made, Result):
            mended.append(made)
            made = made.result
        results.append((made, plan.settings))
    results = baselines.cover(results, ui or guess_ui_language())
    colours = output is None and sys.stdout.isatty()
    limits = tuple(Limits(settings["fail-on"], settings["min-score"]) for _, settings in results)
    shown = Report(tuple(one for one, _ in results), tuple(failures), ui, colours, limits, statistics, timing)
    report = written(shown, form)
    if mended:
        from letterkit.cli.mending import told

        report = told(mended, report, form, ui)
    write_report(report, output, err=fixes and not shows_diff and STDIN in paths)
    click.echo(beside(shown, form), nl=False, err=True)
    if review and results:
        review.write(results[0][0], shown.language_for(results[0][0]), ui or guess_ui_language())
    if failures:
        sys.exit(2)
    if shows_diff:
        sys.exit(any(one.count for one in mended))
    if any(fails(result, settings["fail-on"], settings["min-score"]) for result, settings in results):
        sys.exit(1)


def _anew(
    plans: Sequence[tuple[str, Plan]],
    review: Annotating | None,
    decision: Decision | None,
    timing: Timing | None,
    *,
    mends: bool,
    only_shows: bool,
) -> Iterator[tuple[str, Plan, Result | Mending | LetterkitError]]:
    """What comes of drafts that are changed, annotated or timed: one after another, whatever is known of them."""
    for _, plan in plans:
        _ = plan.rules  # an unknown rule is said once, before any work
    for path, plan in plans:
        checked = partial(plan.check, facts=decision, timing=timing)
        try:
            if review:
                yield path, plan, checked(review.document)
            elif mends:
                from letterkit.cli.mending import mend_draft

                yield path, plan, mend_draft(path, checked, only_shows=only_shows)
            else:
                yield path, plan, checked(timing.read(read_draft, path) if timing else read_draft(path))
        except LetterkitError as error:
            yield path, plan, error


def _timing() -> Timing:
    from letterkit.linter.timing import Timing

    return Timing()


def _decision(facts: Path) -> Decision:
    from letterkit.decision import read_facts  # loads pydantic

    return read_facts(facts)


def write_report(report: str, output: Path | None, *, err: bool = False) -> None:
    """Write a report to a file, or print it. Raises UsageError."""
    whole = report if report.endswith("\n") or not report else report + "\n"
    if output is None:
        click.echo(whole, nl=False, err=err)
        return
    try:
        output.write_text(whole, encoding="utf-8", newline="\n")
    except OSError:
        raise UsageError(_NOT_WRITTEN, str(output)) from None
