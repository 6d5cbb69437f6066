"""Writes a letter as plain text, 80 characters wide, for systems that know nothing else."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from typing import Final

from letterkit.document.block import Block
from letterkit.document.model import Document
from letterkit.document.writers.grid import Row, Table
from letterkit.document.writers.layout import ADDRESS, Box, Listing, Part, is_numbered, layout
from letterkit.document.writers.typography import NO_BREAK, keep_together

WIDTH: Final = 80
"""No line is longer, in characters, unless one word is."""
_UNDERLINES: Final = {1: "=", 2: "-"}
_BETWEEN: Final = 3
"""The room between two columns, in characters."""
_BOX_MARGIN: Final = "    "


def to_bytes(document: Document) -> bytes:
    """The letter as plain text, in UTF-8."""
    drawn = layout(document)
    areas = [_area(parts, WIDTH) for parts in (drawn.header, drawn.body, drawn.notes, drawn.footer) if parts]
    return ("\n\n".join(areas) + "\n").encode()


def _area(parts: Sequence[Part], width: int) -> str:
    """The parts with a blank line between them; none between the lines of an address, nor below a caption's table."""
    text = ""
    for index, part in enumerate(parts):
        if index:
            text += "\n" if _is_line(parts[index - 1]) and _is_line(part) else "\n\n"
        text += "\n".join(_lines(part, width))
    return text


def _is_line(part: Part) -> bool:
    """Whether a part is a line that stands close to the next: of an address, a box, or the edge of a page."""
    if not isinstance(part, Block) or part.kind != "paragraph":
        return False
    return part.style == ADDRESS or part.area in ("header", "footer", "box")


def _lines(part: Part, width: int) -> Iterator[str]:
    match part:
        case Box():
            inner = _area(part.parts, width - len(_BOX_MARGIN)).split("\n")
            yield from (f"{_BOX_MARGIN}{line}".rstrip() for line in inner)
        case Listing():
            yield from _list(part.items, width)
        case Table():
            if part.caption:
                yield from _wrapped(part.caption.text, width)
                yield ""
            yield from _table(part, width)
        case Block(kind="heading"):
            found = _wrapped(part.text, width)
            yield from found
            if part.level in _UNDERLINES:
                yield _UNDERLINES[part.level] * max(map(len, found))
        case Block():
            yield from _wrapped(part.text, width)


def _list(items: Sequence[Block], width: int) -> Iterator[str]:
    numbers: list[int] = []
    for item in items:
        level = max(item.level, 1)
        numbers = [*numbers[:level], *[0] * (level - len(numbers))]
        numbers[-1] += 1
        margin = "   " * (level - 1)
        sign = f"{numbers[-1]}. " if is_numbered(item) else "- "
        yield from _wrapped(item.text, width, margin + sign, margin + " " * len(sign))


def _table(table: Table, width: int) -> Iterator[str]:
    """The rows, columns aligned; a rule below the headers and above a sum."""
    widths = _widths(table, width)
    rule = "   ".join("-" * size for size in widths)
    for number, row in enumerate(table.rows):
        if row.is_total and number > table.header_rows:
            yield rule
        yield from _row(row, table, widths)
        if number + 1 == table.header_rows < len(table.rows):
            yield rule


def _widths(table: Table, width: int) -> list[int]:
    """The widths of the columns in characters: as wide as their text, and together no wider than the page."""
    room = max(width - _BETWEEN * (len(table.columns) - 1), len(table.columns))
    texts = ([line for row in table.rows for line in row.text(column).split("\n")] for column in table.columns)
    wanted = [max(map(len, lines)) for lines in texts]
    return wanted if sum(wanted) <= room else [max(size, 1) for size in table.widths(room, len, 0)]


def _row(row: Row, table: Table, widths: Sequence[int]) -> Iterator[str]:
    cells = [_wrapped(row.text(column), size) for column, size in zip(table.columns, widths, strict=True)]
    for line in range(max(map(len, cells), default=0)):
        shown = [
            _aligned(cell[line] if line < len(cell) else "", size, column in table.figures)
            for cell, size, column in zip(cells, widths, table.columns, strict=True)
        ]
        yield (" " * _BETWEEN).join(shown).rstrip()


def _aligned(text: str, width: int, is_right: bool) -> str:
    return text.rjust(width) if is_right else text.ljust(width)


def _wrapped(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """The lines of a text, broken at spaces to fit; its own line ends are kept."""
    found: list[str] = []
    for line in keep_together(text.replace("\t", "   ")).split("\n"):
        margin = rest if found else first
        found += textwrap.wrap(
            line, width, initial_indent=margin, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
        ) or [margin.rstrip()]
    return [line.replace(NO_BREAK, " ") for line in found]
