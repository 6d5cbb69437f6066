"""letterkit phrases list: the phrases of a catalogue, a line each."""

from __future__ import annotations

from pathlib import Path

import click

from letterkit.cli import speaking
from letterkit.cli.options.common import catalogue_option, data_option, loaded, ui_option
from letterkit.cli.phrases import print_phrases
from letterkit.cli.speaking import option
from letterkit.ui import Text, guess_ui_language


@speaking.command(
    "list",
    Text(
        sv="Lista fraserna: id, status, granskning per språk, syfte.",
        fi="Luettele fraasit: tunnus, tila, tarkastus kielittäin, tarkoitus.",
        en="List the phrases: id, status, review by language, purpose.",
    ),
)
@option(
    "--section",
    metavar=Text(sv="AVSNITT", fi="OSA", en="SECTION"),
    help=Text(sv="Bara det här avsnittet.", fi="Vain tämä osa.", en="Only this section."),
)
@option(
    "--status",
    type=click.Choice(["draft", "approved", "retired"]),
    help=Text(sv="Bara med den här statusen.", fi="Vain tässä tilassa olevat.", en="Only this status."),
)
@catalogue_option
@data_option
@ui_option
def command(section: str | None, status: str | None, catalogue: Path | None, form: str, ui: str | None) -> None:
    """List the phrases: id, status, review by language, purpose."""
    found = [
        phrase
        for phrase in loaded(catalogue).phrases.values()
        if section in (None, phrase.section) and status in (None, phrase.status)
    ]
    print_phrases(found, form, ui or guess_ui_language())
