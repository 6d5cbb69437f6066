"""Which of many spans lie over another one, told without looking at each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from letterkit.document import Span


class Overlaps:
    """Some spans, in the order of their starts."""

    def __init__(self, spans: Iterable[Span]) -> None:
        held = sorted(spans)
        self._starts = [span.start for span in held]
        self._reach = list(accumulate((span.end for span in held), max))
        """How far each one and those before it reach."""

    def any_with(self, span: Span) -> bool:
        """Whether one of them lies over a span."""
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._reach[before - 1] > span.start
