"""Sentences end where a reader ends them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit.language.data import LANGUAGES
from letterkit.language.text.sentences import split


def sentences(text: str, language: str) -> list[str]:
    return [text[start:end] for start, end in split(text, language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Vi räknar t.ex. med hyran, bl.a. för mars, enligt s.k. praxis."),
        ("sv", "Vi tillämpar 14 § 1 mom. i lagen om utkomststöd (1412/1997)."),
        ("sv", "FPA:s beslut av den 30.11.2026 gäller 1 470,32 euro."),
        ("sv", "Ring 020 634 2650 kl. 9.00–15.00 på vardagar."),
        ("fi", "Otamme huomioon esim. vuokran, ks. liite, mm. maaliskuulta."),
        ("fi", "Sovellamme lain 14 §:n 1 mom. mukaista rajaa."),
        ("fi", "Kela:n päätös on tehty 30.11.2026 ja summa on 1 470,32 euroa."),
        ("fi", "Maksamme tuen 3. maaliskuuta 2026 tilillesi."),
        ("en", "We count e.g. the rent, approx. 650 euros, under section 7a(1) of the Act."),
        ("en", "Mr. Lind pays 1,470.32 euros on 3.3.2026, i.e. in March."),
        ("en", "Write to kirjaamo.exempel@example.org or see www.example.org for help."),
    ],
)
def test_a_full_stop_that_ends_nothing_does_not_end_a_sentence(language: str, text: str) -> None:
    assert sentences(text, language) == [text]


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("sv", ["Hyran är 650,00 euro.", "Vi betalar den 3.3.", "Du behöver inget göra."]),
        ("sv", ["Skicka kvitton, kontoutdrag m.m.", "Vi svarar inom sju vardagar."]),
        ("sv", ["Har du frågor?", "Ring oss!", "Vi hjälper dig."]),
        ("fi", ["Vuokra on 650,00 euroa.", "Maksamme sen 3.3.", "Sinun ei tarvitse tehdä mitään."]),
        ("fi", ["Lähetä kuitit, tiliotteet jne.", "Vastaamme viikossa."]),
        ("en", ["The rent is 650.00 euros.", "We pay it on 3 March.", "You need do nothing."]),
        ("en", ["Send receipts, statements, etc.", "We answer in a week."]),
    ],
)
def test_a_new_sentence_starts_after_an_amount_a_date_and_a_last_abbreviation(language: str, parts: list[str]) -> None:
    assert sentences(" ".join(parts), language) == parts


def test_a_missing_space_after_the_full_stop_does_not_hide_a_sentence() -> None:
    assert sentences("Vi har fattat ett beslut.Vi betalar hyran.", "sv") == [
        "Vi har fattat ett beslut.",
        "Vi betalar hyran.",
    ]


def test_lines_of_an_address_are_apart_and_a_line_that_goes_on_is_not() -> None:
    assert sentences("Anna Exempel\nExempelgatan 1\n00100 Helsingfors", "sv") == [
        "Anna Exempel",
        "Exempelgatan 1",
        "00100 Helsingfors",
    ]
    assert sentences("Vi betalar din hyra\ndirekt till hyresvärden.", "sv") == [
        "Vi betalar din hyra\ndirekt till hyresvärden."
    ]


def test_a_sentence_inside_quotes_stays_with_the_one_that_quotes_it() -> None:
    text = "Du skrev ”Jag har flyttat. Hyran är högre.” i ansökan."
    assert sentences(text, "sv") == [text]


@given(st.text(max_size=200), st.sampled_from(LANGUAGES))
def test_nothing_but_white_space_is_lost_between_sentences(text: str, language: str) -> None:
    spans = split(text, language)
    assert all(start < end for start, end in spans)
    edges = [0, *[edge for span in spans for edge in span], len(text)]
    assert edges == sorted(edges)
    between = [text[edges[index] : edges[index + 1]] for index in range(0, len(edges), 2)]
    assert not "".join(between).strip()
