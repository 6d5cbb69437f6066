"""Whom money is paid to, and on what day.

Payees stand after "to", in a case of their own or alone in a cell; the words are in the language's payment.tsv.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from functools import cache
from typing import Final

from letterkit.catalogue.statements.alone import days_alone
from letterkit.language.figures.dates import WrittenDate, find_dates, months
from letterkit.language.listed import any_of

_LEGAL: Final = r"(?:Oyj?|Abp?|AB|Ltd|Ky|Rf|Rs|Inc|ry|rf|sr)"
_COMPANY: Final = (
    rf"(?-i:(?:[A-ZÅÄÖ0-9][\w&.'’-]*\s){{1,4}}{_LEGAL}(?![\w-])"
    r"|(?:Asunto\sOy|As\.?\sOy|Bostads\sAb|Fastighets\sAb|Kiinteistö\sOy|Koy|Oy|Ab)\s[A-ZÅÄÖ][\w&-]*)"
)
_NAME: Final = r"(?-i:(?!Kela\b|FPA\b)[A-ZÅÄÖ][\w&'’-]+)"
_CAPITALS: Final = r"(?-i:[A-ZÅÄÖ][\w&'’-]*\s){0,2}"
"""Names before a payee by kind: "Lake Pharmacy"."""
_ALLATIVE: Final = r"ll(?:e|esi|een|ensa|ensä|enne)"
_ALONE: Final = r"(?=\s*(?:$|[^\w\s]|\d|FI|\n|(?:i|in|som|ending|hos|joka|jonka|at|with|no|nr|numero|number)\b))"
"""Looks ahead for the end of a cell or a name, or for what only says more of it."""
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
    return days | {match[0].lower() for match in _day_last(language).finditer(text)} | days_alone(text, language)


def _paydays(text: str, language: str) -> Iterator[WrittenDate]:
    for found in find_dates(text, language):
        before, after = text[max(0, found.start - _NEAR) : found.start], text[found.end : found.end + _NEAR]
        in_range = _RANGE_BEFORE.search(before) or _RANGE_AFTER.match(after)
        if not in_range and not _before(language).search(before) and not _after(language).match(after):
            yield found


@cache
def _day_last(language: str) -> re.Pattern[str]:
    """Days that are no date elsewhere: "huhtikuun 3. päivänä", "den första april", "the first of April", "den 5.3"."""
    names, ordinals = "|".join(map(re.escape, months(language))), any_of(language, "payment.tsv", "ordinal")
    short = r"\d{1,2}[./]\d{1,2}(?![./\d])"
    written = {
        "fi": rf"\b(?:{names})kuun\s+(?:\d{{1,2}}\.|{ordinals})\s+päivä(?:nä|stä)\b",
        "sv": rf"\bden\s+(?:{ordinals}\s+(?:{names})|{short})|\b(?:ut)?betal\w*dag\w*:?\s+{short}",
        "en": rf"\b(?:the\s+)?{ordinals}\s+(?:of\s+)?(?:{names})\b|\b(?:morning|afternoon)\s+of\s+(?:the\s+)?\d",
    }
    return re.compile(written[language], re.IGNORECASE)


@cache
def _recipient(language: str) -> re.Pattern[str]:
    nouns, labels = _any(language, "recipient"), _any(language, "label")
    ways = (
        _to(language, nouns),
        rf"(?:^|[\n:;|–(])[ \t]*(?:{_any(language, 'own')}\s+)?{_CAPITALS}(?:{nouns}|{_COMPANY})\b{_ALONE}",
        rf"(?:^|[\n,;(])\s*{labels}\b|\b{labels}:",
        rf"(?:\b{nouns}|{_COMPANY}|\b{_name(language)})\s+{_any(language, 'gets')}\b",
        rf"(?:\b{nouns}|{_COMPANY})\s+{_any(language, 'is-paid')}\b",
        rf"\b{_any(language, 'gets')}\s+{_COMPANY}",
        _paid(language, rf"{_any(language, 'reader')}\b"),
        rf"\b{_any(language, 'named')}\b",
        r"\bFI\W{0,3}\d\d",
    )
    return re.compile("|".join(ways), re.IGNORECASE)


def _to(language: str, nouns: str) -> str:
    """A payee after "to", in Finnish in the allative; a name only after a word that pays."""
    if language == "fi":
        inflected = rf"\b(?:[\w-]*-)?{nouns}{_ALLATIVE}\b|{_COMPANY}(?:\sAb)?:?{_ALLATIVE}\b"
        return rf"{inflected}|(?<=[a-zåäö,\d]\s){_no_name(language)}(?-i:[A-ZÅÄÖ][\w&-]+?:?){_ALLATIVE}\b"
    between = rf"(?:(?!{_any(language, 'and')}\b)[\w'’.-]+\s+){{0,3}}?"
    listed = rf"\b{_any(language, 'towards')}\s+{between}(?:{nouns}\b|{_COMPANY})"
    named = rf"(?:till|to)\s(?:the\s)?(?!{_month(language)}){_NAME}"
    return rf"{listed}|{_paid(language, named)}|(?:\d\s?€|\beuros?)\s+{named}"


def _paid(language: str, payee: str) -> str:
    """A payee after a word that pays, in the same sentence."""
    return rf"\b{_any(language, 'pays')}\b(?:[^.!?\n]|\.(?=\d)){{0,{_NEAR}}}\b{payee}"


def _name(language: str) -> str:
    return rf"{_no_name(language)}{_NAME}"


def _no_name(language: str) -> str:
    """Looks ahead for a word that only begins a sentence with a capital."""
    return rf"(?!{_any(language, 'no_name')}\b)"


@cache
def _month(language: str) -> str:
    return rf"(?:{'|'.join(map(re.escape, months(language)))})\b"


@cache
def _before(language: str) -> re.Pattern[str]:
    """A word, at the very end, after which a date is no day of payment."""
    return re.compile(rf"\b{_any(language, 'other')}\s+(?:den\s+|on\s+|the\s+)?\Z", re.IGNORECASE)


@cache
def _after(language: str) -> re.Pattern[str]:
    """A word, right after a date, that makes it something else than a day of payment."""
    return re.compile(rf"\s+{_any(language, 'after')}\b", re.IGNORECASE)


def _any(language: str, kind: str) -> str:
    return any_of(language, "payment.tsv", kind)
