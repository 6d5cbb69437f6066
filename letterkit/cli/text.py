"""letterkit text FILE: the text the linter sees, in which all positions count."""

from __future__ import annotations

import click

from letterkit.cli.drafts import read_draft
from letterkit.ui import Text, guess_ui_language

_HIDDEN = Text(
    sv="Dolda stycken som har lämnats utanför: {count}. Klienten ser dem inte.",
    fi="Piilotettuja kappaleita on jätetty pois {count}: asiakas ei näe niitä.",
    en="Hidden paragraphs left out: {count}. The client does not see them.",
)


@click.command("text")
@click.argument("file", type=click.Path())
@click.option("--ui", type=click.Choice(["sv", "fi", "en"]), help="Language of the messages.")
def command(file: str, ui: str | None) -> None:
    """Print the text of a draft as the linter sees it ("-" reads standard input)."""
    document = read_draft(file)
    click.echo(document.text)
    if document.hidden:
        click.echo(_HIDDEN.say(ui or guess_ui_language(), count=len(document.hidden)), err=True)
