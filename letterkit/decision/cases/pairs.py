"""Facts before and after: what a letter of changes is made from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from letterkit.decision.cases.case import Data
from letterkit.decision.cases.special import plain, special
from letterkit.decision.kinds import Kind
from letterkit.decision.weekdays import same_or_next_weekday

Pair = tuple[str, Data, Data]
"""A name, the facts before, and the facts after."""
_DECIDED_ANEW: Final[tuple[tuple[Kind, Kind], ...]] = (
    ("rejection", "grant"),
    ("grant", "rejection"),
    ("rejection", "partial"),
    ("partial", "grant"),
    ("grant", "correction"),
)
_SEEDS: Final = 3


def pairs() -> Iterator[Pair]:
    """The pairs, the same every time: a client's case decided in one way and then in another."""
    for seed in range(_SEEDS):
        for first, second in _DECIDED_ANEW:
            yield f"{first}-to-{second}-{seed}", plain(first, seed=seed), plain(second, seed=seed)
        bills, self_paid = (plain("grant", seed=seed, refused=0, pays_bills=pays) for pays in (True, False))
        yield f"bills-paid-{seed}", self_paid, bills
        yield f"bills-not-paid-{seed}", bills, self_paid
        yield f"another-day-{seed}", _on_other_days(bills), bills
        yield f"another-due-day-{seed}", _on_other_days(self_paid), self_paid
    known = dict(special())
    months, appeal = known["grant-in-months"], known["recovery-with-appeal"]
    yield "nothing", months, months
    yield "days", _on_other_days(months), months
    yield "amounts", _with_a_euro_moved(months), months
    yield "appeal", {**appeal, "appeal": None}, appeal
    grant = plain("grant", refused=0)
    yield "sent-otherwise", plain("grant", refused=0, is_electronic=False), grant
    yield "fewer-expenses", plain("grant", refused=0, usual=5), grant


def _on_other_days(facts: Data) -> Data:
    """The facts with payments and bills on other days."""
    payments = [one | {"date": _later(one["date"])} for one in facts["payments"]]
    bills = [one | {"due": _later(one["due"])} for one in facts["self_payments"]]
    return facts | {"payments": payments, "self_payments": bills}


def _later(day: str) -> str:
    return same_or_next_weekday(date.fromisoformat(day) + timedelta(days=1)).isoformat()


def _with_a_euro_moved(facts: Data) -> Data:
    """The facts with a euro moved from one payment to the other."""
    first, second = facts["payments"]
    less, more = Decimal(first["amount"]) - 1, Decimal(second["amount"]) + 1
    return facts | {"payments": [first | {"amount": str(less)}, second | {"amount": str(more)}]}
