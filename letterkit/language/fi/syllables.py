"""Finnish syllables, counted by the vowels: a long vowel or a diphthong is one."""

from __future__ import annotations

import re
from typing import Final

_NUCLEUS: Final = re.compile(r"aa|ee|ii|oo|uu|yy|ää|öö|[aeouyäö]i|[aeio]u|[eiäö]y|[aeiouyäö]")
_FIRST_NUCLEUS: Final = re.compile(r"ie|uo|yö|" + _NUCLEUS.pattern)
"""ie, uo and yö are diphthongs in the first syllable only (tuoli, but lukio)."""


def syllables(word: str) -> int:
    """How many syllables a Finnish word has; a word without a vowel has one.

    >>> syllables("toimeentulotuki"), syllables("työ"), syllables("lukio"), syllables("hyvinvointialue")
    (6, 1, 3, 7)
    """
    lowered = word.lower()
    first = _FIRST_NUCLEUS.search(lowered)
    if first is None:
        return 1
    return 1 + len(_NUCLEUS.findall(lowered, first.end()))
