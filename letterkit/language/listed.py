"""The words in a language's tables, by kind, and patterns for any of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Final

from letterkit.language.data import alternatives, table

WORD: Final = r"[\w-]*"
"""What a star may stand for where a hyphen is part of a word."""
_LETTERS: Final = r"\w*"
_FEW_WORDS: Final = r"(?:\S+\s+){0,3}?"
_SIGN: Final = re.compile("~ |.", re.DOTALL)
"""A sign of a word as it is written in a table."""


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
    longest = sorted(dict.fromkeys(words), key=len, reverse=True)
    return _one_of(tuple(longest), star, space) if longest else "(?!)"


@lru_cache(maxsize=1 << 10)
def _one_of(longest: tuple[str, ...], star: str, space: str) -> str:
    """Kept for a while: rules ask for the same words in every letter."""
    signs = {" ": space, "*": star, "~ ": _FEW_WORDS}
    pieces = [tuple(signs.get(sign) or re.escape(sign) for sign in _SIGN.findall(word)) for word in longest]
    return f"(?:{_branched(pieces)})"


def _branched(words: Sequence[tuple[str, ...]]) -> str:
    """A pattern for any of some words in pieces: the first that matches; parted by their first letters, and again.

    Words that begin with other letters rule each other out, so that their order does not count. Where case does not
    count either, `re` pays for each word that it tries: so it tries a few of a hundred.
    """
    *longer, shortest = words
    if not longer:
        return "".join(shortest)
    if not shortest:
        return f"(?:{_branched(longer)})?"
    parted: dict[str, list[tuple[str, ...]]] = {}
    for first, *rest in words:
        parted.setdefault(first, []).append(tuple(rest))
    if not all(map(_is_sign, parted)) or len({first.lower() for first in parted}) < len(parted):
        return f"(?:{'|'.join(map(''.join, words))})"
    parts = [first + _branched(rests) for first, rests in parted.items()]
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"


def _is_sign(piece: str) -> bool:
    """Whether a piece stands for one sign alone."""
    return len(piece) == 1 or (len(piece) == 2 and piece[0] == "\\" and not piece[1].isalnum())
