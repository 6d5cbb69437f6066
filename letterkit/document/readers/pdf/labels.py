"""The signs and numbers of list items as they are printed."""

from __future__ import annotations

import re
from typing import Final

from letterkit.document.readers.pdf.line import Line

_BULLET: Final = re.compile(r"[•‣▪◦●○■□➢❖⁃∙·\uf0b7\uf0a7\uf06e–—*-](?:\s+|$)")
_NUMBER: Final = re.compile(r"(?:\d{1,2}|[a-zåäö])[.)](?:\s+|$)")
_APART: Final = 0.45
"""The number of an item stands further from its text than words do; in sizes of the letters."""


def label(line: Line) -> int:
    """How many characters of a line are the sign or number of a list item; 0 where it is none."""
    bullet = _BULLET.match(line.text)
    if bullet:
        return bullet.end()
    number = _NUMBER.match(line.text)
    if number is None or number.end() >= len(line.text):
        return 0
    gap = line.edges[number.end()] - line.edges[len(number[0].rstrip())]
    return number.end() if gap > _APART * line.size else 0


def sign(line: Line) -> int:
    """The same where it is known that the line starts an item."""
    found = _BULLET.match(line.text) or _NUMBER.match(line.text)
    return found.end() if found else 0
