"""What a change does to a paragraph, whatever facts stand in it."""

from __future__ import annotations

import re
from typing import Final

from letterkit.compose.worddiff import compare_words
from letterkit.impact.paragraphs import Row

_DIGIT: Final = re.compile(r"\d")


def sign_of(row: Row) -> tuple[object, ...]:
    """How a phrase's paragraph differs, and the words taken out and put in, where it has changed; digits are alike."""
    if row.how != "changed":
        return row.phrase, row.how
    parts = [part for part in compare_words(row.before, row.after) if part.how != "kept"]
    return row.phrase, row.how, tuple((part.how, _DIGIT.sub("0", part.text)) for part in parts)
