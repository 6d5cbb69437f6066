"""The branches of a catalogue: each way that a condition or a loop can go, and the place where it is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from letterkit.catalogue.source import Source
from letterkit.catalogue.tags import CONDITIONS, tags_of
from letterkit.catalogue.wording import Wording

HOLDS: Final = "holds"
FAILS: Final = "fails"
NONE: Final = "none"
ONE: Final = "one"
MANY: Final = "many"
PRINTED: Final = "printed"
"""A text without a condition is printed at all."""
IF: Final = (HOLDS, FAILS)
FOR: Final = (NONE, ONE, MANY)


@dataclass(frozen=True, eq=False)
class Point:
    """A condition or a loop: whose, where in its file, in which language (none outside of texts), and its ways."""

    owner: str
    source: Source = field(repr=False)
    start: int
    end: int
    language: str
    condition: str
    ways: tuple[str, ...]

    @property
    def place(self) -> tuple[int, int]:
        """The line and column of the file."""
        return self.source.place(self.start)


@dataclass(frozen=True, slots=True)
class Branch:
    """One way of a point."""

    point: Point
    way: str


def whole(owner: str, source: Source, language: str, ways: tuple[str, ...]) -> Point:
    """The point of a condition or a loop that is a field of its own, or of a text as a whole."""
    said = " ".join(source.text.split())
    return Point(owner, source, 0, len(source.text.rstrip()), language, said, ways)


def points_in(wording: Wording, owner: str, language: str) -> Iterator[Point]:
    """The points inside a text, in order."""
    for tag in tags_of(wording.source.text):
        if tag.keyword in (*CONDITIONS, "for"):
            ways = FOR if tag.keyword == "for" else IF
            yield Point(owner, wording.source, tag.said_start, tag.said_end, language, tag.said, ways)
