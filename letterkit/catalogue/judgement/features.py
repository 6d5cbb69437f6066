"""What a learned judgement looks at in a sentence: its words and their parts, what stands beside them, its neighbours.

Figures are only told by kind: an amount, a day, a reference to law, another number. Features are numbered by a
checksum, so that no list of them has to be kept (the hashing trick).
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from letterkit.language.figures.amounts import find_amounts
from letterkit.language.figures.dates import find_dates
from letterkit.language.figures.provisions import find_provisions

SIZE: Final = 1 << 17
"""How many numbers features share."""

_TOKEN: Final = re.compile(r"[^\W\d_]+|\d+|[?%]")
_APOSTROPHES: Final = frozenset("'’")
_SHORT: Final = {"t": "not", "re": "are", "ll": "will", "ve": "have", "m": "am"}
"""What English words are in full that an apostrophe cuts short: "you're", "isn't"."""
_NOT: Final = frozenset({"'t", "’t"})
_BEFORE_NOT: Final = {"can": "can", "won": "will", "shan": "shall"}
"""The verbs before it that lose no letter or more than one; the others end in its n."""
_STEM: Final = 6
"""So many first letters stand for a word among its neighbours."""
_GRAMS: Final = (3, 4, 5)
"""The lengths of the parts of words, in letters, with a mark at each end."""
_PAIRS: Final = ((1, "b"), (2, "s"))
"""How far off a word is that counts together with one, and what the features of both are called."""
NEAR_SHARE: Final = 0.5
"""What the neighbouring sentences weigh beside the sentence itself."""


class Token(NamedTuple):
    """A word, or the kind of a figure in angle brackets, at characters `start` to `end` of a sentence.

    `stem` is the word as its neighbours see it.
    """

    text: str
    stem: str
    start: int
    end: int


@lru_cache(maxsize=1 << 12)
def tokens_of(text: str, language: str) -> tuple[Token, ...]:
    """The words of a sentence in small letters, with each figure as one token of its kind."""
    masks = sorted(_masks(text, language))
    found: list[Token] = []
    position = 0
    for start, end, kind in masks:
        if start >= position:
            found += _words(text, position, start)
            found.append(Token(kind, kind[:_STEM], start, end))
            position = end
    return (*found, *_words(text, position, len(text)))


def _masks(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    yield from ((found.start, found.end, "<date>") for found in find_dates(text, language))
    yield from ((found.start, found.end, "<amount>") for found in find_amounts(text))
    yield from ((start, end, "<provision>") for start, end in find_provisions(text, language))


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    for match in _TOKEN.finditer(text, start, end):
        word = "<number>" if match[0].isdigit() else match[0].lower()
        if match.start() and text[match.start() - 1] in _APOSTROPHES:
            word = _SHORT.get(word, word)
        elif text[match.end() : match.end() + 2].lower() in _NOT:
            word = _BEFORE_NOT.get(word, word[:-1])
        yield Token(word, word[:_STEM], *match.span())


Feature = tuple[int, int, int]
"""The number of a feature, and the first and last of the tokens that it is about."""


def own_features(tokens: tuple[Token, ...]) -> list[Feature]:
    """The features of a sentence's own words, each once."""
    found: dict[str, tuple[int, int]] = {}
    for at in range(len(tokens)):
        for name in _of_word(tokens[at].text):
            found.setdefault(name, (at, at))
        for step, name in _of_pairs(tokens, at):
            found.setdefault(name, (at, at + step))
    return [(number_of(name), first, last) for name, (first, last) in found.items()]


def own_numbers(tokens: tuple[Token, ...]) -> list[int]:
    """The numbers of the features of a sentence's own words."""
    found: dict[str, int] = {}
    for token in tokens:
        found.update(_of_word(token.text))
    stems = [token.stem for token in tokens]
    for step, kind in _PAIRS:
        for one, other in zip(stems, stems[step:], strict=False):
            name = f"{kind} {one} {other}"
            found[name] = number_of(name)
    return list(found.values())


@lru_cache(maxsize=1 << 14)
def _of_word(text: str) -> Mapping[str, int]:
    """The features of a word, itself and its parts, each name with its number."""
    word = f"^{text}$"
    parts = [
        word[start : start + length]
        for length in (() if text[0] == "<" else _GRAMS)
        for start in range(len(word) - length + 1)
    ]
    return numbered((f"w {text}", *parts))


def _of_pairs(tokens: tuple[Token, ...], at: int) -> Iterator[tuple[int, str]]:
    """The names of the features of a word with the next one and the one after that, and how far off that is."""
    for step, kind in _PAIRS:
        if at + step < len(tokens):
            yield step, f"{kind} {tokens[at].stem} {tokens[at + step].stem}"


def near_features(before: tuple[Token, ...], after: tuple[Token, ...]) -> list[int]:
    """The numbers of the features of the sentences before and after; of none, that there is none."""
    return [*_near("p", before), *_near("n", after)]


def _near(side: str, tokens: Iterable[Token]) -> Iterator[int]:
    stems = dict.fromkeys(token.stem for token in tokens) or ("",)
    return (number_of(f"{side} {stem}") for stem in stems)


def numbered(names: Iterable[str]) -> dict[str, int]:
    """Features by their names, each with its number: two that share a number both count."""
    return {name: number_of(name) for name in names}


@lru_cache(maxsize=1 << 17)
def number_of(name: str) -> int:
    """The number of a feature."""
    return zlib.crc32(name.encode()) & (SIZE - 1)
