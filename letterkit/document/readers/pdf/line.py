"""Lines of a page: runs that stand beside each other, with the place of every character."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from letterkit.document.origin import PageOrigin
from letterkit.document.readers.pdf.page import Run

WIDE: Final = 1.0
"""A gap of more than this many times the size of the letters parts columns and cells."""
_SPACE: Final = 0.15
_SAME_LINE: Final = 0.35


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or the part of it between two wide gaps; `edges` are the left edges and the last right one."""

    page: int
    text: str
    edges: tuple[float, ...]
    bottom: float
    top: float
    baseline: float
    size: float
    is_bold: bool
    opens_note: bool = False

    @property
    def left(self) -> float:
        return self.edges[0]

    @property
    def right(self) -> float:
        return self.edges[-1]

    def origin(self, offset: int = 0) -> PageOrigin:
        """The place of a character of the line."""
        return PageOrigin(self.page, round(self.bottom, 1), round(self.top, 1), self.edges, offset)

    def after(self, start: int) -> Line:
        """The line without its first `start` characters."""
        parts = self.bottom, self.top, self.baseline, self.size, self.is_bold
        return Line(self.page, self.text[start:], self.edges[start:], *parts)

    @property
    def first_word(self) -> float:
        """How wide its first word is."""
        return self.edges[len(self.text.split(" ", 1)[0])] - self.left


def lines_of(page: int, runs: Iterable[Run], wide: float = WIDE) -> list[Line]:
    """The lines that these runs make, in the order of the file; a gap over `wide` times the size starts a new one."""
    lines: list[list[Run]] = []
    for run in runs:
        if not run.text.strip():
            if lines and _is_beside(lines[-1][-1], run, wide):
                lines[-1].append(run)
        elif lines and _is_beside(_last_written(lines[-1]), run, wide):
            lines[-1].append(run)
        else:
            lines.append([run])
    return [_line(page, line) for line in lines]


def _last_written(runs: Sequence[Run]) -> Run:
    return next(run for run in reversed(runs) if run.text.strip())


def _is_beside(before: Run, after: Run, wide: float) -> bool:
    size = max(before.size, after.size)
    gap = after.left - _end(before)
    return abs(before.baseline - after.baseline) < _SAME_LINE * size and -0.5 * size < gap < wide * size


def _end(run: Run) -> float:
    """The right edge of what is written, without the spaces after it."""
    return run.edges[2 * len(run.text.rstrip()) - 1] if run.text.strip() else run.right


def _line(page: int, runs: Sequence[Run]) -> Line:
    letters: list[str] = []
    edges: list[float] = []
    end = runs[0].left
    for run, following in zip(runs, [*runs[1:], None], strict=True):
        if following and _is_printed_over(run, following):
            continue
        is_apart = letters and not letters[-1].isspace() and not run.text[0].isspace()
        if is_apart and run.left - end > _SPACE * run.size:
            letters.append(" ")
            edges.append(end)
        for letter, edge in _spaced(run):
            letters.append(letter)
            edges.append(edge)
        end = run.right
    text = "".join(letters)
    first, last = len(text) - len(text.lstrip()), len(text.rstrip())
    edges.append(end)
    written = [run for run in runs if run.text.strip()]
    return Line(
        page,
        text[first:last],
        tuple(edges[first : last + 1]),
        min(run.bottom for run in written),
        max(run.top for run in written),
        written[0].baseline,
        median(run.size for run in written for _ in run.text),
        all(run.is_bold for run in written),
        written[0].opens_note,
    )


def _is_printed_over(space: Run, following: Run) -> bool:
    """Whether the next letters stand where a space is drawn: nobody sees it."""
    return not space.text.strip() and following.left - space.left < (space.right - space.left) / 2


def _spaced(run: Run) -> Iterator[tuple[str, float]]:
    """The characters of a run with their left edges.

    Some programs draw no spaces and leave gaps: there is a space where a gap is wider than those between letters.
    """
    lefts, rights = run.edges[::2], run.edges[1::2]
    gaps = [left - right for left, right in zip(lefts[1:], rights, strict=False)]
    widest = _SPACE * run.size + max(0.0, median(gaps)) if gaps and " " not in run.text else math.inf
    for letter, left, right, gap in zip(run.text, lefts, rights, [*gaps, 0.0], strict=True):
        yield letter, left
        if gap > widest:
            yield " ", right
