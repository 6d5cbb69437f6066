"""Filters that choose from lists of facts, and that count and add: their results know the facts they come from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context

from letterkit.catalogue.jinja.tracing import setting_of, traced_path
from letterkit.catalogue.values.traced import TracedAmount, TracedNumber, path_of


@pass_context
def due_within(context: Context, value: Any, days: int, attribute: str = "due") -> Any:
    """Of a date: whether it comes within so many days of the decision. Of a list: those whose date does."""
    last = setting_of(context).decided + timedelta(days=days)
    if isinstance(value, date):
        return value <= last
    return [item for item in value if (due := getattr(item, attribute)) is not None and due <= last]


@pass_context
def person(context: Context, id: str) -> Any:
    """The name of the person whom an id refers to; nothing for the client."""
    found = [member.name for member in context["facts"].family if member.id == id]
    return found[0] if found else None


def of(values: Iterable[Any], ids: Sequence[str]) -> list[Any]:
    """Those of a list whose id is among the ids."""
    return [value for value in values if value.id in ids]


def total(values: Iterable[Any], attribute: str) -> TracedAmount:
    """The sum of a fact of each: total("amount")."""
    amounts = [getattr(value, attribute) for value in values]
    return _sum(sum(amounts, Decimal()), " + ".join(map(traced_path, amounts)) or "0")


def minus(value: Decimal, other: Decimal) -> TracedAmount:
    """A difference."""
    return _sum(Decimal(value) - Decimal(other), f"{traced_path(value)} - {traced_path(other)}")


def negative(value: Decimal) -> TracedAmount:
    """The same with a minus sign, as a calculation takes it away."""
    return _sum(-Decimal(value), f"-{traced_path(value)}")


def _sum(value: Decimal, path: str) -> TracedAmount:
    made = TracedAmount(value)
    made.path = path
    return made


def length(values: Sequence[Any]) -> TracedNumber:
    """How many there are; a count of facts is a figure of the facts."""
    made = TracedNumber(len(values))
    made.path = f"length({path_of(values)})"
    return made


def first(values: Sequence[Any]) -> Any:
    """The first of a list."""
    return values[0]


def last(values: Sequence[Any]) -> Any:
    """The last of a list."""
    return values[-1]


def with_(values: Iterable[Any], attribute: str, *wanted: object) -> list[Any]:
    """Those whose fact is one of the values; without values, those that have the fact."""
    return [value for value in values if _holds(getattr(value, attribute), wanted)]


def without(values: Iterable[Any], attribute: str, *unwanted: object) -> list[Any]:
    """Those whose fact is none of the values; without values, those that lack the fact."""
    return [value for value in values if not _holds(getattr(value, attribute), unwanted)]


def _holds(value: object, wanted: tuple[object, ...]) -> bool:
    return value in wanted if wanted else bool(value)
