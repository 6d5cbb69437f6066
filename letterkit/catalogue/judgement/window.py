"""What the network reads of a letter at a time: a sentence with the blocks around it, cut into pieces.

Blocks are parted, and headings, items and cells are marked, as in the passages that it was taught on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from letterkit.document import Block, Span
from letterkit.language.letter import Letter, Sentence
from letterkit.language.meaning.pieces import BEGIN, BEGINS, ENDS, UNKNOWN, Pieces

MOST: Final = 256
"""The network was taught on no more pieces at a time."""
MARKS: Final[Mapping[str, str]] = {"heading": "#", "item": "-"}
BESIDE: Final = "|"
"""Stands between the cells of a row."""
_WIDE: Final = 128
"""Blocks around are taken in as long as all have no more pieces than this. Our own figure: of the passages that it was
taught on, ninety-nine in a hundred have fewer."""

Numbers = tuple[int, ...]
"""The numbers of pieces, in order."""
Place = tuple[int, int]
"""The first of some pieces, and past the last."""


@dataclass(frozen=True)
class Window:
    """The pieces that the network reads, and which are the sentence's own."""

    numbers: Numbers
    place: Place


class Windows:
    """A letter in windows, one around each block that is asked for."""

    def __init__(self, letter: Letter, pieces: Pieces) -> None:
        self._letter = letter
        self._pieces = pieces
        self._laid: dict[range, tuple[Numbers, Mapping[Span, Place]]] = {}

    def around(self, sentence: Sentence) -> Window:
        """The blocks that stand nearest to a sentence's, with it; of very long ones a part."""
        numbers, places = self.laid_out(self._near(self._places[sentence.block.start]))
        first, last = places[sentence.span]
        begin = max(0, min(first - MOST // 4, len(numbers) - MOST))
        return Window(numbers[begin : begin + MOST], (first - begin, min(last - begin, MOST)))

    def laid_out(self, blocks: range | None = None) -> tuple[Numbers, Mapping[Span, Place]]:
        """Some blocks, all unless they are given, in pieces, and where among them each sentence stands."""
        asked = range(len(self._blocks)) if blocks is None else blocks
        if asked not in self._laid:
            self._laid[asked] = self._lay_out(asked)
        return self._laid[asked]

    def _near(self, at: int) -> range:
        """The numbers of the blocks around one that have room together, the next one before the one before it."""
        first = last = at
        size = self._sizes[at]
        ways = [1, -1]
        while ways:
            for way in tuple(ways):
                other = last + 1 if way > 0 else first - 1
                if not 0 <= other < len(self._sizes) or size + self._sizes[other] > _WIDE:
                    ways.remove(way)
                    continue
                size += self._sizes[other]
                first, last = min(first, other), max(last, other)
        return range(first, last + 1)

    def _lay_out(self, blocks: range) -> tuple[Numbers, Mapping[Span, Place]]:
        numbers, places = [BEGINS], dict[Span, Place]()
        for at in blocks:
            if at > blocks.start:
                numbers += self._between(self._blocks[at - 1], self._blocks[at])
            numbers += self._marking(self._blocks[at])
            for one in self._letter.sentences_of(self._blocks[at]):
                start = len(numbers)
                numbers += self._pieces.of(one.text) or (UNKNOWN,)
                places[one.span] = start, len(numbers)
        return (*numbers, ENDS), places

    def _between(self, before: Block, after: Block) -> Numbers:
        is_row = before.cell and after.cell and before.cell.row == after.cell.row
        return self._pieces.of_word(BEGIN + BESIDE) if is_row else (ENDS,)

    def _marking(self, block: Block) -> Numbers:
        mark = MARKS.get(block.kind)
        return self._pieces.of_word(BEGIN + mark) if mark else ()

    @cached_property
    def _blocks(self) -> tuple[Block, ...]:
        return tuple(block for block in self._letter.blocks if self._letter.sentences_of(block))

    @cached_property
    def _places(self) -> dict[int, int]:
        """The number of each block by where it starts."""
        return {block.start: number for number, block in enumerate(self._blocks)}

    @cached_property
    def _sizes(self) -> tuple[int, ...]:
        """How many pieces each block has, with what parts and marks it."""
        sentences_of, of = self._letter.sentences_of, self._pieces.of
        return tuple(2 + sum(len(of(one.text)) for one in sentences_of(block)) for block in self._blocks)
