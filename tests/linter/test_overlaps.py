"""Whether a span lies over any of many others is told as by looking at each."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from letterkit.document import Span
from letterkit.linter.overlaps import Overlaps

spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 40), st.integers(0, 12))


@given(st.lists(spans, max_size=12), spans)
def test_as_by_looking_at_each(held: list[Span], span: Span) -> None:
    assert Overlaps(held).any_with(span) == any(span.overlaps(other) for other in held)
