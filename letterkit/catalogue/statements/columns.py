"""The sums of a table's row or column, told by the headings of the columns: asked for, accepted, left to the reader.

A text holds the cells under their headings: heading and cell on a line each, an empty line between two cells. The words
of headings stand in the language's sumcolumns.tsv.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from decimal import Decimal
from functools import cache
from typing import Final

from letterkit.language.figures.amounts import find_amounts, value_of
from letterkit.language.listed import WORD, any_of

_UNIT: Final = r"(?:€|eur|euroa?|euros|e)"
_SUM: Final = re.compile(rf"(?:{_UNIT}\s?)?(?P<sum>\d+(?:[\s.,]\d+)*)\s?{_UNIT}?", re.IGNORECASE)
"""A cell that is nothing but a sum, with its unit or without."""
_PAID_ELSE: Final = ("accepted", "asked")
"""The kinds of columns beside which what the reader pays is a part."""
_Cell = tuple[str, str]
"""The heading of a cell and its text."""


def accepted_in_part(text: str, language: str) -> set[Hashable]:
    """The sum of a row's first cell, where that is what is accepted and less than what was asked for.

    None where a column says what is left to the reader.
    """
    (heading, own), *others = _cells(text)
    accepted = _sum_of(own)
    if not accepted or not _is_headed(heading, "accepted", language):
        return set()
    if any(_is_headed(head, "reader", language) for head, _ in others):
        return set()
    asked = (_sum_at_end_of(cell) for head, cell in others if _is_headed(head, "asked", language))
    return {accepted} if any(sum_ is not None and sum_ > accepted for sum_ in asked) else set()


def left_to_reader(text: str, language: str) -> set[Hashable]:
    """The sum of a row's first cell, where that is what the reader pays and another column tells what is paid else."""
    (heading, own), *others = _cells(text)
    left = _sum_of(own)
    is_parted = any(
        _is_headed(head, kind, language) and _sum_of(cell) is not None for head, cell in others for kind in _PAID_ELSE
    )
    return {left} if left and is_parted and _is_headed(heading, "reader", language) else set()


def parted_headings(text: str, language: str) -> set[Hashable]:
    """The heading of the reader's column, where the row holds headings and another is of what is asked or accepted.

    The sums under it tell whether anything is left to the reader.
    """
    heading, *others = text.split("\n\n")
    if "\n" in text.replace("\n\n", "") or not _is_headed(heading, "reader", language):
        return set()
    return {heading} if any(_is_headed(one, kind, language) for one in others for kind in _PAID_ELSE) else set()


def _cells(text: str) -> Iterator[_Cell]:
    for cell in text.split("\n\n"):
        heading, _, held = cell.partition("\n")
        yield heading, held


def _is_headed(heading: str, kind: str, language: str) -> bool:
    return _headings(language, kind).fullmatch(heading.strip(" :.*")) is not None


@cache
def _headings(language: str, kind: str) -> re.Pattern[str]:
    unit = r"(?:\s*[,(]?\s*(?:€|euro[as]?|eur|e)\)?)?"
    return re.compile(any_of(language, "sumcolumns.tsv", kind, star=WORD) + unit, re.IGNORECASE)


def _sum_of(cell: str) -> Decimal | None:
    """The sum that a cell is."""
    match = _SUM.fullmatch(cell.strip())
    return value_of(match["sum"]) if match else None


def _sum_at_end_of(cell: str) -> Decimal | None:
    """The sum that a cell is or ends with ("Electricity 188 €")."""
    alone = _sum_of(cell)
    if alone is not None:
        return alone
    *_, last = (None, *find_amounts(cell))
    return last.value if last and not cell[last.end :].strip(" .") else None
