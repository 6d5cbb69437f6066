"""The measures of a letter, by name: those that hold in every language, and those made for its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol

from letterkit.language import measures
from letterkit.language.grammar.finite import finite_words
from letterkit.language.grammar.passives import passives_between
from letterkit.language.measures import Counts

if TYPE_CHECKING:
    from letterkit.language.models.doc import Span, Token


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


def measure_grammar(sentences: Iterable[Span], language: str, *, with_lemmas: bool) -> dict[str, float | None]:
    """What the tagged sentences of a letter tell: passive_share, nominal_ratio and, in Finnish with lemmas, wiio."""
    kept = list(sentences)
    passives_found = sum(
        passive.finite
        for sentence in kept
        for passive in passives_between(sentence.doc, sentence.start_char, sentence.end_char)
    )
    verbs = sum(len(finite_words(sentence)) for sentence in kept)
    words = [word for sentence in kept for word in sentence if any(letter.isalpha() for letter in word.text)]
    found = {
        "passive_share": passives_found / verbs if verbs else None,
        "nominal_ratio": _nominal_ratio(words),
        "wiio": _wiio(words) if language == "fi" and with_lemmas and words else None,
    }
    return {name: None if value is None else round(value, 3) for name, value in found.items()}


def _nominal_ratio(words: list[Token]) -> float | None:
    participles = sum("VerbForm=Part" in word.morph for word in words)
    counts = Counter(word.pos_ for word in words if "VerbForm=Part" not in word.morph)
    return measures.nominal_ratio(
        nouns=counts["NOUN"] + counts["PROPN"],
        adpositions=counts["ADP"],
        participles=participles,
        pronouns=counts["PRON"],
        adverbs=counts["ADV"],
        verbs=counts["VERB"] + counts["AUX"],
    )


def _wiio(words: list[Token]) -> float:
    from letterkit.language.fi.syllables import syllables

    long_lemmas = sum(syllables(word.lemma_ or word.text) >= 4 for word in words)
    return measures.wiio(100 * long_lemmas / len(words))
