"""The branches of a catalogue: each way that a condition or a loop can go, and the place where it is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from letterkit.catalogue.files.source import Source
from letterkit.catalogue.jinja.tags import CONDITIONS, Tag, conditions_at, tags_of
from letterkit.catalogue.jinja.wording import Wording
from letterkit.checking.implied import loop_ways
from letterkit.checking.ways import FOR, IF


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


def points_in(wording: Wording, owner: str, language: str, around: Sequence[str] = ()) -> Iterator[Point]:
    """The points inside a text, in order; `around` are the conditions that the text as a whole stands under."""
    for tag in tags_of(wording.source.text):
        if tag.keyword in (*CONDITIONS, "for"):
            ways = _loop_ways(tag, wording, around) if tag.keyword == "for" else IF
            yield Point(owner, wording.source, tag.said_start, tag.said_end, language, tag.said, ways)


def _loop_ways(tag: Tag, wording: Wording, around: Sequence[str]) -> tuple[str, ...]:
    items = tag.said.partition(" in ")[2].partition(" if ")
    ways = loop_ways(items[0], [*around, *conditions_at(wording.source.text, tag.start)])
    return FOR if items[1] else ways
