"""Amounts of money in running text: where they stand, how much they are and how they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from letterkit.language.memory import for_texts

SPACES: Final = " \u00a0\u202f\u2009"
"""The spaces that stand inside a figure: the plain one, and those that don't break."""

_NUMBER: Final = (
    rf"\d{{1,3}}(?:(?:[{SPACES}]\d{{3}}){{1,3}}|(?:\.\d{{3}}){{1,3}}|(?:,\d{{3}}){{1,3}}|(?:['’]\d{{3}}){{1,3}})(?:[.,]\d{{1,2}})?"
    r"|\d{1,12}(?:[.,]\d{1,2})?"
)
_SIGN: Final = r"[-−–]\s?"
_UNIT: Final = r"euro(?!p|op)[^\W\d_]*(?!-\w)|eur(?!\w)|(?-i:e)(?![\w:’'-]|\.\w|\s?[\d§])|€"
_AMOUNT: Final = re.compile(
    rf"(?<![\w.,])(?:(?P<before>€|EUR\b)\s?)?(?P<sign>{_SIGN})?(?P<number>{_NUMBER})(?![\d])(?P<dash>[,:][-–])?"
    rf"(?P<gap>\s{{0,3}})(?P<unit>{_UNIT})?(?![\d])",
    re.IGNORECASE,
)
_FIGURE: Final = re.compile(r"\d")
_BARE: Final = re.compile(rf"^\s*(?:[-−–+]\s?)?(?P<number>{_NUMBER})\s*$")


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money at characters `start` to `end` of a text; `value` in euros.

    `number` is the figure as written, `unit` the word or sign after it (empty where it stands before or is missing),
    `gap` the white space between, `has_dash` whether a dash stands for no cents ("650,-").
    """

    start: int
    end: int
    value: Decimal
    number: str
    gap: str
    unit: str
    unit_first: bool
    has_dash: bool = False


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
    if bare and (match := _BARE.match(text)) and re.search(r"[.,]\d\d$", match["number"]):
        yield bare_amount(match)
    elif _FIGURE.search(text):
        yield from _kept(text)


@for_texts
def _kept(text: str) -> Iterator[Amount]:
    """Kept for a while: many rules ask for the amounts of the same sentences."""
    for match in _AMOUNT.finditer(text):
        unit, before = match["unit"] or "", match["before"] or ""
        if not (unit or before) or _is_line_end(match["gap"]):
            continue
        value = value_of(match["number"]) * (-1 if match["sign"] and _is_minus(text, match) else 1)
        start = match.start() if before or value < 0 else match.start("number")
        end = match.end() if unit else match.end("dash" if match["dash"] else "number")
        yield Amount(
            start,
            end,
            value,
            match["number"],
            match["gap"] if unit else "",
            unit,
            bool(before),
            match["dash"] is not None,
        )


def bare_amount(match: re.Match[str]) -> Amount:
    """The amount of a text that is nothing but a figure."""
    stripped = match.string.strip()
    start = match.string.index(stripped)
    number = match["number"]
    value = value_of(number) * (-1 if stripped[0] in "-−–" else 1)
    return Amount(start, start + len(stripped), value, number, "", "", False)


def read_figure(text: str) -> Amount | None:
    """The amount of a table's cell that is nothing but a figure, with or without decimals; None where it is none."""
    match = _BARE.match(text)
    return bare_amount(match) if match else None


def _is_line_end(gap: str) -> bool:
    return "\n" in gap or "\t" in gap


def _is_minus(text: str, match: re.Match[str]) -> bool:
    """Whether the sign before a figure is a minus, not a dash between two figures or words."""
    head = text[: match.start("sign")]
    before = head.rstrip()
    if not before or not (before[-1].isalnum() or before[-1] in "€)"):
        return True
    stands_at_figure = not match["sign"][-1].isspace()
    return stands_at_figure and head != before and before[-1].isalpha()
