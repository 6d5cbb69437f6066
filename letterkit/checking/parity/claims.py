"""What a text claims, so that languages can be compared: figures, law, denials, duties, conditions, limits, actors.

The words of each kind stand in claims.tsv of each language. What is one claim in all languages has one value, however
it is written: "seven", "seitsemän", 7; "7 a §" and "section 7a".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from letterkit.language.data import alternatives, table
from letterkit.language.figures.amounts import find_amounts
from letterkit.language.figures.dates import find_dates
from letterkit.language.figures.provisions import find_laws
from letterkit.language.grammar.modals import find_modals
from letterkit.language.grammar.negation import find_negations

UNITS: Final = ("day", "week", "month", "year")
LIMITS: Final = ("more", "less", "up", "down", "by", "from", "before", "most", "least", "only")
ACTORS: Final = ("court", "kela", "county", "municipality", "other", "handler", "client", "employer")
_DUTIES: Final = {"must": "must", "shall": "must", "should": "must", "can": "can", "may": "can"}
_NUMBER: Final = re.compile(r"(?<![\w.,])\d+(?![\w]|[.,]\d)")
_SECTION: Final = re.compile(r"(\d+)\s?([a-h]\b)?")
_ACT: Final = re.compile(r"\d+/\d{4}")
_SENTENCE: Final = re.compile(r"[^.!?:\u2029]+[.!?:]?")
_NEAR: Final = r"(?:[\s\u00a0]+\w+){0,2}?[\s\u00a0]+"
_JOINED: Final = {
    "sv": re.compile(r"\b(?:och|eller)\s+\Z", re.IGNORECASE),
    "fi": re.compile(r"\b(?:ja|tai|vai)\s+\Z", re.IGNORECASE),
    "en": re.compile(r"\b(?:and|or)\s+\Z", re.IGNORECASE),
}
_YOU: Final = re.compile(r"om\s+(?:du|vi|ni|jag|hen|hon|han|man|någon|något)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim at characters `start` to `end` of a text: its kind, and what it says whatever the language."""

    kind: str
    value: object
    start: int
    end: int


@lru_cache(maxsize=1 << 14)
def claims(text: str, language: str) -> tuple[Claim, ...]:
    """What a text claims, in order."""
    whole = [*_figures(text, language), *_law(text, language)]
    loose = [*_numbers(text, language), *_denials(text, language), *_duties(text, language)]
    loose += [*_conditions(text, language), *_words(text, language)]
    free = [one for one in loose if not any(one.start < held.end and held.start < one.end for held in whole)]
    return tuple(sorted([*whole, *free], key=lambda one: (one.start, one.end, one.kind)))


def _figures(text: str, language: str) -> Iterator[Claim]:
    for amount in find_amounts(text):
        yield Claim("amount", amount.value, amount.start, amount.end)
    for day in find_dates(text, language):
        yield Claim("date", (day.day and day.day.year, day.month, day.in_month), day.start, day.end)


def _law(text: str, language: str) -> Iterator[Claim]:
    for start, end in find_laws(text, language):
        if acts := _ACT.findall(text[start:end]):
            yield from (Claim("provision", act, start, end) for act in acts)
        elif re.search(r"\d", text[start:end]):
            for number, letter in _SECTION.findall(text[start:end]):
                yield Claim("provision", f"§ {number}{letter}", start, end)


def _numbers(text: str, language: str) -> Iterator[Claim]:
    """Numbers, and what they count where it is time; a week is seven days."""
    for start, end, value in [*_written(text), *_counted(text, language)]:
        unit = next((unit for unit in UNITS if _unit(language, unit).match(text, end)), "")
        yield Claim("time" if unit else "number", _time(value, unit) if unit else value, start, end)
    for unit in UNITS:
        for match in _of_slot(language, unit).finditer(text):
            yield Claim("time", unit, *match.span(1))


