"""The wordings of the catalogue that a paragraph with a tag may have been printed from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from letterkit.catalogue.catalogue import Catalogue
from letterkit.catalogue.jinja.wording import Wording
from letterkit.compose.parts import FALLBACK_LANGUAGE
from letterkit.document.model import Cell

_TABLE: Final = "table."
"""How the tag of a table's cells begins."""


def wordings_of(catalogue: Catalogue, phrase: str, language: str, cell: Cell | None) -> Iterator[tuple[str, Wording]]:
    """The wordings of a phrase, or of a column of a table, each with its language."""
    for text in _texts(catalogue, phrase, cell):
        for known in dict.fromkeys((language, FALLBACK_LANGUAGE) if language == "se" else (language,)):
            if known in text:
                yield known, text[known]


def versions_of(catalogue: Catalogue, phrase: str) -> tuple[str, ...]:
    """The version of a phrase or a table that the catalogue holds; none where it holds none."""
    if phrase.startswith(_TABLE):
        table = catalogue.tables.get(phrase.removeprefix(_TABLE))
        return (table.version,) if table else ()
    found = catalogue.phrases.get(phrase)
    return (found.version,) if found else ()


def _texts(catalogue: Catalogue, phrase: str, cell: Cell | None) -> Iterator[Mapping[str, Wording]]:
    if phrase in catalogue.phrases:
        yield catalogue.phrases[phrase].text
    table = catalogue.tables.get(phrase.removeprefix(_TABLE)) if phrase.startswith(_TABLE) else None
    if table and cell:
        for row in table.rows:
            if (row.form == "header") == cell.is_header and cell.column <= len(row.cells):
                yield row.cells[cell.column - 1]
