"""What the commands of an audit are told of archives and results."""

from __future__ import annotations

from typing import Final

import click

from letterkit.cli.options.common import PATH
from letterkit.cli.speaking import argument, option
from letterkit.document.readers import FORMATS
from letterkit.ui import Text

ARCHIVE: Final = Text(sv="ARKIV", fi="ARKISTO", en="ARCHIVE")
RESULTS: Final = Text(sv="RESULTAT", fi="TULOKSET", en="RESULTS")
COLUMN: Final = Text(sv="KOLUMN", fi="SARAKE", en="COLUMN")

results_argument: Final = argument(
    "results",
    RESULTS,
    Text(
        sv="Mappen som letterkit audit skrev.",
        fi="Kansio, jonka letterkit audit kirjoitti.",
        en="The folder that letterkit audit wrote.",
    ),
    type=PATH,
)
text_option: Final = option(
    "--text",
    metavar=COLUMN,
    help=Text(
        sv="I en tabell: kolumnen med brevens text.",
        fi="Taulukossa: sarake, jossa kirjeiden teksti on.",
        en="In a table: the column of the letters' text.",
    ),
)
bytes_option: Final = option(
    "--bytes",
    "bytes_",
    metavar=COLUMN,
    help=Text(
        sv="I en tabell: kolumnen med breven som filer (i JSON Lines: base64).",
        fi="Taulukossa: sarake, jossa kirjeet ovat tiedostoina (JSON Lines -muodossa: base64).",
        en="In a table: the column of their files (JSON Lines: base64).",
    ),
)
format_option: Final = option(
    "--format",
    "form",
    type=click.Choice(sorted(set(FORMATS.values()))),
    help=Text(sv="I en tabell: brevens format.", fi="Taulukossa: kirjeiden muoto.", en="In a table: their format."),
)
id_option: Final = option(
    "--id",
    "id_",
    metavar=COLUMN,
    help=Text(
        sv="I en tabell: kolumnen med brevens namn.",
        fi="Taulukossa: sarake, jossa kirjeiden nimet ovat.",
        en="In a table: the column that names a letter.",
    ),
)
