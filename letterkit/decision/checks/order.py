"""Whether days and months come in the order in which things happen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from letterkit.decision.faults import FactPath, Fault
from letterkit.decision.model.decision import Decision
from letterkit.decision.model.documents import Period
from letterkit.decision.model.values import Month
from letterkit.decision.naming import Place
from letterkit.ui import Text

_TOO_EARLY: Final = Text(
    sv="Dagen {later} får inte vara före {earlier} ({where}).",
    fi="Päivä {later} ei saa olla ennen päivää {earlier} ({where}).",
    en="The day {later} must not be before {earlier} ({where}).",
)
_MONTHS: Final = Text(
    sv="Månaderna ska stå i ordning, varje månad en gång.",
    fi="Kuukausien pitää olla järjestyksessä, kukin kerran.",
    en="The months must be in order, and each may appear only once.",
)
_MONTHS_TURNED: Final = Text(
    sv="Den sista månaden, {later}, är före den första, {earlier}.",
    fi="Viimeinen kuukausi, {later}, on ennen ensimmäistä, {earlier}.",
    en="The last month, {later}, is before the first, {earlier}.",
)

Day = tuple[FactPath, date | None]
"""A day and where it stands."""


def days_in_order(decision: Decision) -> Iterator[Fault]:
    """Received, decided, sent, and only then what is paid, due or asked for."""
    for (earlier_path, earlier), (later_path, later) in _pairs(decision):
        if earlier is not None and later is not None and later < earlier:
            values = {"later": later, "earlier": earlier, "where": Place(earlier_path)}
            yield Fault(later_path, _TOO_EARLY, values)


def _pairs(decision: Decision) -> Iterator[tuple[Day, Day]]:
    """Days of which the first must not be after the second."""
    decided: Day = (("dates", "decision"), decision.dates.decision)
    sent: Day = (("dates", "mailing"), decision.dates.mailing)
    received: Day = (("application", "received"), decision.application.received if decision.application else None)
    yield received, decided
    yield decided, sent
    for day in _before_decision(decision):
        yield day, decided
    for number, payment in enumerate(decision.payments):
        yield decided, (("payments", number, "date"), payment.date)
    for day in _after_sending(decision):
        yield sent, day
    yield from _inside(decision, received, decided, sent)
    for path, period in _periods(decision):
        yield ((*path, "first"), period.first), ((*path, "last"), period.last)


def _before_decision(decision: Decision) -> Iterator[Day]:
    """What had happened when the decision was made."""
    for number, enclosure in enumerate(decision.enclosures):
        yield ("enclosures", number, "received"), enclosure.received
    for number, statement in enumerate(decision.statements):
        yield ("statements", number, "date"), statement.date
    if decision.correction:
        yield ("correction", "earlier_decision"), decision.correction.earlier_decision
        yield ("correction", "consent"), decision.correction.consent


def _after_sending(decision: Decision) -> Iterator[Day]:
    """What the client does, or waits for, after the letter."""
    for number, bill in enumerate(decision.self_payments):
        yield ("self_payments", number, "due"), bill.due
    for number, item in enumerate(decision.items):
        if item.referral:
            yield ("items", number, "referral", "by"), item.referral.by
    for number, step in enumerate(decision.next_steps):
        yield ("next_steps", number, "by"), step.by
    for number, commitment in enumerate(decision.payment_commitments):
        yield ("payment_commitments", number, "valid_to"), commitment.valid_to
    if decision.appeal:
        yield ("appeal", "last_date"), decision.appeal.last_date
    if decision.duty_to_report:
        yield ("duty_to_report", "by"), decision.duty_to_report.by
    if following := decision.next_application:
        yield ("next_application", "earliest"), following.earliest
        yield ("next_application", "latest"), following.latest
    if request := decision.info_request:
        yield ("info_request", "post_by"), request.post_by
        yield ("info_request", "due"), request.due
    if decision.recovery:
        yield ("recovery", "reply_by"), decision.recovery.reply_by
    if notice := decision.notice_2026:
        yield ("notice_2026", "by"), notice.by
        yield ("notice_2026", "explain_by"), notice.explain_by


def _inside(decision: Decision, received: Day, decided: Day, sent: Day) -> Iterator[tuple[Day, Day]]:
    """Days that belong together within one part."""
    for number, commitment in enumerate(decision.payment_commitments):
        first: Day = (("payment_commitments", number, "valid_from"), commitment.valid_from)
        yield decided, first
        yield first, (("payment_commitments", number, "valid_to"), commitment.valid_to)
    if following := decision.next_application:
        yield (
            (("next_application", "earliest"), following.earliest),
            (("next_application", "latest"), following.latest),
        )
    if request := decision.info_request:
        due: Day = (("info_request", "due"), request.due)
        yield (("info_request", "post_by"), request.post_by), due
        yield due, (("info_request", "decided_by"), request.decided_by)
    if transfer := decision.transfer:
        moved: Day = (("transfer", "sent"), transfer.sent)
        yield received, moved
        yield moved, sent
        yield moved, (("transfer", "decided_by"), transfer.decided_by)
        yield (("transfer", "other_decision"), transfer.other_decision), sent
    if recovery := decision.recovery:
        yield (("recovery", "reply_by"), recovery.reply_by), (("recovery", "decided_by"), recovery.decided_by)
    if notice := decision.notice_2026:
        by: Day = (("notice_2026", "by"), notice.by)
        yield by, (("notice_2026", "decided_on"), notice.decided_on)
        yield by, (("notice_2026", "start"), notice.start.first)
    if urgency := decision.urgency:
        assessed: Day = (("urgency", "assessed"), urgency.assessed)
        yield received, assessed
        yield assessed, decided
        yield assessed, (("urgency", "decide_by"), urgency.decide_by)


def _periods(decision: Decision) -> Iterator[tuple[FactPath, Period]]:
    for number, enclosure in enumerate(decision.enclosures):
        if enclosure.period:
            yield ("enclosures", number, "period"), enclosure.period
    for number, document in enumerate(decision.info_request.documents if decision.info_request else ()):
        if document.period:
            yield ("info_request", "documents", number, "period"), document.period


def months_in_order(decision: Decision) -> Iterator[Fault]:
    """Lists of months go from the first to the last, and no month stands twice."""
    lists: dict[FactPath, tuple[Month, ...]] = {
        ("payments", number, "months"): payment.months for number, payment in enumerate(decision.payments)
    }
    if decision.application:
        lists["application", "months"] = decision.application.months
    if decision.recovery:
        lists["recovery", "months"] = decision.recovery.months
    if decision.correction:
        lists["correction", "months"] = tuple(month.month for month in decision.correction.months)
    for path, months in lists.items():
        if list(months) != sorted(set(months)):
            yield Fault(path, _MONTHS)
    for number, amount in enumerate(decision.basic_amounts):
        if amount.reduction and amount.reduction.last_month < amount.reduction.first_month:
            values = {"later": amount.reduction.last_month, "earlier": amount.reduction.first_month}
            yield Fault(("basic_amounts", number, "reduction", "last_month"), _MONTHS_TURNED, values)
