"""The measures of a letter, by name: those that hold in every language, and those made for its own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from letterkit.language import measures
from letterkit.language.measures import Counts


class HasTokens(Protocol):
    @property
    def tokens(self) -> tuple[str, ...]: ...


def measure(counts: Counts, sentences: Iterable[HasTokens], language: str) -> dict[str, float | None]:
    """Words, sentences, words_per_sentence, lix, rix, ovix and for English the formulas that count syllables."""
    found: dict[str, float | None] = {
        "words": counts.words,
        "sentences": counts.sentences,
        "words_per_sentence": counts.words_per_sentence,
        "long_words_share": counts.long_share / 100,
        "lix": measures.lix(counts),
        "rix": measures.rix(counts),
        "ovix": measures.ovix(counts.words, counts.different_words),
    }
    if language == "en" and counts.words:
        found |= _english([word for sentence in sentences for word in sentence.tokens], counts)
    return {name: None if value is None else round(value, 3) for name, value in found.items()}


def _english(words: list[str], counts: Counts) -> dict[str, float | None]:
    """Flesch, Flesch-Kincaid, SMOG and Dale-Chall, over the words of running text."""
    from letterkit.language.en.syllables import is_easy, syllables

    if not words:
        return {}
    lengths = [syllables(word) for word in words]
    per_word = sum(lengths) / len(words)
    difficult = 100 * sum(not is_easy(word) for word in words) / len(words)
    return {
        "flesch_reading_ease": measures.flesch_reading_ease(counts.words_per_sentence, per_word),
        "flesch_kincaid_grade": measures.flesch_kincaid_grade(counts.words_per_sentence, per_word),
        "smog": measures.smog(sum(length >= 3 for length in lengths), counts.sentences),
        "dale_chall": measures.dale_chall(difficult, counts.words_per_sentence),
    }
