"""Changes of a Word draft: however many are made one after another, the draft's own text and they make the text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from letterkit.web.changes import Changes, added, applied

STEPS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 8), st.text("XYZ", max_size=6)), max_size=8)


@given(st.text("abcdefgh", min_size=1, max_size=40), STEPS)
def test_changes_made_one_after_another_make_the_text_that_was_meant(
    text: str, steps: list[tuple[int, int, str]]
) -> None:
    changes: Changes = ()
    meant = text
    for start, length, words in steps:
        if start >= len(meant):
            continue
        end = min(start + length, len(meant))
        changes = added(changes, start, end, words)
        meant = meant[:start] + words + meant[end:]
        assert applied(text, changes) == meant
        assert all(before.end <= after.start for before, after in pairwise(changes))


def test_a_change_within_a_change_stays_one() -> None:
    first = added((), 3, 8, "nya ord")
    (both,) = added(first, 3, 6, "andra")
    assert (both.start, both.end, both.words) == (3, 8, "andra ord")
