"""Markdown as a draft: read or refused."""

from __future__ import annotations

from pathlib import Path

from tests.fuzzing.reading import letters, read_or_refused

WORDS = (
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
SAMPLES = letters("md")


def run(data: bytes, folder: Path) -> bool:
    return read_or_refused(data, "markdown")
