"""Words and signs, the pieces in which wordings and letters are compared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_TOKEN: Final = re.compile(r"[^\W_]+|[^\w\s]|_")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a sign, at characters `start` to `end` of its text."""

    text: str
    start: int
    end: int


def tokens_of(text: str) -> list[Token]:
    """The words, numbers and signs of a text, in order."""
    return [Token(match[0], match.start(), match.end()) for match in _TOKEN.finditer(text)]
