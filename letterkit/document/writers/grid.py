"""A table to be drawn: its rows and columns, which rows are headers, which columns are figures, how wide each is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Final

from letterkit.document.block import Block
from letterkit.document.writers.typography import are_figures, keep_together

TOTAL_STYLE: Final = "Table Total"
"""The style of the cells of a row that sums up the rows above it."""


@dataclass(frozen=True)
class Row:
    """A row; `cells` are the blocks of each cell by column, counted from 1. Empty cells are not among them."""

    cells: Mapping[int, tuple[Block, ...]]

    @property
    def is_header(self) -> bool:
        """Whether all its cells are headers."""
        return bool(self.cells) and all(_is_header(blocks) for blocks in self.cells.values())

    @property
    def is_total(self) -> bool:
        """Whether it sums up the rows above it: its cells say so by their style."""
        blocks = [block for cell in self.cells.values() for block in cell]
        return bool(blocks) and all(block.style == TOTAL_STYLE for block in blocks)

    def text(self, column: int) -> str:
        """What the cell shows, a line for each of its blocks."""
        return "\n".join(block.text for block in self.cells.get(column, ()))

    def is_header_cell(self, column: int) -> bool:
        """Whether the cell is the header of its row or column."""
        return _is_header(self.cells.get(column, ()))


@dataclass(frozen=True)
class Table:
    """A table; rows that hold nothing are there, too, so that the others keep their numbers."""

    rows: tuple[Row, ...]
    caption: Block | None = None

    @cached_property
    def columns(self) -> range:
        """The numbers of its columns."""
        return range(1, 1 + max(column for row in self.rows for column in row.cells))

    @cached_property
    def header_rows(self) -> int:
        """How many rows at the top are headers."""
        return next((number for number, row in enumerate(self.rows) if not row.is_header), len(self.rows))

    @cached_property
    def figures(self) -> frozenset[int]:
        """The columns whose cells below the headers are all figures."""
        body = [row for row in self.rows if not row.is_header]
        return frozenset(column for column in self.columns if are_figures([row.text(column) for row in body]))

    def widths(self, whole: int, measure: Callable[[str], int], padding: int) -> list[int]:
        """The width of each column, together `whole`; `measure` says how wide text is, `padding` is the room around it.

        No word and no amount is divided if the table has room for it; columns of words get more of what is left over.
        """
        texts = [[keep_together(row.text(column)) for row in self.rows] for column in self.columns]
        needs = [max(_longest(cells, measure, [" ", "\n"]), 1) + padding for cells in texts]
        wishes = [max(_longest(cells, measure, ["\n"]), 1) + padding for cells in texts]
        spare = whole - sum(needs)
        if spare < 0:
            return _shares(whole, needs)
        if sum(wishes) > whole:
            extra = _shares(spare, [wish - need for wish, need in zip(wishes, needs, strict=True)])
            return [need + share for need, share in zip(needs, extra, strict=True)]
        loose = [1 if column in self.figures else 2 for column in self.columns]
        extra = _shares(whole - sum(wishes), loose)
        return [wish + share for wish, share in zip(wishes, extra, strict=True)]


def table(blocks: Iterable[Block], caption: Block | None = None) -> Table:
    """The table that these cells, all of one table, make up."""
    cells: dict[int, dict[int, list[Block]]] = {}
    for block in blocks:
        assert block.cell
        cells.setdefault(block.cell.row, {}).setdefault(block.cell.column, []).append(block)
    rows = (cells.get(number, {}) for number in range(1, max(cells) + 1))
    return Table(tuple(Row({column: tuple(found) for column, found in row.items()}) for row in rows), caption)


def kept_rows(table: Table) -> frozenset[int]:
    """The rows, from 0, that stay on one page with the row below: all of a short table, the edges of a long one."""
    last = len(table.rows) - 1
    if last < 14:
        return frozenset(range(last))
    return frozenset({*range(table.header_rows + 1), last - 1})


def _is_header(blocks: Sequence[Block]) -> bool:
    return bool(blocks) and all(block.cell is not None and block.cell.is_header for block in blocks)


def _longest(texts: Iterable[str], measure: Callable[[str], int], ends: Sequence[str]) -> int:
    """The width of the widest piece of the texts, which may be broken at these characters."""
    at_ends = re.compile("|".join(map(re.escape, ends)))
    return max((measure(piece) for text in texts for piece in at_ends.split(text)), default=0)


def _shares(whole: int, weights: Sequence[int]) -> list[int]:
    """`whole` cut into shares of these weights, without a remainder."""
    shares, taken, weighed, total = [], 0, 0, sum(weights) or 1
    for weight in weights:
        weighed += weight
        upto = whole * weighed // total
        shares.append(upto - taken)
        taken = upto
    return shares


def by_table(blocks: Iterable[Block]) -> Iterable[tuple[int, list[Block]]]:
    """Neighbouring cells, table by table; 0 stands for blocks that are no cells."""
    for number, group in groupby(blocks, key=lambda block: block.cell.table if block.cell else 0):
        yield number, list(group)
