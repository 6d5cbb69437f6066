"""A letter in lines that could each answer a question: a sentence, or a table's row as it is read out.

A table's row is read as one sentence, each cell after its column's heading ("Payment date: 7 May 2026").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate
from typing import Final

from letterkit.document import Block, Span
from letterkit.language.letter import Sentence
from letterkit.language.memory import Memory
from letterkit.language.text.words import find_words
from letterkit.structure.units import Unit

_LABELLED: Final = 3
"""A table of so many columns has headings that say what stands below; one of fewer has its labels in front."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is said: its place in the letter, the sentence as it is read out, and the number of its unit.

    The read sentences' own places count in what is read, not in the letter, as rows are read with their headings.
    """

    span: Span
    read: Sentence
    words: int
    unit: int


def lines_of(units: Sequence[Unit], memory: Memory) -> tuple[Line, ...]:
    """The lines of a letter, in order; `memory` keeps the words of those that are said again."""
    heads = _heads(units)
    said = [(number, *one) for number, unit in enumerate(units) for one in _said(unit, heads)]
    places = accumulate((len(text) + 1 for _, _, text, _, _ in said), initial=0)
    return tuple(
        Line(span, _read(text, start, block, units[number].language, memory), words, number)
        for (number, span, text, block, words), start in zip(said, places, strict=False)
    )


def _read(text: str, start: int, block: Block, language: str, memory: Memory) -> Sentence:
    tokens = memory.recall((find_words, text), partial(_words, text))
    return Sentence(Span(start, start + len(text)), text, language, block, tokens)


def _words(text: str) -> tuple[str, ...]:
    return tuple(text[first:last] for first, last in find_words(text))


_Heads = Mapping[tuple[int, int], str]
"""What heads each column of the tables, by table and column."""


def _heads(units: Sequence[Unit]) -> _Heads:
    cells = [(block, block.cell) for unit in units for block in unit.blocks if block.cell]
    wide = {cell.table for _, cell in cells if cell.column >= _LABELLED}
    return {(cell.table, cell.column): block.text for block, cell in cells if cell.is_header and cell.table in wide}


def _said(unit: Unit, heads: _Heads) -> Iterator[tuple[Span, str, Block, int]]:
    """The sentences of a unit, a row read out as one: its span, text, block and words."""
    if unit.block.cell is None:
        for sentence in unit.sentences:
            yield sentence.span, sentence.text, sentence.block, sentence.words
    else:
        yield unit.span, _row(unit, heads), unit.block, sum(sentence.words for sentence in unit.sentences)


def _row(unit: Unit, heads: _Heads) -> str:
    """A row as it is read out: each cell after its heading, or after the first cell; headings alone say nothing."""
    headed = [(_head(block, heads), block.text) for block in unit.blocks]
    if any(head for head, _ in headed):
        return "; ".join(f"{head}: {text}" if head else text for head, text in headed if head != text)
    first, *others = (text for _, text in headed)
    return f"{first}: {'; '.join(others)}" if others else first


def _head(block: Block, heads: _Heads) -> str:
    return heads.get((block.cell.table, block.cell.column), "") if block.cell else ""
