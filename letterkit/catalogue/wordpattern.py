"""The small language in which a template author writes words to recognise.

    ansöka om              these words, whatever the case and the white space between them
    ansök*                 any word that begins so; *stöd any word that ends so; *stöd* any that holds it
    få | beviljas          either (also between longer patterns)
    hör* ~ till            up to three words may stand where ~ stands
    inom <number> dagar    a figure or a numeral; <date>, <amount> and <provision> stand for those

Everything else is taken as written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from letterkit.language.data import words

_GAP: Final = r"(?:[^\s.!?]+\s+){0,3}?"
_LETTERS: Final = r"[\w'’-]*"
_SLOTS: Final = {
    "<amount>": r"(?:€\s?)?\d[\d\s.,]*\d?\s?(?:euro\w*|€|e\b)",
    "<date>": r"(?:den\s)?\d{1,2}\.?\s?(?:\d{1,2}\.\s?\d{4}|[^\W\d]+(?:\s\d{4})?)",
    "<provision>": r"(?:\d+\s?[a-h]?\s?§(?::\w+)?|[Ss]ections?\s\d+\s?[a-h]?|\d+/\d{4})",
}


@cache
def compile_patterns(patterns: tuple[str, ...], language: str) -> re.Pattern[str]:
    """One regular expression that finds any of the patterns, longest first."""
    written = sorted(_alternatives(patterns), key=len, reverse=True)
    return re.compile("|".join(_regex(pattern, language) for pattern in written), re.IGNORECASE)


def _alternatives(patterns: tuple[str, ...]) -> list[str]:
    return [part.strip() for pattern in patterns for part in pattern.split(" | ")]


@dataclass(frozen=True, slots=True)
class Anchors:
    """One word of each alternative, in small letters: whole words, beginnings of words. A text that holds none of them
    cannot match, unless `is_open`: then some alternative has no such word."""

    words: frozenset[str]
    beginnings: frozenset[str]
    is_open: bool


def anchors(patterns: tuple[str, ...]) -> Anchors:
    """The longest word of each alternative, or what stands before its first star."""
    whole, beginnings, is_open = set[str](), set[str](), False
    for alternative in _alternatives(patterns):
        fixed = [word.lower() for word in alternative.split() if re.fullmatch(r"[\w-]+\*?[\w*-]*", word)]
        longest = max(fixed, key=lambda word: len(word.partition("*")[0]), default="")
        begins, star, _ = longest.partition("*")
        is_open |= not begins
        (beginnings if star else whole).add(begins)
    return Anchors(frozenset(whole), frozenset(beginnings), is_open)


def _regex(pattern: str, language: str) -> str:
    parts: list[str] = []
    for word in pattern.split():
        if word == "~":
            parts.append(_GAP)
        else:
            parts.append(_word(word, language) + r"\s+")
    body = "".join(parts).removesuffix(r"\s+")
    return rf"(?<![\w-])(?:{body})(?![\w-])" if body[:1] else "(?!)"


def _word(word: str, language: str) -> str:
    if word == "<number>":
        return _number(language)
    if word in _SLOTS:
        return _SLOTS[word]
    return _LETTERS.join(re.escape(part) for part in word.split("*"))


@cache
def _number(language: str) -> str:
    numerals = "|".join(sorted(map(re.escape, words(language, "numerals.txt")), key=len, reverse=True))
    return rf"(?:\d+|{numerals})"


def is_pattern(text: str) -> bool:
    """Whether a text has anything to match: a letter, a figure or a slot."""
    return bool(re.search(r"\w", text))
