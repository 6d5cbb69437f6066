"""Amounts, days and words have one way to be written; anything else is refused with a way to mend it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from letterkit.decision import facts_from
from letterkit.decision.model.values import Month
from tests.decision.faulty import GONE, changed, example, faults, wrong


def test_amounts_are_decimals_and_days_are_dates() -> None:
    decision = facts_from(example("grant.en"))
    assert decision.granted == Decimal("448.13")
    assert decision.payments[0].date == date(2026, 5, 7)
    assert decision.application and decision.application.months == (Month(2026, 5),)


@pytest.mark.parametrize(
    ("written", "advice"),
    [
        (448.13, "as a text"),
        (448, "as a text"),
        (None, "as a text"),
        (True, "as a text"),
        ("448,13", "with a point"),
        ("448.1", "exactly two decimals"),
        ("448", "exactly two decimals"),
        ("448.125", "does not round"),
        ("448.130", "does not round"),
        ("-448.13", "minus sign"),
        ("1 448.13", "digits and two decimals only"),
        ("0448.13", "digits and two decimals only"),
        ("NaN", "digits and two decimals only"),
        ("4.4813e2", "digits and two decimals only"),
        ("448.13 €", "digits and two decimals only"),
        ("٤٤٨.13", "digits and two decimals only"),
        ("448.13\n", "digits and two decimals only"),
        ("99999999.00", "digits and two decimals only"),
        ("", "digits and two decimals only"),
    ],
)
def test_an_amount_that_could_be_misread_is_refused(written: object, advice: str) -> None:
    assert advice in wrong("grant.en", payments__0__amount=written)["payments[0].amount"]


@pytest.mark.parametrize(
    ("written", "advice"),
    [
        ("5.5.2026", "like this"),
        ("2026-5-5", "like this"),
        ("20260505", "like this"),
        ("2026-W19-2", "like this"),
        ("2026-05-05T00:00", "like this"),
        (1777939200, "like this"),
        ("2026-02-30", "no such day"),
        ("0000-01-01", "no such day"),
    ],
)
def test_a_day_is_written_in_one_way(written: object, advice: str) -> None:
    assert advice in wrong("grant.en", dates__decision=written)["dates.decision"]


@pytest.mark.parametrize("written", ["5/2026", "2026-13", "2026-5", 202605, "2026-05-01", "0000-01"])
def test_a_month_is_written_in_one_way(written: object) -> None:
    assert "2026-03" in wrong("grant.en", application__months=[written])["application.months[0]"]


def test_only_the_end_of_an_account_number_is_kept() -> None:
    assert (
        "last four digits"
        in wrong("grant.en", payments__0__account_end="FI2112345600000785")["payments[0].account_end"]
    )


def test_a_proper_name_is_one_text_or_one_a_language() -> None:
    decision = facts_from(changed("grant.en", self_payments__0__payee={"sv": "FPA", "fi": "Kela", "en": "Kela"}))
    assert decision.self_payments[0].payee.text("sv") == "FPA"
    assert facts_from(example("grant.en")).self_payments[0].payee.text("fi") == "Maple Court Homes Ltd"


def test_what_is_told_in_words_is_told_by_language() -> None:
    assert "by language" in wrong("grant.en", items__0__fact="Your rent is low.")["items[0].fact"]
    assert "at least one of sv, fi, en" in wrong("grant.en", items__0__fact={})["items[0].fact"]


def test_reasons_are_full_sentences() -> None:
    assert "full stop" in wrong("grant.en", items__0__fact={"en": "rent below limit"})["items[0].fact"]


def test_words_are_there_in_the_language_of_the_client() -> None:
    found = wrong("grant.en", items__0__fact={"sv": "Hyran ligger under gränsen."})
    assert set(found) == {"items[0].fact"} and "(en)" in found["items[0].fact"]


@pytest.mark.parametrize("text", ["two\nlines", "a\ttab", "turned \u202e round", "bell \u0007"])
def test_a_line_is_a_line(text: str) -> None:
    assert "one line" in wrong("grant.en", client__name=text)["client.name"]


def test_what_is_of_another_kind_has_a_name() -> None:
    assert set(wrong("partial.sv", items__3__what=GONE)) == {"items[3].what"}
    assert "items[0].what" not in wrong("partial.sv")


@pytest.mark.parametrize("value", [None, [], "text", 3, [{"kind": "grant"}]])
def test_facts_are_names_and_values(value: object) -> None:
    assert "in braces" in faults(value)[""]
