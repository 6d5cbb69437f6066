"""Places in a text as editors count them: lines and units of the negotiated encoding, both from 0."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from letterkit.document.model import line_starts


class Place(NamedTuple):
    """A line and a place in it, as an editor counts."""

    line: int
    unit: int


class Stretch(NamedTuple):
    """From a place up to another one."""

    start: Place
    end: Place


def utf16(text: str) -> int:
    """How many units of UTF-16 a text has: one for most characters, two for such as emoji."""
    return len(text) + sum(sign > "\uffff" for sign in text)


@dataclass(frozen=True)
class Lines:
    """A text by lines; `units` counts what an editor counts."""

    text: str
    units: Callable[[str], int] = utf16
    starts: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "starts", line_starts(self.text))

    def place(self, offset: int) -> Place:
        """Where the character at an offset stands; past the last one, the end of the text."""
        offset = max(0, min(offset, len(self.text)))
        line = bisect_right(self.starts, offset) - 1
        return Place(line, self.units(self.text[self.starts[line] : offset]))

    def stretch(self, start: int, end: int) -> Stretch:
        """The stretch of some characters."""
        return Stretch(self.place(start), self.place(end))

    def offset(self, place: Place) -> int:
        """The character at a place; the end of its line, or of the text, where there is none."""
        if place.line >= len(self.starts):
            return len(self.text)
        start, end = self.starts[place.line], self._end(place.line)
        for offset in range(start, end):
            if self.units(self.text[start:offset]) >= place.unit:
                return offset
        return end

    def at(self, line: int, column: int) -> int:
        """The character at a line and column that count characters from 1, or the nearest one before."""
        number = max(1, min(line, len(self.starts))) - 1
        return min(self.starts[number] + max(column, 1) - 1, self._end(number))

    def line_of(self, offset: int) -> str:
        """The line that holds a character, without its end."""
        number = bisect_right(self.starts, offset) - 1
        return self.text[self.starts[number] : self._end(number)]

    def _end(self, number: int) -> int:
        """Where a line ends, before the signs that end it."""
        last = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.text)
        return self.starts[number] + len(self.text[self.starts[number] : last].rstrip("\r\n"))
