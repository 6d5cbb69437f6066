"""The frame of an invented case: how large it is, its days and months, and the facts as they are made."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from letterkit.decision.cases.invented import Said
from letterkit.decision.weekdays import same_or_next_weekday

Data = dict[str, Any]


def amount(cents: int) -> str:
    """An amount as a facts file has it."""
    return f"{cents // 100}.{cents % 100:02}"


@dataclass(frozen=True)
class Plan:
    """How large and how various a case is; its details follow from `seed`. All zero is the smallest case."""

    seed: int
    day: int
    months: int
    usual: int
    refused: int
    children: int
    incomes: int
    is_couple: bool
    is_electronic: bool
    is_total: bool
    pays_bills: bool
    sends_on: bool
    uses_commitment: bool
    reduces: bool
    is_lower: bool
    has_statement: bool
    is_urgent: bool
    is_automated: bool


@dataclass
class Case:
    """One case as it is made: its plan, its days, and the parts of the facts so far."""

    plan: Plan
    random: Random
    decided: date
    months: list[tuple[int, int]]
    data: Data = field(default_factory=dict)
    payees: dict[str, str] = field(default_factory=dict)
    bills: dict[str, Said] = field(default_factory=dict)

    @property
    def repeat(self) -> int:
        """How many times an item's amount is paid."""
        return 1 if self.plan.is_total else len(self.months)

    @property
    def scale(self) -> int:
        """How many months' money an amount of the calculation is."""
        return len(self.months) if self.plan.is_total else 1

    def later(self, least: int, most: int) -> date:
        """A weekday some days after the decision."""
        return same_or_next_weekday(self.decided + timedelta(days=self.random.randint(least, most)))

    def earlier(self, least: int, most: int) -> date:
        return self.decided - timedelta(days=self.random.randint(least, most))

    def cents(self, least: int, most: int) -> int:
        return self.random.randint(least, most)


def parse(text: str) -> int:
    """The cents of an amount in a facts file."""
    return int(text.replace(".", ""))
