"""Draws what stands above and below the text of every page; the page's number is a field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from letterkit.document.model import Block
from letterkit.document.readers.word.visible import PAGE_NUMBER
from letterkit.document.writers.grid import Table
from letterkit.document.writers.layout import Box, Listing, Part
from letterkit.document.writers.word.paragraphs import Paragraphs
from letterkit.document.writers.word.styles import LINE, TEXT_WIDTH
from letterkit.document.writers.word.tables import cell, frame
from letterkit.document.writers.word.xml import Look, control, field, paragraph, part, run

_CONTROL_ID: Final = 2_000_000_000
"""A number that no other content control of the letter has."""
_ROOM_FOR_NUMBER: Final = 95
"""A line of the footer that has room for the page number beside it is not longer, in characters."""


def header(paragraphs: Paragraphs, parts: Sequence[Part]) -> str:
    """The header part: who writes at the left, what it is about beside it, and a line below."""
    drawn = "".join(_drawn(paragraphs, parts, is_header=True))
    return part("hdr", drawn + paragraph("", "HeaderLine"))


def footer(paragraphs: Paragraphs, parts: Sequence[Part]) -> str:
    """The footer part, the page's number at its right."""
    number = control(PAGE_NUMBER, _CONTROL_ID, run("\t") + field("PAGE") + run(" (") + field("NUMPAGES") + run(")"))
    last = parts[-1] if parts else None
    if not isinstance(last, Block) or "\n" in last.text or len(last.text) > _ROOM_FOR_NUMBER:
        return part("ftr", "".join(_drawn(paragraphs, parts)) + paragraph(number, "Footer", Look(line_above=_line(parts))))
    above = "".join(_drawn(paragraphs, parts[:-1]))
    return part("ftr", above + paragraphs.draw(last, Look(line_above=_line(parts[:-1])), more=number))


def _line(above: Sequence[Part]) -> str:
    """The line over the footer, for the first of its paragraphs."""
    return "" if above else LINE


def _drawn(paragraphs: Paragraphs, parts: Sequence[Part], *, is_header: bool = False) -> Iterator[str]:
    for index, found in enumerate(parts):
        match found:
            case Table():
                yield _columns(paragraphs, found, is_header)
                if index + 1 == len(parts) and not is_header or isinstance(parts[index + 1 : index + 2], Table):
                    yield paragraph("", "Gap")
            case Listing():
                yield paragraphs.items(found)
            case Block():
                look = Look(line_above="" if is_header or index else LINE)
                yield paragraphs.draw(found, look, "HeaderName" if is_header and not index else "")
            case Box():
                raise AssertionError("there are no boxes in the margins of a page")


def _columns(paragraphs: Paragraphs, table: Table, is_header: bool) -> str:
    """A table without lines: the first column wider than the others; of each, the first paragraph stands out."""
    columns = len(table.columns)
    first = TEXT_WIDTH * 6 // 10 if columns == 2 else TEXT_WIDTH // columns
    widths = [first, *((TEXT_WIDTH - first) // (columns - 1) for _ in range(columns - 1))] if columns > 1 else [TEXT_WIDTH]
    rows = ""
    for number, row in enumerate(table.rows):
        cells = ""
        for column, width in zip(table.columns, widths, strict=True):
            inner = "".join(
                paragraphs.draw(block, style="HeaderName" if is_header and not number and not place else "")
                for place, block in enumerate(row.cells.get(column, ()))
            )
            cells += cell(width, inner or paragraph("", "Header"))
        mark = "<w:tblHeader/>" if row.is_header else ""
        rows += f"<w:tr><w:trPr><w:cantSplit/>{mark}</w:trPr>{cells}</w:tr>"
    return frame("HeaderTable", widths, rows)
