"""Measures of length and difficulty, each a small formula over counts.

The counts are made by our own sentences and words (numbers left out, headings and list items as sentences of their
own), because libraries made for English break "3.3.2026" and "7 § 1 mom." and drop short sentences.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from letterkit.language.text.words import letters

LONG_WORD: Final = 6
"""A long word has more letters than this (Björnsson 1968)."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What the measures rest on: numbers of sentences, words, long words and different words (in lower case)."""

    sentences: int
    words: int
    long_words: int
    different_words: int

    @classmethod
    def of(cls, sentences: Iterable[Sequence[str]]) -> Counts:
        """The counts of sentences given as their words."""
        kept = [sentence for sentence in sentences if sentence]
        words = [word for sentence in kept for word in sentence]
        return cls(
            sentences=len(kept),
            words=len(words),
            long_words=sum(letters(word) > LONG_WORD for word in words),
            different_words=len({word.lower() for word in words}),
        )

    @property
    def words_per_sentence(self) -> float:
        """The average length of a sentence, in words."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def long_share(self) -> float:
        """Long words in a hundred words."""
        return 100 * self.long_words / self.words if self.words else 0.0


def lix(counts: Counts) -> float:
    """Läsbarhetsindex: words a sentence plus long words in a hundred (C.H. Björnsson, Läsbarhet, 1968).

    For Swedish: under 30 very easy, 30-40 easy, 40-50 newspapers, 50-60 official prose, over 60 bureaucratic. Finnish
    has longer words: the same content comes to about 31 + 0.78 times the Swedish value (measured on parallel text).
    """
    return counts.words_per_sentence + counts.long_share


def rix(counts: Counts) -> float:
    """Long words a sentence (J. Anderson, Lix and Rix, Journal of Reading 26, 1983)."""
    return counts.long_words / counts.sentences if counts.sentences else 0.0


def ovix(words: int, different_words: int) -> float | None:
    """Ordvariationsindex, ln N / ln(2 - ln T / ln N): how varied the words are (T. Hultman and M. Westman, 1977).

    None where it is not defined: fewer than two words, or no word used twice. It grows with the length of the text, so
    it informs and judges nothing.
    """
    if words < 2 or different_words >= words:
        return None
    inner = 2 - math.log(different_words) / math.log(words)
    return math.log(words) / math.log(inner)


def nominal_ratio(
    *, nouns: int, adpositions: int, participles: int, pronouns: int, adverbs: int, verbs: int
) -> float | None:
    """Nominalkvot, (NN + PP + PC) / (PN + AB + VB): about 1 is usual, well over 1 is heavy with nouns.

    Full nominal ratio as in Hultman and Westman, Gymnasistsvenska (1977); None where nothing stands below the line.
    """
    below = pronouns + adverbs + verbs
    return (nouns + adpositions + participles) / below if below else None


def wiio(long_lemma_share: float) -> float:
    """Wiio's grade for Finnish: 2.7 + 0.3 x words of four or more syllables in a hundred (O.A. Wiio, 1968).

    The words are counted in their base form, so the measure needs lemmas.
    """
    return 2.7 + 0.3 * long_lemma_share


def flesch_reading_ease(words_per_sentence: float, syllables_per_word: float) -> float:
    """206.835 - 1.015 x words a sentence - 84.6 x syllables a word; English only (R. Flesch, 1948)."""
    return 206.835 - 1.015 * words_per_sentence - 84.6 * syllables_per_word


def flesch_kincaid_grade(words_per_sentence: float, syllables_per_word: float) -> float:
    """0.39 x words a sentence + 11.8 x syllables a word - 15.59: a US school grade (Kincaid and others, 1975)."""
    return 0.39 * words_per_sentence + 11.8 * syllables_per_word - 15.59


def smog(polysyllables: int, sentences: int) -> float | None:
    """1.0430 x sqrt(words of three or more syllables in 30 sentences) + 3.1291 (G.H. McLaughlin, 1969).

    Made for 30 sentences: None under ten, where it says little.
    """
    if sentences < 10:
        return None
    return 1.0430 * math.sqrt(polysyllables * 30 / sentences) + 3.1291


def dale_chall(difficult_share: float, words_per_sentence: float) -> float:
    """0.1579 x difficult words in a hundred + 0.0496 x words a sentence, + 3.6365 where over five in a hundred are
    difficult (E. Dale and J. Chall, A formula for predicting readability, 1948)."""
    return 0.1579 * difficult_share + 0.0496 * words_per_sentence + (3.6365 if difficult_share > 5 else 0.0)
