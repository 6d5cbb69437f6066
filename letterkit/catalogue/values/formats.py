"""How each language writes dates, months, amounts, lists and times: one table, over Babel where Babel is right.

Babel gives the names of months and the signs of numbers. What it gets wrong for letters is ours: its Finland-Swedish
short date is ISO, its English euro has the sign in front, its minus sign is a hyphen, and it rounds without a word.
Reviewed for Swedish, Finnish and English; Northern Sami follows Babel and is unreviewed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from letterkit.decision.model.values import Month

NO_BREAK: Final = "\u00a0"
MINUS: Final = "\u2212"


@dataclass(frozen=True, slots=True)
class Format:
    """How one language writes. `{day}`, `{name}`, `{month}` and `{year}` are filled in."""

    tag: str
    locale: str
    day: str
    one_euro: str
    euros: str
    and_: str
    or_: str
    thousands: str
    decimal: str
    reviewed: bool = True


FORMATS: Final = {
    "sv": Format("sv-FI", "sv_FI", "{day} {name} {year}", "euro", "euro", "och", "eller", NO_BREAK, ","),
    "fi": Format("fi-FI", "fi", "{day}.{month}.{year}", "euro", "euroa", "ja", "tai", NO_BREAK, ","),
    "en": Format("en-GB", "en", "{day} {name} {year}", "euro", "euros", "and", "or", ",", "."),
    "se": Format(
        "se-FI", "se_FI", "{day}.{month}.{year}", "euro", "euro", "ja", "dahje", NO_BREAK, ",", reviewed=False
    ),
}

FINNISH_MONTH_ENDINGS: Final = {
    "nominative": "",
    "genitive": "n",
    "partitive": "ta",
    "inessive": "ssa",
    "elative": "sta",
    "illative": "hun",
    "adessive": "lla",
    "ablative": "lta",
    "allative": "lle",
    "essive": "na",
}
"""What -kuu, the end of every Finnish month, takes in each case."""

_IN_MONTH: Final = {"sv": "för {months}", "fi": "{months}", "en": "for {months}", "se": "{months}"}
_NO_CENTS: Final = Decimal("0.01")


class RoundingError(ValueError):
    """An amount with more than two decimals: it would have to be rounded."""


@cache
def month_names(language: str) -> tuple[str, ...]:
    """The twelve months in the nominative, from Babel."""
    from babel.dates import get_month_names

    names = get_month_names("wide", "stand-alone", locale=FORMATS[language].locale)
    return tuple(str(names[number]) for number in range(1, 13))


def figure(value: Decimal, language: str) -> str:
    """An amount without its unit: "1 234,50", "−12,00", "1,234.50". Raises RoundingError rather than round."""
    if value != value.quantize(_NO_CENTS):
        raise RoundingError
    form = FORMATS[language]
    whole, decimals = f"{abs(value):,.2f}".split(".")
    return (MINUS if value < 0 else "") + whole.replace(",", form.thousands) + form.decimal + decimals


def euro(value: Decimal, language: str, case: str = "nominative") -> str:
    """An amount in euros: "412,30 euro", "412,30 euroa", "412.30 euros"; "412,30 euron" before a Finnish noun."""
    form = FORMATS[language]
    unit = form.one_euro if value == 1 else form.euros
    if language == "fi" and case == "genitive":
        unit = f"{form.one_euro}n"
    return f"{figure(value, language)}{NO_BREAK}{unit}"


def day(value: date, language: str) -> str:
    """A date: "3 mars 2026", "3.3.2026", "3 March 2026"."""
    name = month_names(language)[value.month - 1]
    written = FORMATS[language].day.format(day=value.day, month=value.month, year=value.year, name=name)
    return written.replace(" ", NO_BREAK, 1)


def months(values: Sequence[Month], language: str, case: str = "nominative") -> str:
    """Months with their year, said once where it is the same: "mars och april 2026", "maalis- ja huhtikuussa 2026"."""
    parts = []
    for index, value in enumerate(values):
        following = values[index + 1] if index + 1 < len(values) else None
        same_year = following is not None and following.year == value.year
        name = _month_name(value, language, case, is_shortened=same_year)
        parts.append(name if same_year else f"{name} {value.year}")
    return listed(parts, language)


def _month_name(value: Month, language: str, case: str, *, is_shortened: bool) -> str:
    name = month_names(language)[value.month - 1]
    if language != "fi":
        return name
    return name.removesuffix("kuu") + "-" if is_shortened else name + FINNISH_MONTH_ENDINGS[case]


def in_months(values: Sequence[Month], language: str) -> str:
    """For which months: "för mars 2026", "maaliskuulle 2026", "for March 2026"."""
    return _IN_MONTH[language].format(months=months(values, language, "allative"))


def percent(value: Decimal | int, language: str) -> str:
    """A share of a hundred: "20 procent", "20 prosenttia", "20 percent"."""
    words = {"sv": "procent", "fi": "prosentti" if value == 1 else "prosenttia", "en": "percent", "se": "proseantta"}
    number = str(value).replace(".", FORMATS[language].decimal)
    return f"{number}{NO_BREAK}{words[language]}"


def listed(parts: Sequence[str], language: str) -> str:
    """A list in a sentence: "a, b och c"."""
    return _in_a_row(parts, FORMATS[language].and_)


def either(parts: Sequence[str], language: str) -> str:
    """A choice in a sentence: "a, b eller c"."""
    return _in_a_row(parts, FORMATS[language].or_)


def _in_a_row(parts: Sequence[str], before_last: str) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {before_last} {parts[-1]}"


def clock(value: str, language: str) -> str:
    """A time of day as HH:MM: "9", "9.30"; in English "9 am", "9.30 am", "12 noon" (nobody is sure what 12 pm is)."""
    hour, minute = (int(part) for part in value.split(":"))
    if language != "en":
        return f"{hour}.{minute:02}" if minute else str(hour)
    if (hour, minute) == (12, 0):
        return f"12{NO_BREAK}noon"
    shown = f"{(hour - 1) % 12 + 1}" + (f".{minute:02}" if minute else "")
    return f"{shown}{NO_BREAK}{'am' if hour < 12 else 'pm'}"
