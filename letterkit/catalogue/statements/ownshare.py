"""What a text says of the part that the reader pays: how much, to whom, by when. What the authority pays is left aside.

The words stand in the language's ownshare.tsv.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from functools import cache, lru_cache
from typing import Final

from letterkit.catalogue.statements.alone import days_alone
from letterkit.catalogue.statements.paid import recipients
from letterkit.language.figures.amounts import find_amounts
from letterkit.language.figures.dates import find_dates
from letterkit.language.listed import WORD, any_of

_NEAR: Final = 45  # characters before an amount or a date that tell what it is of; ours
_DUE: Final = r"förfall|erä|due\b|du\b|dig\b|you\b|maksat\b|sin[äu]"
"""What tells a due day from that of the bill, and what the reader pays from the whole of it."""
_PART: Final = re.compile(r"(?<=[!?;:])\s+|(?<=\.)\s+(?![a-zåäö])|\n|(?<=\D),\s+|,(?=\s\D)")


_COMPANY: Final = re.compile(
    r"\b[A-ZÅÄÖ][\w&-]*\s(?:[\w&-]+\s)?(?:Oyj?|Abp?|Ltd|Ky)\b|\b(?:Asunto Oy|Bostads Ab|Fastighets Ab)\s\w+"
)

_NAMED: Final = {
    "sv": re.compile(r"\b(?:till|hos)\s(?!FPA\b)[A-ZÅÄÖ][\wåäö&-]+"),
    "fi": re.compile(r"\b(?!Sinu|Meil|Teil|Kelal)[A-ZÅÄÖ][\wåäö&-]+(?::lle|ll[ea])\b"),
    "en": re.compile(r"\bto\s(?!Kela\b)(?:the\s)?[A-Z][\w&-]+"),
}
"""Somebody called by name who is paid."""
_COLUMN: Final = re.compile(
    r"(?<= , )(?:till|till vem|mottagare|betalningsmottagare|fakturerare|saaja|maksunsaaja|laskuttaja|kenelle"
    r"|to|to whom|payee|recipient|biller|billed by|paid to)(?= , )",
    re.IGNORECASE,
)
"""The heading of a table's column that says who is paid."""


def own_amounts(text: str, language: str) -> set[Hashable]:
    """The sums that may be the reader's to pay: not those of the whole bill, of a limit or of what is accepted."""
    return {
        found.value
        for part in _parts(text, language)
        for found in find_amounts(part, bare=True)
        if found.value
        and not _is_whole(
            part[max(0, found.start - _NEAR) : found.start], part[found.end : found.end + _NEAR], language
        )
    }


def _is_whole(before: str, after: str, language: str) -> bool:
    """Whether the words around a sum make it that of the whole bill: "the rent is", not "your share of the rent is"."""
    is_whole = _pattern(language, "whole").search(before) or _pattern(language, "whole-after").match(after)
    return bool(is_whole) and not _pattern(language, "own").search(before)


def own_payees(text: str, language: str) -> set[Hashable]:
    """Whom the reader pays."""
    left = _journey(language).sub(" ", " , ".join(_parts(text, language)))
    named = {match[0].lower() for pattern in (_COMPANY, _COLUMN, _NAMED[language]) for match in pattern.finditer(left)}
    return (
        recipients(left, language) | named | {match[0].lower() for match in _pattern(language, "payee").finditer(left)}
    )


@cache
def _journey(language: str) -> re.Pattern[str]:
    """A journey with the place that it goes to, which nobody pays: "the trip to Oulu"; a company is no place."""
    words = rf"(?<![\w-]){any_of(language, 'ownshare.tsv', 'journey', star=WORD)}"
    name = rf"(?-i:(?!{_COMPANY.pattern})[A-ZÅÄÖ][\w&-]+)"
    if language == "fi":
        place = r"(?-i:[A-ZÅÄÖ][\w&-]+(?::lle|ll[ea]))\b"
        return re.compile(rf"{words}\s+{place}|{place}\s+(?={words})", re.IGNORECASE)
    return re.compile(rf"{words}\s+(?:till|to)\s+{name}", re.IGNORECASE)


def own_days(text: str, language: str) -> set[Hashable]:
    """The days by which the reader pays: not those of the bill, a decision or the beginning of something."""
    parts = list(_parts(text, language))
    alone = {day for part in parts for day in days_alone(part, language)}
    return alone | {
        found.day or (found.month, found.in_month)
        for part in parts
        for found in find_dates(part, language)
        if not _pattern(language, "day-of").search(part[max(0, found.start - _NEAR) : found.start])
        and not _pattern(language, "day-after").match(part[found.end : found.end + _NEAR])
    }


def _parts(text: str, language: str) -> Iterator[str]:
    """The clauses of a text in which the authority does not pay; one without a payer goes on from the last."""
    ours = False
    for part in _PART.split(text):
        for clause, payer in _clauses(part, language):
            ours = payer == "ours" or (ours and not payer)
            if not ours:
                yield clause
        ours = ours and not part.rstrip().endswith((".", "!", "?"))


@lru_cache(maxsize=1 << 11)
def _clauses(part: str, language: str) -> tuple[tuple[str, str], ...]:
    """The clauses of a part of a text, each with its payer: ours, yours, or "" for none; kept for a while."""
    return tuple((clause, _payer(clause, language)) for clause in _pattern(language, "and").split(part))


def _payer(clause: str, language: str) -> str:
    if _pattern(language, "asks").search(clause):
        return "yours"
    return next((payer for payer in ("ours", "yours") if _pattern(language, payer).search(clause)), "")


@cache
def _pattern(language: str, kind: str) -> re.Pattern[str]:
    listed = any_of(language, "ownshare.tsv", kind, star=WORD)
    end = rf"[\s(]*(?:(?!{_DUE})[\w-]+\s+){{0,2}}$" if kind in ("whole", "day-of", "own") else ""
    start = r"\s*" if kind in ("whole-after", "day-after") else r"(?<![\w-])"
    return re.compile(rf"{start}{listed}(?![\w-]){end}", re.IGNORECASE)
