"""Amounts that a law or a decree sets, as dated data: the basic amounts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Literal

from letterkit.decision.tables import rows

BasicAmountKind = Literal[
    "living_alone",
    "single_parent",
    "cohabiting",
    "adult_with_parents",
    "child_10_17_first",
    "child_10_17_second",
    "child_10_17_later",
    "child_under_10_first",
    "child_under_10_second",
    "child_under_10_later",
]
"""Whose basic amount: an adult by how they live, a child by age and by order among the siblings."""


@dataclass(frozen=True, slots=True)
class DatedAmount:
    """An amount in euros a month, for months from `valid_from` on; `status` says how sure it is."""

    kind: str
    valid_from: date
    euros: Decimal
    source: str
    status: str


@cache
def basic_amounts() -> tuple[DatedAmount, ...]:
    """All the basic amounts that letterkit knows, the newest first."""
    known = [
        DatedAmount(
            row["kind"], date.fromisoformat(row["valid_from"]), Decimal(row["euros"]), row["source"], row["status"]
        )
        for row in rows("amounts.tsv")
    ]
    return tuple(sorted(known, key=lambda amount: amount.valid_from, reverse=True))


def basic_amount(kind: BasicAmountKind, on: date) -> Decimal | None:
    """The full basic amount, in euros a month, in force on the day `on`; None where it is not known."""
    return next((amount.euros for amount in basic_amounts() if amount.kind == kind and amount.valid_from <= on), None)
