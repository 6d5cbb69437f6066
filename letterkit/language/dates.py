"""Dates in running text: where they stand, which day they mean and how they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Final, Literal

Style = Literal["numeric", "words", "iso", "slashes", "padded", "short-year", "month-first"]


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date at characters `start` to `end` of a text; `day` is None where the year or a possible day is missing."""

    start: int
    end: int
    day: date | None
    style: Style


def months(language: str) -> tuple[str, ...]:
    """The names of the twelve months (in Finnish without -kuu), as the language writes them."""
    return tuple((files("letterkit.language") / language / "months.txt").read_text(encoding="utf-8").split())


_NUMERIC: Final = re.compile(
    r"(?<![\d.,/-])(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.(?:\s?(?P<y>\d{4}|\d{2})(?![\d,]|\.\d))?(?!\d)"
)
_ISO: Final = re.compile(r"(?<![\d-])(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?![\d-])")
_SLASHES: Final = re.compile(r"(?<![\d/])(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4}|\d{2})(?![\d/])")


@cache
def _worded(language: str) -> re.Pattern[str]:
    """The pattern of a date with the month in words."""
    names = "|".join(re.escape(name) for name in months(language))
    if language == "fi":
        names = rf"(?:{names})kuu(?:ta|n|ssa)?"
        return re.compile(
            rf"\b(?P<d>\d{{1,2}})\.?(?:\s+päivänä)?\s+(?P<m>{names})(?:\s+(?P<y>\d{{4}}))?\b", re.IGNORECASE
        )
    if language == "en":
        day_first = rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+(?P<m>{names})(?:,?\s+(?P<y>\d{{4}}))?"
        month_first = rf"(?P<m2>{names})\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(?P<y2>\d{{4}}))?(?!\d)"
        return re.compile(rf"\b(?:{day_first}|{month_first})\b")
    return re.compile(rf"\b(?P<d>\d{{1,2}})(?::[ae]|\.)?\s+(?P<m>{names})(?:\s+(?P<y>\d{{4}}))?\b", re.IGNORECASE)


def find_dates(text: str, language: str) -> Iterator[WrittenDate]:
    """The dates in `text`, in order; one that can't be a day (31.2.2026) is left out, as is a decimal number."""
    found = [
        *_found(_ISO, text, "iso"),
        *_found(_SLASHES, text, "slashes"),
        *(_numeric(match) for match in _NUMERIC.finditer(text)),
        *_worded_dates(text, language),
    ]
    last = 0
    for written in sorted((one for one in found if one), key=lambda one: (one.start, -one.end)):
        if written.start >= last:
            yield written
            last = written.end


def _found(pattern: re.Pattern[str], text: str, style: Style) -> Iterator[WrittenDate | None]:
    for match in pattern.finditer(text):
        yield _written(match, style, match["y"], int(match["m"]), match["d"])


def _numeric(match: re.Match[str]) -> WrittenDate | None:
    padded = match["d"].startswith("0") or match["m"].startswith("0")
    short = match["y"] is not None and len(match["y"]) == 2
    style: Style = "short-year" if short else "padded" if padded else "numeric"
    return _written(match, style, match["y"], int(match["m"]), match["d"])


def _worded_dates(text: str, language: str) -> Iterator[WrittenDate | None]:
    names = [name.lower() for name in months(language)]
    for match in _worded(language).finditer(text):
        groups = match.groupdict()
        month_first = groups.get("m2") is not None
        name, day, year = (groups[key + ("2" if month_first else "")] for key in "mdy")
        assert name and day
        number = next(index for index, known in enumerate(names, 1) if name.lower().startswith(known))
        yield _written(match, "month-first" if month_first else "words", year, number, day)


def _written(match: re.Match[str], style: Style, year: str | None, month: int, day: str) -> WrittenDate | None:
    if not (1 <= month <= 12 and 1 <= int(day) <= 31):
        return None
    end = match.end()
    if year is None:
        return WrittenDate(match.start(), end, None, style)
    full = int(year) + (2000 if len(year) == 2 else 0)
    try:
        return WrittenDate(match.start(), end, date(full, month, int(day)), style)
    except ValueError:
        return None
