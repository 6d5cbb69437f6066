"""Whom money is paid to, and on what day: payees after "to", in a case of their own or alone in a cell; days of payment.

The words stand in the language's payment.tsv.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from functools import cache
from typing import Final

from letterkit.language.data import alternatives, table
from letterkit.language.dates import WrittenDate, find_dates, months

_LEGAL: Final = r"(?:Oyj?|Abp?|AB|Ltd|Ky|Rf|Rs|Inc|ry|rf|sr)"
_COMPANY: Final = (
    rf"(?-i:(?:[A-ZÅÄÖ0-9][\w&.'’-]*\s){{1,4}}{_LEGAL}(?![\w-])"
    r"|(?:Asunto\sOy|As\.?\sOy|Bostads\sAb|Fastighets\sAb|Kiinteistö\sOy|Koy|Oy|Ab)\s[A-ZÅÄÖ][\w&-]*)"
)
_NAME: Final = r"(?-i:(?!Kela\b|FPA\b)[A-ZÅÄÖ][\w&'’-]+)"
_ALLATIVE: Final = r"ll(?:e|esi|een|ensa|ensä|enne)"
_NEAR: Final = 60
"""So many characters before and after a day tell what happens on it."""
_RANGE_BEFORE: Final = re.compile(r"\d\.?\s?[–—-]\s?$|[–—]\s?$|\d\.?\s(?:till|to)\s(?:den\s)?$", re.IGNORECASE)
_RANGE_AFTER: Final = re.compile(r"^\.?\s?[–—-]\s?\d|^\s(?:till|to)\s(?:den\s)?\d", re.IGNORECASE)


def recipients(text: str, language: str) -> set[Hashable]:
    """The payees that a text pays to."""
    return {" ".join(match[0].split()).lower() for match in _recipient(language).finditer(text)}


def paydays(text: str, language: str) -> set[Hashable]:
    """The calendar days of a text, without those that its words tie to something else than a payment."""
    days: set[Hashable] = {found.day or (found.month, found.in_month) for found in _paydays(text, language)}
    return days | {match[0].lower() for match in _day_last(language).finditer(text)}


def _paydays(text: str, language: str) -> Iterator[WrittenDate]:
    for found in find_dates(text, language):
        before, after = text[max(0, found.start - _NEAR) : found.start], text[found.end : found.end + _NEAR]
        in_range = _RANGE_BEFORE.search(before) or _RANGE_AFTER.match(after)
        if not in_range and not _before(language).search(before) and not _after(language).match(after):
            yield found


@cache
def _day_last(language: str) -> re.Pattern[str]:
    """A Finnish day after its month: "huhtikuun 3. päivänä"."""
    names = "|".join(map(re.escape, months(language)))
    return re.compile(rf"\b(?:{names})kuun\s+\d{{1,2}}\.\s+päivä(?:nä|stä)\b" if language == "fi" else r"(?!)", re.I)


@cache
def _recipient(language: str) -> re.Pattern[str]:
    nouns, labels, own = _any(language, "recipient"), _any(language, "label"), _any(language, "own")
    alone = rf"(?:^|[\n:;|–(])[ \t]*(?:{own}\s+)?(?:{nouns}|{_COMPANY})\b|(?:^|[\n,(])\s*(?:{labels})\b|\b(?:{labels}):"
    gets = rf"(?:\b(?:{nouns})|{_COMPANY}|{_NAME})\s+(?:{_any(language, 'gets')})\b"
    reader = rf"\b(?:{_any(language, 'pays')})\b[^.!?\n]{{0,{_NEAR}}}\b(?:{_any(language, 'reader')})\b"
    named = rf"\b(?:{_any(language, 'named')})\b"
    if language == "fi":
        inflected = rf"\b(?:[\w-]*-)?(?:{nouns}){_ALLATIVE}\b|{_COMPANY}(?:\sAb)?:?{_ALLATIVE}\b"
        others = rf"(?!(?:{_any(language, 'no_name')})\b)"
        to = rf"{inflected}|(?<=[a-zåäö,\d]\s){others}(?-i:[A-ZÅÄÖ][\w&-]+?:?){_ALLATIVE}\b"
    else:
        towards, several = _any(language, "towards"), _any(language, "and")
        between = rf"(?:(?!(?:{several})\b)[\w'’.-]+\s+){{0,3}}?"
        to = rf"\b(?:{towards})\s+{between}(?:(?:{nouns})\b|{_COMPANY})"
        paid = rf"\b(?:{_any(language, 'pays')})\b[^.!?\n]{{0,{_NEAR}}}\b(?:till|to)\s(?:the\s)?(?!{_month(language)}){_NAME}"
        to += f"|{paid}"
    return re.compile("|".join((to, alone, gets, reader, named, r"\bFI\W{0,3}\d\d")), re.IGNORECASE)


@cache
def _month(language: str) -> str:
    return rf"(?:{'|'.join(map(re.escape, months(language)))})\b"


@cache
def _before(language: str) -> re.Pattern[str]:
    """A word, at the very end, after which a date is no day of payment."""
    return re.compile(rf"\b(?:{_any(language, 'other')})\s+(?:den\s+|on\s+|the\s+)?\Z", re.IGNORECASE)


@cache
def _after(language: str) -> re.Pattern[str]:
    """A word, right after a date, that makes it something else than a day of payment."""
    return re.compile(rf"\s+(?:{_any(language, 'after')})\b", re.IGNORECASE)


@cache
def _any(language: str, kind: str) -> str:
    rows = (row for row in table(language, "payment.tsv") if row["kind"] == kind)
    forms = sorted((form for row in rows for form in alternatives(row["words"])), key=len, reverse=True)
    return "|".join(re.escape(form).replace(r"\ ", r"\s+").replace(r"\*", r"\w*") for form in forms) or "(?!)"
