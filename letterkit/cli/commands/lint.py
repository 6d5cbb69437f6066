"""letterkit lint: drafts in, findings out."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from letterkit.cli import speaking
from letterkit.cli.drafts.anew import check_anew
from letterkit.cli.drafts.baselines import Baselines
from letterkit.cli.drafts.changing import Changing, changing_options
from letterkit.cli.drafts.checking import Checking, check_drafts
from letterkit.cli.drafts.outcome import outcome_of
from letterkit.cli.drafts.reading import STDIN, StdinName, expand, is_stdin
from letterkit.cli.options.common import PATH, jobs_option, spare
from letterkit.cli.options.reporting import format_option, has_colours, output_option, write_report
from letterkit.cli.options.settings import Asked, settings_options
from letterkit.cli.screen import echo
from letterkit.cli.speaking import FILE, argument, option
from letterkit.errors import UsageError
from letterkit.report import Report, beside, written
from letterkit.ui import Text, guess_ui_language

if TYPE_CHECKING:
    from letterkit.decision import Decision
    from letterkit.linter.timing import Timing

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
_NOTHING_LEFT = Text(
    sv="Inget att granska: det som nämns är uteslutet (exclude i konfigurationen eller på kommandoraden).",
    fi="Ei tarkistettavaa: nimetty on rajattu pois (exclude asetuksissa tai komentorivillä).",
    en="Nothing to check: what is named is excluded (by exclude in the configuration or on the command line).",
)
_FOR_PEOPLE: Final = ("text", "concise")
"""The formats that say nothing of some drafts with --quiet; programs are told of all."""
_NO_CACHE: Final = "LETTERKIT_NO_CACHE"
"""The environment variable that does what --no-cache does."""
_HELP: Final = Text(
    sv="""Hitta det som är missvisande, saknas eller är svårläst i utkast.

    Inställningarna kan också stå i letterkit.toml eller pyproject.toml (se letterkit config show). Slutstatus: 0 inget
    att rätta, 1 anmärkningar (se --fail-on och --min-score) eller, med --diff, något att rätta, 2 något kunde inte
    läsas eller ändras.
    """,
    fi="""Etsi luonnoksista se, mikä on harhaanjohtavaa, puuttuu tai on vaikealukuista.

    Asetukset voivat olla myös tiedostossa letterkit.toml tai pyproject.toml (ks. letterkit config show). Paluuarvo: 0
    ei korjattavaa, 1 huomautuksia (ks. --fail-on ja --min-score) tai valinnalla --diff korjattavaa, 2 jotain ei voitu
    lukea tai muuttaa.
    """,
    en="""Find what is misleading, missing or hard to read in drafts.

    The settings may stand in letterkit.toml or pyproject.toml too (see letterkit config show). Exit status: 0 clean, 1
    findings (see --fail-on and --min-score) or, with --diff, fixes to make, 2 something could not be read or changed.
    """,
)


@speaking.command("lint", _HELP)
@argument(
    "paths",
    Text(sv="UTKAST|MAPP|-", fi="LUONNOS|KANSIO|-", en="DRAFT|FOLDER|-"),
    Text(
        sv="Ett utkast (.docx, .odt, .pdf, .md, .html, .txt), en mapp med utkast, eller - för inmatad text.",
        fi="Luonnos (.docx, .odt, .pdf, .md, .html, .txt), kansio, jossa on luonnoksia, tai - (syötetty teksti).",
        en='A draft (.docx, .odt, .pdf, .md, .html, .txt), a folder of drafts, or "-" for standard input.',
    ),
    nargs=-1,
    type=click.Path(),
)
@format_option
@output_option
@option(
    "--facts",
    type=PATH,
    help=Text(
        sv="Beslutets uppgifter (JSON) att jämföra med.",
        fi="Päätöksen tiedot (JSON), joihin verrataan.",
        en="The facts of the decision (JSON), to compare with.",
    ),
)
@settings_options
@option(
    "--write-baseline",
    is_flag=True,
    help=Text(
        sv="Skriv in i baslinjen vad som hittas, och ta bort det som inte längre finns.",
        fi="Kirjoita huomautukset lähtötasoon ja poista siitä ne, joita ei enää ole.",
        en="Write what is found to the baseline, and what is gone out of it.",
    ),
)
@changing_options
@option(
    "-q",
    "--quiet",
    is_flag=True,
    help=Text(
        sv="Nämn inte utkast utan anmärkningar.",
        fi="Jätä mainitsematta luonnokset, joista ei ole huomautettavaa.",
        en="Say nothing of drafts without findings.",
    ),
)
@option(
    "--statistics",
    is_flag=True,
    help=Text(
        sv="Räkna anmärkningarna per regel, allvarlighetsgrad och utkast.",
        fi="Laske huomautukset säännön, vakavuuden ja luonnoksen mukaan.",
        en="Count the findings by rule, severity and draft.",
    ),
)
@option(
    "--exit-zero",
    is_flag=True,
    help=Text(
        sv="Ge slutstatus 0 vad som än hittas.",
        fi="Paluuarvo on 0, löytyi mitä tahansa.",
        en="Exit with 0 whatever is found.",
    ),
)
@option(
    "--stdin-filename",
    metavar=FILE,
    help=Text(
        sv="Vad den inmatade texten heter: för formatet, konfigurationen och rapporten.",
        fi="Syötetyn tekstin nimi: muotoa, asetuksia ja raporttia varten.",
        en="What standard input is called: for its format, its configuration and the report.",
    ),
)
@option(
    "--show-files",
    is_flag=True,
    help=Text(
        sv="Lista utkasten som skulle granskas, och granska inget.",
        fi="Luettele luonnokset, jotka tarkistettaisiin, äläkä tarkista mitään.",
        en="List the drafts that would be checked, and check none.",
    ),
)
@option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help=Text(
        sv="Färger i rapporten (NO_COLOR och FORCE_COLOR gäller också).",
        fi="Raportin värit (myös NO_COLOR ja FORCE_COLOR vaikuttavat).",
        en="Colours of the report (NO_COLOR and FORCE_COLOR count, too).",
    ),
)
@jobs_option
@option(
    "--no-cache",
    is_flag=True,
    envvar=_NO_CACHE,
    help=Text(
        sv="Granska på nytt det som har granskats förut, och spara inget.",
        fi="Tarkista uudelleen myös ennen tarkistettu äläkä säilytä mitään.",
        en="Check anew what was checked before, and keep nothing.",
    ),
)
@option(
    "--timing",
    "timed",
    is_flag=True,
    help=Text(
        sv="Berätta hur länge varje regel och del av analysen tar.",
        fi="Kerro, kauanko kukin sääntö ja analyysin osa kestää.",
        en="Tell what each rule and part of the analysis takes.",
    ),
)
def command(
    paths: tuple[str, ...],
    form: str,
    output: Path | None,
    facts: Path | None,
    asked: Asked,
    write_baseline: bool,
    changing: Changing,
    quiet: bool,
    statistics: bool,
    exit_zero: bool,
    stdin_filename: str | None,
    show_files: bool,
    color: str,
    jobs: int,
    no_cache: bool,
    timed: bool,
) -> None:
    """Find what is misleading, missing or hard to read in drafts."""
    if not paths:
        raise UsageError(_NO_PATH)
    if stdin_filename:
        paths = tuple(StdinName(stdin_filename) if path == STDIN else path for path in paths)
    review = changing.annotating(paths)
    configurations = asked.configurations()
    drafts = expand(paths, configurations)
    if show_files:
        echo("\n".join(drafts.paths))
        return
    spare(output, facts, asked.config, *(path for path in drafts.paths if not is_stdin(path)))
    if len(drafts.paths) == 1:
        _spare_collecting()
    plans = [(path, configurations.plan_for(path)) for path in drafts.paths]
    if not plans and not drafts.left_out:
        raise UsageError(_NO_DRAFTS, paths[0])
    ui = (plans[0][1] if plans else configurations.plan_for(paths[0])).settings["ui"]
    said = ui or guess_ui_language()
    if not plans:
        echo(f"letterkit: {_NOTHING_LEFT.say(said)}", err=True)
        return
    baselines = Baselines(write_baseline)
    baselines.check(plan.settings for _, plan in plans)
    decision = _decision(facts) if facts else None
    timing = _timing() if timed else None
    if review or changing.mends or timing:
        checked = check_anew(plans, changing, review, decision, timing)
    else:
        checked = check_drafts(Checking(asked, decision, not no_cache), plans, jobs)
    former = {old: new for _, plan in plans for old, new in plan.former.items()}
    outcome = outcome_of(checked, former, said).covered(baselines, said)
    results = tuple(result for result, _ in outcome.results)
    has_colour = output is None and has_colours(color)
    shown = Report(results, tuple(outcome.failures), ui, has_colour, outcome.limits, statistics, timing)
    report = written(shown.with_findings() if quiet and form in _FOR_PEOPLE else shown, form)
    if outcome.mended:
        from letterkit.cli.drafts.mending import told

        report = told(outcome.mended, report, form, ui)
    is_beside = changing.fixes and not changing.shows_diff and any(map(is_stdin, paths))
    write_report(report, output, err=is_beside, colours=shown.colours)
    echo(beside(shown, form), nl=False, err=True)
    if review and results:
        review.write(results[0], shown.language_for(results[0]), said)
    outcome.tell_refused(ui)
    if status := outcome.status(shows_diff=changing.shows_diff, exit_zero=exit_zero):
        sys.exit(status)


def _timing() -> Timing:
    from letterkit.linter.timing import Timing

    return Timing()


def _spare_collecting() -> None:
    """Look for no garbage in this command: one draft leaves little, and an eighth of the run would go into looking."""
    if gc.isenabled():
        gc.disable()
        click.get_current_context().call_on_close(gc.enable)


def _decision(facts: Path) -> Decision:
    from letterkit.decision import read_facts  # loads pydantic

    return read_facts(facts)
