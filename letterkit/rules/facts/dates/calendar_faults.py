"""Dates against the calendar: a day that does not exist, another weekday, a month and a period that disagree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache, partial
from itertools import pairwise
from typing import Final

from letterkit.document import Block
from letterkit.language.figures.dates import WrittenDate, find_dates, impossible_dates, months
from letterkit.language.figures.daywords import just_before
from letterkit.language.letter import PROSE_AREAS, Letter
from letterkit.rules.facts.dates.fault import DateFault, said_day, weekday_name
from letterkit.rules.facts.dates.own_day import own_day
from letterkit.ui import Text

_NO_SUCH_DAY: Final = Text(
    sv="Dagen {written} finns inte. Klienten vet inte vilken dag som gäller.",
    fi="Päivää {written} ei ole olemassa. Asiakas ei tiedä, mistä päivästä on kyse.",
    en="There is no such day as {written}. The client does not know which day is meant.",
)
_CORRECT_DAY: Final = Text(
    sv="Kontrollera dagen och skriv ett datum som finns.",
    fi="Tarkista päivä ja kirjoita päivämäärä, joka on olemassa.",
    en="Check the day and write a date that exists.",
)
_OTHER_WEEKDAY: Final = Text(
    sv="{day} är en {right}, men här står {written}. Klienten kan missa dagen.",
    fi="{day} on {right}, mutta tässä lukee {written}. Asiakas voi erehtyä päivästä.",
    en="{day} is a {right}, but the letter says {written}. The client may miss the day.",
)
_CORRECT_WEEKDAY: Final = Text(
    sv="Kontrollera om det är veckodagen eller datumet som är fel, och rätta det.",
    fi="Tarkista, onko väärin viikonpäivä vai päivämäärä, ja korjaa se.",
    en="Check whether the weekday or the date is wrong, and correct it.",
)
_OTHER_MONTH: Final = Text(
    sv="Månaden och perioden i ”{written}” stämmer inte överens. Klienten vet inte vilken tid det gäller.",
    fi="Kuukausi ja ajanjakso kohdassa ”{written}” eivät täsmää. Asiakas ei tiedä, mitä aikaa tämä koskee.",
    en="The month and the period in “{written}” do not agree. The client does not know which time is meant.",
)
_BACKWARDS: Final = Text(
    sv="Perioden {written} slutar innan den börjar. Klienten vet inte vilken tid det gäller.",
    fi="Ajanjakso {written} päättyy ennen kuin se alkaa. Asiakas ei tiedä, mitä aikaa tämä koskee.",
    en="The period {written} ends before it begins. The client does not know which time is meant.",
)
_CORRECT_PERIOD: Final = Text(
    sv="Kontrollera vilken tid som gäller, och rätta månaden eller perioden.",
    fi="Tarkista, mitä aikaa asia koskee, ja korjaa kuukausi tai ajanjakso.",
    en="Check which time is meant, and correct the month or the period.",
)

_RANGE: Final = re.compile(
    r"(?<![\d.,/])(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.(?:\s?(?P<y>(?:19|20)\d\d))?\s?[-–—]\s?"
    r"(?P<d2>\d{1,2})\.\s?(?P<m2>\d{1,2})\.(?:\s?(?P<y2>(?:19|20)\d\d))?(?!\d|,\d|\.\d)"
)
_TO: Final = re.compile(r"\s*[-–—]\s*|\s+(?:till(?:\soch\smed)?|to|until)\s+(?:den\s+|the\s+)?", re.IGNORECASE)
_LEAD: Final = (
    r"(?:\s*(?P<year>(?:19|20)\d\d))?[\s:(–-]*(?:(?:perioden|tiden|period|eli|alltså|ajalta|aika|from|från|den)\s*)*"
)
_AROUND: Final = 40
_WEEKDAYS: Final = "1234567"


def calendar_faults(letter: Letter) -> Iterator[DateFault]:
    """The dates that the calendar contradicts."""
    for block in letter.blocks:
        if block.area not in PROSE_AREAS:
            continue
        language = letter.language_of(block)
        key = calendar_faults, block.text, language, own_day(letter)
        for fault in letter.memory.recall(key, partial(_faults, letter, block, language)):
            yield replace(fault, span=block.span_of(fault.span.start, fault.span.end))


def _faults(letter: Letter, where: Block, language: str) -> tuple[DateFault, ...]:
    """The dates of a block at fault, by its characters."""
    block = replace(where, start=0)
    found = [
        DateFault(block.span_of(start, end), _NO_SUCH_DAY, _CORRECT_DAY, values={"written": block.text[start:end]})
        for start, end in impossible_dates(block.text, language)
    ]
    for written in find_dates(block.text, language):
        found += _weekday(letter, block, written, language)
    return (*found, *_periods(block, language))


def _weekday(letter: Letter, block: Block, written: WrittenDate, language: str) -> Iterator[DateFault]:
    """A weekday just before a date that is another; without its year it may be of the years about the letter's."""
    before = block.text[max(0, written.start - _AROUND) : written.start]
    found = [
        (number, match)
        for number, name in enumerate(_WEEKDAYS)
        if (match := just_before(language, name, before, r"[\s,.]*(?:den|the)?\s*"))
    ]
    days = [written.day] if written.day else _in_years(letter, written)
    if not found or not days or any(day.weekday() == number for day in days for number, _ in found):
        return
    match = found[0][1]
    start = written.start - len(before) + match.start()
    values = {"day": said_day(days[0]), "right": weekday_name(days[0]), "written": match[0]}
    yield DateFault(block.span_of(start, written.end), _OTHER_WEEKDAY, _CORRECT_WEEKDAY, values=values)


