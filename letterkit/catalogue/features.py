"""What a learned judgement looks at in a sentence: its words and their parts, what stands beside them, its neighbours.

Figures are only told by kind: an amount, a day, a reference to law, another number. Features are numbered by a
checksum, so that no list of them has to be kept (the hashing trick).
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from letterkit.language.amounts import find_amounts
from letterkit.language.dates import find_dates
from letterkit.language.provisions import find_provisions

SIZE: Final = 1 << 16
"""How many numbers features share."""

_TOKEN: Final = re.compile(r"[^\W\d_]+|\d+|[?%]")
_STEM: Final = 6
"""So many first letters stand for a word among its neighbours."""
_GRAMS: Final = (3, 4, 5)
"""The lengths of the parts of words, in letters, with a mark at each end."""
NEAR_SHARE: Final = 0.5
"""What the neighbouring sentences weigh beside the sentence itself."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, or the kind of a figure in angle brackets, at characters `start` to `end` of a sentence."""

    text: str
    start: int
    end: int

    @property
    def stem(self) -> str:
        """The word as its neighbours see it."""
        return self.text[:_STEM]


@lru_cache(maxsize=512)
def tokens_of(text: str, language: str) -> tuple[Token, ...]:
    """The words of a sentence in small letters, with each figure as one token of its kind."""
    masks = sorted(_masks(text, language))
    found: list[Token] = []
    position = 0
    for start, end, kind in masks:
        if start >= position:
            found += _words(text, position, start)
            found.append(Token(kind, start, end))
            position = end
    return (*found, *_words(text, position, len(text)))


def _masks(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    yield from ((found.start, found.end, "<date>") for found in find_dates(text, language))
    yield from ((found.start, found.end, "<amount>") for found in find_amounts(text))
    yield from ((start, end, "<provision>") for start, end in find_provisions(text, language))


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    for match in _TOKEN.finditer(text, start, end):
        word = "<number>" if match[0].isdigit() else match[0].lower()
        yield Token(word, match.start(), match.end())


@dataclass(frozen=True, slots=True)
class Feature:
    """The number of a feature, and the first and last of the tokens that it is about."""

    number: int
    first: int
    last: int


def own_features(tokens: tuple[Token, ...]) -> list[Feature]:
    """The features of a sentence's own words, each once."""
    return [Feature(number_of(name), first, last) for name, (first, last) in _named(tokens).items()]


def _named(tokens: tuple[Token, ...]) -> dict[str, tuple[int, int]]:
    """The names of the features, each with the first and last of the tokens that it is about."""
    found: dict[str, tuple[int, int]] = {}
    for at, token in enumerate(tokens):
        found.setdefault(f"w {token.text}", (at, at))
        if token.text[0] != "<":
            word = f"^{token.text}$"
            for length in _GRAMS:
                for start in range(len(word) - length + 1):
                    found.setdefault(word[start : start + length], (at, at))
        for step, kind in ((1, "b"), (2, "s")):
            if at + step < len(tokens):
                found.setdefault(f"{kind} {token.stem} {tokens[at + step].stem}", (at, at + step))
    return found


def near_features(before: tuple[Token, ...], after: tuple[Token, ...]) -> list[int]:
    """The numbers of the features of the sentences before and after; of none, that there is none."""
    return [*_near("p", before), *_near("n", after)]


def _near(side: str, tokens: Iterable[Token]) -> Iterator[int]:
    stems = {token.stem for token in tokens} or {""}
    return (number_of(f"{side} {stem}") for stem in sorted(stems))


@lru_cache(maxsize=1 << 17)
def number_of(name: str) -> int:
    """The number of a feature."""
    return zlib.crc32(name.encode()) & (SIZE - 1)
