"""The lines of a letter that are compared with facts: sentences, headings, and the rows of its tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import cast

from letterkit.document import Block, Span
from letterkit.language.letter import Letter
from letterkit.rules.facts.case.figures import Figure, find_figures

_BETWEEN = " | "


@dataclass(frozen=True)
class Line:
    """A sentence, or the cells of a row with a bar between them; `parts` says which block each stretch is of.

    A part is (where it begins in the line's text, the block, where it begins in the block's text, its length).
    """

    text: str
    language: str
    parts: tuple[tuple[int, Block, int, int], ...]

    @property
    def block(self) -> Block:
        """The first block."""
        return self.parts[0][1]

    @property
    def is_row(self) -> bool:
        return self.block.cell is not None

    def span_of(self, start: int, end: int) -> Span:
        """The document's span of characters `start` to `end` of the line."""
        for first, block, offset, length in self.parts:
            if first <= start < first + length:
                return block.span_of(offset + start - first, offset + min(end - first, length))
        return self.block.span

    def facts_of(self, start: int, end: int) -> Iterator[str]:
        """The paths of the facts whose values stand there, in a letter that was built."""
        for first, block, offset, length in self.parts:
            for piece in block.pieces:
                begins, ends = piece.start - offset + first, piece.end - offset + first
                fact = getattr(piece.origin, "fact", "")
                if fact and begins < end and start < ends and first <= start < first + length:
                    yield fact

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The figures of the line; a cell that holds nothing but a figure with cents is an amount."""
        found = []
        for first, block, offset, length in self.parts:
            own = find_figures(block.text[offset : offset + length], self.language, bare=block.cell is not None)
            found += [Figure(first + one.start, first + one.end, one.sort, one.value) for one in own]
        return tuple(found)


def lines_of(letter: Letter) -> tuple[Line, ...]:
    """The lines of a letter, in order, made once and kept with it."""
    found = letter.kept.get(Line)
    if found is None:
        found = letter.kept[Line] = tuple(_lines(letter))
    return cast(tuple[Line, ...], found)


def paragraphs_of(letter: Letter) -> Iterator[Line]:
    """The paragraphs, headings and list items of a letter as a line each, and the rows of its tables."""
    yield from (line for line in lines_of(letter) if line.is_row)
    for block in letter.blocks:
        if not block.cell:
            yield Line(block.text, letter.language_of(block), ((0, block, 0, len(block.text)),))


def _lines(letter: Letter) -> Iterator[Line]:
    row: list[Block] = []
    for block in letter.blocks:
        if row and not (block.cell and row[0].cell and _place(block) == _place(row[0])):
            yield _row(letter, row)
            row = []
        if block.cell:
            row.append(block)
            continue
        for sentence in letter.sentences_of(block):
            start = sentence.span.start - block.start
            yield Line(sentence.text, letter.language_of(block), ((0, block, start, len(sentence.text)),))
    if row:
        yield _row(letter, row)


def _place(block: Block) -> tuple[int, int]:
    return (block.cell.table, block.cell.row) if block.cell else (0, 0)


def _row(letter: Letter, cells: list[Block]) -> Line:
    parts, text = [], ""
    for cell in cells:
        text += _BETWEEN if text else ""
        parts.append((len(text), cell, 0, len(cell.text)))
        text += cell.text
    return Line(text, letter.language, tuple(parts))
