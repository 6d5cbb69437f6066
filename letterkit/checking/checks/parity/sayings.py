"""What a text says, as it will be printed: its words and, in the place of each fact, a slot; each knows its place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

_BLANK: Final = re.compile(r"\n[^\S\n]*\n\s*")
_ITEM: Final = re.compile(r"\n[^\S\n]*(?=- )")
_BREAK: Final = "\u2029"
_BLOCK: Final = re.compile(r"[^\s\u2029][^\u2029]*")


@dataclass(frozen=True, slots=True)
class Slot:
    """A printed fact: its path, what it is printed as, and where it stands in the source."""

    fact: str
    form: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A literal or a slot of what is said, and where it begins in the source."""

    text: str
    offset: int
    slot: Slot | None = None


@dataclass(frozen=True)
class Saying:
    """What a text says in a case. `text` has a word for each slot; `origin` gives the place in the source.

    `remarks` tells where branches begin that say a whole sentence without a fact.
    """

    text: str
    slots: tuple[Slot, ...]
    remarks: tuple[int, ...]
    starts: tuple[int, ...] = field(repr=False)
    pieces: tuple[Piece, ...] = field(repr=False)

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The characters of the source that characters of the text stand for."""
        first, last = self._piece(start), self._piece(max(start, end - 1))
        begin = first[0].slot.start if first[0].slot else first[0].offset + start - first[1]
        stop = last[0].slot.end if last[0].slot else last[0].offset + end - last[1]
        return begin, max(begin + 1, stop)

    def _piece(self, position: int) -> tuple[Piece, int]:
        number = max(0, bisect_right(self.starts, position) - 1)
        return self.pieces[number], self.starts[number]

    @property
    def blocks(self) -> Iterator[tuple[str, int]]:
        """The kinds of its blocks, texts and list items, and where in the source each begins."""
        for match in _BLOCK.finditer(self.text):
            yield "item" if match[0].startswith("- ") else "text", self.origin(*match.span())[0]


def said_plainly(text: str) -> Saying:
    """A text without placeholders, as it stands."""
    return said((Piece(laid_out(text), 0),), ())


def said(pieces: tuple[Piece, ...], remarks: tuple[int, ...]) -> Saying:
    """What these pieces say together."""
    pieces = pieces or (Piece("", 0),)
    starts, position = [], 0
    for piece in pieces:
        starts.append(position)
        position += len(piece.text)
    slots = tuple(piece.slot for piece in pieces if piece.slot)
    return Saying("".join(piece.text for piece in pieces), slots, remarks, tuple(starts), pieces)


def laid_out(text: str) -> str:
    """A literal with its line ends as they are printed, none shorter: breaks between blocks, otherwise spaces."""
    for ends in (_BLANK, _ITEM):
        text = ends.sub(lambda match: _BREAK * len(match[0]), text)
    return text.replace("\n", " ")
