"""The words in a language's tables, by kind, and patterns for any of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from letterkit.language.data import alternatives, table

WORD: Final = r"[\w-]*"
"""What a star may stand for where a hyphen is part of a word."""
_LETTERS: Final = r"\w*"
_FEW_WORDS: Final = r"(?:\S+\s+){0,3}?"


@cache
def words_of(language: str, name: str, kind: str) -> tuple[str, ...]:
    """The words of a kind in a table."""
    rows = (row for row in table(language, name) if row["kind"] == kind)
    return tuple(word for row in rows for word in alternatives(row["words"]))


@cache
def any_of(language: str, name: str, kind: str, *, star: str = _LETTERS, space: str = r"\s+") -> str:
    """A pattern for any of the words of a kind in a table."""
    return one_of(words_of(language, name, kind), star=star, space=space)


def one_of(words: Iterable[str], *, star: str = _LETTERS, space: str = r"\s+") -> str:
    """A pattern for any of some words, longest first; one that matches nothing where there are none.

    A star in them stands for any letters, `~` for up to three words; `space` is what may stand between two words.
    """
    longest = sorted(words, key=len, reverse=True)
    if not longest:
        return "(?!)"
    escaped = (re.escape(word).replace(r"\~\ ", _FEW_WORDS) for word in longest)
    return "(?:" + "|".join(word.replace(r"\ ", space).replace(r"\*", star) for word in escaped) + ")"
