"""Fixes that leave the words as they are and tell the file what they are."""

from __future__ import annotations

from typing import Final

from letterkit.document import Marking, Span
from letterkit.language.letter import Letter
from letterkit.rules.contract import Fix

_MARKED: Final = frozenset({"markdown", "html", "word"})
"""The formats in which letterkit can mark words."""


def marked(letter: Letter, span: Span, marking: Marking, *, is_safe: bool) -> Fix | None:
    """The fix that marks the words at `span`; None where letterkit can't write the draft's format."""
    if letter.document.format not in _MARKED:
        return None
    return Fix(span, letter.text[span.start : span.end], is_safe, marking)
