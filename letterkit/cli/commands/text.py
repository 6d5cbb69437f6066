"""letterkit text FILE: the text the linter sees, in which all positions count."""

from __future__ import annotations

import click

from letterkit.cli import speaking
from letterkit.cli.drafts.reading import read_draft
from letterkit.cli.options.common import DRAFT, ui_option
from letterkit.cli.screen import echo
from letterkit.cli.speaking import argument
from letterkit.ui import Text, guess_ui_language

_HIDDEN = Text(
    sv="Dolda stycken som har lämnats utanför: {count}. Klienten ser dem inte.",
    fi="Piilotettuja kappaleita on jätetty pois {count}: asiakas ei näe niitä.",
    en="Hidden paragraphs left out: {count}. The client does not see them.",
)


@speaking.command(
    "text",
    Text(
        sv="Visa ett utkasts text så som den granskas.",
        fi="Näytä luonnoksen teksti sellaisena kuin se tarkistetaan.",
        en="Print the text of a draft as the linter sees it.",
    ),
)
@argument(
    "file",
    DRAFT,
    Text(
        sv="Ett utkast; - läser inmatad text.",
        fi="Luonnos; - lukee syötetyn tekstin.",
        en='A draft; "-" reads standard input.',
    ),
    type=click.Path(),
)
@ui_option
def command(file: str, ui: str | None) -> None:
    """Print the text of a draft as the linter sees it."""
    from letterkit.report.unread import unread

    document = read_draft(file)
    language = ui or guess_ui_language()
    echo(document.text)
    if document.hidden:
        echo(_HIDDEN.say(language, count=len(document.hidden)), err=True)
    if said := unread(document, language):
        echo(said, err=True)
