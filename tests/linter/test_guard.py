"""The meaning guard: no fix changes what a sentence says."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letterkit.document import Span, read_text
from letterkit.language.data import LANGUAGES, table
from letterkit.language.letter import Letter
from letterkit.linter.fixes.guard import lets_pass
from letterkit.linter.fixes.meaning import keeps_meaning, rewrites
from letterkit.rules import Fix
from letterkit.rules.wording.lexicon import entries_of

SENTENCES = {
    "sv": "Enligt 7 § i lagen om stöd får {who} inte mer än {amount} den {day} för {number} barn, och {must} vänta.",
    "fi": "Lain 7 §:n mukaan {who} ei saa enempää kuin {amount} {day} {number} lapsesta, ja {must} odottaa.",
    "en": "Under section 7, {who} does not get more than {amount} on {day} for {number} children, and {must} wait.",
}
MUSTS = {"sv": ("måste", "kan", "ska"), "fi": ("pitää", "voi", "saa"), "en": ("must", "can", "may")}
UNITS = {"sv": "euro", "fi": "euroa", "en": "euros"}
VALUES = st.fixed_dictionaries(
    {
        "who": st.sampled_from(["Anna", "Mira", "Otto"]),
        "amount": st.integers(1, 9999),
        "day": st.dates(date(2020, 1, 1), date(2029, 12, 31)),
        "number": st.integers(2, 40),
        "must": st.integers(0, 2),
    }
)


def said(language: str, values: dict[str, object]) -> str:
    day, must = values["day"], values["must"]
    assert isinstance(day, date) and isinstance(must, int)
    written = f"{day.day} May {day.year}" if language == "en" else f"{day.day}.{day.month}.{day.year}"
    own = values | {"amount": f"{values['amount']} {UNITS[language]}", "day": written, "must": MUSTS[language][must]}
    return SENTENCES[language].format(**own)


@given(st.sampled_from(LANGUAGES), VALUES, VALUES)
@settings(max_examples=150)
def test_sentences_mean_the_same_only_where_every_value_is_the_same(
    language: str, one: dict[str, object], other: dict[str, object]
) -> None:
    before, after = said(language, one), said(language, other)
    assert keeps_meaning(before, after, language) == (before == after)


@given(st.sampled_from(LANGUAGES), VALUES)
@settings(max_examples=60)
def test_a_sentence_without_its_negation_or_its_provision_means_something_else(
    language: str, values: dict[str, object]
) -> None:
    sentence = said(language, values)
    for words in {"sv": (" inte", "7 § i "), "fi": (" ei", "7 §:n "), "en": (" not", "section 7, ")}[language]:
        assert words in sentence
        assert not keeps_meaning(sentence, sentence.replace(words, "", 1), language)


@given(st.sampled_from(LANGUAGES), VALUES, st.data())
@settings(max_examples=100)
def test_no_fix_may_write_over_an_amount_a_date_a_negation_or_a_provision(
    language: str, values: dict[str, object], data: st.DataObject
) -> None:
    sentence = said(language, values)
    held = data.draw(st.sampled_from([UNITS[language], {"sv": "inte", "fi": "ei", "en": "not"}[language], "7", "202"]))
    start = sentence.index(held)
    assert rewrites(sentence, start, start + len(held), "x", language)
    assert not rewrites(sentence, start, start + len(held), held, language), "what stays as it is is not rewritten"


@given(st.integers(0, 99_999), st.dates(date(2000, 1, 1), date(2029, 12, 31)))
def test_the_written_form_of_a_value_may_differ(cents: int, day: date) -> None:
    before = f"Du fick {cents / 100:.2f} euro {day.isoformat()}."
    after = f"Du fick {cents / 100:.2f} euro {day.day}.{day.month}.{day.year}.".replace(".", ",", 1)
    assert keeps_meaning(before, after, "sv")


def test_only_the_rules_for_its_form_may_write_a_value_anew() -> None:
    letter = Letter(read_text("Vi betalar 650€ den 2026-04-09."), "sv")
    amount, day = Fix(Span(11, 15), "650 euro", True), Fix(Span(20, 30), "9 april 2026", True)
    assert lets_pass(letter, amount, "amount-format") and lets_pass(letter, day, "date-format", [amount])
    assert not lets_pass(letter, amount, "officialese") and not lets_pass(letter, day, "amount-format")
    assert not lets_pass(letter, Fix(Span(11, 15), "560 euro", True), "amount-format")
    assert not lets_pass(letter, Fix(Span(20, 30), "4 september 2026", True), "date-format")


def test_two_fixes_of_a_sentence_are_judged_together() -> None:
    letter = Letter(read_text("Vi betalar stödet till Anna Ek."), "sv")
    swapped = [Fix(Span(23, 27), "Ek"), Fix(Span(28, 30), "Anna")]
    assert not lets_pass(letter, swapped[1], "officialese", swapped[:1])


@pytest.mark.parametrize("language", LANGUAGES)
def test_nearly_every_plain_word_that_is_listed_as_safe_says_the_same(language: str) -> None:
    entries = [entry for row in table(language, "officialese.tsv") for entry in entries_of(row)]
    safe = [entry for entry in entries if entry.fix == "safe" and entry.plain and "*" not in entry.form]
    refused = [entry.form for entry in safe if not keeps_meaning(f"x {entry.form} y", f"x {entry.plain} y", language)]
    assert len(refused) < len(safe) / 50, refused
