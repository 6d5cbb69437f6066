"""Counts the rows and columns of a table while it is being read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from letterkit.document.block import Cell
from letterkit.document.readers.html.tags import Attributes, has_border

_WIDEST: Final = 100
"""A cell doesn't stand over more columns than this, whatever its colspan says."""
_LONGEST: Final = 65534
"""Nor over more rows (the limit of HTML)."""


@dataclass(slots=True)
class Table:
    """A table in the file; `cells` counts what has been met, `spans` the rows still covered from above, by column."""

    number: int
    has_border: bool = False
    row: int = 0
    column: int = 0
    cells: int = 0
    spans: dict[int, int] = field(default_factory=dict)

    def start_row(self) -> None:
        self.row += 1
        self.column = 0
        self.spans = {column: rows - 1 for column, rows in self.spans.items() if rows > 1}

    def start_cell(self, attributes: Attributes, is_header: bool) -> Cell:
        """The next cell of the row, beside those that come down from rows above."""
        if not self.row:
            self.start_row()
        self.cells += 1
        self.has_border = self.has_border or has_border(attributes)
        first = self.column + 1
        while first in self.spans:
            first += 1
        width = _count(attributes, "colspan", _WIDEST)
        height = _count(attributes, "rowspan", _LONGEST)
        self.column = first + width - 1
        if height > 1:
            self.spans.update(dict.fromkeys(range(first, self.column + 1), height))
        return Cell(self.number, self.row, first, is_header)


def _count(attributes: Attributes, name: str, limit: int) -> int:
    digits = re.match(r"\s*(\d{1,9})", attributes.get(name, ""))
    return max(1, min(int(digits[1]), limit)) if digits else 1
