"""Options that many commands have."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from letterkit.cli.speaking import FOLDER, option
from letterkit.errors import UsageError
from letterkit.paths import is_file, is_same
from letterkit.ui import UI_LANGUAGES, Text

if TYPE_CHECKING:
    from letterkit.catalogue.catalogue import Catalogue

_READ: Final = Text(
    sv="Den här filen läses, så inget skrivs över den. Välj ett annat namn för resultatet.",
    fi="Tämä tiedosto luetaan, joten sen päälle ei kirjoiteta. Anna tulokselle toinen nimi.",
    en="This file is read, so nothing is written over it. Choose another name for the result.",
)
_NOT_JOBS: Final = Text(
    sv="”{value}” är inget antal processer. Skriv ett heltal från 1 till {most}, eller auto.",
    fi="”{value}” ei ole prosessien määrä. Kirjoita kokonaisluku väliltä 1–{most} tai auto.",
    en='"{value}" is not a number of processes. Write a whole number from 1 to {most}, or auto.',
)
_MOST_JOBS: Final = 61
"""Windows can't wait for more processes."""


class _Jobs(click.ParamType):  # type: ignore[type-arg,unused-ignore]
    """A number of processes; 0, or auto, stands for as many as are worth it."""

    name = "jobs"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        if value == "auto" or value == 0:
            return 0
        if not str(value).isdecimal() or int(value) > _MOST_JOBS:
            raise UsageError(_NOT_JOBS, value=value, most=_MOST_JOBS)
        return int(value)


PATH: Final = click.Path(path_type=Path)

jobs_option: Final = option(
    "--jobs",
    type=_Jobs(),
    default="auto",
    show_default=True,
    metavar=Text(sv="TAL|auto", fi="LUKU|auto", en="NUMBER|auto"),
    help=Text(
        sv="Arbeta i så många processer; auto: så många som lönar sig.",
        fi="Käytä näin montaa prosessia; auto: niin montaa kuin kannattaa.",
        en="Work in so many processes; auto: as many as are worth it.",
    ),
)

ui_option: Final = option(
    "--ui",
    type=click.Choice(UI_LANGUAGES),
    help=Text(
        sv="Språket i det som letterkit säger (förvalt: datorns).",
        fi="Kieli, jolla letterkit puhuu (oletus: tietokoneen kieli).",
        en="The language that letterkit speaks (default: this computer's).",
    ),
)
catalogue_option: Final = option(
    "--catalogue",
    type=PATH,
    metavar=FOLDER,
    help=Text(
        sv="En egen katalog med fraser och mallar (förvalt: den du står i).",
        fi="Oma fraasisto, jossa on fraaseja ja malleja (oletus: nykyinen kansio).",
        en="A catalogue of your own, with phrases and templates (default: the one you are in).",
    ),
)
cases_option: Final = option(
    "--cases",
    multiple=True,
    type=PATH,
    metavar=FOLDER,
    help=Text(
        sv="En mapp med fler fall (uppgifter i JSON).",
        fi="Kansio, jossa on lisää tapauksia (tietoja JSON-muodossa).",
        en="A folder with more cases (facts in JSON).",
    ),
)
data_option: Final = option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help=Text(sv="Svarets format.", fi="Vastauksen muoto.", en="Format of the answer."),
)
config_option: Final = option(
    "--config",
    type=PATH,
    help=Text(
        sv="Läs den här konfigurationen, och sök ingen annan.",
        fi="Lue tämä asetustiedosto äläkä etsi muita.",
        en="Read this configuration, and look for no other.",
    ),
)
isolated_option: Final = option(
    "--isolated",
    is_flag=True,
    help=Text(sv="Läs ingen konfiguration.", fi="Älä lue mitään asetustiedostoa.", en="Read no configuration."),
)

CATALOGUE: Final = Text(sv="KATALOG", fi="FRAASISTO", en="CATALOGUE")
FACTS: Final = Text(sv="UPPGIFTER", fi="TIEDOT", en="FACTS")
DRAFT: Final = Text(sv="UTKAST", fi="LUONNOS", en="DRAFT")
CATALOGUE_HERE: Final = Text(
    sv="Mappen med fraser och mallar (förvalt: den här mappen, om den har dem).",
    fi="Kansio, jossa fraasit ja mallit ovat (oletus: tämä kansio, jos niitä on siinä).",
    en="The folder with phrases and templates (default: this folder, if it has them).",
)


def loaded(folder: Path | None) -> Catalogue:
    """The catalogue in a folder, else that which one stands in, else the default one. Raises CatalogueError."""
    from letterkit.catalogue.catalogue import load_catalogue
    from letterkit.catalogue.files.folder import working_catalogue

    return load_catalogue(working_catalogue(folder))


def spare(output: Path | None, *read: str | Path | None) -> None:
    """Raises UsageError where what is written would take the place of a file that is read."""
    if output and is_file(output) and any(is_same(output, Path(path)) for path in read if path):
        raise UsageError(_READ, str(output))