def _time(value: int, unit: str) -> object:
    """The number as written, its unit, and both as days where it is weeks."""
    return value, unit, (value * 7, "day") if unit == "week" else (value, unit)


def _written(text: str) -> Iterator[tuple[int, int, int]]:
    for match in _NUMBER.finditer(text):
        yield (*match.span(), int(match[0]))


def _counted(text: str, language: str) -> Iterator[tuple[int, int, int]]:
    values = _values(language)
    for match in re.finditer(r"[^\W\d_]+(?:-[^\W\d_]+)?", text):
        if (value := values.get(match[0].lower())) is not None:
            yield (*match.span(), value)


@cache
def _values(language: str) -> dict[str, int]:
    return {word: int(row["value"]) for row in table(language, "counts.tsv") for word in alternatives(row["words"])}


@cache
def _unit(language: str, unit: str) -> re.Pattern[str]:
    return re.compile(rf"{_NEAR}(?:{_any(language, unit)})(?!\w)", re.IGNORECASE)


@cache
def _of_slot(language: str, unit: str) -> re.Pattern[str]:
    return re.compile(rf"\bQ[xm][a-z]+q[\s\u00a0]+(?:(?:i|per|a|an|every)[\s\u00a0]+)?({_any(language, unit)})(?!\w)")


def _denials(text: str, language: str) -> Iterator[Claim]:
    spans = {*find_negations(text, language), *(match.span() for match in pattern(language, "negation").finditer(text))}
    yield from (Claim("negation", "", *span) for span in spans)


def _duties(text: str, language: str) -> Iterator[Claim]:
    for start, end, modal in find_modals(text, language):
        kind = _DUTIES[modal]
        if not pattern(language, f"not-{kind}").match(text, start):
            yield Claim(kind, "", start, end)
    for kind in ("must", "can"):
        yield from (Claim(kind, "", *match.span()) for match in pattern(language, kind).finditer(text))


def _conditions(text: str, language: str) -> Iterator[Claim]:
    """Conditions, and questions that a clause leaves open; one that goes on after "or" is the same."""
    found = [match.span() for match in pattern(language, "condition").finditer(text)]
    if language == "sv":
        found += _swedish(text)
    for sentence in _SENTENCE.finditer(text):
        if not sentence[0].endswith("?"):
            for start, end in found:
                joined = _JOINED[language].search(text, sentence.start(), start)
                if sentence.start() <= start < sentence.end() and not joined:
                    yield Claim("condition", "", start, end)


def _swedish(text: str) -> Iterator[tuple[int, int]]:
    """Swedish "om" that opens a clause: a verb follows, and it doesn't belong to a word like "ansöka"."""
    for match in re.finditer(r"(?<!\w)om(?!\w)", text, re.IGNORECASE):
        clause = re.match(r"(?:(?![.,;:?!\u2029]|\boch\b).)*", text[match.end() :])
        has_verb = clause and pattern("sv", "verb").search(clause[0])
        before = [word for word in text[: match.start()].split() if not pattern("sv", "between").fullmatch(word)]
        is_governed = bool(before) and bool(pattern("sv", "governs").fullmatch(before[-1]))
        if has_verb and (not is_governed or _YOU.match(text, match.start())):
            yield match.span()


def _words(text: str, language: str) -> Iterator[Claim]:
    for group, kinds in (("limit", LIMITS), ("actor", ACTORS)):
        for kind in kinds:
            yield from (Claim(group, kind, *match.span()) for match in pattern(language, kind).finditer(text))


@cache
def pattern(language: str, kind: str) -> re.Pattern[str]:
    """The words of a kind in a language."""
    return re.compile(rf"(?<!\w)(?:{_any(language, kind)})(?!\w)", re.IGNORECASE)


@cache
def _any(language: str, kind: str) -> str:
    found = [row["words"] for row in table(language, "claims.tsv") if row["kind"] == kind]
    return "|".join(found).replace(" ", r"[\s\u00a0]+") or "(?!)"
