"""Findings and what belongs to them as plain JSON data, and back: to keep them, or to send them to another process."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from letterkit.catalogue.misleading.found import Instead, Why
from letterkit.document import Cell, Location, Marking, Span
from letterkit.linter.result import Allowed
from letterkit.linter.score import Ledger, LedgerLine
from letterkit.rules.contract import Finding, Fix
from letterkit.structure.told import Found, Told
from letterkit.ui import Text

_CLASSES: Final[dict[str, type]] = {
    one.__name__: one
    for one in (
        Allowed,
        Cell,
        Finding,
        Fix,
        Found,
        Instead,
        Ledger,
        LedgerLine,
        Location,
        Marking,
        Span,
        Text,
        Told,
        Why,
    )
}
_MAP: Final = "map"


class NotPlainError(ValueError):
    """A value of a kind that is not known here."""


def plain(value: object) -> Any:
    """A value as JSON data: a list for a tuple, an object of one name for everything else. Raises NotPlainError."""
    if value is None or type(value) in (bool, int, float, str):
        return value
    if type(value) in (tuple, list):
        return [plain(one) for one in value]  # type: ignore[attr-defined]
    if isinstance(value, Mapping):
        if not all(type(key) is str for key in value):
            raise NotPlainError(type(value).__name__)
        return {_MAP: {key: plain(one) for key, one in value.items()}}
    name = type(value).__name__
    if is_dataclass(value) and _CLASSES.get(name) is type(value):
        return {name: [plain(getattr(value, field.name)) for field in fields(value)]}
    if type(value) in (Decimal, date):
        return {name: str(value)}
    raise NotPlainError(name)


def unplain(data: Any) -> Any:
    """The value that JSON data stands for."""
    if isinstance(data, list):
        return tuple([unplain(one) for one in data])
    if not isinstance(data, dict):
        return data
    ((name, held),) = data.items()
    if name == _MAP:
        return {key: unplain(one) for key, one in held.items()}
    if name == "Decimal":
        return Decimal(held)
    if name == "date":
        return date.fromisoformat(held)
    return _CLASSES[name](*[unplain(one) for one in held])
