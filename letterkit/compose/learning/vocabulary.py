"""The words that may be shown to anybody: those that the catalogue itself says, and function words."""

from __future__ import annotations

from collections.abc import Iterator

from letterkit.catalogue.catalogue import Catalogue
from letterkit.catalogue.jinja.wording import Wording
from letterkit.compose.learning.tokens import tokens_of
from letterkit.language.data import LANGUAGES
from letterkit.language.data import words as listed


def vocabulary(catalogue: Catalogue, language: str) -> frozenset[str]:
    """The words of the catalogue in a language, with the capital letters that they have there."""
    held = {token.text for text in _texts(catalogue, language) for token in tokens_of(text)}
    return frozenset(held | (listed(language, "common.txt") if language in LANGUAGES else frozenset()))


def _texts(catalogue: Catalogue, language: str) -> Iterator[str]:
    for wording in _wordings(catalogue, language):
        yield from wording.literal_texts()
    families = catalogue.words.names.values()
    for entry in [*catalogue.words.terms.values(), *(entry for names in families for entry in names.values())]:
        yield from entry.forms.get(language, {}).values()


def _wordings(catalogue: Catalogue, language: str) -> Iterator[Wording]:
    for phrase in catalogue.phrases.values():
        if language in phrase.text:
            yield phrase.text[language]
    for table in catalogue.tables.values():
        for row in table.rows:
            yield from (cell[language] for cell in row.cells if language in cell)
