"""Figures that say what they are by where they stand: a sum without its unit or a day without its year, in a cell, at
the end of a line, or after a word for days ("410,00", "1.7", "by 4.5").
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Final

from letterkit.language.figures.amounts import find_amounts
from letterkit.language.listed import any_of

_MONTHS: Final = 12
_DAYS: Final = 31
_DAY: Final = r"(?P<day>\d{1,2})[./](?P<month>\d{1,2})\.?(?![\d/%]|[.,]\d|\s?(?:€|e\b|eur|%|per\s?cent|pro[cs]en|h\b))"
_AT_END: Final = re.compile(rf"(?:^|[:;,–(]\s|\t)\s*{_DAY}[\s).;]*$", re.IGNORECASE | re.MULTILINE)
_LIKE_A_DAY: Final = re.compile(r"\s*(\d{1,2})\.(\d\d)\s*")


def sums_alone(text: str) -> set[Decimal]:
    """The sums with cents that a line of a text holds alone, as a table's cell does; 1.12 may be a day and is none."""
    lines = text.split("\n") if "\n" in text else [text]
    return {
        found.value
        for line in lines
        if not ((match := _LIKE_A_DAY.fullmatch(line)) and _is_day(int(match[1]), int(match[2])))
        for found in find_amounts(line, bare=True)
        if not found.unit and not found.unit_first
    }


def days_alone(text: str, language: str) -> set[tuple[int, int]]:
    """The month and the day of each day without its year that a line ends with, or a word leads to."""
    found = (match for pattern in (_AT_END, _after_word(language)) for match in pattern.finditer(text))
    days = {(int(match["month"]), int(match["day"])) for match in found}
    return {(month, day) for month, day in days if _is_day(day, month)}


def _is_day(day: int, month: int) -> bool:
    return 1 <= day <= _DAYS and 1 <= month <= _MONTHS


@cache
def _after_word(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(language, 'payment.tsv', 'leads-to-day')}\s+{_DAY}", re.IGNORECASE)
