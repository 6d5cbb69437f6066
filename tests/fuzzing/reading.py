"""What holds of every reader, whatever bytes it is given."""

from __future__ import annotations

import time
from functools import cache
from typing import Final

from letterkit.document.readers import LONGEST
from letterkit.errors import UnreadableError
from letterkit.web.sources import source_of
from tests.conftest import EXAMPLES
from tests.fuzzing.refusals import is_said

PATIENCE: Final = 60.0
"""Seconds; a reader that takes longer hangs, on however busy a machine."""


@cache
def letters(ending: str) -> tuple[bytes, ...]:
    """The sample letters of a format."""
    return tuple(path.read_bytes() for path in sorted(EXAMPLES.glob(f"*.{ending}")))


def read_or_refused(data: bytes, format: str) -> bool:
    """A document whose places lead into it, or one line that says what to do; never anything else.

    Gives whether it was read.
    """
    began = time.monotonic()
    try:
        document = source_of(data, "draft", format).document()
    except UnreadableError as error:
        is_said(error)
        return False
    finally:
        assert time.monotonic() - began < PATIENCE
    text = document.text
    assert 0 < len(text) <= LONGEST
    text.encode()
    for block in document.blocks:
        assert text[block.start : block.end] == block.text
        if block.text:
            document.locate(block.span)
    return True
