"""Sums hold, or the facts are refused with the figure that is right."""

from __future__ import annotations

import pytest

from letterkit.decision import facts_from
from tests.decision.faulty import GONE, changed, wrong


def test_needs_are_the_basic_amounts_and_the_accepted_items() -> None:
    assert "1,185.68" in wrong("grant.en", calculation__needs="1185.69")["calculation.needs"]


def test_income_is_the_sum_of_incomes() -> None:
    assert "737.55" in wrong("grant.en", calculation__income="700.00")["calculation.income"]


def test_the_result_is_never_below_zero_and_the_rest_is_a_surplus() -> None:
    assert "0.00" in wrong("rejection.fi", calculation__result="95.50")["calculation.result"]
    assert "95.50" in wrong("rejection.fi", calculation__surplus="0.00")["calculation.surplus"]


def test_what_is_granted_is_the_result_for_every_month() -> None:
    assert "425.96" in wrong("correction.fi", granted="212.98")["granted"]


def test_a_calculation_may_be_that_of_all_months_together() -> None:
    assert facts_from(changed("urgent-grant.fi")).month_count == 1
    assert facts_from(changed("correction.fi")).month_count == 2


def test_payments_are_what_is_granted() -> None:
    found = wrong("grant.en", payments__0__amount="400.00")
    assert set(found) == {"payments"}
    assert "448.13" in found["payments"] and "439.90" in found["payments"]


def test_payment_commitments_count_as_paid() -> None:
    assert "211.66" in wrong("urgent-grant.fi", payment_commitments__0__max="31.00")["payments"]


def test_what_a_corrected_decision_has_paid_is_not_paid_again() -> None:
    assert "282.98" in wrong("correction.fi", payments__0__amount="212.98")["payments"]


def test_a_commitment_without_a_calculation_grants_its_items() -> None:
    found = wrong("payment-commitment.sv", granted="60.00")
    assert "64.20" in found["granted"]
    assert "60.00" in found["payment_commitments"]


def test_the_lines_of_a_commitment_are_its_most() -> None:
    lines = wrong("payment-commitment.sv", payment_commitments__0__lines__0__max="38.00")
    assert "63.50" in lines["payment_commitments[0].max"]


REDUCTION = {
    "ground": "labour_policy",
    "percent": 20,
    "amount": "115.69",
    "fact": {"sv": "Du tackade nej till ett arbete."},
    "first_month": "2026-03",
    "last_month": "2026-04",
}


def test_a_reduced_basic_amount_is_the_full_one_less_the_reduction() -> None:
    found = wrong("partial.sv", basic_amounts__0__reduction=REDUCTION)
    assert "462.74" in found["basic_amounts[0].amount"]


@pytest.mark.parametrize(
    ("amount", "is_right"), [("115.69", True), ("115.68", True), ("115.70", False), ("115.67", False)]
)
def test_a_reduction_is_its_percentage_to_the_cent(amount: str, is_right: bool) -> None:
    found = wrong("partial.sv", basic_amounts__0__reduction={**REDUCTION, "amount": amount})
    assert ("basic_amounts[0].reduction.amount" not in found) is is_right


def test_a_rejection_grants_nothing_and_a_grant_something() -> None:
    assert "of the kind rejection" in wrong("rejection.fi", granted="1.00")["granted"]
    assert "of the kind grant" in wrong("grant.en", granted="0.00")["granted"]
    assert "of the kind grant" in wrong("grant.en", granted=GONE)["granted"]
