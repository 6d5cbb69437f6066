"""Whom a text pays to and on what day, told from other people and days that it names."""

from __future__ import annotations

import pytest

from letterkit.catalogue.statements.paid import paydays, recipients


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Vi betalar stödet till ditt konto.", "sv"),
        ("Vi betalar 63,10 euro till Bostads Ab Granen.", "sv"),
        ("Österviks El Ab får pengarna.", "sv"),
        ("Maksamme tuen tilillesi.", "fi"),
        ("Maksamme 63,10 euroa Sähkö-Salama Oy:lle.", "fi"),
        ("Saaja: vuokranantaja", "fi"),
        ("We pay it to your landlord.", "en"),
        ("Your landlord gets 590.00 euros.", "en"),
        ("We pay 12.30 euros to you.", "en"),
        ("We approve 12.30 euros: Market Pharmacy, 3 April 2026.", "en"),
        ("We cover the rent straight to Oakhill Homes.", "en"),
        ("Tukea 63,10 euroa; saaja Kotipesä, 3.4.2026.", "fi"),
    ],
)
def test_a_payee_is_named(text: str, language: str) -> None:
    assert recipients(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Du får 63,10 euro.", "sv"),
        ("Resan till Åbo godkänns.", "sv"),
        ("Sinulle myönnetään tukea.", "fi"),
        ("Your landlord wrote to us.", "en"),
        ("You get 12.30 euros.", "en"),
    ],
)
def test_nobody_is_named_as_a_payee(text: str, language: str) -> None:
    assert not recipients(text, language)


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        ("Vi betalar den 3 april 2026.", "sv", 1),
        ("Ansökan kom den 3 april 2026.", "sv", 0),
        ("Stöd för tiden 1–30.4.2026.", "sv", 0),
        ("Maksu on huhtikuun 3. päivänä.", "fi", 1),
        ("Tuki alkaa 1.4.2026 alkaen.", "fi", 0),
        ("It is paid on 3 April 2026.", "en", 1),
        ("In the decision of 3 April 2026.", "en", 0),
    ],
)
def test_a_day_of_payment_is_told_from_other_days(text: str, language: str, days: int) -> None:
    assert len(paydays(text, language)) == days
