"""Damaged Markdown."""

from __future__ import annotations

from hypothesis import given

from tests.fuzzing.mutating import fuzzed, mutated
from tests.fuzzing.reading import letters, read_or_refused

TOKENS = (
    *rb"""
    # * _ ` ``` ~~~ > | |-| [ ]( ![ [^1] <b> <!-- --> &amp; &#0; \ --- ===
""".split(),
    b"- ",
    b"1. ",
    b"[^1]: ",
    b"\n\n",
    b"    ",
    b"{{ ",
    b" }}",
    b"{% ",
    b"<!-- letterkit: allow ",
)
SEEDS = letters("md")


@fuzzed()
@given(mutated(SEEDS, TOKENS))
def test_any_markdown_is_read_or_refused(data: bytes) -> None:
    read_or_refused(data, "markdown")
