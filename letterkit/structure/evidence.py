"""What speaks for one kind of letter or another: which words stand in it, and where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import combinations
from math import log1p, sqrt
from typing import Final

from letterkit.catalogue.judgement.features import tokens_of
from letterkit.catalogue.patterns.line import line_of
from letterkit.structure.outline import are_headings
from letterkit.structure.signs import Signs, signs_in
from letterkit.structure.units import Unit

SURE: Final = "sure"
MAY: Final = "may"
LIVING: Final = "living"
OTHER: Final = "other"
GRANTED: Final = "granted"
REFUSED: Final = "refused"
PARTLY: Final = "partly"
NAMES: Final = "names"
ACTS: Final = "acts"
ITEMS: Final[Mapping[str, tuple[str, ...]]] = {
    "grant": (GRANTED,), "partial": (PARTLY, REFUSED, GRANTED), "rejection": (REFUSED,)
}  # fmt: skip
"""What is told of items in the kinds that grant and refuse."""

_TOP: Final = 80
"""So many first words of a letter are its top; figures of our own, as the next ones."""
_TITLE: Final = 60
"""A heading within so many first words is the letter's title."""
_FIRST: Final = 6
"""Short lines among so many first units count as titles too."""
_SHORT: Final = 8
_AT_THE_TOP: Final = 0.3
"""What each sign at the top counts."""
_LISTED: Final = 0.5
"""What listed words count, beside 1 for a sign that stands anywhere: they were listed from the letters learned from."""
_PAIR: Final = 0.5
"""What two signs in one unit count."""
_WORD: Final = 0.4
"""What a word counts."""
FIELD: Final = frozenset({SURE, MAY, LIVING, OTHER})
"""Words of the field, or of another; they tell no kind."""
_TWICE: Final = 2.0
"""What words of the field count."""
_EXTRACT: Final = 25
"""A letter of fewer words says little; one of more than the next figure, enough."""
_LETTER: Final = 60
_IF_NOT: Final = "otherwise"
"""The sign of what happens if the reader does nothing: what is told there was not decided."""


