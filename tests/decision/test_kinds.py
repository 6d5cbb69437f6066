"""Each kind of decision has the parts it needs, and none that would confuse the reader."""

from __future__ import annotations

import pytest

from tests.decision.faulty import GONE, changed, example, faults, wrong


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("grant.en", "application"),
        ("grant.en", "calculation"),
        ("grant.en", "duty_to_report"),
        ("grant.en", "next_application"),
        ("grant.en", "appeal"),
        ("partial.sv", "appeal"),
        ("rejection.fi", "appeal"),
        ("transfer.sv", "transfer"),
        ("info-request.en", "info_request"),
        ("correction.fi", "correction"),
        ("correction.fi", "calculation"),
        ("recovery.en", "recovery"),
        ("payment-commitment.sv", "payment_commitments"),
        ("payment-commitment.sv", "appeal"),
        ("notice-2026.fi", "notice_2026"),
    ],
)
def test_a_part_that_the_kind_needs_is_missed(name: str, part: str) -> None:
    kind = example(name)["kind"]
    assert f"of the kind {kind}" in wrong(name, **{part: GONE})[part]


@pytest.mark.parametrize(
    ("name", "other", "part"),
    [
        ("grant.en", "recovery.en", "recovery"),
        ("grant.en", "correction.fi", "correction"),
        ("partial.sv", "notice-2026.fi", "notice_2026"),
        ("rejection.fi", "info-request.en", "info_request"),
        ("recovery.en", "grant.en", "payments"),
        ("transfer.sv", "payment-commitment.sv", "payment_commitments"),
    ],
)
def test_a_part_of_another_kind_is_refused(name: str, other: str, part: str) -> None:
    kind = example(name)["kind"]
    found = wrong(name, **{part: example(other)[part]})
    assert f"of the kind {kind}" in found[part]


def test_a_request_for_information_can_not_be_appealed_against() -> None:
    assert "appeal" in wrong("info-request.en", appeal=example("grant.en")["appeal"])["appeal"]


def test_a_grant_accepts_everything_and_a_partial_grant_does_not() -> None:
    assert "of the kind partial" in faults({**example("partial.sv"), "kind": "grant"})["items[0].outcome"]
    assert "of the kind grant" in faults({**example("grant.en"), "kind": "partial"})["kind"]


def test_a_decision_says_which_fact_decided_it() -> None:
    assert "decisive_facts" in wrong("payment-commitment.sv", **_without_facts())["decisive_facts"]


def _without_facts() -> dict[str, object]:
    return {"decisive_facts": [], "items__0__fact": GONE, "items__1__fact": GONE}


def test_a_transfer_was_asked_for_by_the_client() -> None:
    assert "true" in wrong("transfer.sv", transfer__asked_by_client=False)["transfer.asked_by_client"]


def test_a_transfer_names_exactly_the_items_that_were_sent() -> None:
    assert "transfer.items" in wrong("transfer.sv", transfer__items=["football"])["items[1].outcome"]
    data = changed("partial.sv", transfer={**example("transfer.sv")["transfer"], "items": ["rent"]})
    assert "transferred" in faults(data)["transfer.items[0]"]


def test_a_statement_that_was_departed_from_is_answered() -> None:
    assert "departs" in wrong("urgent-grant.fi", statements__0__followed="departed")["statements[0].why"]
    assert "departs" in wrong("urgent-grant.fi", statements__0__followed="partly")["statements[0].why"]


def test_every_document_says_how_it_was_used() -> None:
    assert "items or shows" in wrong("grant.en", enclosures__3__items=[])["enclosures[3]"]
    assert "enclosures[3].why" in wrong("grant.en", enclosures__3__used="departed")


def test_the_months_of_a_correction_are_those_of_the_application_and_make_the_sum() -> None:
    assert "correction.months" in wrong("correction.fi", application__months=["2026-03"])
    found = wrong("correction.fi", correction__months__0__new="200.00")
    assert "412.98" in found["granted"]


def test_a_correction_changes_something() -> None:
    same = [{"month": month, "old": "212.98", "new": "212.98", "paid": "0.00"} for month in ("2026-03", "2026-04")]
    assert "correction.months" in wrong("correction.fi", correction__months=same)


def test_a_correction_to_the_clients_detriment_needs_consent_and_says_what_becomes_of_the_money() -> None:
    found = wrong("correction.fi", correction__months__0__old="500.00", correction__months__0__paid="500.00")
    assert "consent_not_needed" in found["correction.consent"]
    assert "74.04" in found["correction.effect"]
    clerical = wrong("correction.fi", correction__months__0__old="500.00", correction__kind="clerical")
    assert "correction.consent" not in clerical


def test_a_recovery_has_its_amount_its_court_and_the_clients_protection() -> None:
    assert "186.40" in wrong("recovery.en", recovery__amount="186.00")["recovery.amount"]
    assert "0.00" in wrong("recovery.en", recovery__right="500.00")["recovery.amount"]
    assert "recovery.court" in wrong("recovery.en", recovery__court=GONE)
    assert wrong("recovery.en", recovery__court=GONE, recovery__ground="pending_benefit") == {}
    assert "true" in wrong("recovery.en", recovery__livelihood_protected=False)["recovery.livelihood_protected"]


def test_a_notice_leaves_a_month_to_act_and_to_explain() -> None:
    assert "2026-07-10" in wrong("notice-2026.fi", notice_2026__by="2026-07-09")["notice_2026.by"]
    assert "2026-07-10" in wrong("notice-2026.fi", notice_2026__explain_by="2026-06-20")["notice_2026.explain_by"]
    january = changed("notice-2026.fi", dates__decision="2027-01-31", dates__mailing="2027-01-31")
    assert "2027-02-28" in faults(january)["notice_2026.by"]


def test_a_notice_states_its_consequence_to_the_cent() -> None:
    assert "289.23" in wrong("notice-2026.fi", notice_2026__reduction="289.23")["notice_2026.reduction"]
    assert "289.21" in wrong("notice-2026.fi", notice_2026__reduced="289.22")["notice_2026.reduced"]
    other_half = {"notice_2026__reduction": "289.21", "notice_2026__reduced": "289.22"}
    assert wrong("notice-2026.fi", **other_half) == {}


def test_who_is_told_to_apply_is_told_for_what() -> None:
    assert "benefit" in wrong("notice-2026.fi", notice_2026__actions__1__benefit=GONE)["notice_2026.actions[1].benefit"]
