"""Draws what stands above and below the text of every page; the page's number is a field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from letterkit.document.block import Block
from letterkit.document.readers.word.visible import PAGE_NUMBER
from letterkit.document.writers.grid import Table
from letterkit.document.writers.layout import Box, Listing, Part
from letterkit.document.writers.word.metrics import width
from letterkit.document.writers.word.paragraphs import Paragraphs
from letterkit.document.writers.word.styles import FOOTER_SIZE, TEXT_WIDTH
from letterkit.document.writers.word.tables import cell, frame
from letterkit.document.writers.word.xml import control, field, paragraph, part, run

_CONTROL_ID: Final = 2_000_000_000
"""A number that no other content control of the letter has."""
_NUMBER_ROOM: Final = 700
"""The room that the page's number takes at the right, in twips."""


def header(paragraphs: Paragraphs, parts: Sequence[Part]) -> str:
    """The header part: who writes at the left, what it is about beside it, and a line below."""
    return part("hdr", "".join(_drawn(paragraphs, parts)) + paragraph("", "HeaderLine"))


def footer(paragraphs: Paragraphs, parts: Sequence[Part]) -> str:
    """The footer part, the page's number at its right; the style draws one line above all of it."""
    number = control(PAGE_NUMBER, _CONTROL_ID, run("\t") + field("PAGE") + run(" (") + field("NUMPAGES") + run(")"))
    last = parts[-1] if parts else None
    if isinstance(last, Block) and "\n" not in last.text and width(last.text, FOOTER_SIZE) < TEXT_WIDTH - _NUMBER_ROOM:
        drawn = [*_drawn(paragraphs, parts[:-1]), paragraphs.draw(last, more=number)]
    else:
        drawn = [*_drawn(paragraphs, parts), paragraph(number, "Footer")]
    return part("ftr", "".join(drawn))


def _drawn(paragraphs: Paragraphs, parts: Sequence[Part]) -> Iterator[str]:
    for index, found in enumerate(parts):
        match found:
            case Table():
                if found.caption:
                    yield paragraphs.draw(found.caption)
                elif index and isinstance(parts[index - 1], Table):
                    yield paragraph("", "Gap")
                yield _columns(paragraphs, found)
            case Listing():
                yield paragraphs.items(found)
            case Block():
                is_name = found.area == "header" and index == 0
                yield paragraphs.draw(found, style="HeaderName" if is_name else "")
            case Box():
                raise AssertionError("there are no boxes in the margins of a page")


def _columns(paragraphs: Paragraphs, table: Table) -> str:
    """A table without lines, the first of two columns wider; in a header the first paragraph of each stands out."""
    columns = len(table.columns)
    first = TEXT_WIDTH * 6 // 10 if columns == 2 else TEXT_WIDTH // columns
    widths = [first, *[(TEXT_WIDTH - first) // max(columns - 1, 1)] * (columns - 1)]
    rows = ""
    for number, row in enumerate(table.rows):
        cells = ""
        for column, room in zip(table.columns, widths, strict=True):
            blocks = row.cells.get(column, ())
            inner = "".join(
                paragraphs.draw(block, style=_cell_style(block, is_first=number == place == 0))
                for place, block in enumerate(blocks)
            )
            cells += cell(room, inner or paragraph("", "Header"))
        mark = "<w:tblHeader/>" if row.is_header else ""
        rows += f"<w:tr><w:trPr><w:cantSplit/>{mark}</w:trPr>{cells}</w:tr>"
    return frame("HeaderTable", widths, rows)


def _cell_style(block: Block, *, is_first: bool) -> str:
    if block.area == "footer":
        return "FooterText"
    return "HeaderName" if is_first else "Header"
