"""Places in a text, none over another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def apart(places: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The first places (characters, first and past the last), in order; of those that begin together the longest."""
    last = 0
    for start, end in sorted(places, key=lambda place: (place[0], -place[1])):
        if start >= last:
            yield start, end
            last = end
