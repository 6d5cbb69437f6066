"""What makes a statement specific: an amount, a date, a telephone number, a concrete expense, a named unit, a list."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from letterkit.catalogue.wordpattern import compile_patterns
from letterkit.language.amounts import find_amounts
from letterkit.language.data import words
from letterkit.language.dates import find_dates
from letterkit.language.provisions import find_provisions

_PHONE: Final = re.compile(r"(?<![\d.])(?:\+358|\(?0\d{1,3}\)?)[\s-]?\d{2,4}(?:[\s-]\d{2,4}){0,3}(?!\d)")
_ADDRESS: Final = re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b(?:https?://|www\.)\S+|\b[\w-]+\.fi\b", re.IGNORECASE)
_PERCENT: Final = re.compile(r"\d+(?:[.,]\d+)?\s?(?:%|procent|prosent|per ?cent)", re.IGNORECASE)
_UNIT: Final = {
    "sv": re.compile(
        r"(?:[A-ZÅÄÖ][\wåäö-]+s\s(?:välfärdsområde|stad|kommun|socialvård|fakturering))|Helsingfors\sstad"
    ),
    "fi": re.compile(
        r"[A-ZÅÄÖ][\wåäö-]+n\s(?:hyvinvointialue\w*|kaupun\w+|kunna\w+|kunta\w*|sosiaalihuol\w+|laskutu\w+)"
    ),
    "en": re.compile(
        r"[A-Z][\w-]+(?:\s[A-Z][\w-]+)*(?:’s|'s)?\s(?:wellbeing services county|county|City|billing)|City of [A-Z]\w+"
    ),
}


def has_amount(text: str, language: str) -> bool:
    """An amount of money."""
    return any(True for _ in find_amounts(text))


def has_date(text: str, language: str) -> bool:
    """A day with day, month and year, or a numeric day and month."""
    return any(found.day or found.style == "numeric" for found in find_dates(text, language))


def has_phone(text: str, language: str) -> bool:
    """A telephone number."""
    return bool(_PHONE.search(text))


def has_address(text: str, language: str) -> bool:
    """An address on the net."""
    return bool(_ADDRESS.search(text))


def has_percent(text: str, language: str) -> bool:
    """A share in per cent."""
    return bool(_PERCENT.search(text))


def has_provision(text: str, language: str) -> bool:
    """A reference to a section or an act."""
    return any(True for _ in find_provisions(text, language))


def has_unit(text: str, language: str) -> bool:
    """A named county, city or office."""
    return bool(_UNIT[language].search(text))


def has_expense(text: str, language: str) -> bool:
    """A concrete expense, such as glasses or the rent."""
    return bool(compile_patterns(tuple(sorted(words(language, "expenses.txt"))), language).search(text))


SPECIFICS: Final[dict[str, Callable[[str, str], bool]]] = {
    "amount": has_amount,
    "date": has_date,
    "phone": has_phone,
    "address": has_address,
    "percent": has_percent,
    "provision": has_provision,
    "unit": has_unit,
    "expense": has_expense,
}
"""The specifics that a phrase's release may name."""
