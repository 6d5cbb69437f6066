"""Figures as each language writes them: decimals, thousands, percentages, signs, intervals, months."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from letterkit.audit.report.measures import Unit
from letterkit.audit.report.resampling import Estimate
from letterkit.catalogue.values.formats import FORMATS, MINUS, month_names
from letterkit.ui import Text

if TYPE_CHECKING:
    from babel import Locale

_SPAN: Final = Text(sv="{low} till {high}", fi="{low}–{high}", en="{low} to {high}")
_SIGNED_SPAN: Final = Text(sv="{low} till {high}", fi="{low}…{high}", en="{low} to {high}")
_PERCENT_POINTS: Final = Text(
    sv="{value} procentenheter", fi="{value} prosenttiyksikköä", en="{value} percentage points"
)
_POINT: Final = Text(sv="{value} poäng", fi="{value} pistettä", en="{value} points")


def whole(value: int, ui: str) -> str:
    """A number of letters: "12 345", in English "12,345"."""
    from babel.numbers import format_decimal

    return format_decimal(value, locale=_locale(ui)).replace("-", MINUS)


def decimal(value: float, ui: str, digits: int = 1, *, is_signed: bool = False) -> str:
    """A figure with so many decimals: "61,2", "+3,1", "−0,4"; what rounds to nothing has no sign."""
    from babel.numbers import format_decimal

    rounded = round(value, digits) + 0.0  # not minus nothing
    zeros = f".{'0' * digits}" if digits else ""
    shown = format_decimal(abs(rounded), format=f"#,##0{zeros}", locale=_locale(ui))
    sign = MINUS if rounded < 0 else "+" if is_signed and rounded > 0 else ""
    return sign + shown


def percent(share: float, ui: str, digits: int = 1) -> str:
    """A share: "12,3 %", in English "12.3%"."""
    from babel.numbers import format_percent

    zeros = f".{'0' * digits}" if digits else ""
    pattern = "#,##0{}%" if ui == "en" else "#,##0{}\u00a0%"
    return format_percent(share, format=pattern.format(zeros), locale=_locale(ui)).replace("-", MINUS)


def value(number: float, unit: Unit, ui: str, digits: int = 1) -> str:
    """A measure's value as its unit asks for."""
    return percent(number, ui, digits) if unit == "share" else decimal(number, ui, digits)


def difference(number: float, unit: Unit, ui: str, digits: int = 1, *, is_signed: bool = True) -> str:
    """A change without its unit; of shares in percentage points."""
    return decimal(number * (100 if unit == "share" else 1), ui, digits, is_signed=is_signed)


def digits_of(change: Estimate, unit: Unit) -> int:
    """How many decimals a change and its interval need, so that no end looks like nothing that is something."""
    factor = 100 if unit == "share" else 1
    parts = [part * factor for part in (change.value, change.low, change.high) if part]
    return next((digits for digits in (1, 2) if all(round(part, digits) for part in parts)), 3)


def with_unit(number: str, unit: Unit, ui: str) -> str:
    """A change in words: "3,1 poäng", "2,4 procentenheter"."""
    if unit == "number":
        return number
    return (_PERCENT_POINTS if unit == "share" else _POINT).say(ui, value=number)


def span(low: str, high: str, ui: str) -> str:
    """From one figure to another; Finnish sets a dash between figures without signs only."""
    is_signed = any(sign in low + high for sign in (MINUS, "+"))
    return (_SIGNED_SPAN if is_signed else _SPAN).say(ui, low=low, high=high)


def interval(estimate: Estimate, unit: Unit, ui: str, *, is_change: bool = False) -> str:
    """An interval; of a change with signs."""
    if is_change:
        digits = digits_of(estimate, unit)
        low, high = (difference(end, unit, ui, digits) for end in (estimate.low, estimate.high))
        return span(low, high, ui)
    if unit == "share":
        return span(decimal(estimate.low * 100, ui), percent(estimate.high, ui), ui)
    return span(decimal(estimate.low, ui), decimal(estimate.high, ui), ui)


def month(name: str, ui: str) -> str:
    """A month written 2026-03: "mars 2026", "maaliskuu 2026", "March 2026"."""
    year, number = name.split("-")
    return f"{month_names(ui)[int(number) - 1]} {year}"


@cache
def _locale(ui: str) -> Locale:
    from babel import Locale

    return Locale.parse(FORMATS[ui].locale)
