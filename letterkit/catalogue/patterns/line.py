"""A stretch of text in which words are looked for, with an index of its words."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Set
from functools import cached_property, lru_cache
from threading import local
from typing import Any, Final

WORD: Final = re.compile(r"[\w-]+")
"""A word as patterns see it: a hyphen is part of it, an apostrophe or a colon is not."""
_EDGE: Final = re.compile(r"(?<![\w-])(?!\Z)")
"""In front of a character with no letter before it."""


Piece = Callable[["Line", int], Iterable[int]]
"""Where a piece of a pattern that begins at a character of a line may end, the likeliest first."""


class Line:
    """A text and, made when asked for, its words and the beginnings of its words; `low` is it in small letters."""

    def __init__(self, text: str) -> None:
        self.text = text
        low = text.lower()
        self.low = low if len(low) == len(text) else "".join(map(_small, text))
        self.matches: dict[Hashable, dict[int, list[int]]] = {}
        """What groups of words found in it: where each begins, and where it may end."""
        self.listed: dict[Hashable, dict[int, int]] = {}
        """What lists of words found in it: where each begins, and where it ends."""
        self.holds: dict[Hashable, bool] = {}
        """Whether a group stands in it, where only that was asked."""
        self.standing: dict[Hashable, tuple[Any, ...]] = {}
        """Where the groups of triggers stand in it together; some that stand nowhere in it are there, too."""
        self.held: list[Hashable] = []
        """Those of them that do stand in it."""
        self.may_hold: dict[Hashable, bool] = {}
        """Whether its words leave it possible that a group stands in it."""

    @cached_property
    def words(self) -> dict[str, list[int]]:
        """The words in small letters, each with the characters where it begins."""
        held: dict[str, list[int]] = {}
        for match in WORD.finditer(self.low):
            held.setdefault(match[0], []).append(match.start())
        return held

    @cached_property
    def starts(self) -> list[int]:
        """Where words begin."""
        return [match.start() for match in WORD.finditer(self.low)]

    @cached_property
    def edges(self) -> list[int]:
        """The characters with no letter before them."""
        return [match.start() for match in _EDGE.finditer(self.low)]

    def opened_by(self, piece: Piece, is_word: bool) -> list[int]:
        """Where a piece of a pattern may stand, at the beginning of a word or at any edge: many patterns open alike."""
        found = self._opened.get((piece, is_word))
        if found is None:
            places = self.starts if is_word else self.edges
            found = self._opened[piece, is_word] = [
                at for at in places if next(iter(piece(self, at)), None) is not None
            ]
        return found

    @cached_property
    def _opened(self) -> dict[tuple[Piece, bool], list[int]]:
        return {}

    @cached_property
    def beginnings(self) -> Set[str]:
        """The beginnings of all words."""
        return beginnings_of(self.words)

    def begun_by(self, beginning: str) -> list[int]:
        """Where words begin that begin so."""
        if beginning not in self.beginnings:
            return []
        return [start for word, starts in self.words.items() if word.startswith(beginning) for start in starts]


def beginnings_of(words: Iterable[str]) -> Set[str]:
    """Every beginning of words: a true set, which shares its elements with a short index at the cost of the index."""
    return set[str]().union(*map(_beginnings, words))


@lru_cache(maxsize=1 << 14)
def _beginnings(word: str) -> frozenset[str]:
    return frozenset([word[:length] for length in range(1, len(word) + 1)])


def _small(letter: str) -> str:
    """A small letter where it is one letter too."""
    low = letter.lower()
    return low if len(low) == 1 else letter


class _Lines(local):
    """The lines of one thread: what is found in one is noted in it bit by bit, so that no two threads may share it."""

    def __init__(self) -> None:
        self.of = lru_cache(maxsize=2048)(Line)
        self.cache_clear = self.of.cache_clear


_lines: Final = _Lines()


def line_of(text: str) -> Line:
    """The line of a text, kept for a while: many groups of words are looked for in it, and letters share sentences."""
    return _lines.of(text)
