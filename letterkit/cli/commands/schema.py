"""letterkit schema NAME: the JSON Schema of what letterkit reads and writes."""

from __future__ import annotations

from typing import Final

import click

from letterkit.cli import speaking
from letterkit.cli.options.common import ui_option
from letterkit.cli.screen import echo
from letterkit.cli.speaking import NAME, argument
from letterkit.report.schema import SCHEMAS, schema_text
from letterkit.ui import Text

_NAMES: Final = ", ".join(SCHEMAS)
_HELP: Final = Text(
    sv="""Skriv ut JSON-schemat för ett format som letterkit läser eller skriver.

    ”facts” är det som ett brev byggs av; ”finding” är det som lint --format json skriver.
    """,
    fi="""Tulosta JSON-skeema muodolle, jota letterkit lukee tai kirjoittaa.

    ”facts” on se, mistä kirje muodostetaan; ”finding” se, minkä lint --format json kirjoittaa.
    """,
    en="""Print the JSON Schema of a format that letterkit reads or writes.

    "facts" is what a letter is built from; "finding" is what lint --format json writes.
    """,
)


@speaking.command("schema", _HELP)
@argument(
    "name",
    NAME,
    Text(sv=f"Formatets namn: {_NAMES}.", fi=f"Muodon nimi: {_NAMES}.", en=f"The name of the format: {_NAMES}."),
    type=click.Choice(SCHEMAS),
)
@ui_option
def command(name: str, ui: str | None) -> None:
    """Print the JSON Schema of a format."""
    echo(schema_text(name))
