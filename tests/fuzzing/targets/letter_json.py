"""A letter in JSON as a draft: read or refused."""

from __future__ import annotations

from pathlib import Path

import letterkit
from letterkit.document.writers import to_bytes
from tests.conftest import EXAMPLES
from tests.fuzzing.reading import read_or_refused

WORDS = (
    *rb"""
    { } [ ] " : , null true 1e999 -1 "start" "length" "origin" "\ud800" "kind" "cell" "area" "text"
""".split(),
)
BUILT = letterkit.build(EXAMPLES.parent / "facts" / "transfer.sv.json", language="sv").document
SAMPLES = (to_bytes(BUILT, "json"),)


def run(data: bytes, folder: Path) -> bool:
    return read_or_refused(data, "letter")
