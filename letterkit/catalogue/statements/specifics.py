"""What makes a statement specific: an amount, a date, a telephone number, a concrete expense, a named unit."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Set
from functools import cache, lru_cache
from typing import Final

from letterkit.catalogue.patterns.wordlist import WordList, word_list
from letterkit.catalogue.statements.alone import days_alone, sums_alone
from letterkit.catalogue.statements.columns import accepted_in_part, left_to_reader, parted_headings
from letterkit.catalogue.statements.ownshare import own_amounts, own_days, own_payees
from letterkit.catalogue.statements.paid import paydays, recipients
from letterkit.catalogue.statements.parts import parts_of_sums
from letterkit.language.data import words
from letterkit.language.figures.amounts import find_amounts
from letterkit.language.figures.changes import find_changes
from letterkit.language.figures.dates import find_dates, months
from letterkit.language.figures.provisions import find_provisions

_PHONE: Final = re.compile(
    r"(?<![\d.])(?<!\d )(?<![A-Z]{2})(?!0\d{4}(?![\d-]| \d))(?!\d{5}\s+[A-ZÅÄÖ])"
    r"(?:\+358|\(?0\d{1,3}\)?)[\s-]?\d{2,4}(?:[\s-]\d{2,4}){0,3}(?![\d/])"
)
"""A telephone number; no postcode, number of a case or group of figures in an account's number."""
_ADDRESS: Final = re.compile(
    r"\b[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|\b(?:https?://|www\.)\S+|\b[\w-]{1,63}\.(?:fi|com|org|net|eu|info|example)\b",
    re.IGNORECASE,
)
_STREET: Final = re.compile(
    r"\b[A-ZÅÄÖ]\w*(?:gatan|gata|vägen|väg|stigen|gränd|torget|katu|tie|kuja|polku|tori|raitti|penger|street|road)\s\d+"
    r"|\b(?:PB|PL|P\.?\s?O\.?\s?Box)\s\d+",
    re.IGNORECASE,
)
_BILL_NUMBER: Final = re.compile(
    r"\b(?:faktur\w*|räkning\w*|lasku\w*|viite\w*|nr|nro|numero\w*|nummer|invoice|bill|no|number|ref)\b[.:]*\s?"
    r"(?:(?:nr|nro|numero|nummer|no|number)\b[.:]*\s?)?(?!\d{1,2}[.:]\d)(?:[A-Z]{1,4}[-\s]?)?\d[\d/-]*\d",
    re.IGNORECASE,
)
_DUE: Final = {
    "sv": re.compile(r"\bförfall\w*|\bbetaldag\w*|\bsista betalningsdag\w*", re.IGNORECASE),
    "fi": re.compile(r"\berä(?:pv|päiv\w+|änty\w+|änny\w+)", re.IGNORECASE),
    "en": re.compile(r"\bdue\b(?! to\b)", re.IGNORECASE),
}
_PERIOD: Final = re.compile(
    r"\b\d{1,2}\.?(?:\s?\d{1,2}\.)?\s?[–-]\s?\d{1,2}\.\s?\d{1,2}\."
    r"|\b\d{1,2}\s?(?:–|-|to)\s?\d{1,2}\s[A-ZÅÄÖa-zåäö]{3,}"
)
_ADJECTIVE: Final = re.compile(r"(?<![\w.,])\d+(?:[.,]\d{1,2})?-euros?\b", re.IGNORECASE)
"""A sum as a part of a word ("the 240-euro bed")."""
_PERCENT: Final = re.compile(r"(?<!\d)\d+(?:[.,]\d+)?\s?(?:%|procent|prosent|per ?cent)", re.IGNORECASE)
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


_COMPANY: Final = re.compile(
    r"\b(?:[A-ZÅÄÖ][\w&-]*\s)+(?:Oyj?|Abp?|Ltd|Ky|Rf|Inc)\b"
    r"|\b(?:Asunto Oy|As Oy|Bostads Ab|Fastighets Ab|Kiinteistö Oy)\s\w+"
)
_NAMED_PAYEE: Final = {
    "sv": re.compile(r"\btill\s(?!FPA\b)[A-ZÅÄÖ][\wåäö&-]+"),
    "fi": re.compile(r"\b(?!Sinu|Meil|Teil|Kelal)[A-ZÅÄÖ][\wåäö&:-]+ll[ea]\b"),
    "en": re.compile(r"\bto\s(?!Kela\b)(?:the\s)?[A-Z][\w&-]+"),
}


def _found(pattern: re.Pattern[str] | WordList, text: str) -> set[Hashable]:
    return {" ".join(match[0].split()).lower() for match in pattern.finditer(text)}


def _amounts(text: str, language: str) -> set[Hashable]:
    return {found.value for found in find_amounts(text)} | _found(_ADJECTIVE, text)


def _sums(text: str, language: str) -> set[Hashable]:
    """Amounts, and the sums that a cell holds without their unit."""
    return _amounts(text, language) | sums_alone(text)


def _smaller_amounts(text: str, language: str) -> set[Hashable]:
    """Amounts that are smaller than one before them ("the bill is 92 euros, we pay 70 euros")."""
    values = [found.value for found in find_amounts(text)]
    return {value for index, value in enumerate(values) if 0 < value < max(values[:index], default=0)}


def _same_amounts(text: str, language: str) -> set[Hashable]:
    """The only amount of a text that tells it twice ("the bill is 92 euros, we pay 92 euros")."""
    values = [found.value for found in find_amounts(text)]
    return set(values) if len(values) > 1 and len(set(values)) == 1 else set()


