"""Conditions in words: every one of the sample catalogue, and the shapes that conditions have."""

from __future__ import annotations

import re

import pytest

import letterkit
from letterkit.catalogue.files.source import Source
from letterkit.catalogue.jinja.expressions import read_expression
from letterkit.checking.inwords import in_words, known_facts
from tests.conftest import EXAMPLES


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("facts.payments", "When the facts have payments"),
        ("not facts.payments", "When the facts lack payments"),
        ("facts.automated", "When the decision is automated"),
        ("not facts.automated", "When it is not the case that the decision is automated"),
        ('facts.kind in ["grant", "partial"]', "When the kind of letter is grant or partial grant"),
        ('item.outcome != "rejected"', "When the outcome of the expense is not ”rejected”"),
        ("facts.items|length > 3", "When the number of expenses applied for is more than 3"),
        (
            'facts.items|with("outcome", "accepted", "partial")',
            "When the facts have expenses applied for with the outcome of the expense ”accepted” or ”partial”",
        ),
        (
            "facts.payments and (facts.appeal or not facts.x)",
            "When the facts have payments and (the facts have directions for appeal or the facts lack facts.x)",
        ),
        ('"post" in facts.info_request.channels', "When ”post” is among the ways to send the information"),
        ("facts.unheard.of", "When the facts have facts.unheard.of"),
    ],
)
def test_a_condition_in_words(written: str, said: str) -> None:
    expression = read_expression(Source(written, EXAMPLES / "x.yaml"))
    assert in_words(expression, None, "en") == said


def test_every_condition_of_the_sample_catalogue_has_words_in_every_language() -> None:
    for phrase in letterkit.load_catalogue().phrases.values():
        read = {path for one in (phrase.when, phrase.for_each and phrase.for_each.items) if one for path in one.paths}
        assert read <= set(known_facts()), phrase.id
        for ui in ("sv", "fi", "en"):
            said = in_words(phrase.when, phrase.for_each, ui)
            assert not re.search(r"facts\.|[{}|…]", said), f"{phrase.id}: {said}"
