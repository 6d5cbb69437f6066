"""Dates, amounts and lists as each language writes them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from letterkit.catalogue.values import formats
from letterkit.catalogue.values.formats import RoundingError
from letterkit.decision.model.values import Month
from letterkit.language.figures.amounts import find_amounts
from letterkit.language.figures.dates import find_dates

MARCH, APRIL, JANUARY = Month(2026, 3), Month(2026, 4), Month(2027, 1)


@pytest.mark.parametrize(
    ("value", "sv", "fi", "en"),
    [
        ("412.30", "412,30 euro", "412,30 euroa", "412.30 euros"),
        ("1.00", "1,00 euro", "1,00 euro", "1.00 euro"),
        ("1234567.05", "1 234 567,05 euro", "1 234 567,05 euroa", "1,234,567.05 euros"),
        ("-12.00", "−12,00 euro", "−12,00 euroa", "−12.00 euros"),
        ("0.00", "0,00 euro", "0,00 euroa", "0.00 euros"),
    ],
)
def test_an_amount(value: str, sv: str, fi: str, en: str) -> None:
    written = [formats.euro(Decimal(value), language) for language in ("sv", "fi", "en")]
    assert [text.replace("\u00a0", " ") for text in written] == [sv, fi, en]
    for text in written:
        assert [amount.value for amount in find_amounts(text)] == [Decimal(value)]


@pytest.mark.parametrize(("value", "written"), [("412.30", "412,30\u00a0euron"), ("1.00", "1,00\u00a0euron")])
def test_an_amount_before_a_finnish_noun(value: str, written: str) -> None:
    assert formats.euro(Decimal(value), "fi", "genitive") == written
    assert [amount.value for amount in find_amounts(written)] == [Decimal(value)]


@pytest.mark.parametrize("value", ["0.005", "1.234", "100.999"])
def test_an_amount_is_never_rounded(value: str) -> None:
    with pytest.raises(RoundingError):
        formats.euro(Decimal(value), "sv")


def test_a_date() -> None:
    written = {language: formats.day(date(2026, 3, 1), language) for language in ("sv", "fi", "en")}
    assert written == {"sv": "1\u00a0mars 2026", "fi": "1.3.2026", "en": "1\u00a0March 2026"}
    for language, text in written.items():
        assert [found.day for found in find_dates(text, language)] == [date(2026, 3, 1)]


@pytest.mark.parametrize(
    ("months", "sv", "fi", "en"),
    [
        ([MARCH], "för mars 2026", "maaliskuulle 2026", "for March 2026"),
        ([MARCH, APRIL], "för mars och april 2026", "maalis- ja huhtikuulle 2026", "for March and April 2026"),
        (
            [MARCH, JANUARY],
            "för mars 2026 och januari 2027",
            "maaliskuulle 2026 ja tammikuulle 2027",
            "for March 2026 and January 2027",
        ),
    ],
)  # fmt: skip
def test_months(months: list[Month], sv: str, fi: str, en: str) -> None:
    assert [formats.in_months(months, language) for language in ("sv", "fi", "en")] == [sv, fi, en]


@pytest.mark.parametrize(
    ("case", "word"), [("genitive", "maaliskuun"), ("inessive", "maaliskuussa"), ("partitive", "maaliskuuta")]
)
def test_a_finnish_month_in_a_case(case: str, word: str) -> None:
    assert formats.months([MARCH], "fi", case) == f"{word} 2026"


def test_a_list() -> None:
    assert [formats.listed(["a", "b", "c"], language) for language in ("sv", "fi", "en")] == [
        "a, b och c", "a, b ja c", "a, b and c",
    ]  # fmt: skip
    assert formats.listed(["a"], "sv") == "a"


def test_a_choice() -> None:
    assert [formats.either(["a", "b", "c"], language) for language in ("sv", "fi", "en")] == [
        "a, b eller c", "a, b tai c", "a, b or c",
    ]  # fmt: skip


def test_a_time_and_a_share() -> None:
    assert [formats.clock("09:00", language) for language in ("sv", "fi", "en")] == ["9", "9", "9\u00a0am"]
    assert [formats.clock("15:30", language) for language in ("sv", "en")] == ["15.30", "3.30\u00a0pm"]
    assert [formats.clock("12:00", language) for language in ("fi", "en")] == ["12", "12\u00a0noon"]
    assert [formats.percent(20, language) for language in ("sv", "fi", "en")] == [
        "20\u00a0procent", "20\u00a0prosenttia", "20\u00a0percent",
    ]  # fmt: skip


def test_the_names_of_months_are_those_that_the_linter_knows() -> None:
    from letterkit.language.figures.dates import months

    for language in ("sv", "en"):
        assert formats.month_names(language) == months(language)
    assert tuple(name.removesuffix("kuu") for name in formats.month_names("fi")) == months("fi")
