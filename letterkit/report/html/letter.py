"""The letter as it is read, its words cut where notes begin and end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Any, Final

from letterkit.document import Block, Document
from letterkit.document.writers.grid import Table
from letterkit.document.writers.layout import ADDRESS, Box, Listing, Part, is_numbered, layout
from letterkit.document.writers.typography import clean
from letterkit.language.letter import Letter
from letterkit.report.html.notes import Note
from letterkit.rules.contract import SEVERITIES, Severity

_DEEPEST: Final = 6
"""HTML's lowest heading."""
_WIDE: Final = 100
"""A note on more characters, or more than one block, is shown by a line below the words rather than behind them."""


@dataclass(frozen=True)
class Stretch:
    """Words under the same notes; `ends` are the notes whose words end here."""

    lines: tuple[str, ...]
    severity: Severity | None
    is_wide: bool
    marks: tuple[str, ...]
    ends: tuple[Note, ...]


@dataclass(frozen=True)
class Item:
    """A list item, and the items below it."""

    stretches: tuple[Stretch, ...]
    language: str
    inner: tuple[Run, ...]


@dataclass(frozen=True)
class Run:
    """Neighbouring items with the same sign: numbers, or bullets."""

    is_numbered: bool
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Piece:
    """Something that is drawn; `kind` (heading, paragraph, address, list, table, box) says which of the rest it has.

    An address is a line of one, which stands close to the next.
    """

    kind: str
    stretches: tuple[Stretch, ...] = ()
    language: str = ""
    level: int = 0
    runs: tuple[Run, ...] = ()
    rows: tuple[tuple[Any, ...], ...] = ()
    inner: tuple[Piece, ...] = ()


@dataclass(frozen=True)
class Area:
    """A part of the page: header, body, notes or footer."""

    name: str
    pieces: tuple[Piece, ...]


def areas(letter: Letter, notes: Iterable[Note], level: int) -> tuple[Area, ...]:
    """What is drawn of a letter; its own headings begin at `level`."""
    drawn = layout(letter.document)
    drawing = _Drawing(letter, tuple(note for note in notes if note.mark), level)
    named = (("header", drawn.header), ("body", drawn.body), ("notes", drawn.notes), ("footer", drawn.footer))
    return tuple(Area(name, tuple(map(drawing.piece, parts))) for name, parts in named if parts)


class _Drawing:
    """Draws the parts of one letter; a heading is at most one level below the one before it."""

    def __init__(self, letter: Letter, notes: Sequence[Note], level: int) -> None:
        self._letter = letter
        self._notes = notes
        self._top = level
        self._open: list[int] = []
        self._blocks = {block.start: block for block in letter.blocks}

    def piece(self, part: Part) -> Piece:
        match part:
            case Listing():
                return Piece("list", runs=tuple(self._runs(part.items, 1)))
            case Table():
                return self._table(part)
            case Box():
                return Piece("box", inner=tuple(map(self.piece, part.parts)))
            case Block():
                if part.kind == "heading":
                    return Piece("heading", self._cut(part), self._language(part), self._level(part))
                kind = "address" if part.style == ADDRESS else "paragraph"
                return Piece(kind, self._cut(part), self._language(part))

    def _level(self, block: Block) -> int:
        while self._open and self._open[-1] >= max(block.level, 1):
            self._open.pop()
        self._open.append(max(block.level, 1))
        return min(self._top + len(self._open) - 1, _DEEPEST)

    def _language(self, block: Block) -> str:
        return self._letter.language_of(self._blocks[block.start])

    def _runs(self, items: Sequence[Block], level: int) -> Iterator[Run]:
        """The items from `level` on; those of deeper levels stand below the item before them."""
        heads: list[tuple[Block, list[Block]]] = []
        for item in items:
            if heads and max(item.level, 1) > level:
                heads[-1][1].append(item)
            else:
                heads.append((item, []))
        for numbered, run in groupby(heads, key=lambda head: is_numbered(head[0])):
            yield Run(
                numbered,
                tuple(
                    Item(self._cut(item), self._language(item), tuple(self._runs(below, level + 1)))
                    for item, below in run
                ),
            )

    def _table(self, table: Table) -> Piece:
        rows = tuple(
            tuple(self._cell(row.cells.get(column, ()), row.is_header, column in table.figures) for column in columns)
            for row in table.rows
            for columns in (table.columns,)
        )
        caption = self._cut(table.caption) if table.caption else ()
        return Piece("table", caption, self._language(table.caption) if table.caption else "", rows=rows)

    def _cell(self, blocks: Sequence[Block], in_header: bool, is_figure: bool) -> dict[str, Any]:
        is_header = bool(blocks) and all(block.cell is not None and block.cell.is_header for block in blocks)
        return {
            "scope": ("col" if in_header else "row") if is_header else "",
            "is_figure": is_figure,
            "paragraphs": [(self._cut(block), self._language(block)) for block in blocks],
        }

    def _cut(self, drawn: Block) -> tuple[Stretch, ...]:
        """A block's own text, cut where notes begin and end."""
        block = self._blocks[drawn.start]
        span = block.span
        here = [note for note in self._notes if note.span.overlaps(span)]
        edges = {block.start, block.end}
        edges |= {edge for note in here for edge in (note.span.start, note.span.end) if block.start < edge < block.end}
        return tuple(self._stretches(block, pairwise(sorted(edges)), here))

    def _stretches(self, block: Block, pieces: Iterable[tuple[int, int]], notes: Sequence[Note]) -> Iterator[Stretch]:
        """The pieces of a block in order, each with the notes over it; a note is looked at only while it is open."""
        coming = sorted(enumerate(notes), key=lambda one: one[1].span.start, reverse=True)
        opened: dict[int, Note] = {}
        for start, end in pieces:
            while coming and coming[-1][1].span.start < end:
                number, note = coming.pop()
                opened[number] = note
            opened = {number: note for number, note in opened.items() if start < note.span.end}
            yield self._stretch(block, start, end, [opened[number] for number in sorted(opened)])

    def _stretch(self, block: Block, start: int, end: int, over: Sequence[Note]) -> Stretch:
        narrow = [note for note in over if not self._is_wide(note)]
        gravest = min((note.severity for note in narrow or over), key=SEVERITIES.index, default=None)
        text = clean(block.text[start - block.start : end - block.start]).replace("\t", "\N{EM SPACE}")
        ends = tuple(note for note in over if end == min(note.span.end, self._first_end(note)))
        return Stretch(tuple(text.split("\n")), gravest, not narrow, tuple(note.mark for note in over), ends)

    def _is_wide(self, note: Note) -> bool:
        return note.span.end - note.span.start > _WIDE or note.span.end > self._first_end(note)

    def _first_end(self, note: Note) -> int:
        """Where the first block ends that a note stands in."""
        return self._document.block_at(note.span.start).end

    @property
    def _document(self) -> Document:
        return self._letter.document
