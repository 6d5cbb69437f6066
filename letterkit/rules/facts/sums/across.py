"""Checks the rows of a table across: an earlier sum, the new one and the difference; asked, accepted, not accepted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final

from letterkit.language.figures.saidsums import says
from letterkit.language.letter import Letter
from letterkit.rules.facts.sums.grids import Cell, grid, heads
from letterkit.rules.facts.sums.ledger import Mismatch

_TRIPLES: Final = (("old", "new", "difference"), ("asked", "accepted", "refused"))
"""Kinds of columns of which the third is the difference of the others; the later kind wins where two fit."""


def kind_of(header: str, kinds: tuple[str, ...]) -> str:
    """The kind of column that a header opens, of these; "not accepted" is refused, not accepted."""
    return next((kind for kind in reversed(kinds) if says(kind, header)), "")


def wrong_differences(letter: Letter) -> Iterator[Mismatch]:
    """The differences that are not the difference of the row's other two amounts."""
    for table in letter.tables:
        rows = grid(table)
        headers = heads(rows)
        for triple in _TRIPLES:
            columns = _columns(headers, triple)
            if columns:
                for row in rows.values():
                    yield from _judge([row.get(column) for column in columns])


def _columns(headers: Mapping[int, str], kinds: tuple[str, ...]) -> list[int]:
    """The column of each kind, in order of the kinds; empty unless each has exactly one."""
    found = {kind: [column for column, text in headers.items() if kind_of(text, kinds) == kind] for kind in kinds}
    return [columns[0] for columns in found.values()] if all(len(one) == 1 for one in found.values()) else []


def _judge(cells: list[Cell | None]) -> Iterator[Mismatch]:
    amounts = [cell.amount if cell and cell.content == "amount" else None for cell in cells]
    if None in amounts:
        return
    first, second, third = (amount.value for amount in amounts if amount)
    last = cells[2]
    if abs(first - second) != abs(third) and last and last.amount:
        expected: Decimal = second - first if third < 0 or second > first else first - second
        span = last.blocks[0].span_of(last.amount.start, last.amount.end)
        yield Mismatch(span, abs(expected) if third >= 0 else expected, is_difference=True)
