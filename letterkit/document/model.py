"""The Document: blocks in reading order, with what the file says beside them and where each stretch came from."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from letterkit.document.block import Area, Block, Cell, Picture, Span, Unread
from letterkit.document.marking import primary
from letterkit.document.origin import (
    DiagramOrigin,
    FileOrigin,
    InsertedOrigin,
    OpenOrigin,
    Origin,
    PageOrigin,
    PhraseOrigin,
    WordOrigin,
    box_of,
    runs_of,
)
from letterkit.document.reach import reach
from letterkit.document.remarks import Remark


@dataclass(frozen=True, slots=True)
class Directive:
    """A remark to letterkit: what it says, where it stands, and the words of the document that it is about."""

    text: str
    origin: Origin
    span: Span


@dataclass(frozen=True, slots=True)
class Location:
    """Where a span stands, for people and machines.

    Lines and columns count from 1 and are None for formats without lines. `paragraph` counts the visible blocks of the
    area from 1. `part` and `runs` are given for Word and OpenDocument: each run as (paragraph, run, first, last), as
    WordOrigin counts; OpenDocument counts through the paragraph, and its run is None. For PDF, `page` counts from 1 and
    `box` is what the span takes up of that page (left, bottom, right, top in points from its lower left corner).
    For text that was built, line and column are those of the catalogue's file `source`; `phrase` and `fact` are what
    stands there, as PhraseOrigin has it. `is_inserted` says that the words stand in a file that the Word file brings
    in: they can't be changed there.
    """

    area: Area
    paragraph: int
    cell: Cell | None = None
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    part: str | None = None
    runs: tuple[tuple[int, int | None, int, int], ...] = ()
    page: int | None = None
    box: tuple[float, float, float, float] | None = None
    source: str | None = None
    phrase: str | None = None
    fact: str | None = None
    is_inserted: bool = False


@dataclass(frozen=True)
class Document:
    """A letter as read or built. `path` is shown to people; `line_starts` are the offsets of the file's lines.

    `properties` are what the file says of the letter beside its text, by name: what a program keeps there to know the
    letter again. They are not printed. `unread` is what may hold words that are not read. `directives` are remarks to
    letterkit, which are no part of the letter.
    """

    path: str
    format: str
    blocks: tuple[Block, ...]
    line_starts: tuple[int, ...] = ()
    title: str = ""
    language: str | None = None
    hidden: tuple[Block, ...] = field(default=())
    author: str = ""
    properties: Mapping[str, str] = field(default_factory=dict, hash=False)
    pictures: tuple[Picture, ...] = ()
    directives: tuple[Directive, ...] = ()
    unread: tuple[Unread, ...] = ()

    @classmethod
    def assemble(
        cls,
        path: str,
        format: str,
        blocks: Iterable[Block],
        *,
        line_starts: tuple[int, ...] = (),
        title: str = "",
        language: str | None = None,
        author: str = "",
        properties: Mapping[str, str] | None = None,
        remarks: Iterable[Remark] = (),
    ) -> Document:
        """A document of these blocks: the empty ones left out, the hidden ones set apart, each given its place."""
        visible: list[Block] = []
        hidden: list[Block] = []
        pictures: list[Picture] = []
        unread: list[Unread] = []
        position = 0
        numbers: dict[Area, int] = {}
        for block in blocks:
            has_text = bool(block.text.strip())
            if block.is_hidden:
                hidden += [block] if has_text else []
                continue
            if has_text and visible:
                position += len(separator(visible[-1], block))
            pictures += (replace(picture, at=position) for picture in block.pictures)
            unread += (replace(one, at=position) for one in block.unread)
            if not has_text:
                continue
            numbers[block.area] = numbers.get(block.area, 0) + 1
            visible.append(replace(block, start=position, number=numbers[block.area], pictures=(), unread=()))
            position += len(block.text)
        shown = tuple(visible)
        directives = tuple(Directive(remark.text, remark.origin, Span(*reach(remark, shown))) for remark in remarks)
        parts = shown, line_starts, title, language, tuple(hidden), author, properties or {}, tuple(pictures)
        return cls(path, format, *parts, directives, tuple(unread))

    @cached_property
    def text(self) -> str:
        """What the linter sees, and `letterkit text` prints; all positions count in it."""
        parts: list[str] = []
        for index, block in enumerate(self.blocks):
            if index:
                parts.append(separator(self.blocks[index - 1], block))
            parts.append(block.text)
        return "".join(parts)

    def declared(self, blocks: Iterable[Block] | None = None) -> str:
        """The language, without country, that most of the text (of these blocks) is said to be in; "" for none."""
        letters: Counter[str] = Counter()
        for block in self.blocks if blocks is None else blocks:
            letters[self.declared_of(block)] += len(block.text)
        return letters.most_common(1)[0][0] if letters else ""

    def declared_of(self, block: Block) -> str:
        """The language, without country, that a block is said to be in; "" where the file doesn't say."""
        return primary(block.language or self.language)

    @cached_property
    def _starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    def block_at(self, position: int) -> Block:
        """The block that holds the character at `position` (or the one before it, between blocks)."""
        return self.blocks[max(0, bisect_right(self._starts, position) - 1)]

    def blocks_in(self, span: Span) -> Iterator[Block]:
        """The blocks that hold some of `span`."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        for number in range(first, bisect_left(self._starts, span.end)):
            if self.blocks[number].span.overlaps(span):
                yield self.blocks[number]

    def locate(self, span: Span) -> Location:
        """Where `span` stands: its block, line and column, the part and runs, or the page."""
        block = self.block_at(span.start)
        origins = [edge for found in self.blocks_in(span) for edge in found.origins(span)]
        place = Location(block.area, block.number, block.cell)
        match origins:
            case [(FileOrigin() as first, _), *_]:
                last = origins[-1][1]
                assert isinstance(last, FileOrigin)
                line, column = self._line_and_column(first.offset)
                end_line, end_column = self._line_and_column(last.offset)
                return replace(place, line=line, column=column, end_line=end_line, end_column=end_column)
            case [(DiagramOrigin() as first, _), *_]:
                return replace(place, part=first.part)
            case [(InsertedOrigin() as first, _), *_]:
                return replace(place, part=first.part, is_inserted=True)
            case [(WordOrigin() | OpenOrigin() as first, _), *_]:
                return replace(place, part=first.part, runs=runs_of(origins))
            case [(PageOrigin() as first, _), *_]:
                return replace(place, page=first.page, box=box_of(first.page, origins))
            case [(PhraseOrigin() as first, past), *_]:
                fact = next((edge.fact for edge, _ in origins if isinstance(edge, PhraseOrigin) and edge.fact), None)
                assert isinstance(past, PhraseOrigin)
                return replace(
                    place,
                    line=first.line,
                    column=first.column,
                    end_line=past.line,
                    end_column=past.column,
                    source=first.file,
                    phrase=first.phrase,
                    fact=fact,
                )
        return place

    def locate_directive(self, directive: Directive) -> Location:
        """Where a directive itself stands."""
        place = self.locate(directive.span)
        if isinstance(directive.origin, FileOrigin):
            line, column = self._line_and_column(directive.origin.offset)
            return replace(place, line=line, column=column, end_line=line, end_column=column)
        return place

    def _line_and_column(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1


def separator(before: Block, after: Block) -> str:
    """What stands between two blocks in the document's text: a tab in a table's row, a line end in a list or table."""
    if before.cell and after.cell and before.cell.table == after.cell.table:
        same_row = before.cell.row == after.cell.row
        return "\t" if same_row and before.cell.column != after.cell.column else "\n"
    if before.kind == after.kind == "item":
        return "\n"
    return "\n\n"


def line_starts(text: str) -> tuple[int, ...]:
    """The offsets at which the lines of `text` start; \\n, \\r\\n and a lone \\r end a line."""
    return 0, *(end.end() for end in re.finditer(r"\r\n|\r|\n", text))
