"""What changed between two decisions: sums, items, payments and bills, each with what it was and what it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Final, TypeVar

from letterkit.decision.model.afterwards import NextStep
from letterkit.decision.model.decision import Decision
from letterkit.decision.model.items import Item
from letterkit.decision.model.payments import Payment, SelfPayment

T = TypeVar("T")
_NOTHING = Decimal("0.00")
UNTOLD: Final = (
    "application",
    "payment_commitments",
    "transfer",
    "info_request",
    "recovery",
    "notice_2026",
    "urgency",
)
"""Facts that a letter of changes has no words for: where one of them changes, the whole letter must be written."""


@dataclass(frozen=True)
class ItemChange:
    """An expense that was decided in another way. `old` or `new` is missing where it was not asked for."""

    old: Item | None
    new: Item | None


@dataclass(frozen=True)
class PaymentChange:
    """A payment that is another now. `old` is missing where it is new, `new` where it is no longer made."""

    old: Payment | None
    new: Payment | None


@dataclass(frozen=True)
class BillChange:
    """A bill of the client's that is another now."""

    old: SelfPayment | None
    new: SelfPayment | None


@dataclass(frozen=True)
class Changes:
    """What is another in the new decision than in the old one, and nothing else."""

    old: Decision
    new: Decision

    @cached_property
    def granted(self) -> bool:
        """Whether the assistance granted is another sum."""
        return (self.old.granted or _NOTHING) != (self.new.granted or _NOTHING)

    @cached_property
    def old_granted(self) -> Decimal:
        """The assistance granted before, in euros."""
        return self.old.granted or _NOTHING

    @cached_property
    def new_granted(self) -> Decimal:
        """The assistance granted now, in euros."""
        return self.new.granted or _NOTHING

    @cached_property
    def is_more(self) -> bool:
        """Whether the client gets more than before."""
        return self.new_granted > self.old_granted

    @cached_property
    def difference(self) -> Decimal:
        """How many euros more or less are granted, without a sign."""
        return abs(self.new_granted - self.old_granted)

    @cached_property
    def items(self) -> tuple[ItemChange, ...]:
        """The expenses that were decided in another way."""
        pairs = _changed(self.old.items, self.new.items, lambda item: item.id, _of_item)
        return tuple(ItemChange(old, new) for old, new in pairs)

    @cached_property
    def payments(self) -> tuple[PaymentChange, ...]:
        """The payments that are other ones, by payee and what they are for."""
        pairs = _changed(
            self.old.payments, self.new.payments, lambda payment: (payment.payee, payment.months), _of_payment
        )
        return tuple(PaymentChange(old, new) for old, new in pairs)

    @cached_property
    def bills(self) -> tuple[BillChange, ...]:
        """The client's bills that are other ones, by payee and name."""
        pairs = _changed(self.old.self_payments, self.new.self_payments, lambda bill: (bill.payee, bill.bill), _of_bill)
        return tuple(BillChange(old, new) for old, new in pairs)

    @cached_property
    def appeal(self) -> bool:
        """Whether the last day to ask for a rectification is another."""
        old, new = self.old.appeal, self.new.appeal
        return new is not None and (old is None or old.last_date != new.last_date)

    @cached_property
    def new_steps(self) -> tuple[NextStep, ...]:
        """What the client is to do now and was not before."""
        return tuple(step for step in self.new.next_steps if step not in self.old.next_steps)

    @cached_property
    def gone_steps(self) -> tuple[NextStep, ...]:
        """What the client need no longer do."""
        return tuple(step for step in self.old.next_steps if step not in self.new.next_steps)

    @cached_property
    def nothing(self) -> bool:
        """Whether nothing changed of what a letter of changes tells."""
        return not (
            self.granted
            or self.items
            or self.payments
            or self.bills
            or self.appeal
            or self.new_steps
            or self.gone_steps
        )

    @cached_property
    def untold(self) -> tuple[str, ...]:
        """The facts that changed and that a letter of changes has no words for."""
        return tuple(name for name in UNTOLD if getattr(self.old, name) != getattr(self.new, name))


def _of_item(item: Item) -> object:
    return item.asked, item.accepted, item.outcome, item.ground


def _of_payment(payment: Payment) -> object:
    return payment.amount, payment.date, payment.way


def _of_bill(bill: SelfPayment) -> object:
    return bill.amount, bill.due


def _changed(
    old: Sequence[T], new: Sequence[T], key: Callable[[T], Hashable], what: Callable[[T], object]
) -> Iterator[tuple[T | None, T | None]]:
    """What belongs together by `key` and differs in `what`, in the order of the new facts; what is gone comes last."""
    before = _numbered(old, key)
    after = _numbered(new, key)
    for name, value in after.items():
        earlier = before.get(name)
        if earlier is None or what(earlier) != what(value):
            yield earlier, value
    for name, value in before.items():
        if name not in after:
            yield value, None


def _numbered(values: Sequence[T], key: Callable[[T], Hashable]) -> dict[tuple[Hashable, int], T]:
    """The values by key; those with the same key are numbered."""
    counts: Counter[Hashable] = Counter()
    found: dict[tuple[Hashable, int], T] = {}
    for value in values:
        name = key(value)
        found[name, counts[name]] = value
        counts[name] += 1
    return found
