"""letterkit audit find: where a wording of the results stands in one's own archive."""

from __future__ import annotations

import sys
from itertools import islice
from pathlib import Path
from typing import Final

import click

from letterkit.audit.extra import needed
from letterkit.cli import speaking
from letterkit.cli.options.archives import (
    ARCHIVE,
    bytes_option,
    format_option,
    id_option,
    results_argument,
    text_option,
)
from letterkit.cli.options.common import PATH, ui_option
from letterkit.cli.screen import echo
from letterkit.cli.speaking import argument, option
from letterkit.errors import UsageError
from letterkit.paths import is_file
from letterkit.ui import Text, guess_ui_language

_SHORT: Final = Text(
    sv="Skriv minst {least} tecken av ordalydelsens namn, som det står i rapporten.",
    fi="Kirjoita sanamuodon nimestä vähintään {least} merkkiä, niin kuin se on raportissa.",
    en="Write at least {least} characters of the wording's name, as it stands in the report.",
)
_NO_KEY: Final = Text(
    sv="Nyckelfilen finns inte. Ange den nyckel som mätningen gjordes med: --key-file.",
    fi="Avaintiedostoa ei ole. Anna avain, jolla mittaus tehtiin: --key-file.",
    en="There is no such key file. Name the key that the run was made with: --key-file.",
)
_OTHER_KEY: Final = Text(
    sv="Mätningen är gjord med en annan nyckel. Ange den med --key-file.",
    fi="Mittaus on tehty toisella avaimella. Anna se valinnalla --key-file.",
    en="The run was made with another key. Name it with --key-file.",
)
_NOWHERE: Final = Text(
    sv="Ordalydelsen finns inte i arkivet. Kontrollera att det är det arkiv som mättes.",
    fi="Sanamuotoa ei ole arkistossa. Tarkista, että arkisto on se, joka mitattiin.",
    en="The wording is not in the archive. Check that it is the archive that was checked.",
)


_HELP: Final = Text(
    sv="""Visa de brev i ett arkiv där en ordalydelse ur resultatet står, och meningen den står i.

    Det som visas är text ur brev: behandla det därefter. Slutstatus: 0 den finns, 1 den finns inte, 2 det gick inte.
    """,
    fi="""Näytä arkiston kirjeet, joissa on jokin tulosten sanamuoto, ja virke, jossa se on.

    Näytettävä on kirjeiden tekstiä: käsittele sitä sen mukaisesti. Paluuarvo: 0 löytyi, 1 ei löytynyt, 2 ei onnistunut.
    """,
    en="""Show letters of an archive that hold a wording of the results, with the sentence.

    What is shown is text of letters: handle it as such. Exit status: 0 found, 1 not found, 2 it could not be done.
    """,
)


@speaking.command("find", _HELP)
@results_argument
@argument(
    "wording",
    Text(sv="ORDALYDELSE", fi="SANAMUOTO", en="WORDING"),
    Text(
        sv="Ordalydelsens namn i rapporten, eller början av det.",
        fi="Sanamuodon nimi raportissa tai nimen alku.",
        en="What the report calls the wording, or how that begins.",
    ),
)
@argument(
    "paths",
    ARCHIVE,
    Text(sv="Arkivet som mättes.", fi="Arkisto, joka mitattiin.", en="The archive that was checked."),
    nargs=-1,
    required=True,
    type=PATH,
)
@option(
    "--key-file",
    type=PATH,
    help=Text(
        sv="Mätningens nyckel (förvalt: den bredvid resultatet).",
        fi="Mittauksen avain (oletus: tulosten vieressä oleva).",
        en="The key of the run (default: the one beside the results).",
    ),
)
@option(
    "--most",
    type=click.IntRange(1),
    default=5,
    show_default=True,
    help=Text(
        sv="Visa högst så många brev.", fi="Näytä enintään näin monta kirjettä.", en="Show so many letters at most."
    ),
)
@text_option
@bytes_option
@format_option
@id_option
@ui_option
def command(
    results: Path,
    wording: str,
    paths: tuple[Path, ...],
    key_file: Path | None,
    most: int,
    text: str | None,
    bytes_: str | None,
    form: str | None,
    id_: str | None,
    ui: str | None,
) -> None:
    """Show letters of an archive that hold a wording of the results, with the sentence."""
    needed("pyarrow")
    from letterkit.audit.finding import SHORTEST, places
    from letterkit.audit.how import How
    from letterkit.audit.keys import keyed, load_key
    from letterkit.audit.report.opening import read_run
    from letterkit.audit.sources.asked import Asked

    if len(wording) < SHORTEST:
        raise UsageError(_SHORT, wording, least=SHORTEST)
    run, path = read_run(results), key_file or results.with_name(f"{results.name}.key")
    if not is_file(path):  # loading one that is not there would make a new one
        raise UsageError(_NO_KEY, str(path))
    key = load_key(path)
    if run.key is not None and run.key != keyed(key, "key", ""):
        raise UsageError(_OTHER_KEY, str(path))
    found = 0
    for place in islice(places(paths, Asked(text, bytes_, form, id_), How(key), wording.lower()), most):
        echo(f"{place.letter}: {' '.join(place.words.split())}")
        found += 1
    if not found:
        echo(_NOWHERE.say(ui or guess_ui_language()), err=True)
        sys.exit(1)
