"""The words by which letters speak of amounts that must agree; those of all languages stand together.

A table's few words don't always tell its language, and none of the words means something else in another.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from letterkit.language.data import LANGUAGES, table

_FILE: Final = "sums.tsv"


@cache
def said(kind: str) -> re.Pattern[str]:
    """The pattern of the words of a kind (a row of sums.tsv), as whole words."""
    words = [row["words"] for language in LANGUAGES for row in table(language, _FILE) if row["kind"] == kind]
    return re.compile(rf"\b(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=1 << 12)
def says(kind: str, text: str) -> bool:
    """Whether a text has words of a kind."""
    return said(kind).search(text) is not None


def ends_saying(kind: str, text: str) -> bool:
    """Whether a text ends with words of a kind, but for white space."""
    return any(not text[match.end() :].strip() for match in said(kind).finditer(text))


def starts_saying(kind: str, text: str) -> bool:
    """Whether a text starts with words of a kind, but for white space."""
    return said(kind).match(text.lstrip()) is not None
