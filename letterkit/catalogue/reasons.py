"""Whether a sentence, or the next, ties a concrete fact to what it says ("because you have 412 euros in your account")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from letterkit.catalogue.specifics import SPECIFICS
from letterkit.language.data import alternatives, table

_SPECIFIC: Final = ("amount", "date", "month", "percent")
_COLON: Final = re.compile(r":\s|\s[–—]\s")
_NUMBER: Final = re.compile(
    r"\b(?:\d+|två|tre|fyra|fem|sex|kaksi|kolme|neljä|viisi|two|three|four|five)\b", re.IGNORECASE
)


@cache
def _pattern(language: str, kind: str) -> re.Pattern[str]:
    rows = (row for row in table(language, "reasons.tsv") if row["kind"] == kind)
    longest = sorted((word for row in rows for word in alternatives(row["words"])), key=len, reverse=True)
    listed = "|".join(re.escape(word).replace(r"\ ", r",?\s+").replace(r"\*", r"[\w-]*") for word in longest)
    return re.compile(rf"(?<![\w-])(?:{listed})(?![\w-])", re.IGNORECASE)


def holds_fact(text: str, language: str) -> bool:
    """Whether a text holds a concrete fact: a sum, a day, a month, or a word such as "diabetes" or "bank statement"."""
    if any(SPECIFICS[name](text, language) for name in _SPECIFIC):
        return True
    return bool(_pattern(language, "fact").search(text))


def gives_reason(text: str, place: tuple[int, int], following: str, language: str) -> bool:
    """Whether a fact is given as the reason of what stands at a place of a sentence, there or in the following one."""
    if any(holds_fact(reason, language) for reason in _reasons(text, place, language)):
        return True
    return holds_fact(following, language) and not _pattern(language, "outcome").search(following)


def _reasons(text: str, place: tuple[int, int], language: str) -> Iterator[str]:
    """The parts of a sentence that are given as reasons, but not the one that the place itself stands in."""
    for marker in (*_pattern(language, "because").finditer(text), *_COLON.finditer(text)):
        if marker.start() >= place[1]:
            yield text[marker.end() :]
        elif marker.end() <= place[0]:
            between = text[marker.end() : place[0]]
            if "," in between:
                yield between.rpartition(",")[0]
    for marker in _pattern(language, "so").finditer(text):
        yield text[: marker.start()] if marker.start() <= place[0] else text[place[1] : marker.start()]
