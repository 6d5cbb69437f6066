"""Words cut into the pieces that the network knows: the likeliest cut, as SentencePiece's unigram model makes it.

Kudo, T. (2018): Subword Regularization.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

BEGIN: Final = "\u2581"
"""Stands for the space before a word."""
BEGINS, ENDS, UNKNOWN, FIRST = 0, 2, 3, 4
"""The numbers that stand for the beginning of a text, for its end and that of a block, and for what no piece stands
for; the first of a piece."""
_KEPT: Final = 1 << 15
"""So many words are remembered with their pieces."""
_LONGEST_WORD: Final = 200
"""Longer strings of characters are no words; characters."""


class Pieces:
    """The pieces, each with its number and how likely it is (the logarithm)."""

    def __init__(self, scores: Mapping[str, tuple[int, float]]) -> None:
        self._scores = scores
        self._unlikely = min(score for _, score in scores.values()) - 10  # as SentencePiece has it
        self._longest = max(map(len, scores))
        self.of_word = lru_cache(_KEPT)(self._of_word)

    def of(self, text: str) -> list[int]:
        """The numbers of the pieces of a text, in order."""
        words = unicodedata.normalize("NFKC", text).split()
        return [number for word in words for number in self.of_word(BEGIN + word)]

    def _of_word(self, word: str) -> tuple[int, ...]:
        word = word[:_LONGEST_WORD]
        ends = [0.0, *([float("-inf")] * len(word))]  # how likely the likeliest cut up to each character is
        cuts = [(0, 0)] * (len(word) + 1)
        for start in range(len(word)):
            for end, number, score in self._from(word, start):
                if ends[start] + score > ends[end]:
                    ends[end], cuts[end] = ends[start] + score, (start, number)
        return tuple(reversed([*_backwards(cuts)]))

    def _from(self, word: str, start: int) -> Iterator[tuple[int, int, float]]:
        """The pieces that a word may go on with: where each ends, its number and how likely it is."""
        yield start + 1, UNKNOWN, self._unlikely
        for end in range(start + 1, min(len(word), start + self._longest) + 1):
            if found := self._scores.get(word[start:end]):
                yield end, *found


def _backwards(cuts: list[tuple[int, int]]) -> Iterator[int]:
    """The numbers of the pieces, from the last."""
    end = len(cuts) - 1
    while end:
        end, number = cuts[end]
        yield number