class Evidence:
    """The words of a letter that speak for kinds: `signs` are those of phrases/kinds.yaml."""

    def __init__(self, units: Sequence[Unit], signs: Mapping[str, Signs]) -> None:
        self._units = units
        self._signs = signs

    def has(self, name: str) -> bool:
        """Whether any unit holds words of a group."""
        return name in self._held

    @cached_property
    def _held(self) -> frozenset[str]:
        return frozenset().union(*(self._signs[unit.language].within(unit.text) for unit in self._units))

    @cached_property
    def _length(self) -> int:
        return sum(len(unit.text.split()) for unit in self._units)

    @property
    def is_extract(self) -> bool:
        """Whether it is too short for a whole letter."""
        return self._length < _EXTRACT

    @property
    def field(self) -> Mapping[str, float]:
        """Which words of the field, or of another, are held, and how much there is to read."""
        held = {name: self.has(name) for name in FIELD}
        shown = {
            **held,
            OTHER: held[OTHER] and not held[SURE],
            "none": not any(held[name] for name in (SURE, MAY, LIVING)),
            "both": held[MAY] and held[LIVING],
            "short": self.is_extract,
        }
        named = {f"field {name}": _TWICE * is_held for name, is_held in shown.items()}
        return {**named, "field long": _TWICE * min(1, self._length / _LETTER)}

    @cached_property
    def _told(self) -> list[frozenset[str]]:
        return [self._told_in(unit) for unit in self._units]

    def _told_in(self, unit: Unit) -> frozenset[str]:
        """The groups of words in a unit, without "granted" where it only stands inside "not granted"."""
        told = self._signs[unit.language].within(unit.text)
        if _IF_NOT in signs_in(unit.text, unit.language):
            return told - {GRANTED, REFUSED, PARTLY, f"rejection {ACTS}"}
        if {GRANTED, REFUSED} <= told:
            groups, line = self._signs[unit.language].groups, line_of(unit.text)
            refused = groups[REFUSED].places(line)
            if all(
                any(start < last and first < end for first, last in refused)
                for start, end in groups[GRANTED].places(line)
            ):
                return told - {GRANTED}
        return told

    @cached_property
    def features(self) -> Mapping[str, float]:
        """What is learned from: where which words stand, which items are granted and refused, and all else that is
        said, as odd letters tell their kind by words that no list has.
        """
        listed = {name: _LISTED * value for name, value in {**self._listed(), **self._items()}.items()}
        return {**listed, **self._signs_anywhere(), **self._words()}

    def _listed(self) -> Mapping[str, float]:
        """How often the words of the kinds, and signs, stand at a place."""
        counts: dict[str, float] = {}
        shares: dict[str, float] = {}
        share = 1 / sqrt(max(1, len(self._units)))
        for unit, told, place in zip(self._units, self._told, self._places, strict=True):
            for name in told:
                placed = f"{place} {name}"
                counts[placed] = counts.get(placed, 0) + 1
            for sign in signs_in(unit.text, unit.language):
                shares[f"sign {sign}"] = shares.get(f"sign {sign}", 0) + share
                if place in ("title", "top"):
                    shares[f"top sign {sign}"] = shares.get(f"top sign {sign}", 0) + _AT_THE_TOP
        anywhere = {f"any {name}": 1.0 for told in self._told for name in told}
        weighed = {name: log1p(value) for name, value in {**counts, **shares}.items()}
        return {**weighed, **anywhere}

    def _signs_anywhere(self) -> Mapping[str, float]:
        """Which signs stand in the letter, and which of them, and of the words of the kinds, in one unit."""
        found: dict[str, float] = {}
        for unit, told in zip(self._units, self._told, strict=True):
            signs = signs_in(unit.text, unit.language)
            found |= _held_together(signs, told)
        return found

    def _words(self) -> Mapping[str, float]:
        """The beginnings of all words."""
        found: dict[str, float] = {}
        for unit in self._units:
            found |= _words_of(unit.text, unit.language)
        return found

    @cached_property
    def _places(self) -> list[str]:
        """Where each unit stands: in the title, in a heading, at the top, or in the body."""
        places, read = [], 0
        for at, (unit, is_heading) in enumerate(zip(self._units, are_headings(self._units), strict=True)):
            length = len(unit.text.split())
            if (is_heading and read < _TITLE) or (at < _FIRST and length <= _SHORT):
                places.append("title")
            elif is_heading:
                places.append("heading")
            else:
                places.append("top" if read < _TOP else "body")
            read += length
        return places

    def _items(self) -> Mapping[str, float]:
        """How many units grant, and how many refuse, with an amount and without."""
        money = ["money" in signs_in(unit.text, unit.language) for unit in self._units]
        granted = sum(GRANTED in told for told in self._told)
        refused = sum(REFUSED in told for told in self._told)
        granted_sums = sum(GRANTED in told and has for told, has in zip(self._told, money, strict=True))
        refused_sums = sum(REFUSED in told and has for told, has in zip(self._told, money, strict=True))
        return {
            "granted": log1p(granted),
            "refused": log1p(refused),
            "granted in part": log1p(sum({GRANTED, PARTLY} <= told for told in self._told)),
            "refused in part": log1p(sum({REFUSED, PARTLY} <= told for told in self._told)),
            "only granted": float(granted > 0 and not refused),
            "only refused": float(refused > 0 and not granted),
            "both": float(granted > 0 and refused > 0),
            "neither": float(not granted and not refused),
            "sums granted": float(granted_sums > 0 and not refused_sums),
            "sums refused": float(refused_sums > 0 and not granted_sums),
            "sums of both": float(granted_sums > 0 and refused_sums > 0),
        }


@lru_cache(maxsize=1 << 11)
def _words_of(text: str, language: str) -> Mapping[str, float]:
    """The features of a unit's words; kept for a while."""
    return {f"word {language} {token.stem}": _WORD for token in tokens_of(text, language)}


@lru_cache(maxsize=1 << 12)
def _held_together(signs: frozenset[str], told: frozenset[str]) -> Mapping[str, float]:
    """The features of a unit's signs, and of each two of them and of the words of the kinds; kept for a while."""
    pairs = combinations(sorted(signs | told - FIELD), 2)
    return {f"has {sign}": 1.0 for sign in signs} | {f"pair {one} + {other}": _PAIR for one, other in pairs}
