"""Whether a sentence takes up a thing that another text names: "the bunk bed" there, "for the bed" here."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from letterkit.catalogue.patterns.line import line_of
from letterkit.catalogue.patterns.wordgroups import WordGroup

_SHORTEST: Final = 4
"""The fewest letters that two words must begin with. Our own limit."""
_ENDING: Final = 3
"""So many last letters may differ: they are grammar, or the next part of a compound."""
_WORD: Final = re.compile(r"[^\W\d_]{3,}")


def takes_up(text: str, other: str, ignored: Iterable[WordGroup]) -> bool:
    """Whether a word of a text, none of the ignored ones, is one of the other text or a part of one."""
    groups = tuple(ignored)
    named = _things(other, groups)
    return any(_is_one(word, one) for word in _things(text, groups) for one in named)


def _things(text: str, ignored: tuple[WordGroup, ...]) -> set[str]:
    line = line_of(text)
    barred = [place for group in ignored for place in group.places(line)]
    return {
        match[0]
        for match in _WORD.finditer(line.low)
        if not any(start < match.end() and match.start() < end for start, end in barred)
    }


def _is_one(word: str, other: str) -> bool:
    short, long = sorted((word, other), key=len)
    if short == long:
        return True
    least = max(_SHORTEST, len(short) - _ENDING)
    return len(short) >= _SHORTEST and short[:least] in long
