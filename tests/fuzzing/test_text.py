"""Damaged plain text."""

from __future__ import annotations

from hypothesis import given

from tests.fuzzing.mutating import fuzzed, mutated
from tests.fuzzing.reading import letters, read_or_refused

TOKENS = (
    *b"""
    : ----
""".split(),
    b"\n",
    b"\n\n",
    b"\x85",
    b"\x0b",
    b"\x0c",
    b"\x1b[0m",
    b"\xe4",
    b"\x96",
    b"- ",
    b"1) ",
    b"\t\t",
    b"letterkit: allow ",
    b"{{ x }}",
)
SEEDS = letters("txt")


@fuzzed()
@given(mutated(SEEDS, TOKENS))
def test_any_text_is_read_or_refused(data: bytes) -> None:
    read_or_refused(data, "text")
