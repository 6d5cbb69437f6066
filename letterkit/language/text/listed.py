"""Patterns made of the words in a language's tables, by kind."""

from __future__ import annotations

import re
from functools import cache

from letterkit.language.data import alternatives, table


@cache
def any_of(language: str, name: str, kind: str) -> str:
    """A pattern for any of the words of a kind in a table, longest first; a star stands for any letters."""
    rows = (row for row in table(language, name) if row["kind"] == kind)
    longest = sorted((word for row in rows for word in alternatives(row["words"])), key=len, reverse=True)
    if not longest:
        return "(?!)"
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+").replace(r"\*", r"\w*") for word in longest) + ")"
