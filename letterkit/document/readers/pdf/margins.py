"""Page headers and footers: lines at the edge of the page that other pages have at the same place."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from letterkit.document.block import Area
from letterkit.document.readers.pdf.line import Line

_PAGE_NUMBER: Final = re.compile(r"[-–(]?\s*\d{1,3}\s*(?:\(\d{1,3}\)|/\s*\d{1,3}|[-–)])?")
_PAGED: Final = re.compile(r"(?:^|\s)(?:sida|sid\.|sivu|s\.|page)\s\d{1,3}(?:\s|\(|/|$)", re.IGNORECASE)
_TOP: Final = 0.18
_BOTTOM: Final = 0.15
"""Shares of the page's height that may hold its header and footer."""
_SAME_PLACE: Final = 3.0


class Margins:
    """The lines that repeat from page to page; `pages` are their lines and `heights`, in the same order."""

    def __init__(self, pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> None:
        self._heights = heights
        self._places: defaultdict[str, dict[int, list[float]]] = defaultdict(dict)
        for lines in pages:
            for line in lines:
                if self.side(line):
                    self._places[_folded(line)].setdefault(line.page, []).append(line.baseline)
        self._told: set[tuple[str, Area]] = set()

    def side(self, line: Line) -> Area | None:
        """Whether a line stands where headers or footers do."""
        height = self._heights[line.page - 1]
        if line.baseline > height * (1 - _TOP):
            return "header"
        return "footer" if line.baseline < height * _BOTTOM else None

    def area(self, lines: Iterable[Line]) -> Area | None:
        """The margin that these lines stand in, when all of them repeat or give the page's number."""
        sides = {self.side(line) if self._repeats(line) or _PAGED.search(line.text) else None for line in lines}
        return sides.pop() if len(sides) == 1 else None

    def is_new(self, lines: Iterable[Line], area: Area) -> bool:
        """Whether the margin says more than its page's number, and has not said so on an earlier page."""
        lines = list(lines)
        words = " ".join(map(_folded, lines)), area
        is_new = words not in self._told and not all(_PAGE_NUMBER.fullmatch(line.text) for line in lines)
        self._told.add(words)
        return is_new

    def _repeats(self, line: Line) -> bool:
        places = self._places.get(_folded(line), {})
        return any(
            abs(baseline - line.baseline) < _SAME_PLACE
            for page, baselines in places.items()
            if page != line.page
            for baseline in baselines[:1]
        )


def _folded(line: Line) -> str:
    """The text, with the number of its page as any number."""
    return re.sub(rf"(?<![\d.,:/-]){line.page}(?![\d.,:])", "#", line.text, count=1)
