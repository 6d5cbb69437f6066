"""Basic amounts, and shares of them, that were not in force in the months that a letter is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from functools import cache
from typing import Final

from letterkit.decision.amounts import basic_amounts
from letterkit.document import Block, Span
from letterkit.language.figures.amounts import find_amounts
from letterkit.language.figures.dates import find_dates, months
from letterkit.language.figures.daywords import speaks_of
from letterkit.language.figures.saidsums import says
from letterkit.language.letter import PROSE_AREAS, Letter
from letterkit.rules.facts.dates.own_day import own_day
from letterkit.rules.facts.sums.calculations import columns_of

_PERCENTS: Final = (20, 40, 50)
"""By so much a basic amount may be reduced."""
_CENT: Final = Decimal("0.01")
_OPENING: Final = 3
"""So many paragraphs after the title say what months the letter is about."""


@dataclass(frozen=True, slots=True)
class Outdated:
    """An amount at `span` that belongs to the basic amount `old`, where `new` was in force in the month `month`."""

    span: Span
    old: Decimal
    new: Decimal
    month: date


def outdated_amounts(letter: Letter) -> Iterator[Outdated]:
    """The amounts that are told to be basic amounts and are those of another time."""
    own = own_day(letter)
    if own is None:
        return
    covered = sorted(_covered(letter, own.year)) or [own.replace(day=1)]
    for span, value, around in _basic_amounts(letter):
        told = _months_in(around, letter.language_of(letter.document.block_at(span.start)), own.year)
        days = [*covered, *told]
        if any(value in _values(day) for day in days):
            continue
        for amount in basic_amounts():
            new = _in_force(amount.kind, covered[-1])
            if new is not None and new != amount.euros and value in _with_shares(amount.euros):
                yield Outdated(span, amount.euros, new, covered[-1])
                break


def _in_force(kind: str, day: date) -> Decimal | None:
    return next((one.euros for one in basic_amounts() if one.kind == kind and one.valid_from <= day), None)


@cache
def _values(day: date) -> frozenset[Decimal]:
    """Every basic amount in force on a day, with its shares."""
    kinds = {amount.kind for amount in basic_amounts()}
    known = (_in_force(kind, day) for kind in kinds)
    return frozenset(value for euros in known if euros is not None for value in _with_shares(euros))


@cache
def _with_shares(euros: Decimal) -> frozenset[Decimal]:
    """An amount, and what it is reduced by and to, whichever way half a cent is rounded."""
    shares = {
        (euros * percent / 100).quantize(_CENT, rounding)
        for percent in _PERCENTS
        for rounding in (ROUND_HALF_UP, ROUND_HALF_EVEN)
    }
    return frozenset({euros} | shares | {euros - share for share in shares})


def _basic_amounts(letter: Letter) -> Iterator[tuple[Span, Decimal, str]]:
    """The amounts that a row's label or a sentence calls basic amounts, with the words around; none of the past."""
    for table in letter.tables:
        for lines in columns_of(table):
            for line in lines:
                if line.value is not None and line.span and says("basic", line.label) and not says("old", line.label):
                    yield line.span, line.value, line.label
    for block in letter.prose:
        follows = False
        for sentence in letter.sentences_of(block):
            is_basic = says("basic", sentence.text) or (follows and says("now", sentence.text))
            follows = is_basic
            if is_basic and not speaks_of(sentence.language, "past", sentence.text):
                for amount in find_amounts(sentence.text):
                    yield sentence.span_of(amount.start, amount.end), amount.value, sentence.text


def _covered(letter: Letter, year: int) -> set[date]:
    """The months that a letter is about: those of the facts, or of its headings, its opening and what was asked for."""
    if letter.facts is not None:
        application = letter.facts.application
        return {date(month.year, month.month, 1) for month in application.months} if application else set()
    found: set[date] = set()
    for block in _telling(letter):
        found |= set(_months_in(block.text, letter.language_of(block), year))
    for sentence in letter.sentences:
        if says("asked", sentence.text):
            found |= set(_months_in(sentence.text, sentence.language, year))
    return found


def _telling(letter: Letter) -> list[Block]:
    blocks = [block for block in letter.blocks if block.area in PROSE_AREAS]
    title = next((place for place, block in enumerate(blocks) if block.kind == "heading"), None)
    opening = [] if title is None else [block for block in blocks[title + 1 :] if block.kind == "paragraph"][:_OPENING]
    return [*letter.headings, *opening]


@cache
def _month_names(language: str) -> re.Pattern[str]:
    ending = r"kuu\w*" if language == "fi" else ""
    flags = 0 if language == "en" else re.IGNORECASE
    return re.compile(
        rf"(?<!\d)(?<!\d\s)(?<!\d\.\s)\b({'|'.join(months(language))}){ending}\b(?:\s+((?:19|20)\d\d))?", flags
    )


def _months_in(text: str, language: str, year: int) -> Iterator[date]:
    """The first days of the months that a text names, in `year` where it names none, and of the periods it gives."""
    names = [name.lower() for name in months(language)]
    for match in _month_names(language).finditer(text):
        yield date(int(match[2] or year), names.index(match[1].lower()) + 1, 1)
    found = [written.day for written in find_dates(text, language) if written.day and written.in_month == 1]
    yield from found
