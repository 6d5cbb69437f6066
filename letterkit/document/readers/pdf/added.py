"""What was filled in in the fields of a form, or typed on top of a page, is put among the words where it is seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from letterkit.document.readers.pdf.line import Line
from letterkit.document.readers.pdf.page import Added, Page
from letterkit.document.readers.pdf.part import Part

_WIDTH: Final = 0.5
"""How wide a letter is taken to be, in sizes of the letters."""
_TALLEST: Final = 12.0
"""The size of letters in points, where a field has room for larger ones."""


def with_added(parts: Sequence[Part], page: Page) -> list[Part]:
    """The parts of a page with what was added to it: beside the words of its row, else below what stands above."""
    whole = list(parts)
    for added in sorted(page.added, key=lambda one: (-one.top, one.left)):
        first, *rest = _lines(added, page.number)
        beside = _beside(first, whole)
        if beside is None:
            above = [place for place, part in enumerate(whole) if _is_above(part, first)]
            whole.insert(above[-1] + 1 if above else 0, Part("paragraph", (first, *rest), breaks=bool(rest)))
            continue
        part = whole[beside.part]
        lines = (*part.lines[: beside.line], first, *rest, *part.lines[beside.line :])
        whole[beside.part] = replace(part, lines=lines)
    return whole


@dataclass(frozen=True, slots=True)
class _Place:
    """A place between the lines of a part, and how far it is to the line beside it."""

    distance: float
    part: int
    line: int


def _beside(line: Line, parts: Sequence[Part]) -> _Place | None:
    """The place after the nearest line on the left; where there is none, that before the nearest on the right."""
    places = [
        (index, position, other)
        for index, part in enumerate(parts)
        for position, other in enumerate(part.lines)
        if other.bottom - 1 <= (line.bottom + line.top) / 2 <= other.top + 1
    ]
    left = [
        _Place(line.left - other.left, index, position + 1)
        for index, position, other in places
        if other.left <= line.left
    ]
    right = [
        _Place(other.left - line.left, index, position) for index, position, other in places if other.left > line.left
    ]
    return min(left or right, key=lambda place: place.distance, default=None)


def _is_above(part: Part, line: Line) -> bool:
    return bool(part.lines) and part.area != "footer" and part.lines[0].baseline > line.baseline


def _lines(added: Added, page: int) -> Iterator[Line]:
    """The lines of what was added, from the top of its rectangle; where each letter stands is a guess."""
    texts = [text.strip() for text in added.text.replace("\r\n", "\n").replace("\r", "\n").split("\n") if text.strip()]
    high = min((added.top - added.bottom) / len(texts), _TALLEST * 1.2)
    top = added.top if len(texts) > 1 else (added.top + added.bottom + high) / 2
    for number, text in enumerate(texts):
        size = max(1.0, high / 1.2)
        step = min(size * _WIDTH, (added.right - added.left) / len(text))
        edges = tuple(round(added.left + step * at, 2) for at in range(len(text) + 1))
        bottom = top - high * (number + 1)
        yield Line(page, text, edges, bottom, bottom + high, bottom + 0.2 * high, size, False)
