"""What stands around a sentence of a letter, as far as a scope reaches: its clause, the sentences near, its list, …"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import pairwise
from typing import Final

from letterkit.catalogue.misleading.triggers import Scope
from letterkit.catalogue.patterns.wordgroups import WordGroup
from letterkit.catalogue.statements.specifics import SPECIFICS
from letterkit.document import Block
from letterkit.language.grammar.negation import clause_around
from letterkit.language.letter import Letter, Sentence

Place = tuple[int, int]
"""Characters of a sentence, first and past the last."""

_REACH: Final[Mapping[Scope, tuple[int, int]]] = {
    "sentence": (0, 0), "before": (1, 0), "after": (0, 1), "around": (1, 1), "near": (2, 2)
}  # fmt: skip
"""How many sentences before and after a scope takes in."""

_LETTER: Final = 6
"""A letter has so many lines; fewer are an extract."""
_TOP: Final = 3
"""So many blocks stand at the top of a letter."""
_WHOLE: Final = 3
"""A line of so many words with a full stop is a whole sentence; ours."""
_NAME: Final = 6
"""A line that only names somebody has no more words."""


class Scopes:
    """The texts around the sentences that are looked through, and the blocks that they stand in."""

    def __init__(self, letter: Letter, sentences: tuple[Sentence, ...]) -> None:
        self.letter = letter
        self.sentences = sentences
        self._texts: dict[tuple[Scope, int, tuple[WordGroup, ...]], str] = {}

    def clause(self, index: int, place: Place) -> Place:
        """The clause of a sentence that holds a place."""
        sentence = self.sentences[index]
        return clause_around(sentence.text, *place, sentence.language)

    def text(self, index: int, scope: Scope, place: Place, apart: tuple[WordGroup, ...] = ()) -> str:
        """The text that a scope takes in around a place of a sentence; sentences next to it, in the same section."""
        sentence = self.sentences[index]
        if scope == "match":
            return sentence.text[place[0] : place[1]]
        if scope == "clause":
            return sentence.text[slice(*self.clause(index, place))]
        key = scope, self._shared(index, scope), apart
        if key not in self._texts:
            self._texts[key] = self._wide(index, scope, apart)
        return self._texts[key]

    def _shared(self, index: int, scope: Scope) -> int:
        """A number that the sentences have in common around which a scope takes in the same text."""
        if scope in _REACH:
            return index
        block = self.sentences[index].block
        match scope:
            case "onward":
                return self.letter.blocks[self._first_of_list[self._order[block.start]]].start
            case "passage" | "above":
                return self._passage_by_start[block.start][0].start
            case "section" | "rows":
                return self.letter.section_of(block).blocks[0].start
            case "letter" | "lists":
                return 0
        return block.start

    def _wide(self, index: int, scope: Scope, apart: tuple[WordGroup, ...]) -> str:
        """The text that a scope takes in around a whole sentence."""
        sentence = self.sentences[index]
        match scope:
            case "block":
                return sentence.block.text
            case "onward":
                return "\n".join(self._without(block, apart) for block in self._onward(sentence.block))
            case "passage":
                return "\n".join(block.text for block in self._passage_by_start[sentence.block.start])
            case "above":
                return "\n".join(block.text for block in self._above(sentence.block))
            case "section":
                return "\n".join(block.text for block in self.letter.section_of(sentence.block).blocks)
            case "rows":
                return _rows(self.letter.section_of(sentence.block).blocks)
            case "row":
                return self._row(sentence.block)
            case "letter":
                return self.letter.text
            case "lists":
                return _rows(self.letter.blocks)
        before, after = _REACH[scope]
        return " ".join(near.text for near in self._neighbours(index, before, after))

    @cached_property
    def names(self) -> str:
        """The lines that hold a name alone, as a letter's head, signature and addresses do; "" in a short text."""
        blocks = self.letter.blocks
        named = [block for at, block in enumerate(blocks) if block.kind == "paragraph" or self._heads(at)]
        lines = [line for block in named for line in block.text.split("\n")]
        return "\n".join(filter(_is_name, lines)) if len(lines) >= _LETTER else ""

    def _heads(self, at: int) -> bool:
        """Whether a heading names the writer: at the top of the letter, or with an address or a number under it."""
        blocks = self.letter.blocks
        if blocks[at].kind != "heading":
            return False
        below = " ".join(block.text for block in blocks[at + 1 : at + 3])
        return at < _TOP or bool(SPECIFICS["contact"](below, self.letter.language))

    def section(self, index: int) -> str | None:
        """The kind of section that a sentence stands in."""
        return self.letter.section_of(self.sentences[index].block).kind

    def is_on(self, index: int, kind: str) -> bool:
        """Whether a sentence's block is a heading, a paragraph, an item or a cell, or stands at the letter's top or
        edges.
        """
        block = self.sentences[index].block
        match kind:
            case "edge":
                return block.start in self._edges
            case "top":
                return block.start in self._edges and block.start <= self._first
        return block.kind == kind

    @cached_property
    def _first(self) -> int:
        """Where the first block begins that holds a whole sentence."""
        return next((block.start for block in self.letter.blocks if self._tells(block)), len(self.letter.text))

    @cached_property
    def _edges(self) -> frozenset[int]:
        """Where the blocks begin that stand before the first whole sentence, after the last, or in a margin."""
        blocks = self.letter.blocks
        telling = [at for at, block in enumerate(blocks) if self._tells(block)] or [len(blocks)]
        return frozenset(
            block.start
            for at, block in enumerate(blocks)
            if at < telling[0] or at > telling[-1] or block.area in ("header", "footer")
        )

    def _tells(self, block: Block) -> bool:
        """Whether a block holds a whole sentence."""
        return block.kind != "heading" and any(
            sentence.words >= _WHOLE and sentence.text.rstrip()[-1:] in tuple(".?!")
            for sentence in self.letter.sentences_of(block)
        )

    def texts(self, index: int, scope: Scope) -> list[str]:
        """The sentences that a scope takes in around a sentence; most wide scopes hold those of its block."""
        if scope in _REACH:
            return [near.text for near in self._neighbours(index, *_REACH[scope])]
        block = self.sentences[index].block
        if scope == "above":
            return [near.text for held in self._above(block) for near in self.letter.sentences_of(held)]
        return [near.text for near in self._neighbours(index, index, len(self.sentences)) if near.block is block]

    def beside(self, index: int) -> tuple[str, str]:
        """The sentences before and after one, "" for none: of the same paragraph or the next, item or table row."""
        own = self.sentences[index].block
        near = [
            other.text if other and _goes_with(own, other.block) else ""
            for other in (
                self.sentences[index - 1] if index else None,
                self.sentences[index + 1] if index + 1 < len(self.sentences) else None,
            )
        ]
        return near[0], near[1]

    def _without(self, block: Block, apart: tuple[WordGroup, ...]) -> str:
        """The text of a block, but for the sentences that hold words of these groups."""
        texts = (sentence.text for sentence in self.letter.sentences_of(block))
        return " ".join(text for text in texts if not any(group.is_in(text) for group in apart))

    def _onward(self, block: Block) -> Iterator[Block]:
        """A block with its whole list or table, and what comes next: a paragraph, a whole list or table."""
        blocks, index = self.letter.blocks, self._first_of_list[self._order[block.start]]
        yield blocks[index]
        is_next = False
        for before, after in pairwise(blocks[at] for at in range(index, len(blocks))):
            leads_in = before.kind == "heading" or before.text.rstrip().endswith(":")
            if not _goes_on(before, after) and not leads_in:
                if is_next:
                    return
                is_next = True
            yield after

    def _above(self, block: Block) -> tuple[Block, ...]:
        """The passage of a block, after the one above it and the heading over that, if both stand in its section."""
        own, blocks = self._passage_by_start[block.start], self.letter.section_of(block).blocks
        at = next((number for number, held in enumerate(blocks) if held.start == own[0].start), 0)
        if not at:
            return own
        over = self._passage_by_start[blocks[at - 1].start]
        first = next(number for number, held in enumerate(blocks) if held.start >= over[0].start)
        heading = blocks[first - 1 : first] if first and blocks[first - 1].kind == "heading" else ()
        return (*heading, *over, *own)

    @cached_property
    def _first_of_list(self) -> list[int]:
        """Of each block the number of the first one in its list or table; its own elsewhere."""
        firsts: list[int] = []
        for at, block in enumerate(self.letter.blocks):
            firsts.append(firsts[-1] if at and _goes_on(self.letter.blocks[at - 1], block) else at)
        return firsts

    @cached_property
    def _order(self) -> dict[int, int]:
        return {block.start: index for index, block in enumerate(self.letter.blocks)}

    def _row(self, block: Block) -> str:
        """A cell under its column's heading, then the others of its row under theirs; another block's text alone."""
        own = block.cell
        if not own:
            return block.text
        others = (other for other in self._table_of(block) if other.cell and other.cell.row == own.row)
        cells = (block, *(other for other in others if other is not block))
        return "\n\n".join(
            "\n".join(part.text for part in dict.fromkeys((self._heading_of(one), one))) for one in cells
        )

    def _heading_of(self, block: Block) -> Block:
        """The cell of the first row over a cell; the block itself where there is none."""
        own, cells = block.cell, self._table_of(block)
        first = cells[0].cell.row if cells and cells[0].cell else 0
        over = (one for one in cells if own and one.cell and (one.cell.row, one.cell.column) == (first, own.column))
        return next(over, block)

    def _table_of(self, block: Block) -> tuple[Block, ...]:
        return self._tables.get(block.cell.table, ()) if block.cell else ()

    @cached_property
    def _tables(self) -> dict[int, tuple[Block, ...]]:
        return {cells[0].cell.table: cells for cells in self.letter.tables if cells[0].cell}

    def _neighbours(self, index: int, before: int, after: int) -> Iterator[Sentence]:
        """The sentences next to one, in its section; in a table of its own row alone."""
        own = self.sentences[index].block
        section = self.letter.section_of(own)
        for near in self.sentences[max(0, index - before) : index + after + 1]:
            if self.letter.section_of(near.block) is section and not _is_another_row(own, near.block):
                yield near

    @cached_property
    def _passage_by_start(self) -> dict[int, tuple[Block, ...]]:
        return {block.start: passage for passage in _passages(self.letter.blocks) for block in passage}


