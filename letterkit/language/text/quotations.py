"""Words between quotation marks: whether a text is quoting, and whether it says whose words it quotes.

What the reader or somebody else wrote or said is not what the letter says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from letterkit.language.listed import any_of

_FAR: Final = 400  # characters to either side in which quotation marks are looked for
_LEAD: Final = 120
"""So many characters before a quotation, and half as many after it, tell whose words they are; ours."""
_QUOTED: Final = re.compile(r"”[^”]{12,}”|“[^“”]{12,}[”“]|\"[^\"]{12,}\"|«[^»]{12,}»|»[^»]{12,}»")
"""Words between quotation marks; a short stretch is a name or a word under discussion."""
_STOP: Final = re.compile(r"[.!?][”\"’)]?\s|\n")


def is_quoted(text: str, start: int, end: int) -> bool:
    """Whether characters `start` to `end` are part of a quotation."""
    return any(True for _ in _around(text, start, end))


def is_reported(text: str, start: int, end: int, language: str) -> bool:
    """Whether characters `start` to `end` quote what the reader, or somebody beside the writer, said or wrote.

    A quotation of which nobody is told ("the template reads:") may well be what the letter tells the reader.
    """
    said = _said(language)
    return any(said.search(lead) for quoted in _around(text, start, end) for lead in _leads(text, quoted))


def _around(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The quotation that holds characters `start` to `end`."""
    for found in _QUOTED.finditer(text, max(0, start - _FAR), end + _FAR):
        if found.start() <= start and end <= found.end():
            yield found


def _leads(text: str, quoted: re.Match[str]) -> tuple[str, str]:
    """What stands before a quotation in its sentence, and after it."""
    before = text[max(0, quoted.start() - _LEAD) : quoted.start()]
    after = text[quoted.end() : quoted.end() + _LEAD // 2]
    return _STOP.split(before)[-1], _STOP.split(after)[0]


@cache
def _said(language: str) -> re.Pattern[str]:
    """Words that tell whose the quoted words are."""
    return re.compile(rf"(?<![\w-]){any_of(language, 'quoting.tsv', 'said')}(?![\w-])", re.IGNORECASE)
