"""letterkit phrases why: why misleading phrases are reported in a draft."""

from __future__ import annotations

from typing import Final

import click

from letterkit.cli import speaking
from letterkit.cli.drafts.reading import read_draft
from letterkit.cli.options.common import ui_option
from letterkit.cli.screen import echo
from letterkit.cli.speaking import argument, option
from letterkit.errors import UsageError
from letterkit.linter.config.find import Configurations
from letterkit.linter.config.settings import layer_of
from letterkit.report.why import explain
from letterkit.ui import UI_LANGUAGES, Text, guess_ui_language

_PLACE = Text(
    sv="Skriv utkastet och raden, till exempel: letterkit phrases why utkast.md:12 (i Word: stycket).",
    fi="Anna luonnos ja rivi, esimerkiksi: letterkit phrases why luonnos.md:12 (Wordissa kappale).",
    en="Give the draft and the line, such as: letterkit phrases why draft.md:12 (in Word: the paragraph).",
)
_HELP: Final = Text(
    sv="""Säg varför missvisande fraser rapporteras: vilka ord som utlöste dem, och vad varje undantag saknade.

    RAD är raden i en textfil, eller stycket i en Word-fil. Utan den förklaras hela utkastet.
    """,
    fi="""Kerro, miksi harhaanjohtavista fraaseista huomautetaan: laukaisevat sanat ja poikkeuksista puuttuva.

    RIVI on tekstitiedoston rivi tai Word-tiedoston kappale. Ilman sitä selitetään koko luonnos.
    """,
    en="""Say why misleading phrases are reported: which words triggered them, and what each release lacked.

    LINE is the line of a text format, the paragraph of a Word file. Without it, the whole draft is explained.
    """,
)


@speaking.command("why", _HELP)
@argument(
    "place",
    Text(sv="UTKAST[:RAD]", fi="LUONNOS[:RIVI]", en="DRAFT[:LINE]"),
    Text(sv="Utkastet och raden.", fi="Luonnos ja rivi.", en="The draft and the line."),
    type=click.Path(),
)
@option(
    "--lang",
    type=click.Choice(["auto", *UI_LANGUAGES]),
    default="auto",
    show_default=True,
    help=Text(sv="Utkastets språk.", fi="Luonnoksen kieli.", en="Language of the draft."),
)
@ui_option
def command(place: str, lang: str, ui: str | None) -> None:
    """Say why misleading phrases are reported: which words triggered them, and what each release lacked."""
    path, line = _split(place)
    plan = Configurations(layer_of(lang=lang, select=("misleading",), models={})).plan_for(path)
    result = plan.check(read_draft(path))
    echo(explain(result, line, ui or guess_ui_language()))


def _split(place: str) -> tuple[str, int | None]:
    path, colon, line = place.rpartition(":")
    if not colon or not line.isdigit():
        return place, None
    if not path:
        raise UsageError(_PLACE)
    return path, int(line)
