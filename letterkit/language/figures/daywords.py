"""The words by which letters speak of days: weekdays, last days, the sending of a decision (daywords.tsv)."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from letterkit.language.data import table

_FILE: Final = "daywords.tsv"
_SHORT: Final = 1000
"""A text of no more characters is a sentence, or a few."""


@cache
def day_words(language: str, kind: str) -> re.Pattern[str]:
    """The pattern of the words of a kind in a language, as whole words."""
    words = next(row["words"] for row in table(language, _FILE) if row["kind"] == kind)
    return re.compile(rf"\b(?:{words})(?!\w)", re.IGNORECASE)


def speaks_of(language: str, kind: str, text: str) -> bool:
    """Whether a text has words of a kind; of a short one that is kept for a while, as several rules ask it."""
    if len(text) > _SHORT:
        return day_words(language, kind).search(text) is not None
    return _speaks_of(language, kind, text)


@lru_cache(maxsize=1 << 12)
def _speaks_of(language: str, kind: str, text: str) -> bool:
    return day_words(language, kind).search(text) is not None


def just_before(language: str, kind: str, text: str, between: str = r"[\s,]*") -> re.Match[str] | None:
    """The last words of a kind in a text, where nothing but `between` follows them."""
    found = list(day_words(language, kind).finditer(text))
    return found[-1] if found and re.fullmatch(between, text[found[-1].end() :], re.IGNORECASE) else None
