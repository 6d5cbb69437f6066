"""Amounts and days of a draft that the facts do not hold, and that nothing near them explains."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import accumulate, combinations
from typing import Final, cast

from letterkit.document import Span
from letterkit.language.letter import Letter
from letterkit.rules.facts.case.figures import Figure
from letterkit.rules.facts.case.known import known_of
from letterkit.rules.facts.case.lines import Line, lines_of
from letterkit.rules.facts.case.roles import is_on_the_law

_RATE: Final = re.compile(r"\s?(?:/|per\s)\s?(?:min|samtal|puhelu|call|km|kilom)", re.IGNORECASE)
_BEFORE: Final = 2
"""The amounts of so many lines before, and of one after, may explain an amount."""


def unknown_amounts(letter: Letter) -> Iterator[tuple[Span, str]]:
    """The amounts that are neither facts nor worked out of facts that the draft shows beside them."""
    known = known_of(letter).amounts
    lines = lines_of(letter)
    for number, line in enumerate(lines):
        for figure in _amounts(line):
            value = cast(Decimal, figure.value)
            if value in known or _RATE.match(line.text, figure.end):
                continue
            near = [one for one in nearby(lines, number) if one in known]
            if value not in worked_out(near):
                yield line.span_of(figure.start, figure.end), line.text[figure.start : figure.end]


def unknown_days(letter: Letter) -> Iterator[tuple[Span, str]]:
    """The days, with their year or without, that the facts do not hold."""
    known = known_of(letter)
    for line in lines_of(letter):
        for figure in () if is_on_the_law(line) else line.figures:
            if figure.sort == "date" and not known.has_day(figure.value):
                yield line.span_of(figure.start, figure.end), line.text[figure.start : figure.end]


def nearby(lines: Sequence[Line], number: int) -> list[Decimal]:
    """The amounts of a line, of those about it, and of its whole table."""
    line = lines[number]
    cell = line.block.cell
    about = list(lines[max(0, number - _BEFORE) : number + 2])
    if cell:
        about += [one for one in lines if one.block.cell and one.block.cell.table == cell.table and one not in about]
    return [cast(Decimal, figure.value) for one in about for figure in _amounts(one)]


def worked_out(values: Sequence[Decimal]) -> set[Decimal]:
    """What may be worked out of some amounts: sums and differences of two, and sums of several in a row."""
    found = {a + b for a, b in combinations(values, 2)} | {abs(a - b) for a, b in combinations(values, 2)}
    for start in range(len(values)):
        found.update(list(accumulate(values[start:]))[1:])
    return found


def _amounts(line: Line) -> list[Figure]:
    return [figure for figure in line.figures if figure.sort == "amount"]
