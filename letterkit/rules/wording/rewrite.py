"""Puts plain words in the place of others: capitals, spaces and full stops stay right."""

from __future__ import annotations

import re
from typing import Final

_SENTENCE_STARTS: Final = re.compile(r"(?:^|[.!?:]\s|\n)\s*[\"”“«(–-]*\s*$")


def cased_like(words: str, model: str) -> str:
    """The words with the capital letters of `model`: its first letter, or all of them."""
    letters = [letter for letter in model if letter.isalpha()]
    if len(letters) > 3 and model.isupper():
        return words.upper()
    if letters and letters[0].isupper():
        return words[:1].upper() + words[1:]
    return words


def without(text: str, start: int, end: int) -> tuple[int, int, str]:
    """What to replace, and with what, to leave out `start` to `end`: the space beside goes, a capital is passed on."""
    after = re.compile(r",?\s+").match(text, end)
    if after and _SENTENCE_STARTS.search(text[:start]):
        following = text[after.end() : after.end() + 1]
        if text[start].isupper() and following.islower():
            return start, after.end() + 1, following.upper()
    if after and not after[0].startswith(","):
        return start, after.end(), ""
    before = re.compile(r"\s+$").search(text[:start])
    return (before.start() if before else start), end, ""


def keeps_article(text: str, start: int, plain: str) -> bool:
    """Whether the English "a" or "an" before `start` still fits before the plain words."""
    article = re.search(r"\b(an?)\s+$", text[:start], re.IGNORECASE)
    return article is None or (article[1].lower() == "an") == (plain[:1].lower() in "aeiou")
