"""References to acts and sections: "7 a § 2 mom.", "toimeentulotukilain 7 a §:n", "section 7a(1)", "1412/1997"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_SECTION_SV: Final = r"\d+\s?[a-h]?\s?(?:[-–]\s?\d+\s?[a-h]?\s?)?§(?:\s*\d+\s?mom(?:\.|entet)?)?(?:\s*\d+\s?punkten)?|§+\s?\d+\s?[a-h]?\b"
_SECTION_FI: Final = (
    r"\d+\s?[a-h]?\s?(?:[-–]\s?\d+\s?[a-h]?\s?)?§(?::(?:n|ssä|ää|ään|stä|iin|ien|issä))?"
    r"(?:\s*\d+\.?\s?mom(?:\.|enti\w*)?)?(?:\s*\d+\.?\s?kohda\w*|\s*\d+\s?kohta)?|§+\s?\d+\s?[a-h]?\b"
)
_SECTION_EN: Final = (
    r"\b[Ss]ections?\s\d+\s?[a-h]?(?:\(\w+\))*(?:(?:,\s|\sand\s|\sor\s|[-–])\d+\s?[a-h]?(?:\(\w+\))*)*(?=\W|$)"
    r"|§+\s?\d+\s?[a-h]?(?:\(\w+\))*|\d+\s?[a-h]?\s?§"
)
_NUMBER: Final = r"\b\d{1,4}/(?:18|19|20)\d{2}\b"
_PATTERNS: Final = {
    "sv": re.compile(rf"(?:{_SECTION_SV})|{_NUMBER}"),
    "fi": re.compile(rf"(?:{_SECTION_FI})|{_NUMBER}"),
    "en": re.compile(rf"(?:{_SECTION_EN})|{_NUMBER}"),
}


def find_provisions(text: str, language: str) -> Iterator[tuple[int, int]]:
    """The characters, first and past the last, of each reference to a section or to an act by its number."""
    for match in _PATTERNS[language].finditer(text):
        yield match.start(), match.start() + len(match[0].rstrip())
