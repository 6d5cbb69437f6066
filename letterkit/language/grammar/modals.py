"""Modal words: what must be done, may be done or can be done, by what they say (modals.tsv)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from letterkit.language.data import table


def find_modals(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    """The modal words of a text, in order: their characters, first and past the last, and what kind they are of."""
    found = [(*match.span(), kind) for kind, pattern in _kinds(language).items() for match in pattern.finditer(text)]
    yield from sorted(found)


@cache
def _kinds(language: str) -> dict[str, re.Pattern[str]]:
    return {
        row["kind"]: re.compile(rf"(?<!\w)(?:{row['words']})(?!\w)".replace(" ", r"\s+"), re.IGNORECASE)
        for row in table(language, "modals.tsv")
    }
