"""letterkit schema NAME: the JSON Schema of what letterkit reads and writes."""

from __future__ import annotations

import click

from letterkit.report.schema import SCHEMAS, schema_text


@click.command("schema")
@click.argument("name", type=click.Choice(SCHEMAS))
def command(name: str) -> None:
    """Print the JSON Schema of a format.

    "facts" is what a letter is built from; "finding" is what `lint --format json` writes.
    """
    click.echo(schema_text(name))
