"""A block of a letter: a paragraph, heading, list item or a paragraph of a cell, which knows where it came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from letterkit.document.origin import Origin, Piece

Kind = Literal["heading", "paragraph", "item", "cell"]
Unreadable = Literal[
    "attachment",
    "characters",
    "chart",
    "control",
    "damaged",
    "drawing",
    "frame",
    "inserted",
    "media",
    "object",
    "page",
    "picture",
    "stamp",
    "subdocument",
    "turned",
]
"""What may hold words that no reader reads: a file that goes with the letter, characters of a PDF that are only shapes,
a chart, a form control of a program, a part of the file (a page header, a note) that is damaged or missing, a drawing
(canvas, SVG) with words, another page shown inside the letter, a file in the letter whose format is not read, sound or
video, a file of another program in the letter, a page of a PDF that is a picture, a picture made of shapes and words
(SmartArt) that is not to be found, a stamp on a page, a file outside that the letter brings in, text that is turned."""
Area = Literal["body", "box", "header", "footer", "footnote", "endnote"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a document's text, in characters: `start` is in, `end` is out."""

    start: int
    end: int

    def __contains__(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Cell:
    """A place in a table; table, row and column count from 1, a merged cell stands at its first column."""

    table: int
    row: int
    column: int
    is_header: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that the client sees, and what the file says in words of it ("" where it says nothing).

    `at` is the place in the document's text before which it stands. Pictures that are marked as mere decoration are
    none.
    """

    words: str
    at: int = 0


@dataclass(frozen=True, slots=True)
class Unread:
    """Something that the client sees and whose words are not read.

    `at` is as a Picture has it; `page` is the page on which it stands, where the format has pages.
    """

    kind: Unreadable
    at: int = 0
    page: int | None = None


@dataclass(frozen=True)
class Block:
    """A paragraph, heading, list item or a paragraph of a table cell.

    `language` is what the file says (a tag such as sv-FI), not what the words say. `level` is the depth of a heading or
    list item, from 1. A hidden block holds text that the client doesn't see: it is kept, but not part of the
    document's text. `tag` names what the text was made of (the id of a phrase); at most 64 characters, Word's limit.
    `is_bold` says that all its letters are bold, `size` the points that most of them have (0 where the format doesn't
    say), `pictures` what it shows besides text and `unread` what may hold words that are not read, until the document
    takes them over.
    """

    kind: Kind
    text: str
    pieces: tuple[Piece, ...]
    area: Area = "body"
    level: int = 0
    cell: Cell | None = None
    style: str = ""
    language: str | None = None
    is_hidden: bool = False
    start: int = 0
    number: int = 0
    tag: str = ""
    is_bold: bool = False
    size: float = 0
    pictures: tuple[Picture, ...] = ()
    unread: tuple[Unread, ...] = ()

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    def span_of(self, start: int, end: int) -> Span:
        """The document's span of characters `start` to `end` of this block's text."""
        return Span(self.start + start, self.start + end)

    def origins(self, span: Span) -> Iterator[tuple[Origin, Origin]]:
        """The stretches of the source, first and last edge, that `span` of the document came from."""
        start, end = span.start - self.start, span.end - self.start
        for piece in self.pieces:
            first, last = max(start, piece.start), min(end, piece.end)
            if first < last:
                yield piece.origin_of(first), piece.origin_past(last)
