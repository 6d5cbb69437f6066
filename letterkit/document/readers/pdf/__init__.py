"""Reads a PDF: its text in reading order, each character with its page and place.

A tagged file says what its parts are; for others it is told from how they are printed. Either way what repeats at the
edges of the pages is their header and footer.
"""

from __future__ import annotations

from dataclasses import replace

from letterkit.document.model import Document
from letterkit.document.readers.pdf.added import with_added
from letterkit.document.readers.pdf.line import Line, lines_of
from letterkit.document.readers.pdf.margins import Margins
from letterkit.document.readers.pdf.page import File, Page
from letterkit.document.readers.pdf.part import Part, joined
from letterkit.document.readers.pdf.printed import Print, parts_of, print_of
from letterkit.document.readers.pdf.process import taken_apart
from letterkit.document.readers.pdf.tagged import TaggedPage
from letterkit.document.readers.pdf.unread import with_unread
from letterkit.document.readers.source import Source

_TAGGED = 0.6
"""A page whose tags hold a smaller share of its characters is read as if it had none."""


def read(source: Source) -> Document:
    """The document in a PDF. Raises UnreadableError when it is none, holds only pictures, or can't be read."""
    file = taken_apart(source)
    return Document.assemble(
        source.path,
        "pdf",
        with_unread([part.block() for part in _ordered(file)], file),
        title=file.title,
        author=file.author,
        language=file.language,
    )


def _ordered(file: File) -> list[Part]:
    """Page headers, body, notes, page footers."""
    lines = [lines_of(page.number, page.runs) for page in file.pages]
    margins = Margins(lines, [page.height for page in file.pages])
    usual = print_of([line for page in lines for line in page if margins.area([line]) is None])
    pages = [_parts(file, page, own, margins, usual) for page, own in zip(file.pages, lines, strict=True)]
    placed = [_placed(parts, margins) for parts in pages]
    parts = joined([with_added(parts, page) for parts, page in zip(placed, file.pages, strict=True)])
    order = ("header", "body", "footnote", "footer")
    return [part for area in order for part in parts if part.area == area]


def _parts(file: File, page: Page, lines: list[Line], margins: Margins, usual: Print) -> list[Part]:
    tagged = TaggedPage(page)
    parts = tagged.parts() if file.is_tagged else []
    rest = tagged.rest()
    if sum(len(line.text) for line in rest) > (1 - _TAGGED) * sum(len(line.text) for line in lines):
        body = [line for line in lines if margins.area([line]) is None]
        edge = [line for line in lines if margins.area([line])]
        return [*(Part("paragraph", (line,)) for line in edge), *parts_of(body, usual)]
    middle = page.height / 2
    artifacts = [Part("paragraph", (line,), area="header" if line.baseline > middle else "footer") for line in rest]
    return [*artifacts, *parts]


def _placed(parts: list[Part], margins: Margins) -> list[Part]:
    """The parts with those of the page's margins marked; what an earlier page has said there is left out."""
    placed: list[Part] = []
    for part in parts:
        area = part.area if part.area in ("header", "footer") else margins.area(part.lines) if part.lines else None
        if area is None:
            placed.append(part)
        elif margins.is_new(part.lines, area):
            placed.append(replace(part, area=area))
    return placed
