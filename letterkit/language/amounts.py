"""Amounts of money in running text: where they stand, how much they are and how they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

_NUMBER: Final = r"\d{1,3}(?:[ .,']\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?"
_SIGN: Final = r"[-−–]\s?"
_UNIT: Final = r"euro(?:s\b|\w*)?|eur\b|e\b|€"
_AMOUNT: Final = re.compile(
    rf"(?<![\w.,])(?:(?P<before>€|EUR\b)\s?)?(?P<sign>{_SIGN})?(?P<number>{_NUMBER})(?![\d])(?:,[-–])?"
    rf"(?P<gap>\s*)(?P<unit>{_UNIT})?(?![\d])",
    re.IGNORECASE,
)
_BARE: Final = re.compile(r"^\s*(?:[-−–+]\s?)?(?:\d{1,3}(?:[ .,']\d{3})+|\d+)[.,]\d{2}\s*$")


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money at characters `start` to `end` of a text; `value` in euros.

    `number` is the figure as written, `unit` the word or sign after it (empty where it stands before or is missing),
    `gap` the white space between.
    """

    start: int
    end: int
    value: Decimal
    number: str
    gap: str
    unit: str
    unit_first: bool


def value_of(number: str) -> Decimal:
    """The value of a figure as people write it: the last comma or full stop before one or two digits is the decimal.

    >>> value_of("1 470,32"), value_of("1,470.32"), value_of("1.470")
    (Decimal('1470.32'), Decimal('1470.32'), Decimal('1470'))
    """
    whole, decimals = number, ""
    if match := re.search(r"[.,](\d{1,2})$", number):
        whole, decimals = number[: match.start()], match[1]
    digits = re.sub(r"\D", "", whole)
    return Decimal(f"{digits}.{decimals}" if decimals else digits)


def find_amounts(text: str, *, bare: bool = False) -> Iterator[Amount]:
    """The amounts in `text`, in order: figures with euro, €, EUR or e.

    With `bare`, a text that is nothing but a figure with two decimals (a table's cell) is an amount too.
    """
    if bare and _BARE.match(text):
        stripped = text.strip()
        start = text.index(stripped)
        number = stripped.lstrip("-−–+ ")
        value = value_of(number) * (-1 if stripped[0] in "-−–" else 1)
        yield Amount(start, start + len(stripped), value, number, "", "", False)
        return
    for match in _AMOUNT.finditer(text):
        unit, before = match["unit"] or "", match["before"] or ""
        if not (unit or before) or unit.lower().startswith("europ"):
            continue
        if "\n" in match["gap"] or "\t" in match["gap"]:
            continue
        value = value_of(match["number"]) * (-1 if match["sign"] and _is_minus(text, match) else 1)
        start = match.start() if before or value < 0 else match.start("number")
        yield Amount(start, match.end(), value, match["number"], match["gap"], unit, bool(before))


def _is_minus(text: str, match: re.Match[str]) -> bool:
    """Whether the sign before a figure is a minus, not a dash between two figures or words."""
    before = text[: match.start("sign")].rstrip()
    return not before or not (before[-1].isalnum() or before[-1] in "€)")
