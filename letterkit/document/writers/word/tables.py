"""Draws tables: header rows that repeat and are never split, figures at the right, sums in bold."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from letterkit.document.writers.grid import Row, Table, kept_rows
from letterkit.document.writers.word.metrics import width
from letterkit.document.writers.word.paragraphs import Paragraphs
from letterkit.document.writers.word.styles import CELL_ROOM, HEAD, LINE, TEXT_WIDTH
from letterkit.document.writers.word.xml import Look, paragraph, quoted

_AREA_STYLES: Final = {"box": "BoxTableText", "footnote": "FootnoteText", "endnote": "EndnoteText"}


def draw_table(paragraphs: Paragraphs, table: Table) -> str:
    """A table as wide as the text."""
    widths = table.widths(TEXT_WIDTH, width, 2 * CELL_ROOM)
    kept = kept_rows(table)
    rows = "".join(_row(paragraphs, table, row, widths, number in kept) for number, row in enumerate(table.rows))
    return frame("LetterTable", widths, rows, has_header=table.header_rows > 0, name=_name(table))


def frame(style: str, widths: Sequence[int], rows: str, *, has_header: bool = False, name: str = "") -> str:
    """A table of these rows, its columns as wide as said and no wider for what stands in them."""
    first = int(has_header)
    look = f'<w:tblLook w:val="{"0620" if first else "0600"}" w:firstRow="{first}" w:noHBand="1" w:noVBand="1"/>'
    caption = f"<w:tblCaption w:val={quoted(name)}/>" if name else ""
    grid = "".join(f'<w:gridCol w:w="{room}"/>' for room in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/>{look}{caption}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>'
    )


def cell(room: int, inner: str, properties: str = "") -> str:
    """A cell as wide as `room`; Word needs a paragraph in every one."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{room}" w:type="dxa"/>{properties}</w:tcPr>{inner}</w:tc>'


def _row(paragraphs: Paragraphs, table: Table, row: Row, widths: Sequence[int], is_kept: bool) -> str:
    looks = ""
    if row.is_total:
        looks = f'<w:tcBorders><w:top w:val="single" w:sz="6" w:space="0" w:color="{LINE}"/></w:tcBorders>'
    if row.is_header:
        looks = f'<w:shd w:val="clear" w:color="auto" w:fill="{HEAD}"/><w:vAlign w:val="bottom"/>'
    cells = ""
    for column, room in zip(table.columns, widths, strict=True):
        style = _style(row, column, table)
        look = Look(keeps_next=True if is_kept else None, is_right=column in table.figures)
        blocks = row.cells.get(column, ())
        inner = "".join(paragraphs.draw(block, look, _AREA_STYLES.get(block.area, style)) for block in blocks)
        cells += cell(room, inner or paragraph("", style, look), looks)
    header = "<w:tblHeader/>" if row.is_header else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{header}</w:trPr>{cells}</w:tr>"


def _style(row: Row, column: int, table: Table) -> str:
    if row.is_header or row.is_header_cell(column):
        return "TableHeader"
    if row.is_total:
        return "TableTotal"
    return "TableFigure" if column in table.figures else "TableText"


def _name(table: Table) -> str:
    """What a screen reader calls the table: its caption, else its column headers."""
    if table.caption:
        return table.caption.text
    headers = [row for row in table.rows[:1] if row.is_header]
    return ", ".join(row.text(column) for row in headers for column in row.cells)
