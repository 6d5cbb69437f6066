"""How much, to whom and by when the reader pays, told from what the authority pays."""

from __future__ import annotations

from decimal import Decimal

import pytest

from letterkit.catalogue.statements.ownshare import own_amounts, own_days, own_payees


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De återstående 26 euro ber vi dig betala till Ekbackens Vatten, förfallodag 14.4.2026.", "sv"),
        (
            "Av elbolagets räkning är 26 euro en avbetalning. Den betalar du till Ekbackens El Abp den 14 april 2026.",
            "sv",
        ),
        ("Sinä maksat 26 euroa Kotipesälle. Maksa viimeistään 14. huhtikuuta 2026.", "fi"),
        ("Oma osuutesi on 26 euroa, laskuttaja Kotipesä, eräpäivä 14.4.2026.", "fi"),
        ("We ask you to pay 26 euros to Oakhill Homes by 14 April 2026.", "en"),
    ],
)
def test_amount_payee_and_day_of_the_readers_part_are_found(text: str, language: str) -> None:
    assert own_amounts(text, language) == {Decimal(26)}
    assert own_payees(text, language)
    assert len(own_days(text, language)) == 1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Vi betalar 26 euro till Ekbackens Vatten den 14 april 2026.", "sv"),
        ("Maksamme 26 euroa Kotipesälle 14.4.2026.", "fi"),
        ("We pay 26 euros to Oakhill Homes on 14 April 2026.", "en"),
    ],
)
def test_what_the_authority_pays_is_left_aside(text: str, language: str) -> None:
    assert not own_amounts(text, language)
    assert not own_payees(text, language)
    assert not own_days(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Resten av resan till Åland, 26 euro, betalar du den 14 april 2026.", "sv"),
        ("Maksat loput junalipusta Oulaisille, 26 euroa, 14.4.2026.", "fi"),
        ("You pay the rest of the ticket to Oulu, 26 euros, by 14 April 2026.", "en"),
    ],
)
def test_where_a_journey_goes_is_nobody_to_pay(text: str, language: str) -> None:
    assert not own_payees(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Resten av resan, 26 euro, betalar du till Åbuss den 14 april 2026.", "sv"),
        ("Maksat loput matkasta, 26 euroa, Linjalle 14.4.2026.", "fi"),
        ("You pay the rest of the trip, 26 euros, to Oakline by 14 April 2026.", "en"),
    ],
)
def test_who_is_paid_for_a_journey_is_found(text: str, language: str) -> None:
    assert own_payees(text, language)
