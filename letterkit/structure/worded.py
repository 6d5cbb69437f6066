"""The words of a unit and what they are about, as numbers of features: of all of it, and of any stretch of it."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Final

from letterkit.catalogue.judgement.features import Token, tokens_of
from letterkit.catalogue.judgement.ideas import Ideas, ideas_of, met, number_of_two, single_numbers

SIZE: Final = 1 << 17
"""How many numbers features share (the hashing trick: no list of them has to be kept)."""

_BEGINNING: Final = 8
"""So many first letters stand for the word that opens a stretch; a figure of our own."""
_GRAMS: Final = (3, 4, 5)
"""The lengths of the parts of words, in letters, with a mark at each end: they see a word in all its forms."""


@dataclass(frozen=True, slots=True)
class Worded:
    """The numbers of the features of some words that stand together, and of what they are about."""

    words: tuple[int, ...]
    ideas: tuple[int, ...]


class Wording:
    """The words of a text. What a stretch of them shares with others is worked out once."""

    def __init__(self, text: str, language: str) -> None:
        self.tokens = tokens_of(text, language)
        self._ideas: Ideas = ideas_of(self.tokens, language)
        self._words = [_word(token.text) for token in self.tokens]
        stems = [token.stem for token in self.tokens]
        self._beside, self._apart = (
            [number_of(f"{kind} {one} {other}") for one, other in zip(stems, stems[step:], strict=False)]
            for step, kind in ((1, "b"), (2, "s"))
        )

    def within(self, start: int, end: int) -> Worded:
        """What words `start` to `end` are: themselves, their parts, which of them stand beside each other or with one
        word between, and what opens and ends them; and which concepts they have, and which two stand near each other.
        """
        pairs = self._beside[start : max(start, end - 1)], self._apart[start : max(start, end - 2)]
        words = dict.fromkeys(chain(*self._words[start:end], *pairs))
        ideas = self._ideas[start:end]
        about = dict.fromkeys((*single_numbers(ideas), *(number_of_two(*pair) for pair in met(ideas))))
        return Worded((*words, *_ends(self.tokens[start:end])), tuple(about))


def _ends(tokens: Sequence[Token]) -> tuple[int, ...]:
    """The numbers of the features of the words that open and end a stretch."""
    if not tokens:
        return ()
    opening = " ".join(token.stem for token in tokens[:2])
    names = f"first {tokens[0].text[:_BEGINNING]}", f"opens {opening}", f"last {tokens[-1].stem}"
    return tuple(map(number_of, names))


@lru_cache(maxsize=1 << 14)
def _word(text: str) -> tuple[int, ...]:
    """The numbers of a word and its parts; a figure has none."""
    names = [f"w {text}"]
    if text[0] != "<":
        word = f"^{text}$"
        names += [word[start : start + length] for length in _GRAMS for start in range(len(word) - length + 1)]
    return tuple(map(number_of, names))


@lru_cache(maxsize=1 << 17)
def number_of(name: str) -> int:
    """The number of a feature."""
    return zlib.crc32(name.encode()) & (SIZE - 1)
