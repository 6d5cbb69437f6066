"""Plain text as a draft: read or refused."""

from __future__ import annotations

from pathlib import Path

from tests.fuzzing.reading import letters, read_or_refused

WORDS = (
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
SAMPLES = letters("txt")


def run(data: bytes, folder: Path) -> bool:
    return read_or_refused(data, "text")
