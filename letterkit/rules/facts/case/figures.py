"""The figures of a text that can be compared with facts: amounts, dates, months, shares and other numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Final, Literal

from letterkit.language.figures.amounts import find_amounts, value_of
from letterkit.language.figures.dates import WrittenDate, find_dates, months
from letterkit.language.figures.provisions import find_provisions

Sort = Literal["provision", "date", "amount", "month", "share", "number"]
Value = Decimal | date | tuple[int, int] | str
"""An amount without its sign, a day, (month, day) of a date without a year, (year, month), or digits as written."""

_SHARE: Final = re.compile(r"(?<!\d)(?P<number>\d+(?:[.,]\d+)?)\s?(?:%|proc|pros|perc|per cent)", re.IGNORECASE)
_NUMBER: Final = re.compile(r"\d+")
_ENDING: Final = {"sv": "", "fi": r"kuu\w*", "en": ""}


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure at characters `start` to `end` of a text."""

    start: int
    end: int
    sort: Sort
    value: Value


def find_figures(text: str, language: str, *, bare: bool = False) -> list[Figure]:
    """The figures of a text, in order and apart; with `bare`, a text that is only a figure with cents is an amount."""
    if not any(map(str.isdigit, text)):
        return []
    found: list[Figure] = []
    for figure in _by_sort(text, language, bare):
        if not any(figure.start < other.end and other.start < figure.end for other in found):
            found.append(figure)
    return sorted(found, key=lambda figure: figure.start)


def _by_sort(text: str, language: str, bare: bool) -> Iterator[Figure]:
    """All readings of a text's figures, the surest first."""
    for start, end in find_provisions(text, language):
        yield Figure(start, end, "provision", "")
    for written in find_dates(text, language):
        yield Figure(written.start, written.end, "date", _day_of(written))
    for amount in find_amounts(text, bare=bare):
        yield Figure(amount.start, amount.end, "amount", abs(amount.value))
    for match in _months(language).finditer(text):
        names = [name.lower() for name in months(language)]
        number = next(place for place, name in enumerate(names, 1) if match["name"].lower() == name)
        yield Figure(*match.span(), "month", (int(match["year"]), number))
    for match in _SHARE.finditer(text):
        yield Figure(*match.span("number"), "share", value_of(match["number"]))
    for match in _NUMBER.finditer(text):
        yield Figure(*match.span(), "number", match[0])


def _day_of(written: WrittenDate) -> Value:
    return written.day or (written.month, written.in_month)


@cache
def _months(language: str) -> re.Pattern[str]:
    names = "|".join(map(re.escape, months(language)))
    return re.compile(rf"\b(?P<name>{names}){_ENDING[language]}\s(?P<year>20\d\d)\b", re.IGNORECASE)


def is_same_day(value: Value, other: Value) -> bool:
    """Whether two dates may be the same day: one without a year is that day of any year."""
    if isinstance(value, date) and isinstance(other, tuple):
        return (value.month, value.day) == other
    if isinstance(value, tuple) and isinstance(other, date):
        return value == (other.month, other.day)
    return value == other
