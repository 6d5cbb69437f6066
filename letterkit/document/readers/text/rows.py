"""Finds the columns in the lines of a plain text: tabs, bars, rows of dots, or wide gaps before an amount."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from letterkit.document.readers.text.lines import Line
from letterkit.document.readers.text.words import is_amount

Separator = Literal["tab", "bar", "gap"]

_RULED = re.compile(r"[\s|:+-]+")


@dataclass(frozen=True, slots=True)
class Row:
    """A line cut into cells; each is a stretch of the file. A rule between rows has none."""

    separator: Separator
    cells: tuple[Line, ...]

    @property
    def has_digits(self) -> bool:
        return any(letter.isdigit() for cell in self.cells for letter in cell.text)


def row(line: Line, header_of: Row | None = None) -> Row | None:
    """The line as a row of a table, if it has columns; `header_of` is the row below, whose form a header may take."""
    if "|" in line.text:
        return Row("bar", () if _RULED.fullmatch(line.text) else _cut(line, re.compile(r"\|")))
    if "\t" in line.text:
        return Row("tab", _cut(line, re.compile(r"\t+")))
    cells = _cut(line, re.compile(r"\.{4,}|_{4,}"))
    if len(cells) > 1 and is_amount(cells[-1].text):
        return Row("gap", cells)
    cells = _cut(line, re.compile(r" {3,}"))
    if len(cells) > 1 and is_amount(cells[-1].text):
        return Row("gap", cells)
    if header_of and header_of.separator == "gap" and len(cells) == len(header_of.cells) > 1:
        return Row("gap", cells)
    return None


def belong_together(upper: Row, lower: Row, is_apart: bool) -> bool:
    """Whether two rows are of one table; with a blank line between them they must have as many columns."""
    return upper.separator == lower.separator and (not is_apart or len(upper.cells) == len(lower.cells))


def has_header(rows: list[Row]) -> bool:
    """Whether the first row holds headings: a rule follows it, or it alone has no digits."""
    if len(rows) > 1 and not rows[1].cells:
        return True
    filled = [row for row in rows if row.cells]
    return len(filled) > 1 and not filled[0].has_digits and all(row.has_digits for row in filled[1:])


def _cut(line: Line, edge: re.Pattern[str]) -> tuple[Line, ...]:
    """The line cut at `edge`; nothing comes before a first edge at the line's start, or after one at its end."""
    cells: list[Line] = []
    position = 0
    for found in [*edge.finditer(line.text), None]:
        end = found.start() if found else len(line.text)
        text = line.text[position:end]
        kept = text.strip()
        if kept or (position > 0 and found):
            lead = len(text) - len(text.lstrip()) if kept else 0
            cells.append(Line(kept, line.start + position + lead, 0))
        position = found.end() if found else end
    return tuple(cells)
