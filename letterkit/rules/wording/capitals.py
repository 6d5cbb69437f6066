"""Words in capital letters: which of them are abbreviations, and which the letter explains."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from letterkit.language.data import words
from letterkit.rules.wording.places import is_in_address

_CAPITALS: Final = re.compile(r"(?<![\w.@/&{-])[A-ZÅÄÖ]{2,5}(?![\w@&}]|\.\w|[-–/. ]?\d)")
_ROMAN: Final = re.compile(r"[IVXLC]+")
_SHOUTED: Final = re.compile(r"[A-ZÅÄÖ]{2,}")
_PLAIN_WORD: Final = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Capitals:
    """A word of two to five capital letters at characters `start` to `end` of a text."""

    start: int
    end: int
    letters: str


def find_capitals(text: str, language: str) -> Iterator[Capitals]:
    """The words of a text that look like abbreviations of names: no numerals, postal towns, codes or shouting."""
    for match in _CAPITALS.finditer(text):
        if _ROMAN.fullmatch(match[0]) or is_common(match[0], language) or _stands_in_code(text, match):
            continue
        if not is_in_address(text, match.start(), match.end()):
            yield Capitals(match.start(), match.end(), match[0])


def is_explained(letters: str, text: str) -> bool:
    """Whether the text says what an abbreviation stands for: "name (ABBR)", "ABBR (name)" or "ABBR, that is …"."""
    short = re.escape(letters)
    after_name = rf"[^\W\d_]\s*\({short}(?:[-:]\w+)?\)"
    before_name = (
        rf"\b{short}(?::\w+)?(?:\s*\(\s*[^\W\d_]{{4,}}|\s*=|"
        r",?\s(?:dvs\.|det vill säga|alltså|eli|that is|i\.e\.)\s)"
    )
    return bool(re.search(f"{after_name}|{before_name}", text))


def is_common(word: str, language: str) -> bool:
    """Whether a word is a common one; in capitals it is only stressed: INTE, EI, NOT."""
    word = word.lower()
    return any(word in words(language, name) for name in ("common.txt", "openers.txt", "negations.txt"))


def _stands_in_code(text: str, match: re.Match[str]) -> bool:
    """Whether figures or other words in capitals stand beside: a postal town, an account, a line in capitals."""
    before = _PLAIN_WORD.findall(text[max(0, match.start() - 30) : match.start()])[-1:]
    after = _PLAIN_WORD.findall(text[match.end() : match.end() + 30])[:1]
    if any(_SHOUTED.fullmatch(word.lstrip("(")) or re.fullmatch(r"\d{5}", word) for word in before):
        return True
    is_spaced = text[match.end() : match.end() + 1].isspace()
    return is_spaced and any(_SHOUTED.fullmatch(word.rstrip(".,:;)")) for word in after)
