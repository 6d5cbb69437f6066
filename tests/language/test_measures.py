"""The measures give the published and computed reference values."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyphen import Pyphen

from letterkit.language.en.syllables import _hyphens, is_easy, syllables
from letterkit.language.fi.syllables import syllables as finnish_syllables
from letterkit.language.measures import (
    Counts,
    dale_chall,
    flesch_kincaid_grade,
    flesch_reading_ease,
    lix,
    nominal_ratio,
    ovix,
    rix,
    smog,
    wiio,
)

ALPHABET = ["a", "bc", "def", "ghij", "klmno", "pqrstu", "vxyzåäö"]


def counts(words: float, sentences: float, long_words: float) -> Counts:
    return Counts(round(sentences), round(words), round(long_words), 0)


def test_lix_of_the_sparv_reference_text() -> None:
    assert round(lix(Counts.of([ALPHABET] * 4)), 2) == 21.29


@pytest.mark.parametrize(
    ("language", "words_per_sentence", "long_share", "expected"),
    [
        ("sv", 17, 30, 47), ("no", 20, 28, 48), ("da", 22, 29, 51), ("en", 25, 27, 52), ("fr", 23, 32, 55),
        ("de", 22, 37, 59), ("it", 30, 35, 65), ("es", 35, 32, 67), ("pt", 36, 34, 70), ("fi", 14, 58, 72),
        ("ru", 18, 47, 65),
    ],
)  # fmt: skip
def test_lix_of_newspapers_as_bjornsson_1983_gives_it(
    language: str, words_per_sentence: int, long_share: int, expected: int
) -> None:
    sentences = 100
    words = words_per_sentence * sentences
    assert lix(counts(words, sentences, words * long_share / 100)) == pytest.approx(expected, abs=1)


@pytest.mark.parametrize(
    ("words_per_sentence", "long_share", "expected_lix", "expected_rix"),
    [(16.82, 30.5, 47.3, 5.13), (13.17, 54.9, 68.1, 7.23), (18.39, 25.5, 43.8, 4.68)],
    ids=["sv", "fi", "en"],
)
def test_lix_and_rix_of_parallel_text(
    words_per_sentence: float, long_share: float, expected_lix: float, expected_rix: float
) -> None:
    text = counts(words_per_sentence * 1000, 1000, words_per_sentence * 10 * long_share)
    assert lix(text) == pytest.approx(expected_lix, abs=0.1)
    assert rix(text) == pytest.approx(expected_rix, abs=0.02)


@pytest.mark.parametrize(("times", "expected"), [(2, 11.32), (3, 9.88), (4, 9.58)])
def test_ovix_of_the_sparv_reference_texts(times: int, expected: float) -> None:
    value = ovix(7 * times, 7)
    assert value is not None and round(value, 2) == expected


def test_ovix_is_not_defined_where_no_word_is_used_twice() -> None:
    assert ovix(7, 7) is None
    assert ovix(0, 0) is None


@pytest.mark.parametrize(("nouns", "verbs", "expected"), [(2, 1, 2.0), (2, 2, 1.0), (1, 2, 0.5), (0, 2, 0.0)])
def test_nominal_ratio_of_the_sparv_reference_counts(nouns: int, verbs: int, expected: float) -> None:
    assert nominal_ratio(nouns=nouns, adpositions=0, participles=0, pronouns=0, adverbs=0, verbs=verbs) == expected


def test_nominal_ratio_is_not_defined_without_verbs_pronouns_and_adverbs() -> None:
    assert nominal_ratio(nouns=3, adpositions=1, participles=0, pronouns=0, adverbs=0, verbs=0) is None


def test_wiio_of_parallel_text() -> None:
    assert wiio(21.0) == pytest.approx(9.0)


def test_english_formulas_reproduce_the_published_worked_values() -> None:
    words, sentences, syllable_count = 158, 14, 500  # a published count of a Finnish list, on which Flesch fails
    assert flesch_reading_ease(words / sentences, syllable_count / words) == pytest.approx(-72.34, abs=0.01)
    assert flesch_kincaid_grade(words / sentences, syllable_count / words) == pytest.approx(26.15, abs=0.01)


def test_smog_needs_ten_sentences() -> None:
    assert smog(9, 9) is None
    assert smog(30, 30) == pytest.approx(1.0430 * 30**0.5 + 3.1291)


def test_dale_chall_adds_its_constant_only_where_over_five_in_a_hundred_are_difficult() -> None:
    assert dale_chall(5, 10) == pytest.approx(0.1579 * 5 + 0.496)
    assert dale_chall(6, 10) == pytest.approx(0.1579 * 6 + 0.496 + 3.6365)


@pytest.mark.parametrize(
    ("word", "expected"),
    [("rent", 1), ("decision", 3), ("assistance", 3), ("you're", 1), ("co-operation", 5), ("Kela", 2), ("Kela’s", 2)],
)
def test_syllables_come_from_the_dictionary_and_else_from_hyphenation(word: str, expected: int) -> None:
    assert syllables(word) == expected


def test_easy_words_are_known_with_their_regular_inflections() -> None:
    assert all(map(is_easy, ["pay", "pays", "paying", "letters", "carried", "you"]))
    assert not is_easy("rectification")


def test_textstat_agrees_where_its_own_splitter_is_right() -> None:
    textstat = pytest.importorskip("textstat")
    text = "We will pay your rent to your landlord in the city. You can ask us for more time to pay the bill."
    sentences = [sentence.split() for sentence in text.rstrip(".").split(". ")]
    assert lix(Counts.of(sentences)) == pytest.approx(textstat.lix(text), abs=0.01)
    assert rix(Counts.of(sentences)) == pytest.approx(textstat.rix(text), abs=0.01)


def test_words_are_hyphenated_as_pyphen_does_it() -> None:
    hyphenator = Pyphen(lang="en_GB")
    pages = sorted((Path(__file__).parent.parent.parent / "docs").glob("*.md"))
    words = {word for page in pages for word in page.read_text(encoding="utf-8").lower().split()}
    unlike = {word for word in words if _hyphens(word) != len(hyphenator.positions(word))}
    assert len(words) > 1000 and not unlike


@pytest.mark.parametrize(
    ("word", "expected"),
    [("toimeentulotuki", 6), ("työ", 1), ("lukio", 3), ("hyvinvointialue", 7), ("päätös", 2), ("maksaa", 2), ("12", 1)],
)
def test_finnish_syllables_are_counted_by_their_vowels(word: str, expected: int) -> None:
    assert finnish_syllables(word) == expected
