"""One paragraph of a word processor's file while it is being read, and the blocks that it becomes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from letterkit.document.block import Area, Block, Cell, Kind, Picture, Unread
from letterkit.document.blocktext import BlockText
from letterkit.document.origin import OpenOrigin, WordOrigin

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Look:
    """How characters look, and the language that they are said to be in."""

    is_hidden: bool = False
    language: str | None = None
    is_bold: bool = False
    size: float = 0


@dataclass
class OpenRun:
    """A run that is being read: where its next character comes from, and how it looks."""

    origin: WordOrigin | OpenOrigin
    look: Look


@dataclass(frozen=True, slots=True)
class Shape:
    """What a paragraph's properties and style make of it."""

    kind: Kind
    level: int
    style: str
    area: Area | None = None


@dataclass
class _Words:
    """Text with the number of its characters of each look."""

    text: BlockText = field(default_factory=BlockText)
    looks: Counter[Look] = field(default_factory=Counter)

    def add(self, text: str, run: OpenRun) -> None:
        self.text.add(text, run.origin)
        self.looks[run.look] += len("".join(text.split()))


class OpenParagraph:
    """Collects the words of a paragraph (or of several that are shown as one), and what is anchored in it."""

    def __init__(self, cell: Cell | None, tag: str = "") -> None:
        self.cell = cell
        self.tag = tag
        self.runs: list[OpenRun] = []
        self.boxes: list[Block] = []
        self.pictures: list[Picture] = []
        self.unread: list[Unread] = []
        self._visible = _Words()
        self._hidden = _Words()

    def add(self, text: str, run: OpenRun) -> None:
        """Take in what `run` shows."""
        (self._hidden if run.look.is_hidden else self._visible).add(text, run)

    def blocks(self, shape: Shape, area: Area) -> Iterator[Block]:
        """The visible text with the pictures, the hidden text after it, and then the boxes."""
        for words, is_hidden in ((self._visible, False), (self._hidden, True)):
            if len(words.text) or ((self.pictures or self.unread) and not is_hidden):
                yield self._block(words, shape, area, is_hidden)
        yield from self.boxes

    def _block(self, words: _Words, shape: Shape, area: Area, is_hidden: bool) -> Block:
        text, pieces = words.text.build()
        looks = {look: count for look, count in words.looks.items() if count} or words.looks
        return Block(
            kind="cell" if self.cell else shape.kind,
            text=text,
            pieces=pieces,
            area=shape.area if shape.area and area == "body" else area,
            level=0 if self.cell else shape.level,
            cell=self.cell,
            style=shape.style,
            language=_most(looks, lambda look: look.language),
            is_hidden=is_hidden,
            tag=self.tag,
            is_bold=bool(looks) and all(look.is_bold for look in looks),
            size=_most(looks, lambda look: look.size) or 0,
            pictures=() if is_hidden else tuple(self.pictures),
            unread=() if is_hidden else tuple(self.unread),
        )


def _most(looks: Mapping[Look, int], aspect: Callable[[Look], T]) -> T | None:
    """What most of the characters have in common; the first of them where there are as many."""
    counted: Counter[T] = Counter()
    for look, characters in looks.items():
        counted[aspect(look)] += characters
    return counted.most_common(1)[0][0] if counted else None
