"""The smallest facts: amounts, days, months, short names and numbers, each with one way to write it."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Annotated, Final, NamedTuple

from pydantic import PlainSerializer, PlainValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

AMOUNT_PATTERN: Final = r"^(0|[1-9][0-9]{0,6})\.[0-9]{2}$"
MONTH_PATTERN: Final = r"^[0-9]{4}-(0[1-9]|1[0-2])$"
SLUG_PATTERN: Final = r"^[a-z][a-z0-9-]{0,39}$"
ACCOUNT_END_PATTERN: Final = r"^[0-9]{4}$"
TIME_PATTERN: Final = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"
LINE_PATTERN: Final = r"^[^\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]*$"
"""One line: no line breaks, no control characters, nothing that turns the direction of the text."""

_AMOUNT: Final = re.compile(AMOUNT_PATTERN)
_ALMOST_AMOUNT: Final = re.compile(r"-?[0-9][0-9 \u00a0]*([.,][0-9]*)?")
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MONTH: Final = re.compile(MONTH_PATTERN)
FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2199


def _amount(value: object) -> Decimal:
    """An amount in euros, as it is written: "412.30". Nothing is rounded, so nothing else will do."""
    if isinstance(value, Decimal):
        value = str(value)
    if not isinstance(value, str):
        raise PydanticCustomError("amount_not_text", "an amount is a text")
    if not _AMOUNT.fullmatch(value):
        raise PydanticCustomError(_fault_of_amount(value), "an amount has two decimals after a point")
    return Decimal(value)


def _fault_of_amount(text: str) -> str:
    """What is wrong with a text that is not an amount."""
    match = _ALMOST_AMOUNT.fullmatch(text)
    if not match:
        return "amount_form"
    if text.startswith("-"):
        return "amount_negative"
    if "," in text:
        return "amount_comma"
    decimals = match[1] or ""
    if len(decimals) > 3:
        return "amount_rounding"
    return "amount_decimals" if len(decimals) < 3 else "amount_form"


def _day(value: object) -> date:
    """A day as ISO 8601 writes it: "2026-03-31"."""
    if type(value) is date:
        return value
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise PydanticCustomError("day_form", "a day is a text such as 2026-03-31")
    try:
        day = date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("day_unknown", "there is no such day") from None
    _check_year(day.year)
    return day


def _check_year(year: int) -> None:
    """Refuse years that no case has: what is reckoned from them would leave the calendar."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise PydanticCustomError("year_range", "a year from 1900 to 2199")


class Month(NamedTuple):
    """A month of a year; `month` counts from 1."""

    year: int
    month: int

    @property
    def first(self) -> date:
        """The first day."""
        return date(self.year, self.month, 1)

    @property
    def next(self) -> Month:
        """The month after it."""
        return Month(self.year + self.month // 12, self.month % 12 + 1)

    @classmethod
    def of(cls, day: date) -> Month:
        """The month that a day is in."""
        return cls(day.year, day.month)

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"


def _month(value: object) -> Month:
    """A month as ISO 8601 writes it: "2026-03"."""
    if isinstance(value, Month):
        return value
    if not isinstance(value, str) or not _MONTH.fullmatch(value) or value.startswith("0000"):
        raise PydanticCustomError("month_form", "a month is a text such as 2026-03")
    _check_year(int(value[:4]))
    return Month(int(value[:4]), int(value[5:]))


Amount = Annotated[
    Decimal,
    PlainValidator(_amount),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": "string", "pattern": AMOUNT_PATTERN, "examples": ["412.30"]}),
]
"""Euros with exactly two decimals, zero or more."""

Day = Annotated[
    date,
    PlainValidator(_day),
    PlainSerializer(date.isoformat, return_type=str),
    WithJsonSchema({"type": "string", "format": "date", "examples": ["2026-03-31"]}),
]
"""A day of the calendar."""

MonthOfYear = Annotated[
    Month,
    PlainValidator(_month),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": "string", "pattern": MONTH_PATTERN, "examples": ["2026-03"]}),
]
"""A month of the calendar."""

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200, pattern=LINE_PATTERN)]
"""One line of text, the same in every language: a person's name, a line of an address, a telephone number."""

Slug = Annotated[str, StringConstraints(pattern=SLUG_PATTERN)]
"""A short name by which one fact refers to another, never printed: "rent"."""

AccountEnd = Annotated[str, StringConstraints(pattern=ACCOUNT_END_PATTERN)]
"""The last four digits of an account; a facts file never holds more of it."""

Time = Annotated[str, StringConstraints(pattern=TIME_PATTERN)]
"""A time of day: "09:00"."""
