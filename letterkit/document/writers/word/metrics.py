"""How wide text is in the letter's font, near enough to share out the columns of a table."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Final

_EM: Final = 210
"""The size of the letter's text, in twips."""
_BOLD: Final = 1.1
"""Headers and sums are bold: a little wider than what is measured."""
_WIDTHS: Final = {
    222: "ijl'|",
    278: "ftI .,:;!/\\\u00a0",
    333: "r()-[]*",
    500: "ckJsvxyz",
    584: "+−=<>",
    611: "FTZ",
    667: "ABEKPSVXY&",
    722: "CDHNRUw",
    778: "GOQ",
    833: "mM",
    889: "%",
    944: "W",
}
"""The widths of the characters of Arial in thousandths of its size; of all others, 556."""
_BY_CHARACTER: Final = {character: width for width, characters in _WIDTHS.items() for character in characters}
_OTHERS: Final = 556


def width(text: str, size: int = _EM) -> int:
    """How wide a line of text is at most, in twips; so is `size`, that of the text."""
    return round(sum(map(_of_character, text)) * size * _BOLD / 1000)


@cache
def _of_character(character: str) -> int:
    return _BY_CHARACTER.get(unicodedata.normalize("NFD", character)[0], _OTHERS)