def _in_years(letter: Letter, written: WrittenDate) -> list[date]:
    """A date without its year, in the year before the letter's own, in that year and in the next."""
    own = own_day(letter)
    days = []
    for year in (own.year, own.year + 1, own.year - 1) if own else ():
        try:
            days.append(date(year, written.month, written.in_month))
        except ValueError:
            continue
    return days


def _periods(block: Block, language: str) -> Iterator[DateFault]:
    """Periods that end before they begin, and those whose month just before is not in them."""
    text = block.text
    for start, end, first, last in _ranges(text, language):
        if first[0] and last[0] and first > last:
            yield _period_fault(block, start, end, _BACKWARDS)
            continue
        match = _month_before(text[max(0, start - _AROUND) : start], language)
        if match and not _is_in(match, language, first, last):
            yield _period_fault(block, max(0, start - _AROUND) + match.start(), end, _OTHER_MONTH)


def _period_fault(block: Block, start: int, end: int, message: Text) -> DateFault:
    return DateFault(
        block.span_of(start, end), message, _CORRECT_PERIOD, values={"written": " ".join(block.text[start:end].split())}
    )


_Day = tuple[int, int, int]
"""Year (0 where it is not written), month and day."""


def _ranges(text: str, language: str) -> Iterator[tuple[int, int, _Day, _Day]]:
    """The periods of a text: "1.3.–31.3.2026", "1 March to 31 March 2026"."""
    for match in _RANGE.finditer(text):
        year = int(match["y2"] or 0)
        first = (int(match["y"] or 0) or year, int(match["m"]), int(match["d"]))
        last = (year or first[0], int(match["m2"]), int(match["d2"]))
        if not match["y"] and first > last:  # over the turn of the year: 15.12.–14.1.2026
            first = (first[0] - 1 if first[0] else 0, *first[1:])
        if 1 <= first[1] <= 12 and 1 <= last[1] <= 12:
            yield match.start(), match.end(), first, last
    found = [written for written in find_dates(text, language) if written.style != "numeric"]
    for one, other in pairwise(found):
        if _TO.fullmatch(text[one.end : other.start]):
            year = other.day.year if other.day else 0
            begins = one.day.year if one.day else year
            first, last = (begins, one.month, one.in_month), (year, other.month, other.in_month)
            if not one.day and first > last:
                first = (begins - 1 if begins else 0, *first[1:])
            yield one.start, other.end, first, last


@cache
def _month_pattern(language: str) -> re.Pattern[str]:
    ending = r"kuu\w*" if language == "fi" else ""
    return re.compile(
        rf"\b(?P<month>{'|'.join(months(language))}){ending}\b{_LEAD}$", re.IGNORECASE * (language != "en")
    )


def _month_before(before: str, language: str) -> re.Match[str] | None:
    """A month's name that a period follows, where it is not itself a part of a date."""
    match = _month_pattern(language).search(before)
    return match if match and not re.search(r"\d\.?\s*$", before[: match.start()]) else None


def _is_in(match: re.Match[str], language: str, first: _Day, last: _Day) -> bool:
    """Whether a month, with its year where that is written, is in a period."""
    names = [name.lower() for name in months(language)]
    month = names.index(match["month"].lower()) + 1
    if match["year"] and first[0] and last[0]:
        return first[:2] <= (int(match["year"]), month) <= last[:2]
    start, end = first[1], last[1]
    return start <= month <= end if start <= end else month >= start or month <= end