def _rows(blocks: Iterable[Block]) -> str:
    """The items of lists and the cells of tables."""
    return "\n".join(block.text for block in blocks if block.kind in ("item", "cell"))


def _is_name(line: str) -> bool:
    """Whether a line is short, opens with a capital letter and is no sentence."""
    line = line.strip()
    return len(line.split()) <= _NAME and line[:1] != line[:1].lower() and line[-1:] not in tuple(".:?!")


def _goes_on(before: Block, after: Block) -> bool:
    """Whether two blocks stand in one list or table."""
    return after.kind in ("item", "cell") and after.kind == before.kind


def _is_another_row(own: Block, other: Block) -> bool:
    """Whether two blocks are cells of one table and stand in different rows."""
    if not own.cell or not other.cell:
        return False
    return own.cell.table == other.cell.table and own.cell.row != other.cell.row


def _goes_with(own: Block, other: Block) -> bool:
    """Whether two blocks are the same, paragraphs, a paragraph and its list, or cells of one row."""
    if own is other:
        return True
    if own.cell and other.cell:
        return (own.cell.table, own.cell.row) == (other.cell.table, other.cell.row)
    return own.kind == "paragraph" and other.kind in ("paragraph", "item")


def _passages(blocks: tuple[Block, ...]) -> Iterator[tuple[Block, ...]]:
    """Each paragraph or heading with the list or table that follows it."""
    held: list[Block] = []
    for block in blocks:
        goes_on = block.kind in ("item", "cell") and held and (held[-1].kind in (block.kind, "paragraph"))
        if held and not goes_on:
            yield tuple(held)
            held = []
        held.append(block)
    if held:
        yield tuple(held)
