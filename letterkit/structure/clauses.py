"""The clauses of a unit, cut by words and punctuation: a unit often says one thing in each ("120 €, eftersom …")."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from letterkit.structure.units import Unit

_OPENERS: Final = {
    "sv": r"och|samt|men|utan|eftersom|därför|då|när|om|så|att|som|för\s+att",
    "fi": r"ja|sekä|mutta|koska|kun|jos|joten|vaan|jotta|että|joka|jonka|mikä|eli|siksi",
    "en": r"and|but|because|since|so|when|if|which|as|unless|while|that",
}
"""The words that a clause opens with, by language."""
_LEAST: Final = 2
"""What has fewer words is no clause, but belongs to the next one, or the last; a cell may have one. Our own figure."""


def clauses_of(unit: Unit, starts: Sequence[int]) -> list[tuple[int, int]]:
    """The first word of each clause of a unit and the one after its last, if it has more than one clause; `starts` is
    where its words begin in its text.
    """
    least = 1 if unit.block.cell else _LEAST
    edges = _edges(starts, _cuts(unit), least)
    return list(pairwise(edges)) if len(edges) > 2 else []


def _cuts(unit: Unit) -> list[int]:
    """The places in a unit's text where a clause may begin: also where another sentence does, or a cell."""
    found, start = set[int](), 0
    for sentence in unit.sentences:
        found.add(start)
        start += len(sentence.text) + 1
    return sorted(found.union(match.end() for match in _cut(unit.language).finditer(unit.text)))


@cache
def _cut(language: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<=[;:,])\s+|(?<=[)\]])\s*|(?<!\s)(?:\s*(?=[(\[])|\s+(?=[–—-]\s|(?:{_OPENERS[language]})\s))", re.IGNORECASE
    )


def _edges(starts: Sequence[int], cuts: Sequence[int], least: int) -> list[int]:
    """The numbers of the words at which clauses of so many words at least begin, and how many words there are."""
    edges, count = [0], len(starts)
    for cut in cuts:
        at = bisect_left(starts, cut)
        if at - edges[-1] >= least and count - at >= least:
            edges.append(at)
    return [*edges, count]
