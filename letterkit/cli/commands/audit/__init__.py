"""letterkit audit: a year of letters. Without the name of another command below it, the letters are judged."""

from __future__ import annotations

from typing import Final

import click

from letterkit.cli import speaking
from letterkit.ui import Text

COMMANDS: Final = {
    "run": Text(
        sv="Mät breven i arkiv, och spara siffror om dem.",
        fi="Mittaa arkistojen kirjeet ja tallenna niistä lukuja.",
        en="Judge the letters of archives, and keep figures of them.",
    ),
    "find": Text(
        sv="Visa de brev i ett arkiv där en ordalydelse ur resultatet står, och meningen den står i.",
        fi="Näytä arkiston kirjeet, joissa on jokin tulosten sanamuoto, ja virke, jossa se on.",
        en="Show letters of an archive that hold a wording of the results, with the sentence.",
    ),
    "report": Text(
        sv="Visa på en sida om breven har blivit bättre, och vilka fraser som bör skrivas om först.",
        fi="Näytä yhdellä sivulla, ovatko kirjeet parantuneet ja mitkä fraasit kannattaa kirjoittaa uudelleen ensin.",
        en="Say on one page whether letters got better, and which phrases to rewrite first.",
    ),
    "sample": Text(
        sv="Skapa ett arkiv med påhittade brev och kända fel, som en mätning kan prövas med.",
        fi="Luo arkisto, jossa on keksittyjä kirjeitä ja tunnettuja virheitä, mittauksen kokeilemiseen.",
        en="Make an archive of invented letters with known faults, to check an audit by.",
    ),
}
"""The commands and what they do; each stands in the file of its name, as `command`."""
_DEFAULT: Final = "run"
_HELP_ASKED: Final = ("-h", "--help")

_HELP: Final = Text(
    sv="""Mät ett års brev, och jämför med ett annat.

    letterkit audit ARKIV --out RESULTAT mäter breven i mappar, zip-filer, Parquet-filer och JSON Lines och sparar
    siffror om dem, aldrig deras ord (det är kommandot run). letterkit audit report RESULTAT visar siffrorna.
    """,
    fi="""Mittaa vuoden kirjeet ja vertaa toiseen vuoteen.

    letterkit audit ARKISTO --out TULOKSET mittaa kansioiden, zip-tiedostojen, Parquet-tiedostojen ja JSON Lines
    -tiedostojen kirjeet ja tallentaa niistä lukuja, ei koskaan sanoja (tämä on komento run). letterkit audit report
    TULOKSET näyttää luvut.
    """,
    en="""Measure a year of letters, and compare it with another.

    letterkit audit ARCHIVE --out RESULTS judges the letters of folders, zip files, Parquet files and JSON Lines, and
    keeps figures of them, never their words (this is the command run). letterkit audit report RESULTS shows the
    figures.
    """,
)


class _Commands(speaking.LazyGroup):
    """A group that takes what is no command of its own for the default one's arguments."""

    held = COMMANDS
    modules = "letterkit.cli.commands.audit.{}"

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and args[0] not in (*COMMANDS, *_HELP_ASKED):
            args = [_DEFAULT, *args]
        return super().parse_args(ctx, args)


@click.group("audit", cls=_Commands, said=_HELP)
def command() -> None:
    """Measure a year of letters, and compare it with another."""
