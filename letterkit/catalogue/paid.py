"""Whom and when a text says money is paid: payees after "to", in a case of their own or alone in a cell; days of payment.

The words stand in the language's payment.tsv.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from functools import cache
from typing import Final

from letterkit.language.data import alternatives, table
from letterkit.language.dates import WrittenDate, find_dates

_COMPANY: Final = r"(?-i:(?:[A-ZÅÄÖ0-9][\w&.'’-]*\s)+(?:Oyj?|Abp?|AB|Ltd|Ky|Rf|Rs|Inc|ry|rf|sr))(?![\w-])"
_COMPANY_FIRST: Final = (
    r"(?-i:(?:Asunto Oy|As\.? Oy|Bostads Ab|Fastighets Ab|Kiinteistö Oy|Koy|Oy|Ab)\s[A-ZÅÄÖ][\w&-]*)"
)
_NAME: Final = r"(?-i:(?!Kela\b|FPA\b|April|May|June)[A-ZÅÄÖ][\w&'’-]+)"
_OWN: Final = r"(?:ditt|din|hans|hennes|ert|your|the|his|her|their|sinun|hänen)\s+"
_ALLATIVE: Final = r"ll(?:e|esi|een|ensa|ensä|enne)"
_NOT_NAMES: Final = (
    r"(?!sinulle|minulle|meille|teille|heille|hänelle|kaikille|niille|sille|tälle|kelalle|ajalle|jaksolle)"
)
_RANGE_BEFORE: Final = re.compile(
    r"\d\.?\s?[–—-]\s?$|[–—]\s?$|\d\.?\s(?:till|to|och|and|ja)\s(?:den\s)?$", re.IGNORECASE
)
_RANGE_AFTER: Final = re.compile(r"^\.?\s?[–—-]\s?\d|^\s(?:till|to)\s(?:den\s)?\d", re.IGNORECASE)


def recipients(text: str, language: str) -> set[Hashable]:
    """The payees that a text pays to."""
    return {" ".join(match[0].split()).lower() for match in _recipient(language).finditer(text)}


def paydays(text: str, language: str) -> set[Hashable]:
    """The calendar days of a text, without those that its words tie to something else than a payment."""
    return {found.day or (found.month, found.in_month) for found in _paydays(text, language)}


def _paydays(text: str, language: str) -> Iterator[WrittenDate]:
    for found in find_dates(text, language):
        before, after = text[max(0, found.start - 60) : found.start], text[found.end : found.end + 40]
        in_range = _RANGE_BEFORE.search(before) or _RANGE_AFTER.match(after)
        if not in_range and not _before(language).search(before) and not _after(language).match(after):
            yield found


@cache
def _recipient(language: str) -> re.Pattern[str]:
    nouns, labels = _any(language, "recipient"), _any(language, "label")
    alone = rf"(?:^|[\n:;|–(])\s*(?:{_OWN})?(?:{nouns})\b|(?:^|\n)\s*(?:{labels})\b"
    if language == "fi":
        found = (
            rf"\b(?:[\w-]*-)?(?:{nouns}){_ALLATIVE}\b|(?:{_COMPANY}|{_COMPANY_FIRST})(?::?n)?:?{_ALLATIVE}?"
            rf"|\b{_NOT_NAMES}(?-i:(?<=[a-zåäö,] )[A-ZÅÄÖ][\w&-]+:?){_ALLATIVE}\b"
        )
    else:
        towards = _any(language, "towards")
        found = rf"\b(?:{towards})\s+(?:(?!\b(?:och|and|or)\b)[\w'’.-]+\s+){{0,3}}?(?:(?:{nouns})\b|{_COMPANY}|{_COMPANY_FIRST})"
        found += rf"|\b(?:till|to)\s(?:the\s)?{_NAME}"
    return re.compile(rf"{found}|{alone}|\bFI\s?\d\d", re.IGNORECASE)


@cache
def _before(language: str) -> re.Pattern[str]:
    """A word, at the very end, after which a date is no day of payment."""
    return re.compile(rf"\b(?:{_any(language, 'other')})\s+(?:den\s+|on\s+|the\s+)?\Z", re.IGNORECASE)


@cache
def _after(language: str) -> re.Pattern[str]:
    return (
        re.compile(rf"\s+(?:{_any(language, 'after')})\b", re.IGNORECASE) if language == "fi" else re.compile(r"(?!)")
    )


@cache
def _any(language: str, kind: str) -> str:
    rows = (row for row in table(language, "payment.tsv") if row["kind"] == kind)
    forms = sorted((form for row in rows for form in alternatives(row["words"])), key=len, reverse=True)
    return "|".join(re.escape(form).replace(r"\ ", r"\s+").replace(r"\*", r"\w*") for form in forms)
