"""How a sum changed: the old and the new amount, or the difference, told from amounts of other things."""

from __future__ import annotations

from decimal import Decimal

import pytest

from letterkit.catalogue.statements.specifics import SPECIFICS
from letterkit.language.figures.changes import find_changes


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Stödet höjs från 300,00 euro till 324,60 euro.", "sv"),
        ("Stödet höjs från 300,00 till 324,60 euro.", "sv"),
        ("Den gamla summan var 300,00 euro och den nya är 324,60 euro.", "sv"),
        ("Du får 324,60 euro i stället för 300,00 euro.", "sv"),
        ("Beloppet 300,00 euro har för mars månad jämkats till 324,60 euro.", "sv"),
        ("Tuki muuttuu 300,00 eurosta 324,60 euroon.", "fi"),
        ("Saat 324,60 euroa 300,00 euron sijasta.", "fi"),
        ("Tuki: 300,00 € → 324,60 €.", "fi"),
        ("The support was 300.00 euros. After the correction it is 324.60 euros.", "en"),
        ("In place of 300.00 euros you get 324.60 euros.", "en"),
    ],
)
def test_the_old_and_the_new_amount_are_a_change(text: str, language: str) -> None:
    pairs = [change for change in find_changes(text, language) if len(change) == 2]
    assert (Decimal("300.00"), Decimal("324.60")) in pairs or find_changes(text, language) == {(Decimal("300.00"),)}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Stödet sjunker med 24,60 euro.", "sv"),
        ("Skillnaden är 24,60 euro.", "sv"),
        ("Tuki pienenee 24,60 eurolla.", "fi"),
        ("Erotus on 24,60 euroa.", "fi"),
        ("The support falls by 24.60 euros.", "en"),
        ("This makes the support 24.60 euros smaller.", "en"),
    ],
)
def test_the_difference_alone_is_a_change(text: str, language: str) -> None:
    assert (Decimal("24.60"),) in find_changes(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Stödet är 140 i stället för 125.", "sv"),
        ("Tuki on 140 eikä 125 euroa.", "fi"),
        ("The sum is 140 instead of 125 euros.", "en"),
    ],
)
def test_two_figures_with_one_unit_or_none_are_a_change(text: str, language: str) -> None:
    assert find_changes(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Hyran höjdes från 655 euro till 690 euro.", "sv"),
        ("Lönen var 640 euro, inte 500 euro.", "sv"),
        ("Palkka nousi 500 eurosta 640 euroon.", "fi"),
        ("Your wages were 560 euros and are now 610 euros.", "en"),
        ("The support is now 388.15 euros.", "en"),
    ],
)
def test_amounts_of_an_income_or_an_expense_or_one_alone_are_no_change(text: str, language: str) -> None:
    assert not find_changes(text, language)


def test_a_table_with_the_old_and_the_new_amount_in_a_row_tells_a_change() -> None:
    assert find_changes("Month\tBefore\tNow\nMay 2026\t300.00\t324.60", "en")
    assert not find_changes("Month\tAmount\nMay 2026\t300.00", "en")


@pytest.mark.parametrize(
    ("text", "language", "holds"),
    [
        ("Stödet för mars 2026", "sv", True),
        ("Februaristödet", "sv", True),
        ("tiden 1–31.5.2026", "sv", True),
        ("Beslutet av den 3 mars 2026", "sv", False),
        ("helmi- ja maaliskuun tuki", "fi", True),
        ("päätös 3.3.2026", "fi", False),
        ("the support for May", "en", True),
        ("the support may change", "en", False),
        ("the decision of 4 May 2026", "en", False),
    ],
)
def test_a_period_is_a_month_that_is_no_part_of_a_date(text: str, language: str, holds: bool) -> None:
    assert bool(SPECIFICS["period"](text, language)) is holds
