"""A phrase without facts: blanks for what the facts would give; with them, the phrase as the letter has it."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterkit import lint
from letterkit.catalogue.catalogue import load_catalogue
from letterkit.catalogue.misleading.entry import Misleading, load_misleading
from letterkit.compose.instead import instead
from letterkit.decision import read_facts
from letterkit.document import read_text
from letterkit.rules.answers.missing import missing_answers

EXAMPLES = Path(__file__).parents[2] / "examples" / "facts"


@pytest.mark.parametrize(
    ("language", "start"),
    [
        ("sv", "[räkning]: betala [belopp] till [mottagare] senast den [datum]."),
        ("fi", "[lasku]: maksa [summa] viimeistään [päivämäärä]. Saaja on [saaja]."),
        ("en", "[bill]: pay [amount] to [payee] by [date]."),
    ],
)
def test_without_facts_the_blanks_are_named_in_the_language_of_the_phrase(language: str, start: str) -> None:
    assert instead("self-pay.bill", language).startswith(start)


@pytest.mark.parametrize("language", ["sv", "fi", "en"])
def test_no_phrase_has_a_blank_without_a_name(language: str) -> None:
    shown = {id: instead(id, language) for id in load_catalogue().phrases}
    assert not [text for text in shown.values() if "[…]" in text]


def test_terms_of_the_glossary_are_written_out() -> None:
    assert "perustoimeentulotuesta" in instead("transfer.assistance", "fi")


def test_with_facts_the_phrase_is_filled() -> None:
    decision = read_facts(EXAMPLES / "partial.sv.json")
    filled = instead("self-pay.bill", "sv", decision)
    assert all(str(bill.payee.text("sv")) in filled for bill in decision.self_payments)
    assert "[" not in filled


def test_facts_that_leave_no_room_for_a_phrase_give_nothing() -> None:
    assert instead("recovery.next-court", "sv", read_facts(EXAMPLES / "grant.en.json")) == ""


def test_a_phrase_that_is_not_there_gives_nothing() -> None:
    assert instead("self-pay.nowhere", "sv") == ""


@pytest.mark.parametrize("phrase", [phrase for phrase in load_misleading() if phrase.instead], ids=lambda one: one.id)
def test_each_misleading_phrase_names_a_phrase_that_is_there(phrase: Misleading) -> None:
    assert phrase.instead
    shown = [instead(phrase.instead.phrase, one, None, phrase.instead.where) for one in ("sv", "fi", "en")]
    assert all(len(text) > 20 for text in shown)


@pytest.mark.parametrize("language", ["sv", "fi", "en"])
def test_of_payments_one_is_shown_and_not_all_the_ways_to_pay(language: str) -> None:
    [offered] = [rule.answer.instead_in("grant") for rule in missing_answers() if rule.name == "missing-payment-date"]
    assert offered
    shown = instead(offered.phrase, language, None, offered.where)
    assert shown.count("]") == 3
    assert shown.count(". ") == (1 if language == "fi" else 0)  # the payee stands in a sentence of its own in Finnish


@pytest.mark.parametrize(("kind", "said"), [("grant", "We grant you"), ("rejection", "We do not grant you")])
def test_what_to_write_fits_the_kind_of_letter(kind: str, said: str) -> None:
    found = lint(
        read_text("Decision\n\nYou applied for May 2026."), language="en", type=kind, select=("missing-outcome",)
    )
    assert [found.instead(finding)[: len(said)] for finding in found.findings] == [said]
