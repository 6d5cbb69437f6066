"""What the title of a letter may tell, and the totals of its calculation."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from letterkit.rules.facts.case.topics import Topic, values_of, with_months
from letterkit.rules.facts.sums.labels import role_of, side_of

if TYPE_CHECKING:
    from letterkit.decision.model.decision import Decision


def outcome_of(decision: Decision) -> Topic:
    """What a title may tell: what is granted, paid, wanted back or left over."""
    correction, recovery, calculation = decision.correction, decision.recovery, decision.calculation
    values = [decision.granted, *(one.amount for one in decision.payments)]
    values += [one.max for one in decision.payment_commitments]
    values += [correction.difference, *values_of(correction)] if correction else []
    values += values_of([recovery, decision.notice_2026])
    values += [calculation.result, calculation.surplus] if calculation else []
    values += [one.amount for one in decision.self_payments]
    values += [one.asked for one in decision.items if one.outcome != "accepted"]
    found = [abs(value) for value in values if value]
    return Topic("", (), tuple(found[:1]), with_months(decision, {*found, sum(found[1:], Decimal())}))


def total_of(decision: Decision, label: str) -> Topic | None:
    """The total of the calculation that a row's label names; None where it names none, or does not tell which."""
    calculation = decision.calculation
    role, side = role_of(label), side_of(label)
    if calculation is None or role not in ("total", "result", "likely-result"):
        return None
    if role != "total":
        topic = outcome_of(decision)
        return Topic(label.strip(), (), (calculation.result or calculation.surplus,), topic.amounts)
    if side == "income":
        return Topic(label.strip(), (), (calculation.income,), with_months(decision, {calculation.income}))
    if side == "expense":
        asked = sum((one.asked for one in decision.items), Decimal())
        accepted = sum((one.accepted for one in decision.items), Decimal())
        needs = {calculation.needs, asked, accepted, *_sums_of_bills(decision)}
        return Topic(label.strip(), (), (calculation.needs,), with_months(decision, needs))
    return None


def _sums_of_bills(decision: Decision) -> tuple[Decimal, ...]:
    """What the client's bills come to, and what of them was not accepted."""
    bills = decision.self_payments
    return sum((one.amount for one in bills), Decimal()), sum((one.not_accepted for one in bills), Decimal())
