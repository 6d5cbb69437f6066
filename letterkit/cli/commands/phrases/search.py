"""letterkit phrases search: the phrases that hold some words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from letterkit.cli import speaking
from letterkit.cli.options.common import catalogue_option, data_option, loaded, ui_option
from letterkit.cli.phrases import print_phrases
from letterkit.cli.speaking import argument, option
from letterkit.language.data import LETTER_LANGUAGES
from letterkit.ui import Text, guess_ui_language

if TYPE_CHECKING:
    from letterkit.catalogue.entries.phrases import Phrase


@speaking.command(
    "search",
    Text(
        sv="Sök fraser som har alla de här orden, på ett språk eller i id eller syfte.",
        fi="Etsi fraasit, joissa on kaikki nämä sanat, jollakin kielellä tai tunnuksessa tai tarkoituksessa.",
        en="Find the phrases that hold all these words, in one language or in their id or purpose.",
    ),
)
@argument(
    "words",
    Text(sv="ORD", fi="SANA", en="WORD"),
    Text(sv="Orden att söka.", fi="Etsittävät sanat.", en="The words to look for."),
    nargs=-1,
    required=True,
)
@option(
    "--lang",
    type=click.Choice(LETTER_LANGUAGES),
    help=Text(sv="Bara på det här språket.", fi="Vain tällä kielellä.", en="Only in this language."),
)
@catalogue_option
@data_option
@ui_option
def command(words: tuple[str, ...], lang: str | None, catalogue: Path | None, form: str, ui: str | None) -> None:
    """Find the phrases that hold all these words, in one language or in their id or purpose."""
    wanted = [word.casefold() for word in " ".join(words).split()]
    found = [phrase for phrase in loaded(catalogue).phrases.values() if _holds(phrase, wanted, lang)]
    print_phrases(found, form, ui or guess_ui_language())


def _holds(phrase: Phrase, words: list[str], language: str | None) -> bool:
    texts = {name: wording.source.text for name, wording in phrase.text.items()}
    places = [texts.get(language, "")] if language else [*texts.values(), f"{phrase.id} {phrase.purpose}"]
    return any(all(word in place.casefold() for word in words) for place in places)
