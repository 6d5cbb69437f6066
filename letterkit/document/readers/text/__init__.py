"""Reads plain text: finds the paragraphs, headings, lists and tables that a person sees in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from letterkit.document.block import Block, Cell, Kind
from letterkit.document.blocktext import BlockText
from letterkit.document.model import Document
from letterkit.document.origin import FileOrigin
from letterkit.document.readers.source import Source
from letterkit.document.readers.text.headings import mark as mark_headings
from letterkit.document.readers.text.lines import Line, groups, keeps_hyphen, loses_hyphen, page_width
from letterkit.document.readers.text.parts import Part, parts
from letterkit.document.readers.text.rows import Row, belong_together
from letterkit.document.readers.text.rows import has_header as has_header_row
from letterkit.document.remarks import masked

_RUN = re.compile(r"[ \t\f\v]{2,}|[\t\f\v]")


def read(source: Source) -> Document:
    """The document in a plain text file."""
    text, remarks = masked(source.text)
    found, lines = groups(text)
    marked = mark_headings(parts(found, page_width(found)))
    return Document.assemble(
        source.path, "text", _blocks(marked), line_starts=source.line_starts, remarks=[*remarks, *lines]
    )


def _blocks(marked: list[Part]) -> Iterator[Block]:
    table = 0
    index = 0
    while index < len(marked):
        part = marked[index]
        if not part.row:
            kind: Kind = "paragraph" if part.kind == "text" else part.kind if part.kind != "row" else "cell"
            yield _block(kind, part.lines, part.level)
            index += 1
            continue
        rows = _rows(marked, index)
        index += len(rows)
        if len(rows) > 1:
            table += 1
            yield from _cells(rows, table)
        else:
            yield _block("paragraph", part.lines)


def _rows(marked: list[Part], first: int) -> list[Row]:
    """The rows of the table that starts at part `first`."""
    rows: list[Row] = []
    above: Part | None = None
    for index in range(first, len(marked)):
        part = marked[index]
        if not part.row:
            break
        if above and above.row and not belong_together(above.row, part.row, above.group != part.group):
            break
        rows.append(part.row)
        above = part
    return rows


def _cells(rows: list[Row], table: int) -> Iterator[Block]:
    has_header = has_header_row(rows)
    for number, row in enumerate((row for row in rows if row.cells), 1):
        for column, line in enumerate(row.cells, 1):
            cell = Cell(table, number, column, has_header and number == 1)
            yield _block("cell", [[line]], cell=cell)


def _block(kind: Kind, lines: Iterable[list[Line]], level: int = 0, cell: Cell | None = None) -> Block:
    """A block of these lines, each of which is put together of lines of the file."""
    text = BlockText()
    end: int | None = None
    for line in lines:
        if end is not None:
            text.stand_for("\n", FileOrigin(end), line[0].start - end)
        end = _add_line(text, line)
    kept, pieces = text.build()
    return Block(kind, kept, pieces, level=level, cell=cell)


def _add_line(text: BlockText, line: list[Line]) -> int:
    """Add a line that may have been broken to fit the page; gives the offset at which it ends."""
    for part, following in zip(line, [*line[1:], None], strict=True):
        if following and loses_hyphen(part.text, following.text):
            _add_words(text, part.text[:-1], part.start)
        else:
            _add_words(text, part.text, part.start)
            if following and not keeps_hyphen(part.text, following.text):
                text.stand_for(" ", FileOrigin(part.end), following.start - part.end)
    return line[-1].end


def _add_words(text: BlockText, words: str, offset: int) -> None:
    start = 0
    for run in _RUN.finditer(words):
        text.add(words[start : run.start()], FileOrigin(offset + start))
        text.stand_for(" ", FileOrigin(offset + run.start()), len(run[0]))
        start = run.end()
    text.add(words[start:], FileOrigin(offset + start))
