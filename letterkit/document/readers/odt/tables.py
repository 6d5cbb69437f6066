"""The rows and cells of a table: headers, covered cells, and those that stand for several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from letterkit.document.block import Block, Cell
from letterkit.document.readers.odt.namespaces import TABLE, TEXT, Element, whole

_ROW: Final = TABLE("table-row")
_CELL: Final = TABLE("table-cell")
_COVERED: Final = TABLE("covered-table-cell")
_HEADERS: Final = TABLE("table-header-rows")
_GROUPS: Final = frozenset({_HEADERS, TABLE("table-rows"), TABLE("table-row-group"), TEXT("soft-page-break")})
_MOST: Final = 100_000
_MOST_REPEATED: Final = 2_000
"""So many blocks of a file may stand for others that are the same; a limit of our own."""


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell's element, the column at which it stands (those that a wide one covers follow), and how often it does."""

    element: Element
    column: int
    repeated: int

    def of(self, table: int, row: Row) -> Cell:
        """The place of the cell."""
        return Cell(table, row.number, self.column, row.is_header)


@dataclass(frozen=True, slots=True)
class Row:
    """A row with the cells that can be seen; covered ones only take up their place."""

    number: int
    is_header: bool
    repeated: int
    cells: tuple[TableCell, ...]


class Repeats:
    """Keeps what is repeated within limits."""

    def __init__(self) -> None:
        self._left = _MOST_REPEATED

    def of(self, blocks: Sequence[Block], times: int) -> int:
        """How often these blocks are to stand in the letter, of the `times` that the file says."""
        if not blocks or times == 1:
            return 1
        times = 1 + min(times - 1, self._left // len(blocks))
        self._left -= (times - 1) * len(blocks)
        return times


def rows_of(table: Element) -> Iterator[Row]:
    """The table's own rows; not those of tables in its cells."""
    number = 1
    for element, is_header in _rows(table, False):
        row = Row(number, is_header, whole(element, TABLE("number-rows-repeated"), 1, _MOST), tuple(_cells(element)))
        yield row
        number += row.repeated


def shifted(block: Block, table: int, *, rows: int = 0, columns: int = 0) -> Block:
    """A block of a cell of this table, so many rows and columns further on."""
    if block.cell is None or block.cell.table != table:
        return block
    return replace(block, cell=replace(block.cell, row=block.cell.row + rows, column=block.cell.column + columns))


def _rows(parent: Element, is_header: bool) -> Iterator[tuple[Element, bool]]:
    for element in parent:
        if element.tag == _ROW:
            yield element, is_header
        elif element.tag in _GROUPS:
            yield from _rows(element, is_header or element.tag == _HEADERS)


def _cells(row: Element) -> Iterator[TableCell]:
    column = 1
    for element in row:
        if element.tag not in (_CELL, _COVERED):
            continue
        repeated = whole(element, TABLE("number-columns-repeated"), 1, _MOST)
        if element.tag == _CELL:
            yield TableCell(element, column, repeated)
        column += repeated
