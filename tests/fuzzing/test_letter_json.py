"""Damaged letters in JSON."""

from __future__ import annotations

from hypothesis import given

import letterkit
from letterkit.document.writers import to_bytes
from tests.conftest import EXAMPLES
from tests.fuzzing.mutating import fuzzed, mutated
from tests.fuzzing.reading import read_or_refused

TOKENS = (
    *rb"""
    { } [ ] " : , null true 1e999 -1 "start" "length" "origin" "\ud800" "kind" "cell" "area" "text"
""".split(),
)
BUILT = letterkit.build(EXAMPLES.parent / "facts" / "transfer.sv.json", language="sv").document
SEEDS = (to_bytes(BUILT, "json"),)


@fuzzed()
@given(mutated(SEEDS, TOKENS))
def test_any_letter_in_json_is_read_or_refused(data: bytes) -> None:
    read_or_refused(data, "letter")
