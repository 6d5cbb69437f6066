"""Where text came from. Readers note it as they read; nobody searches for it afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class FileOrigin:
    """A place in a text file: `offset` counts characters of the decoded file from 0."""

    offset: int

    def after(self, characters: int) -> FileOrigin:
        return FileOrigin(self.offset + characters)


@dataclass(frozen=True, slots=True)
class WordOrigin:
    """A place in a Word file.

    `part` is the name inside the package (word/document.xml); `paragraph` counts the part's w:p elements in document
    order, `run` the paragraph's own w:r and m:r elements, both from 1; `offset` counts the characters that the run's
    children show (a tab, a break or a hyphen element is one), from 0.
    """

    part: str
    paragraph: int
    run: int
    offset: int

    def after(self, characters: int) -> WordOrigin:
        return replace(self, offset=self.offset + characters)


@dataclass(frozen=True, slots=True)
class DiagramOrigin:
    """A place in a picture of shapes and words (SmartArt) in a Word file.

    `part` is the name inside the package (word/diagrams/data1.xml); `paragraph` counts the part's a:p elements in
    document order from 1; `offset` counts the characters that the paragraph shows, from 0.
    """

    part: str
    paragraph: int
    offset: int

    def after(self, characters: int) -> DiagramOrigin:
        return replace(self, offset=self.offset + characters)


@dataclass(frozen=True, slots=True)
class InsertedOrigin:
    """A place in a file that a Word file brings in whole (altChunk).

    `part` is its name inside the package (word/afchunk1.html); `paragraph` counts the blocks of words that the reader
    of its format makes of it, from 1; `offset` counts the characters of the block, from 0.
    """

    part: str
    paragraph: int
    offset: int

    def after(self, characters: int) -> InsertedOrigin:
        return replace(self, offset=self.offset + characters)


@dataclass(frozen=True, slots=True)
class OpenOrigin:
    """A place in an OpenDocument file.

    `part` is the name inside the package (content.xml); `paragraph` counts the part's text:p and text:h elements in
    document order from 1; `offset` counts the characters that the paragraph shows (a tab, a line break and each space
    of a text:s is one, white space that is folded is none), from 0.
    """

    part: str
    paragraph: int
    offset: int

    def after(self, characters: int) -> OpenOrigin:
        return replace(self, offset=self.offset + characters)


@dataclass(frozen=True, slots=True)
class PageOrigin:
    """A place in a line that is printed on a page; pages count from 1, `offset` the characters of the line from 0.

    The line reaches from `bottom` to `top`; `edges` are the left edges of its characters and the right edge of the
    last, all in points (1/72 inch) from the page's lower left corner.
    """

    page: int
    bottom: float
    top: float
    edges: tuple[float, ...]
    offset: int = 0

    def after(self, characters: int) -> PageOrigin:
        return replace(self, offset=self.offset + characters)


@dataclass(frozen=True, slots=True)
class PhraseOrigin:
    """A place in the catalogue, for text that was built.

    `phrase` is the id of a phrase or a table, `file` its file below the catalogue's folder; line and column count from
    1. `fact` is the path of the fact whose value stands here (facts.items[0].accepted); empty for the phrase's own
    words.
    """

    phrase: str
    file: str
    line: int
    column: int
    fact: str = ""

    def after(self, characters: int) -> PhraseOrigin:
        return PhraseOrigin(self.phrase, self.file, self.line, self.column + characters, self.fact)


Origin = FileOrigin | WordOrigin | DiagramOrigin | InsertedOrigin | OpenOrigin | PageOrigin | PhraseOrigin


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a block's text and its origin.

    `start` and `length` count characters of the block's text, `width` characters of the source. Where the two differ
    (an entity, a composed letter, a folded line end) the whole stretch stands for the whole source.
    """

    start: int
    length: int
    origin: Origin
    width: int

    @property
    def end(self) -> int:
        return self.start + self.length

    @property
    def is_exact(self) -> bool:
        """Whether each character of the text is one character of the source."""
        return self.length == self.width

    def origin_of(self, position: int) -> Origin:
        """The origin of the character at `position` of the block's text."""
        return self.origin.after(position - self.start) if self.is_exact else self.origin

    def origin_past(self, position: int) -> Origin:
        """The origin just after the character before `position`: the end of a span that ends there."""
        return self.origin.after(position - self.start if self.is_exact else self.width)


Edges = tuple[Origin, Origin]
"""The first and last edge of a stretch of the source."""


def runs_of(origins: Iterable[Edges]) -> tuple[tuple[int, int | None, int, int], ...]:
    """The stretches of a word processor's file, each as (paragraph, run, first, last)."""
    return tuple(_runs(origins))


def _runs(origins: Iterable[Edges]) -> Iterator[tuple[int, int | None, int, int]]:
    for first, last in origins:
        if isinstance(first, WordOrigin) and isinstance(last, WordOrigin):
            yield first.paragraph, first.run, first.offset, last.offset
        elif isinstance(first, OpenOrigin) and isinstance(last, OpenOrigin):
            yield first.paragraph, None, first.offset, last.offset


def box_of(page: int, origins: Iterable[Edges]) -> tuple[float, float, float, float]:
    """The smallest box around the stretches on `page`: left, bottom, right, top."""
    lines = [
        (first.edges[first.offset], first.bottom, first.edges[last.offset], first.top)
        for first, last in origins
        if isinstance(first, PageOrigin) and isinstance(last, PageOrigin) and first.page == page
    ]
    left, bottom, right, top = zip(*lines, strict=True)
    return round(min(left), 1), round(min(bottom), 1), round(max(right), 1), round(max(top), 1)
