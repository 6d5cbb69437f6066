"""Words as readers count them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

_WORD: Final = re.compile(r"\w+(?:[-'’:.@/&+]\w+)*")
_SECTION: Final = re.compile(r"\d+[a-zA-Z]{1,2}")
_LETTER: Final = re.compile(r"[^\W\d_]")


def find_words(text: str) -> Iterator[tuple[int, int]]:
    """The words of `text` as characters first and past the last.

    A word holds a letter: figures, dates and section numbers are left out. Hyphens, apostrophes, colons and the full
    stops inside an address keep a word together (e-post, Kela:n, www.fpa.fi).
    """
    for match in _WORD.finditer(text):
        word = match[0]
        if word.isalpha() or (_LETTER.search(word) and not _SECTION.fullmatch(word)):
            yield match.span()


@lru_cache(maxsize=1 << 14)
def letters(word: str) -> int:
    """How many letters a word has."""
    return len(_LETTER.findall(word))
