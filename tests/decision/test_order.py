"""Days come in the order in which things happen, and the last day for a rectification is reckoned rightly."""

from __future__ import annotations

import pytest

from letterkit.decision import facts_from
from tests.decision.faulty import changed, faults, wrong


@pytest.mark.parametrize(
    ("name", "path", "day", "other"),
    [
        ("grant.en", "dates__decision", "2026-04-27", "application.received"),
        ("grant.en", "dates__mailing", "2026-05-04", "dates.decision"),
        ("grant.en", "payments__0__date", "2026-05-04", "dates.decision"),
        ("grant.en", "self_payments__0__due", "2026-05-04", "dates.mailing"),
        ("grant.en", "duty_to_report__by", "2026-05-04", "dates.mailing"),
        ("grant.en", "next_application__earliest", "2026-05-04", "dates.mailing"),
        ("partial.sv", "items__2__referral__by", "2026-03-09", "dates.mailing"),
        ("partial.sv", "next_steps__0__by", "2026-03-09", "dates.mailing"),
        ("transfer.sv", "transfer__sent", "2026-03-11", "application.received"),
        ("transfer.sv", "transfer__decided_by", "2026-03-17", "transfer.sent"),
        ("transfer.sv", "urgency__assessed", "2026-03-11", "application.received"),
        ("info-request.en", "info_request__due", "2026-06-02", "info_request.post_by"),
        ("info-request.en", "info_request__decided_by", "2026-06-16", "info_request.due"),
        ("info-request.en", "info_request__documents__0__period__last", "2026-04-30", "period.first"),
        ("payment-commitment.sv", "payment_commitments__0__valid_from", "2026-06-07", "dates.decision"),
        ("payment-commitment.sv", "payment_commitments__0__valid_to", "2026-06-07", "valid_from"),
        ("recovery.en", "recovery__reply_by", "2026-06-08", "dates.mailing"),
        ("recovery.en", "recovery__decided_by", "2026-06-23", "recovery.reply_by"),
        ("notice-2026.fi", "notice_2026__decided_on", "2026-07-09", "notice_2026.by"),
        ("notice-2026.fi", "notice_2026__start", "2026-07", "notice_2026.by"),
    ],
)
def test_no_day_comes_before_what_leads_to_it(name: str, path: str, day: str, other: str) -> None:
    field = path.rsplit("__", 1)[-1]
    said = [line for where, line in wrong(name, **{path: day}).items() if where.endswith(field)]
    assert any(other in line for line in said)


@pytest.mark.parametrize(
    ("name", "path", "day"),
    [
        ("grant.en", "enclosures__0__received", "2026-05-06"),
        ("urgent-grant.fi", "statements__0__date", "2026-05-23"),
        ("correction.fi", "correction__earlier_decision", "2026-03-25"),
    ],
)
def test_what_the_decision_rests_on_came_before_it(name: str, path: str, day: str) -> None:
    assert "dates.decision" in wrong(name, **{path: day})


def test_money_may_be_paid_on_the_day_of_the_decision_and_before_the_letter_is_sent() -> None:
    data = changed("urgent-grant.fi", dates__mailing="2026-05-25", appeal__last_date="2026-06-29")
    assert "payments[0].date" not in faults(data)


def test_months_are_in_order_and_each_once() -> None:
    for months in (["2026-04", "2026-03"], ["2026-03", "2026-03"]):
        assert "application.months" in wrong("correction.fi", application__months=months)


def test_a_letter_gives_37_days() -> None:
    assert "37" in wrong("grant.en", appeal__days=30)["appeal.days"]
    assert "2026-06-11" in wrong("grant.en", appeal__last_date="2026-06-10")["appeal.last_date"]


def test_the_online_service_has_another_period() -> None:
    found = wrong("grant.en", dates__delivery="electronic")
    assert "33" in found["appeal.days"] and "2026-06-08" in found["appeal.last_date"]


@pytest.mark.parametrize(
    ("sent", "last"),
    [
        ("2026-05-14", "2026-06-22"),  # 37 days end on Midsummer Day, a Saturday
        ("2026-05-13", "2026-06-22"),  # 37 days end on Midsummer Eve
        ("2026-05-07", "2026-06-15"),  # 37 days end on a Saturday
        ("2026-11-17", "2026-12-28"),  # 37 days end on Christmas Eve; then come two holidays and a weekend
        ("2026-05-05", "2026-06-11"),
    ],
)
def test_a_last_day_that_is_no_weekday_moves_on(sent: str, last: str) -> None:
    data = changed("payment-commitment.sv", dates__mailing=sent, appeal__last_date=last)
    assert "appeal.last_date" not in faults(data)


def test_an_example_of_every_way_of_sending_is_right() -> None:
    ways = {facts_from(changed(name)).dates.delivery for name in ("grant.en", "urgent-grant.fi")}
    assert ways == {"letter", "electronic"}
