"""Collects the blocks of a text format, white space folded as a browser folds it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from letterkit.document.block import Area, Block, Cell, Kind, Picture, Unread
from letterkit.document.blocktext import BlockText
from letterkit.document.origin import FileOrigin

WHITE: Final = " \t\n\r\f"
"""What a browser folds into one space; the space that doesn't break is not among it."""

_UNEVEN = re.compile(f"[{WHITE}]{{2,}}|[\t\n\r\f]")
_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Shape:
    """What a block is, apart from its text."""

    kind: Kind = "paragraph"
    area: Area = "body"
    level: int = 0
    cell: Cell | None = None
    language: str | None = None
    tag: str = ""
    is_bold: bool = False
    size: float = 0
    pictures: tuple[Picture, ...] = ()
    unread: tuple[Unread, ...] = ()


class FoldedText:
    """The text of one block: each run of white space is one space, and none stands beside a line end."""

    def __init__(self) -> None:
        self._text = BlockText()
        self._gap: tuple[int, int] | None = None
        self.is_at_line_start = True

    def __bool__(self) -> bool:
        return len(self._text) > 0

    @property
    def is_begun(self) -> bool:
        """Whether anything was added, be it invisible."""
        return len(self._text) > 0 or not self.is_at_line_start

    def words(self, text: str, offset: int) -> None:
        """Text that stands in the file from `offset` on, character by character."""
        kept = text.strip(WHITE)
        start = len(text) - len(text.lstrip(WHITE)) if kept else len(text)
        if start:
            self.gap(offset, start)
        if not kept:
            return
        self._close_gap()
        end = start + len(kept)
        for run in _UNEVEN.finditer(text, start, end):
            self._text.add(text[start : run.start()], FileOrigin(offset + start))
            self._text.stand_for(" ", FileOrigin(offset + run.start()), len(run[0]))
            start = run.end()
        self._text.add(text[start:end], FileOrigin(offset + start))
        self.is_at_line_start = False
        if end < len(text):
            self.gap(offset + end, len(text) - end)

    def stand_for(self, text: str, offset: int, width: int) -> None:
        """Text that stands for `width` characters of the file: an entity."""
        if not text.strip(WHITE):
            self.gap(offset, width)
            return
        self._close_gap()
        self._text.stand_for(text, FileOrigin(offset), width)
        self.is_at_line_start = False

    def gap(self, offset: int, width: int) -> None:
        """White space: a space, unless a line starts or ends here."""
        if self.is_at_line_start:
            return
        if self._gap is None:
            self._gap = (offset, width)
        elif sum(self._gap) == offset:
            self._gap = (self._gap[0], self._gap[1] + width)

    def line_end(self, offset: int, width: int) -> None:
        """A line end that the reader of the letter sees."""
        self._gap = None
        if self:
            self._text.stand_for("\n", FileOrigin(offset), width)
        self.is_at_line_start = True

    def line(self, text: str, offset: int) -> None:
        """A stretch of a line whose white space stays as it is."""
        self._close_gap()
        self._text.add(text, FileOrigin(offset))
        self.is_at_line_start = False

    def block(self, shape: Shape, is_hidden: bool = False) -> Block | None:
        """What was collected, as a block; None if nothing was."""
        text, pieces = self._text.build()
        if not text:
            return None
        return Block(
            shape.kind,
            text,
            pieces,
            area=shape.area,
            level=shape.level,
            cell=shape.cell,
            language=shape.language,
            is_hidden=is_hidden,
            tag=shape.tag,
            is_bold=shape.is_bold,
            size=shape.size,
            pictures=() if is_hidden else shape.pictures,
            unread=() if is_hidden else shape.unread,
        )

    def _close_gap(self) -> None:
        if self._gap:
            self._text.stand_for(" ", FileOrigin(self._gap[0]), self._gap[1])
            self._gap = None


class Flow:
    """The blocks of a file, and the one that is being read; hidden text inside it is kept apart."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._open = {False: FoldedText(), True: FoldedText()}

    def text(self, is_hidden: bool) -> FoldedText:
        """Where text goes that the client sees, or doesn't see."""
        return self._open[is_hidden]

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been read since the last block."""
        return not (self._open[False].is_begun or self._open[True].is_begun)

    def end_block(self, shape: Shape) -> bool:
        """End the block that is being read; says whether it had text that the client sees."""
        before = len(self.blocks)
        for is_hidden, text in self._open.items():
            if not text.is_begun:
                continue
            block = text.block(shape, is_hidden)
            if block:
                self.blocks.append(block)
            self._open[is_hidden] = FoldedText()
        return len(self.blocks) > before and not self.blocks[before].is_hidden


def lines(text: str) -> list[tuple[int, int, int]]:
    """The lines of `text`: where each starts, where it ends, and where its line end ends."""
    edges = [(end.start(), end.end()) for end in _LINE_END.finditer(text)] + [(len(text), len(text))]
    starts = [0, *(end for _, end in edges)]
    return [(start, *edge) for start, edge in zip(starts, edges, strict=False)]
