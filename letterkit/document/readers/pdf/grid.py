"""Rows of a page, and where they stand in columns: tables, and text in several columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import mean
from typing import Final

from letterkit.document.block import Cell
from letterkit.document.readers.pdf.line import Line
from letterkit.document.readers.pdf.part import Part

_GUTTER: Final = 5.0
"""Columns are at least so many points apart."""
_FAR: Final = 3.2
"""Rows of a table are no further apart than this, in sizes of their letters."""
_LABEL: Final = 3
_COLUMN_ROWS: Final = 5
_COLUMN_LETTERS: Final = 22
"""Text in columns has so many rows, and so many letters in a line."""


@dataclass(frozen=True, slots=True)
class Row:
    """Lines at one height, from left to right."""

    lines: tuple[Line, ...]

    @property
    def left(self) -> float:
        return self.lines[0].left

    @property
    def right(self) -> float:
        return self.lines[-1].right

    @property
    def baseline(self) -> float:
        return self.lines[0].baseline

    @property
    def size(self) -> float:
        return max(line.size for line in self.lines)

    @property
    def is_split(self) -> bool:
        """Whether it stands in columns: more than a line, or the sign of an item and its line."""
        return len(self.lines) > (2 if len(self.lines[0].text) <= _LABEL else 1)

    def line(self) -> Line:
        """The row as one line, a tab between its parts (a space after the sign of an item)."""
        text = self.lines[0].text
        for line in self.lines[1:2]:
            text += (" " if len(text) <= _LABEL else "\t") + line.text
        text = "\t".join([text, *(line.text for line in self.lines[2:])])
        first = self.lines[0]
        return Line(
            first.page,
            text,
            tuple(edge for line in self.lines for edge in line.edges),
            min(line.bottom for line in self.lines),
            max(line.top for line in self.lines),
            first.baseline,
            self.size,
            all(line.is_bold for line in self.lines),
            first.opens_note,
        )


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows that stand in the same columns; `edges` are the left and right edge of each column."""

    rows: tuple[Row, ...]
    edges: tuple[tuple[float, float], ...]

    @property
    def is_columns(self) -> bool:
        """Whether it is text in columns, not a table: each column is many long lines, close together."""
        columns = self.columns()
        return all(
            len(column) >= _COLUMN_ROWS and mean(len(line.text) for line in column) >= _COLUMN_LETTERS
            for column in columns
        )

    def columns(self) -> list[list[Line]]:
        """The lines of each column."""
        lines = [line for row in self.rows for line in row.lines]
        return [[line for line in lines if left <= line.left <= right] for left, right in self.edges]

    def cells(self, table: int) -> Iterator[Part]:
        """The cells as parts, row by row. The first row is a header where it alone is bold."""
        rows = list(self._table_rows())
        bold = [all(line.is_bold for row in rows_of for line in row.lines) for rows_of in rows]
        has_header = len(rows) > 1 and bold[0] and not all(bold)
        for number, rows_of in enumerate(rows, start=1):
            for column, (left, right) in enumerate(self.edges, start=1):
                lines = tuple(line for row in rows_of for line in row.lines if left <= line.left <= right)
                if lines:
                    yield Part("cell", lines, cell=Cell(table, number, column, has_header and number == 1))

    def _table_rows(self) -> Iterator[list[Row]]:
        """The rows of the table, each of one or more rows of lines: those close together are cells of several lines."""
        gaps = [above.baseline - below.baseline for above, below in pairwise(self.rows)]
        tight = min(gaps, default=0.0)
        is_even = max(gaps, default=0.0) <= tight * 1.15 + 0.5
        held = [self.rows[0]]
        for gap, row in zip(gaps, self.rows[1:], strict=True):
            starts = self._fills_first(row) if is_even or tight > 1.45 * row.size else gap > tight * 1.15 + 0.5
            if starts:
                yield held
                held = []
            held.append(row)
        yield held

    def _fills_first(self, row: Row) -> bool:
        return row.left <= self.edges[0][1]


def rows_of(lines: Sequence[Line]) -> list[Row]:
    """The lines by height, from the top of the page."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (-line.baseline, line.left)):
        if rows and abs(rows[-1][0].baseline - line.baseline) < 0.25 * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [Row(tuple(sorted(row, key=lambda line: line.left))) for row in rows]


def regions(lines: Sequence[Line]) -> Iterator[list[Row] | Grid]:
    """The page from top to bottom: stretches of rows in one column, and grids."""
    rows = rows_of(lines)
    plain: list[Row] = []
    index = 0
    while index < len(rows):
        grid = _grid(rows, index) if rows[index].is_split else None
        if grid is None:
            plain.append(rows[index])
            index += 1
            continue
        if plain:
            yield plain
            plain = []
        yield grid
        index += len(grid.rows)
    if plain:
        yield plain


def _grid(rows: Sequence[Row], start: int) -> Grid | None:
    """The grid whose first row this is; None where it stands alone."""
    edges = _columns(rows[start : start + 1])
    end = start + 1
    while end < len(rows) and _is_near(rows[end - 1], rows[end]) and not _stands_out(rows[end], rows[start]):
        wider = _merged(edges, rows[end])
        if wider is None:
            break
        edges = wider
        end += 1
    while end > start + 1 and not rows[end - 1].is_split and _is_flush(rows[end - 1], rows[end:], edges):
        end -= 1
    found = tuple(rows[start:end])
    return Grid(found, edges) if sum(row.is_split for row in found) > 1 and len(edges) > 1 else None


def _is_near(above: Row, below: Row) -> bool:
    return above.baseline - below.baseline < _FAR * max(above.size, below.size)


def _stands_out(row: Row, first: Row) -> bool:
    """Whether a row is rather a heading between two tables: it is larger, or begins left of the cells."""
    return not row.is_split and (row.left < first.left - 2 or row.size > first.size * 1.08)


def _is_flush(row: Row, following: Sequence[Row], edges: tuple[tuple[float, float], ...]) -> bool:
    """Whether the last row of a grid is rather the start of the text below it."""
    return row.left <= edges[0][1] and (not following or _is_near(row, following[0]) or len(row.lines) == 1)


def _columns(rows: Sequence[Row]) -> tuple[tuple[float, float], ...]:
    return tuple((line.left, line.right) for row in rows for line in row.lines)


def _merged(edges: tuple[tuple[float, float], ...], row: Row) -> tuple[tuple[float, float], ...] | None:
    """The columns with another row in them; None where a line of it reaches over the gap between two of them."""
    merged = sorted([*edges, *((line.left, line.right) for line in row.lines)])
    joined: list[tuple[float, float]] = []
    for left, right in merged:
        if joined and left < joined[-1][1] + _GUTTER:
            joined[-1] = joined[-1][0], max(joined[-1][1], right)
        else:
            joined.append((left, right))
    if len(joined) < max(len(row.lines), min(2, len(edges))) or len(joined) < len(edges):
        return None
    return tuple(joined)
