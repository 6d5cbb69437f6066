"""The filters that phrases and templates may use: what each takes, and what comes out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from letterkit.catalogue.jinja import picking, writing
from letterkit.catalogue.values.shapes import ANYTHING, Shape
from letterkit.decision.model.values import Month


def _same(shape: Shape) -> Shape:
    return shape


def _item(shape: Shape) -> Shape:
    return shape.items or ANYTHING


def _gives(kind: type) -> Callable[[Shape], Shape]:
    made = Shape(values=(kind,))
    return lambda _: made


def _anything(_: Shape) -> Shape:
    return ANYTHING


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter: what it does, what it takes (values of these types, or lists of them), and what comes out.

    `attribute` tells which argument names a fact of the list's items.
    """

    apply: Callable[..., Any]
    takes: tuple[type, ...] = ()
    gives: Callable[[Shape], Shape] = _anything
    attribute: int | None = None


FILTERS: Final = {
    "euro": Filter(writing.euro, (Decimal,), _gives(str)),
    "amount": Filter(writing.amount, (Decimal,), _gives(str)),
    "date": Filter(writing.day, (date,), _gives(str)),
    "month": Filter(writing.month, (Month,), _gives(str)),
    "months": Filter(writing.month, (Month,), _gives(str)),
    "in_month": Filter(writing.in_month, (Month,), _gives(str)),
    "percent": Filter(writing.percent, (int, Decimal), _gives(str)),
    "clock": Filter(writing.clock, (str,), _gives(str)),
    "listed": Filter(writing.listed, (), _gives(str), attribute=0),
    "either": Filter(writing.either, (), _gives(str)),
    "joined": Filter(writing.joined, (), _gives(str)),
    "capitalised": Filter(writing.capitalised, (str,), _gives(str)),
    "inside": Filter(writing.inside, (str,), _gives(str)),
    "named": Filter(writing.named, (str,), _gives(str)),
    "called": Filter(writing.called, (), _gives(str)),
    "case": Filter(writing.case, (str,), _gives(str)),
    "due_within": Filter(picking.due_within, (), _same),
    "person": Filter(picking.person, (str,), _gives(str)),
    "of": Filter(picking.of, (), _same),
    "with": Filter(picking.with_, (), _same, attribute=0),
    "without": Filter(picking.without, (), _same, attribute=0),
    "total": Filter(picking.total, (), _gives(Decimal), attribute=0),
    "minus": Filter(picking.minus, (Decimal,), _gives(Decimal)),
    "negative": Filter(picking.negative, (Decimal,), _gives(Decimal)),
    "first": Filter(picking.first, (), _item),
    "last": Filter(picking.last, (), _item),
    "length": Filter(picking.length, (), _gives(int)),
}
"""All the filters that phrases and templates may use."""
