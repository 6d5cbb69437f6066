"""What a sentence says that no fix may change: dates, amounts, provisions, numbers, negations, modals, names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from letterkit.language.data import words
from letterkit.language.figures.amounts import find_amounts
from letterkit.language.figures.dates import find_dates
from letterkit.language.figures.provisions import find_laws
from letterkit.language.grammar.modals import find_modals
from letterkit.language.grammar.negation import find_negations
from letterkit.language.text.words import find_words

_NUMBER: Final = re.compile(r"\d+")
_ARTICLES: Final = frozenset({"en", "ett", "one"})
"""Numerals that are articles or pronouns, too; they count nothing."""


@dataclass(frozen=True, slots=True)
class Said:
    """A thing that a sentence says, at characters `start` to `end` of it; `value` is what it says, however written."""

    start: int
    end: int
    kind: str
    value: object

    @property
    def is_fixed(self) -> bool:
        """Whether no fix may touch its words, even if it says the same afterwards."""
        return self.kind in ("date", "amount", "negation", "provision")


@lru_cache(maxsize=64)
def said_in(text: str, language: str) -> tuple[Said, ...]:
    """The dates, amounts, provisions, other numbers, negations, modals and names of a sentence, in order."""
    whole = [*_dates(text, language), *_amounts(text), *_provisions(text, language)]
    parts = [*_numbers(text, language), *_negations(text, language), *_modals(text, language), *_names(text)]
    loose = [one for one in parts if not any(one.start < held.end and held.start < one.end for held in whole)]
    return tuple(sorted([*whole, *loose], key=lambda one: (one.start, one.end, one.kind)))


def keeps_meaning(before: str, after: str, language: str) -> bool:
    """Whether two sentences say the same numbers, amounts, dates, negations, modals, names and provisions.

    >>> keeps_meaning("Du ska betala samtliga hyror.", "Du ska betala alla hyror.", "sv")
    True
    >>> keeps_meaning("Du ska betala samtliga hyror.", "Du kan betala alla hyror.", "sv")
    False
    """
    return _values(said_in(before, language)) == _values(said_in(after, language))


def rewrites(text: str, start: int, end: int, replacement: str, language: str, form: str = "") -> bool:
    """Whether writing `replacement` at `start` to `end` rewrites a date, an amount, a negation or a provision.

    What stands in both alike is not rewritten. `form` is the kind of thing whose form the fix is there to change.
    """
    if text[start:end] == replacement:
        return False
    first, last = _changed(text[start:end], replacement)
    return any(
        one.is_fixed and one.kind != form and one.start < start + last and start + first < one.end
        for one in said_in(text, language)
    )


def _values(said: Iterable[Said]) -> dict[str, list[object]]:
    """What is said, kind by kind: a fix of one word may let another of its neighbours come first."""
    values: dict[str, list[object]] = {}
    for one in said:
        values.setdefault(one.kind, []).append(one.value)
    return values


def _changed(old: str, new: str) -> tuple[int, int]:
    """The characters of `old`, first and past the last, that differ from `new`: whole words, those that stay left."""
    ours, theirs = re.split(r"(\s+)", old), re.split(r"(\s+)", new)
    shortest = min(len(ours), len(theirs))
    head = next((n for n in range(shortest) if ours[n] != theirs[n]), shortest)
    tail = next((n for n in range(shortest - head) if ours[-1 - n] != theirs[-1 - n]), shortest - head)
    return len("".join(ours[:head])), len(old) - len("".join(ours[len(ours) - tail :]))


def _dates(text: str, language: str) -> Iterator[Said]:
    for one in find_dates(text, language):
        yield Said(one.start, one.end, "date", (one.day and one.day.year, one.month, one.in_month))


def _amounts(text: str) -> Iterator[Said]:
    for one in find_amounts(text, bare=True):
        yield Said(one.start, one.end, "amount", one.value)


def _provisions(text: str, language: str) -> Iterator[Said]:
    for start, end in find_laws(text, language):
        yield Said(start, end, "provision", " ".join(text[start:end].lower().split()))


def _numbers(text: str, language: str) -> Iterator[Said]:
    for match in _NUMBER.finditer(text):
        yield Said(*match.span(), "number", match[0])
    numerals = words(language, "numerals.txt") - _ARTICLES
    for start, end in find_words(text):
        if text[start:end].lower() in numerals:
            yield Said(start, end, "number", text[start:end].lower())


def _negations(text: str, language: str) -> Iterator[Said]:
    for start, end in find_negations(text, language):
        yield Said(start, end, "negation", text[start:end].lower())


def _modals(text: str, language: str) -> Iterator[Said]:
    for start, end, kind in find_modals(text, language):
        yield Said(start, end, "modal", kind)


def _names(text: str) -> Iterator[Said]:
    """The words with a capital letter, but the first one: every sentence has a capital there."""
    for number, (start, end) in enumerate(find_words(text)):
        if number and text[start].isupper():
            yield Said(start, end, "name", text[start:end])
