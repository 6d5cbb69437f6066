"""Dates in running text: where they stand, which day they mean and how they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Final, Literal

from letterkit.language.memory import for_texts

Style = Literal["numeric", "words", "iso", "slashes", "dashes", "padded", "short-year", "month-first"]


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date at characters `start` to `end` of a text; `day` is None where the year is missing.

    `month` counts from 1 and `in_month` is the day's number in it. `is_ambiguous` tells that day and month could change
    places: 3/4/2026.
    """

    start: int
    end: int
    day: date | None
    style: Style
    month: int
    in_month: int
    is_ambiguous: bool = False


@cache
def months(language: str) -> tuple[str, ...]:
    """The names of the twelve months (in Finnish without -kuu), as the language writes them."""
    return tuple((files("letterkit.language") / language / "months.txt").read_text(encoding="utf-8").split())


_YEAR: Final = r"(?:18|19|20)\d{2}"
_NUMERIC: Final = re.compile(
    rf"(?<![\d.,/-])(?P<d>\d{{1,2}})\.\s?(?P<m>\d{{1,2}})\.(?:\s?(?P<y>{_YEAR})|(?P<short>\d{{2}}))?(?!\d|,\d|\.\d)"
)
_DIGIT: Final = re.compile(r"\d")
_ISO: Final = re.compile(rf"(?<![\w/-])(?P<y>{_YEAR})-(?P<m>\d{{1,2}})-(?P<d>\d{{1,2}})(?![\d-])")
_SLASHES: Final = (
    re.compile(rf"(?<![\w/])(?P<d>\d{{1,2}})/(?P<m>\d{{1,2}})/(?P<y>{_YEAR}|\d{{2}})(?![\w/])"),
    re.compile(rf"(?<![\w/])(?P<y>{_YEAR})/(?P<m>\d{{1,2}})/(?P<d>\d{{1,2}})(?![\w/])"),
    re.compile(rf"(?<![\w/-])(?P<d>\d{{1,2}})/(?P<m>\d{{1,2}})-(?P<y>{_YEAR}|\d{{2}})(?![\w/-])"),  # 18/3-26
)
_DASHES: Final = re.compile(rf"(?<![\w-])(?P<d>\d{{1,2}})-(?P<m>\d{{1,2}})-(?P<y>{_YEAR})(?![\w-])")


@cache
def _worded(language: str) -> re.Pattern[str]:
    """The pattern of a date with the month in words."""
    if language == "fi":
        names = rf"(?:{'|'.join(months(language))})kuu(?:ta|n|ssa)?"
        return re.compile(
            rf"\b(?P<d>\d{{1,2}})\.?(?:\s+päivänä)?\s+(?P<m>{names})(?:\s+(?P<y>\d{{4}}))?\b", re.IGNORECASE
        )
    long, any_ = "|".join(months(language)), "|".join(map(_shortened, months(language)))
    if language == "en":
        day_first = rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+(?P<m>{any_})(?:[.,]?\s+(?P<y>\d{{4}}))?"
        month_first = rf"(?P<m2>{long})\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(?P<y2>\d{{4}}))?(?!\d)"
        return re.compile(rf"\b(?:{day_first}|{month_first})\b")
    return re.compile(rf"\b(?P<d>\d{{1,2}})(?::[ae]|\.)?\s+(?P<m>{any_})(?:\.?\s+(?P<y>\d{{4}}))?\b", re.IGNORECASE)


def _shortened(name: str) -> str:
    """A pattern for the name of a month, whole or as it is cut short in tables: "November", "Nov", "Sept"."""
    return f"{name}|{name[:_SHORT]}t?" if name.lower().startswith("sep") else f"{name}|{name[:_SHORT]}"


def find_dates(text: str, language: str) -> Iterator[WrittenDate]:
    """The dates in `text`, in order; one that can't be a day (31.2.2026) is left out, as is a decimal number."""
    if _DIGIT.search(text):
        yield from _kept(text, language)


@for_texts
def _kept(text: str, language: str) -> Iterator[WrittenDate]:
    """Kept for a while: many rules ask for the dates of the same sentences."""
    found = [
        *_found(_ISO, text, "iso"),
        *(written for pattern in _SLASHES for written in _found(pattern, text, "slashes")),
        *_found(_DASHES, text, "dashes"),
        *(_numeric(match) for match in _NUMERIC.finditer(text)),
        *_worded_dates(text, language),
    ]
    last = 0
    for written in sorted((one for one in found if one), key=lambda one: (one.start, -one.end)):
        if written.start >= last:
            yield written
            last = written.end


def impossible_dates(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Where a date stands that is no day: 31.2.2026, 30 February. One without its year has its month in words."""
    for match in _NUMERIC.finditer(text):
        day, month = int(match["d"]), int(match["m"])
        if match["y"] and 1 <= month <= 12 and _numeric(match) is None and day <= _MOST_IN_TYPING:
            yield match.span()
    found = {written.start for written in find_dates(text, language)}
    for match in _worded(language).finditer(text):
        groups = match.groupdict()
        if groups.get("m2") and not groups.get("y2"):  # "in February 30 people"
            continue
        if match.start() not in found and int(groups["d"] or groups.get("d2") or 0) in range(29, _MOST_IN_TYPING):
            yield match.span()


_SHORT: Final = 3
"""So many letters tell a month."""
_MOST_IN_TYPING: Final = 39
"""A number above this is no day that was mistyped."""


def _found(pattern: re.Pattern[str], text: str, style: Style) -> Iterator[WrittenDate | None]:
    """The dates of a pattern; where the year stands last, an American's month may stand before the day."""
    for match in pattern.finditer(text):
        day, month = int(match["d"]), int(match["m"])
        year_last = match.start("y") > match.start("d")
        if year_last and month > 12:
            day, month = month, day
        yield _written(match.span(), style, match["y"], month, day, year_last and day <= 12 and day != month)


def _numeric(match: re.Match[str]) -> WrittenDate | None:
    padded = match["d"].startswith("0") or match["m"].startswith("0")
    style: Style = "short-year" if match["short"] else "padded" if padded else "numeric"
    return _written(match.span(), style, match["y"] or match["short"], int(match["m"]), int(match["d"]))


def _worded_dates(text: str, language: str) -> Iterator[WrittenDate | None]:
    names = [name[:_SHORT].lower() for name in months(language)]
    for match in _worded(language).finditer(text):
        groups = match.groupdict()
        month_first = groups.get("m2") is not None
        name, day, year = (groups[key + ("2" if month_first else "")] for key in "mdy")
        assert name and day
        number = next(index for index, known in enumerate(names, 1) if name.lower().startswith(known))
        yield _written(match.span(), "month-first" if month_first else "words", year, number, int(day))


def _written(
    place: tuple[int, int], style: Style, year: str | None, month: int, day: int, is_ambiguous: bool = False
) -> WrittenDate | None:
    """A date, or None where there is no such day (29 February may stand without its year)."""
    full = 2000 if year is None else int(year) if len(year) > 2 else _with_century(int(year))
    try:
        known = date(full, month, day)
    except ValueError:
        return None
    return WrittenDate(*place, None if year is None else known, style, month, day, is_ambiguous)


def _with_century(year: int) -> int:
    """The year that two figures mean: from 69 on one of the last century's, as POSIX has it."""
    return year + (1900 if year >= 69 else 2000)
