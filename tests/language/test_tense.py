"""Whether a sentence tells of the past, as the verb next to a stretch of it says."""

from __future__ import annotations

import pytest

from letterkit.document import read_text
from letterkit.language.letter import Letter
from letterkit.language.models.pipeline import TAGS
from letterkit.language.tense import is_told, tagged


def told(text: str, words: str, language: str) -> bool:
    letter = Letter(read_text(text, format="markdown"), language, frozenset({TAGS}))
    sentence = letter.statements[0]
    start = sentence.text.index(words)
    return is_told(tagged(letter, sentence), start, start + len(words))


@pytest.mark.parametrize(
    ("text", "words", "language"),
    [
        ("Vid flytten den 1 april fick du hjälp.", "Vid flytten", "sv"),
        ("Handlingar inlämnade i mars har beaktats.", "inlämnade", "sv"),
        ("Kirjeen saatuasi soitit meille.", "saatuasi", "fi"),
        ("On receipt of your letter we called the landlord.", "On receipt", "en"),
    ],
)
def test_a_report_of_the_past(text: str, words: str, language: str) -> None:
    assert told(text, words, language)


@pytest.mark.parametrize(
    ("text", "words", "language"),
    [
        ("Vid flytt betalas inget stöd.", "Vid flytt", "sv"),
        ("Kirjeen saapuessa ratkaisemme asian.", "saapuessa", "fi"),
        ("Kuitin puuttuessa kulua ei korvata.", "puuttuessa", "fi"),
        ("On receipt of your letter we decide.", "On receipt", "en"),
        ("Rent: accepted subject to proof.", "subject to", "en"),
    ],
)
def test_no_report_of_the_past(text: str, words: str, language: str) -> None:
    assert not told(text, words, language)
