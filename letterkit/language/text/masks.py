"""Stretches of text that hold together: no sentence ends and no word is counted apart inside them."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from letterkit.language.figures.amounts import find_amounts
from letterkit.language.figures.dates import find_dates
from letterkit.language.figures.provisions import find_provisions

# Repetitions have bounds, far above what a letter holds: without them a text of 100,000 brackets would take a minute.
_OTHERS: Final = (
    re.compile(r"\{\{.{0,300}?\}\}|\{%.{0,300}?%\}|\{#.{0,300}?#\}|\[\[.{0,300}?\]\]"),  # placeholders of templates
    re.compile(r"\b(?:https?://|www\.)[^\s<>()\"”]*[^\s<>()\"”.,;:!?]", re.IGNORECASE),
    re.compile(r"\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,9}\b"),
    re.compile(
        r"\b(?:[A-Za-z0-9-]{1,63}\.){1,9}(?:fi|com|org|net|eu|se|info|ax)\b(?:/[^\s<>()\"”]*[^\s<>()\"”.,;:!?])?"
    ),
    re.compile(r"(?i)\b[\w-]{1,99}(?:\.[\w-]{1,99}){0,9}\.(?:pdf|docx?|xlsx?|odt|jpe?g|png|html?|txt|zip)\b"),
)
_DIGIT: Final = re.compile(r"\d")
_WITH_DIGITS: Final = (
    re.compile(r"(?<![\d.])(?:\+358|\(?0\d{1,3}\)?)[\s-]?\d{2,4}(?:[\s-]\d{2,4}){0,3}(?!\d)"),  # telephone numbers
    re.compile(r"\b\d{1,2}[.:]\d{2}\s?[-–—]\s?\d{1,2}[.:]\d{2}\b|\b\d{1,2}[.:]\d{2}\b(?!\.\d)"),  # times of day
    re.compile(r"\b\d{1,2}\.\s?[-–—]\s?\d{1,2}\.\d{1,2}\.(?:\d{4})?"),  # spans of dates: 1.–31.3.2026
    re.compile(r"\b\d{1,3}(?:[ .,]\d{3})+(?:[.,]\d+)?\b|\b\d+[.,]\d+\b"),  # numbers
)


@dataclass(frozen=True, slots=True)
class Masks:
    """The protected stretches of a text, in order and without overlaps, as character positions."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def covering(self, position: int) -> tuple[int, int] | None:
        """The stretch that holds the character at `position`, if any."""
        index = bisect_right(self.starts, position) - 1
        if index >= 0 and position < self.ends[index]:
            return self.starts[index], self.ends[index]
        return None


def protect(text: str, language: str) -> Masks:
    """The amounts, dates, provisions, addresses, numbers and placeholders of `text`: no sentence ends inside one."""
    found: list[tuple[int, int]] = [(amount.start, amount.end) for amount in find_amounts(text)]
    found += [(written.start, written.end) for written in find_dates(text, language)]
    found += find_provisions(text, language)
    return _merged([*found, *_indivisible(text)])


def hold_together(text: str, language: str) -> Masks:
    """The stretches of `text` that grammar takes as one word: figures, numeric dates, addresses, placeholders."""
    dates = ((written.start, written.end) for written in find_dates(text, language) if written.style != "words")
    return _merged([*_indivisible(text), *dates])


@lru_cache(maxsize=1024)
def _indivisible(text: str) -> tuple[tuple[int, int], ...]:
    patterns = (*_OTHERS, *_WITH_DIGITS) if _DIGIT.search(text) else _OTHERS
    return tuple(match.span() for pattern in patterns for match in pattern.finditer(text))


def _merged(found: list[tuple[int, int]]) -> Masks:
    merged: list[list[int]] = []
    for start, end in sorted(found):
        if merged and start < merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([start, end])
    return Masks(tuple(start for start, _ in merged), tuple(end for _, end in merged))
