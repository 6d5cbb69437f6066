"""letterkit audit report: what the results of an audit tell, as one page."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import Final

import click

from letterkit.audit.extra import needed
from letterkit.cli import speaking
from letterkit.cli.options.archives import results_argument
from letterkit.cli.options.common import PATH
from letterkit.cli.screen import echo
from letterkit.cli.speaking import FOLDER, option
from letterkit.ui import UI_LANGUAGES, Text, guess_ui_language

_WRITTEN: Final = Text(
    sv="Rapporten finns i {file}.", fi="Raportti on tiedostossa {file}.", en="The report is in {file}."
)
_NAME: Final = "report.html"


_HELP: Final = Text(
    sv="""Visa på en sida om breven har blivit bättre, och vilka fraser som bör skrivas om först.

    Sidan innehåller ingen text ur brev, och ingen grupp av brev som är så liten att den pekar ut personer.
    """,
    fi="""Näytä yhdellä sivulla, ovatko kirjeet parantuneet ja mitkä fraasit kannattaa kirjoittaa uudelleen ensin.

    Sivulla ei ole kirjeiden tekstiä eikä niin pieniä kirjeiden ryhmiä, että niistä voisi tunnistaa henkilöitä.
    """,
    en="""Say on one page whether letters got better, and which phrases to rewrite first.

    The page holds no text of letters, and no group of letters so small that it would point at persons.
    """,
)


@speaking.command("report", _HELP)
@results_argument
@option(
    "--compare",
    type=PATH,
    metavar=Text(sv="ÄLDRE", fi="AIEMMAT", en="OLDER"),
    help=Text(
        sv="Resultatet av en äldre mätning, att jämföra med.",
        fi="Aiemman mittauksen tulokset, joihin verrataan.",
        en="The results of an older run, to compare with.",
    ),
)
@option(
    "-o",
    "--out",
    type=PATH,
    help=Text(
        sv="Filen som sidan skrivs till (förvalt: report.html i resultatets mapp).",
        fi="Tiedosto, johon sivu kirjoitetaan (oletus: report.html tulosten kansiossa).",
        en="The file to write the page to (default: report.html in the folder of the results).",
    ),
)
@option(
    "--lang",
    "--ui",
    "ui",
    type=click.Choice(UI_LANGUAGES),
    help=Text(
        sv="Rapportens språk (förvalt: datorns).",
        fi="Raportin kieli (oletus: tietokoneen kieli).",
        en="Language of the report (default: this computer's).",
    ),
)
@option(
    "--smallest",
    type=click.IntRange(2),
    default=20,
    show_default=True,
    help=Text(
        sv="Det minsta antal brev som visas som en egen grupp.",
        fi="Pienin määrä kirjeitä, joka näytetään omana ryhmänään.",
        en="The fewest letters shown as a group.",
    ),
)
@option(
    "--catalogue",
    type=PATH,
    metavar=FOLDER,
    help=Text(
        sv="En egen katalog, för frasernas namn.",
        fi="Oma fraasisto fraasien nimiä varten.",
        en="A catalogue of your own, for the names of phrases.",
    ),
)
def command(
    results: Path, compare: Path | None, out: Path | None, ui: str | None, smallest: int, catalogue: Path | None
) -> None:
    """Say on one page whether letters got better, and which phrases to rewrite first."""
    needed("pyarrow", "duckdb", "matplotlib")
    from letterkit.audit.report.content import content
    from letterkit.audit.report.html import as_html
    from letterkit.audit.report.naming import Names
    from letterkit.audit.report.opening import opened
    from letterkit.document.writers.place import put

    said = ui or guess_ui_language()
    with ExitStack() as stack:
        newer = stack.enter_context(opened(results))
        older = stack.enter_context(opened(compare)) if compare else None
        told = content(newer, older, smallest)
    file = out or results / _NAME
    put(as_html(told, Names(said, catalogue)), file)
    echo(_WRITTEN.say(said, file=file))