def _dates(text: str, language: str) -> set[Hashable]:
    """Days; one written without its year counts too."""
    return {found.day or (found.month, found.in_month) for found in find_dates(text, language)}


def _days(text: str, language: str) -> set[Hashable]:
    """Dates, and the days that a cell, the end of a line or a word for days tells by figures such as 1.7."""
    return _dates(text, language) | days_alone(text, language)


def _months(text: str, language: str) -> set[Hashable]:
    """Months by name, and those of figures such as 3/2026."""
    return _found(_month(language), text)


@cache
def _month(language: str) -> re.Pattern[str]:
    ending = r"kuu\w*" if language == "fi" else "s?"
    names = "|".join(rf"{re.escape(name)}{ending}" for name in months(language))
    return re.compile(rf"\b(?:{names})\b|\b(?:0?[1-9]|1[0-2])/20\d\d\b", re.IGNORECASE)


def _changes(text: str, language: str) -> set[Hashable]:
    return set(find_changes(text, language))


def _periods(text: str, language: str) -> set[Hashable]:
    """Months named for themselves, not in the date of a day; and periods from one day to another."""
    found = _found(_PERIOD, text)
    days = [(date.start, date.end) for date in find_dates(text, language)]
    for match in _month_within(language).finditer(text):
        if not any(start < match.end() and match.start() < end for start, end in days) and match[0] != "may":
            found.add(match[0].lower())
    return found


@cache
def _month_within(language: str) -> re.Pattern[str]:
    """Months, also as the first part of a Swedish compound ("februaristödet")."""
    if language != "sv":
        return _month(language)
    names = "|".join(re.escape(name) for name in months(language))
    ending = r"(?:s|månad\w*|(?:stöd|hyr|lön|kalkyl|beslut)\w*)?"
    return re.compile(rf"\b(?:{names}){ending}\b|\b(?:0?[1-9]|1[0-2])/20\d\d\b", re.IGNORECASE)


def _provisions(text: str, language: str) -> set[Hashable]:
    return {text[start:end] for start, end in find_provisions(text, language)}


def _payees(text: str, language: str) -> set[Hashable]:
    """Payees by kind (the landlord, your account) or by name (a company, somebody after "to")."""
    listed = word_list(tuple(sorted(words(language, "payees.txt"))), language)
    return _found(listed, text) | _found(_COMPANY, text) | _found(_NAMED_PAYEE[language], text)


def _bills(text: str, language: str) -> set[Hashable]:
    """What tells a bill from others: its amount, its number, the day on which it is due."""
    due = _dates(text, language) if _DUE[language].search(text) else set[Hashable]()
    return _amounts(text, language) | _found(_BILL_NUMBER, text) | due


def _contacts(text: str, language: str) -> set[Hashable]:
    return _found(_PHONE, text) | _found(_ADDRESS, text) | _found(_STREET, text)


def _expenses(text: str, language: str) -> set[Hashable]:
    return _found(word_list(tuple(sorted(words(language, "expenses.txt"))), language), text)


_FINDERS: Final[dict[str, Callable[[str, str], Set[Hashable]]]] = {
    "amount": _amounts,
    "smaller-amount": _smaller_amounts,
    "same-amount": _same_amounts,
    "part-amount": parts_of_sums,
    "accepted-in-part": accepted_in_part,
    "left-to-reader": left_to_reader,
    "parted-headings": parted_headings,
    "sum": _sums,
    "date": _dates,
    "day": _days,
    "month": _months,
    "period": _periods,
    "change": _changes,
    "phone": lambda text, language: _found(_PHONE, text),
    "address": lambda text, language: _found(_ADDRESS, text),
    "contact": _contacts,
    "bill": _bills,
    "percent": lambda text, language: _found(_PERCENT, text),
    "provision": _provisions,
    "unit": lambda text, language: _found(_UNIT[language], text),
    "expense": _expenses,
    "payee": _payees,
    "recipient": recipients,
    "payday": paydays,
    "own-amount": own_amounts,
    "own-payee": own_payees,
    "own-day": own_days,
}
"""What a condition may name: each gives the different ones that a text of a language holds.

An amount of money in euros; one that is smaller than an amount before it; the only one, told twice; one told as a part
of another ("40 of 90 euros"); in a table's row, a cell's sum that is accepted and less than the one asked for, or left
to the reader, and in a row of headings that of the reader's column beside others; a sum, in a cell also without its
unit; a calendar day; a day, in a cell also as "1.7"; a month by name; a period (a month that is no part of a date, or
from one day to another); a change of assistance (the old amount and the new one, or the difference); a telephone
number; an address on the net; a contact (either of these, or a street); a bill by its amount, number or due date; a
share in per cent; a section or an act; a named county, city or office; a concrete expense such as glasses or the rent;
somebody who is paid, such as the landlord or a company; whom money is paid to ("to your account"); a day that is not
tied to anything else than a payment; how much, to whom and by when the reader pays, what the authority pays left aside.
"""


def _remembered(find: Callable[[str, str], Set[Hashable]]) -> Callable[[str, str], frozenset[Hashable]]:
    """Kept for a while: conditions of many sentences ask for the same section or letter."""
    return lru_cache(maxsize=256)(lambda text, language: frozenset(find(text, language)))


SPECIFICS: Final = {name: _remembered(find) for name, find in _FINDERS.items()}
"""The same, by the same names; what each finds in a text is remembered."""
