"""Each item has its outcome, its reason and its next step; each bill its payee; nothing is paid twice."""

from __future__ import annotations

import pytest

from tests.decision.faulty import GONE, changed, faults, wrong


@pytest.mark.parametrize(
    ("outcome", "accepted", "right"),
    [
        ("accepted", "539.00", "540.00"),
        ("partial", "540.00", "540.00"),
        ("partial", "0.00", "540.00"),
        ("rejected", "1.00", "0.00"),
        ("transferred", "1.00", "0.00"),
    ],
)
def test_what_is_accepted_fits_the_outcome(outcome: str, accepted: str, right: str) -> None:
    assert right in wrong("grant.en", items__0__outcome=outcome, items__0__accepted=accepted)["items[0].accepted"]


@pytest.mark.parametrize("field", ["ground", "fact", "rest"])
def test_what_is_not_accepted_has_a_ground_a_fact_and_a_next_step(field: str) -> None:
    assert f"items[0].{field}" in wrong("partial.sv", **{f"items__0__{field}": GONE})


def test_a_limit_that_was_applied_is_told_and_holds() -> None:
    assert "over_limit" in wrong("partial.sv", items__0__limit=GONE)["items[0].limit"]
    assert "620.00" in wrong("partial.sv", items__0__limit="600.00")["items[0].limit"]


def test_what_was_accepted_needs_no_ground() -> None:
    found = wrong("grant.en", items__0__ground="not_necessary", items__0__rest="client_pays")
    assert {"items[0].ground", "items[0].rest"} <= set(found)


def test_the_part_that_the_client_pays_stands_on_a_bill() -> None:
    assert "70.00 euros of this item" in wrong("partial.sv", self_payments=[])["items[0]"]
    assert "60.00" in wrong("partial.sv", self_payments__0__not_accepted="60.00")["items[0]"]


def test_a_bill_says_nothing_of_a_rest_that_nobody_pays() -> None:
    assert "40.00" in wrong("grant.en", self_payments__0__not_accepted="40.00")["items[0]"]


@pytest.mark.parametrize("field", ["bill", "payee", "due", "amount"])
def test_every_bill_of_the_client_has_its_name_payee_amount_and_day(field: str) -> None:
    assert f"self_payments[0].{field}" in wrong("partial.sv", **{f"self_payments__0__{field}": GONE})


def test_the_part_that_was_not_accepted_is_no_larger_than_the_bill() -> None:
    assert "120.00" in wrong("rejection.fi", self_payments__3__amount="100.00")["self_payments[3].not_accepted"]


def test_a_bill_of_each_month_counts_for_a_calculation_of_one_month() -> None:
    rent = {
        "outcome": "partial",
        "accepted": "500.00",
        "ground": "over_limit",
        "limit": "500.00",
        "rest": "client_pays",
    }
    data = changed("correction.fi", **{f"items__0__{field}": value for field, value in rent.items()})
    assert "180.00" in faults(data)["items[0]"]


def test_no_bill_is_paid_by_both() -> None:
    assert "1,080.00" in wrong("grant.en", payments__1__items=["rent"], payments__1__amount="540.00")["items[0].asked"]


def test_the_authority_pays_no_more_than_it_accepted() -> None:
    assert "39.90" in wrong("grant.en", payments__1__amount="50.00")["payments[1].amount"]


def test_a_payment_says_who_gets_it_where_and_for_what() -> None:
    assert "payments[0].account_end" in wrong("grant.en", payments__0__account_end=GONE)
    assert "payments[1].payee" in wrong("grant.en", payments__1__payee=GONE)
    assert "items or bill" in wrong("grant.en", payments__1__items=[], payments__1__bill=GONE)["payments[1]"]
    assert "payments[0].payee" in wrong("grant.en", payments__0__payee="Bank")


def test_supplementary_assistance_is_named_only_for_what_is_outside_basic_assistance() -> None:
    assert (
        "outside_basic_assistance"
        in wrong("partial.sv", items__3__ground="not_necessary")["items[3].referral.asks_for"]
    )


def test_a_reduced_fee_is_named_only_for_a_fee_and_with_a_way_to_ask() -> None:
    assert "client_fee" in wrong("partial.sv", items__2__expense="travel")["items[2].referral.asks_for"]
    assert "phone or online" in wrong("partial.sv", items__2__referral__by=GONE)["items[2].referral"]
    assert "phone or online" in wrong("partial.sv", items__2__referral__phone=GONE)["items[2].referral"]


def test_what_was_accepted_or_sent_on_is_not_referred() -> None:
    referral = {"to": "Kela", "asks_for": "primary_benefit"}
    assert "items[0].referral" in wrong("grant.en", items__0__referral=referral)
    assert "items[0].referral" in wrong("transfer.sv", items__0__referral=referral)


def test_a_reference_leads_to_what_is_there() -> None:
    assert "bicycle, football" in wrong("transfer.sv", enclosures__0__items=["cycle"])["enclosures[0].items[0]"]
    assert "an id" in wrong("rejection.fi", incomes__1__person="wife")["incomes[1].person"]
    assert "items[1].id" in wrong("rejection.fi", items__1__id="rent")
    assert "family[0].id" in wrong("rejection.fi", family__0__id="client")
