"""Sums without their unit and days without their year, told by where they stand."""

from __future__ import annotations

from decimal import Decimal

import pytest

from letterkit.catalogue.statements.alone import days_alone, sums_alone


def test_a_cell_holds_a_sum_without_its_unit() -> None:
    assert sums_alone("Hyra\n410,00\n1.7\n60.50") == {Decimal("410.00"), Decimal("60.50")}


@pytest.mark.parametrize("text", ["1.12", "12", "Totalt 410,00", "410,00 euro", ""])
def test_what_is_no_sum_alone(text: str) -> None:
    assert not sums_alone(text)


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("Du\n410,00\n1.7", "sv", (7, 1)),
        ("Senast den 4.5 till kontot.", "sv", (5, 4)),
        ("Eräpäivä 4.5", "fi", (5, 4)),
        ("Granted, your acc., 4.5.", "en", (5, 4)),
        ("Paid on 4/5 to the landlord.", "en", (5, 4)),
    ],
)
def test_a_day_is_told_without_its_year(text: str, language: str, day: tuple[int, int]) -> None:
    assert days_alone(text, language) == {day}


@pytest.mark.parametrize(
    "text", ["32.7", "1.13", "a raise of 1.7", "by 1.7 per cent", "by 1.7 euros", "by 4.5 %", "1.75"]
)
def test_what_is_no_day(text: str) -> None:
    assert not days_alone(text, "en")
