"""What the facts of a case hold: every amount and day, also those in their texts, and what a letter may work out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING, Final, cast

from letterkit.decision.amounts import basic_amounts
from letterkit.decision.periods import appeal_period
from letterkit.language.letter import Letter
from letterkit.rules.facts.case.figures import Value, find_figures, is_same_day
from letterkit.rules.facts.case.reference import reference_of

if TYPE_CHECKING:
    from letterkit.decision.model.decision import Decision

_LANGUAGES: Final = ("sv", "fi", "en")
_MONTHS: Final = 12
"""A pair of numbers is (month, day) where the first is no larger, otherwise (year, month)."""
_MOST: Final = 6
"""Of so many payments or items at most, the sums of any of them count as known."""


@dataclass(frozen=True)
class Known:
    """The figures of a case. `told` are those of the letter that its facts would give."""

    decision: Decision
    told: tuple[Value, ...]

    @cached_property
    def amounts(self) -> frozenset[Decimal]:
        """Every amount that a letter of this case may name, in euros without a sign."""
        found = {abs(value) for value in self._values if isinstance(value, Decimal)}
        found |= {abs(value) for value in self._worked_out()}
        found |= {one.euros for one in basic_amounts()}
        return frozenset(found | {Decimal(0)})

    @cached_property
    def days(self) -> tuple[Value, ...]:
        """Every day that a letter of this case may name."""
        from letterkit.decision.model.values import Month  # loads pydantic

        found: set[Value] = {value for value in self._values if isinstance(value, date)}
        found |= {value for value in self._values if isinstance(value, tuple) and value[0] <= _MONTHS}
        for year, month in self.months:
            month_named = Month(year, month)
            found |= {month_named.first, month_named.next.first - timedelta(days=1)}
        dates = self.decision.dates
        if period := appeal_period(dates.delivery, dates.mailing):
            found.add(dates.mailing + timedelta(days=period.to_receive))  # the day it counts as received
        return tuple(found)

    @cached_property
    def months(self) -> frozenset[tuple[int, int]]:
        """Every month that the facts name, and those of their days."""
        named = {value for value in self._values if isinstance(value, tuple) and value[0] > _MONTHS}
        return frozenset(named | {(value.year, value.month) for value in self._values if isinstance(value, date)})

    def has_day(self, day: Value) -> bool:
        return any(is_same_day(day, known) for known in self.days)

    @cached_property
    def _values(self) -> frozenset[Value]:
        return frozenset([*self.told, *values_in(self.decision)])

    def _worked_out(self) -> Iterator[Decimal]:
        """What a letter may work out of the facts: parts, sums, and what some months come to together."""
        decision = self.decision
        items = [item for item in decision.items if item.outcome != "transferred"]
        yield from (item.not_accepted for item in decision.items)
        for values in (
            [item.accepted for item in items],
            [item.not_accepted for item in items],
            [item.asked for item in decision.items],
            [payment.amount for payment in decision.payments],
            [bill.amount for bill in decision.self_payments],
            [bill.not_accepted for bill in decision.self_payments],
            [income.amount for income in decision.incomes],
            [basic.amount for basic in decision.basic_amounts],
        ):
            yield from _sums([value for value in values if value])
        if decision.month_count > 1:
            parts = [*decision.items, *decision.incomes, *decision.basic_amounts, decision.calculation]
            yield from (decision.month_count * value for value in values_in(parts) if isinstance(value, Decimal))
        if decision.correction:
            yield decision.correction.difference
            yield from (month.difference for month in decision.correction.months)
            yield from (month.new - month.paid for month in decision.correction.months)


def _sums(values: list[Decimal]) -> Iterator[Decimal]:
    yield sum(values, Decimal())
    if len(values) <= _MOST:
        for count in range(2, len(values)):
            yield from (sum(some, Decimal()) for some in combinations(values, count))


def values_in(facts: object) -> Iterator[Value]:
    """The amounts, days and months of some facts, and those in their texts."""
    from letterkit.decision.model.base import Facts  # loads pydantic
    from letterkit.decision.model.values import Month

    if isinstance(facts, Month):
        yield (facts.year, facts.month)
    elif isinstance(facts, Decimal | date):
        yield facts
    elif isinstance(facts, Facts):
        for name in type(facts).model_fields:
            value = getattr(facts, name)
            if isinstance(value, str):
                yield from _values_in_text(value, [name] if name in _LANGUAGES else _LANGUAGES)
            else:
                yield from values_in(value)
    elif isinstance(facts, tuple | list):
        for one in facts:
            yield from values_in(one)


def days_by_path(facts: object, name: str = "") -> Iterator[tuple[str, date]]:
    """The days of some facts with the name of their field; of a month, its first and last; of a text, no name."""
    from letterkit.decision.model.base import Facts  # loads pydantic
    from letterkit.decision.model.values import Month
    from letterkit.decision.model.worded import Worded

    if isinstance(facts, Month):
        yield name, facts.first
        yield "last", facts.next.first - timedelta(days=1)
    elif isinstance(facts, date):
        yield name, facts
    elif isinstance(facts, Worded):
        yield from (("", value) for value in values_in(facts) if isinstance(value, date))
    elif isinstance(facts, Facts):
        for field in type(facts).model_fields:
            yield from days_by_path(getattr(facts, field), field)
    elif isinstance(facts, tuple | list):
        for one in facts:
            yield from days_by_path(one, name)


def _values_in_text(text: str, languages: Iterable[str]) -> Iterator[Value]:
    for language in languages:
        for figure in find_figures(text, language):
            if figure.sort in ("amount", "date", "month"):
                yield figure.value


def known_of(letter: Letter) -> Known:
    """What the facts of a draft hold, worked out once and kept with it."""
    found = letter.kept.get(Known)
    if found is None:
        shapes = reference_of(letter).shapes
        told = [figure.value for shape in shapes for figure in shape.line.figures if figure.sort in ("amount", "date")]
        found = letter.kept[Known] = Known(letter.facts, tuple(told))
    return cast(Known, found)
