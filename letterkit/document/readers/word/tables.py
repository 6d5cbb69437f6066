"""Where in a table a paragraph stands, and which rows are headers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from letterkit.document.block import Cell
from letterkit.document.readers.word.namespaces import Element, W, is_on, number, switch

TABLE: Final = W("tbl")
ROW: Final = W("tr")
CELL: Final = W("tc")
_FIRST_ROW: Final = 0x0020
"""The bit of w:tblLook and the place in w:cnfStyle that say: the first row looks different."""


class OpenTable:
    """A table that is being read: the number it has in the file and the cell that has been reached."""

    def __init__(self, element: Element, table: int) -> None:
        self._headers = _header_rows(element)
        self._table = table
        self._row = self._column = self._width = 0
        self._is_header = False

    def enter_row(self, row: Element) -> None:
        self._row += 1
        self._column = 0
        self._width = 1 + max(0, number(row.find(W("trPr")), "gridBefore") or 0)
        self._is_header = row in self._headers

    def enter_cell(self, cell: Element) -> None:
        """Go on to the next cell; a cell as wide as several columns stands at its first."""
        self._column = (self._column or 0) + self._width
        self._width = max(1, number(cell.find(W("tcPr")), "gridSpan") or 1)

    @property
    def cell(self) -> Cell | None:
        """The cell that has been reached; None outside cells."""
        if not self._row or not self._column:
            return None
        return Cell(self._table, self._row, self._column, self._is_header)


def _header_rows(table: Element) -> frozenset[Element]:
    """The rows that are marked as headers; without such marks the first row, where the table's look sets it apart."""
    rows = list(_rows(table))
    marked = frozenset(row for row in rows if switch(row.find(W("trPr")), "tblHeader"))
    if marked or len(rows) < 2:
        return marked
    is_apart = _is_first_row(rows[0].find(W("trPr"))) or _looks_apart(table.find(f"{W('tblPr')}/{W('tblLook')}"))
    return frozenset(rows[:1]) if is_apart else frozenset()


def _rows(table: Element) -> Iterator[Element]:
    """The table's own rows, also inside content controls; not those of tables in its cells."""
    pending = list(table)[::-1]
    while pending:
        element = pending.pop()
        if element.tag == ROW:
            yield element
        elif element.tag not in (TABLE, CELL):
            pending.extend(list(element)[::-1])


def _looks_apart(look: Element | None) -> bool:
    if look is None:
        return False
    spelled = look.get(W("firstRow"))
    return is_on(spelled) if spelled is not None else bool(_hexadecimal(look.get(W("val"))) & _FIRST_ROW)


def _is_first_row(properties: Element | None) -> bool:
    conditions = properties.find(W("cnfStyle")) if properties is not None else None
    if conditions is None:
        return False
    return is_on(conditions.get(W("firstRow"), "false")) or conditions.get(W("val"), "").startswith("1")


def _hexadecimal(text: str | None) -> int:
    try:
        return int(text or "0", 16)
    except ValueError:
        return 0
