"""Figures that a phrase must not hold: an amount, a date or a share comes from the facts, never from the text."""

from __future__ import annotations

import re
from typing import Final

from letterkit.catalogue.jinja.wording import Wording
from letterkit.language.figures.amounts import find_amounts
from letterkit.language.figures.dates import find_dates
from letterkit.ui import Text

_SHARE: Final = re.compile(r"\d+(?:[.,]\d+)?\s?(?:%|proc|pros|perc|per cent)", re.IGNORECASE)

_DIGIT: Final = re.compile(r"\d")

_FIGURE = Text(
    sv="”{text}” står i frasen själv. Belopp, datum och andelar hämtas ur fakta.",
    fi="”{text}” on kirjoitettu suoraan fraasiin. Summat, päivämäärät ja osuudet haetaan tiedoista.",
    en='"{text}" is written in the phrase itself. Amounts, dates and percentages must come from the facts.',
)


def check_literals(wording: Wording) -> None:
    """Raise CatalogueError at an amount, date or share that is written into the text."""
    source = wording.source
    if not any(figures(text) for text in wording.literal_texts()):
        return
    for offset, text in wording.literals():
        for start, end in figures(text):
            line, _ = source.place(offset + start)
            raise source.error(_FIGURE, line - source.line + 1, text[start:end], text=text[start:end])


def figures(text: str) -> list[tuple[int, int]]:
    """Where amounts, dates and shares stand in a text, whatever its language."""
    if not _DIGIT.search(text):
        return []
    amounts = [(amount.start, amount.end) for amount in find_amounts(text)]
    dates = [(date.start, date.end) for language in ("sv", "fi", "en") for date in find_dates(text, language)]
    return sorted({*amounts, *dates, *(match.span() for match in _SHARE.finditer(text))})
