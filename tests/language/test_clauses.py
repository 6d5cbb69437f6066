"""Clauses and their verbs, also where the taggers are weak."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from letterkit.language.grammar.clauses import clauses, finite_words
from letterkit.language.models.pipeline import TAGS, load

if TYPE_CHECKING:
    from letterkit.language.models.doc import Span


def tagged(language: str, text: str) -> Span:
    return next(load(language, frozenset({TAGS})).analyse([text])).sents[0]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fi", "Ilmoitit kuntasi nimen.", ["Ilmoitit"]),
        ("fi", "Vuokranantajasi vastasi kirjeeseen.", ["vastasi"]),
        ("fi", "Hakisit tukea, jos erositte.", ["Hakisit", "erositte"]),
        ("sv", "Vänligen kontakta oss alla vardagar.", ["kontakta"]),
        ("sv", "Hyran som din bror betalade kom fram.", ["betalade", "kom"]),
        ("en", "The invoice that the laboratory sent to you is unpaid.", ["sent", "is"]),
    ],
)
def test_finite_verbs_are_told_by_ending_and_place(language: str, text: str, expected: list[str]) -> None:
    sentence = tagged(language, text)
    assert [sentence[index].text for index in sorted(finite_words(sentence))] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The loan you took out in May counts.", "you took out in May"),
        ("sv", "Avtalet du skickade till oss gäller.", "du skickade till oss"),
    ],
)
def test_a_clause_needs_no_word_that_opens_it(language: str, text: str, expected: str) -> None:
    sentence = tagged(language, text)
    found = clauses(sentence)
    assert [sentence[clause.start : clause.end + 1].text for clause in found[1:]] == [expected]
    assert found[0].verb is not None


def test_a_pronoun_after_a_time_opens_no_clause() -> None:
    assert len(clauses(tagged("en", "Last week you told us about your new job and we answered."))) == 1
