"""Tokens for grammar keep together what belongs together, and lose nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit.language.data import LANGUAGES
from letterkit.language.models.tokens import tokenize


@pytest.mark.parametrize(
    ("language", "text", "together"),
    [
        (
            "sv",
            "Vi betalar 1 470,32 euro enligt 7 a § 2 mom. till {{ namn }}.",
            ["1 470,32", "{{ namn }}"],
        ),
        ("fi", "Kela:n päätös 3.3.2026, puh. 020 634 2650.", ["Kela:n", "3.3.2026", "020 634 2650"]),
        ("en", "We pay €1,470.32 on 3 March 2026.", ["1,470.32", "March"]),
    ],
)
def test_a_figure_a_numeric_date_a_telephone_number_and_a_placeholder_are_one_token_each(
    language: str, text: str, together: list[str]
) -> None:
    assert set(together) <= {token.text for token in tokenize(text, language)}


def test_sentences_of_the_tokens_are_those_of_the_rules() -> None:
    doc = tokenize("Vi räknar t.ex. med hyran. Vi betalar den 3.3.", "sv")
    assert [sentence.text.strip() for sentence in doc.sents] == ["Vi räknar t.ex. med hyran.", "Vi betalar den 3.3."]


@given(st.text(max_size=120), st.sampled_from(LANGUAGES))
def test_the_tokens_leave_nothing_but_single_spaces_out(text: str, language: str) -> None:
    doc = tokenize(text, language)
    ends = [0, *(token.idx + len(token) for token in doc)]
    between = [text[end : token.idx] for end, token in zip(ends, doc, strict=False)]
    assert set(between) <= {"", " "} and text[ends[-1] :] in ("", " ")
    assert all(text[token.idx :].startswith(token.text) for token in doc)
