"""The letter's own day, and when and how it says that the decision was sent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, cast

from letterkit.decision.periods import Delivery
from letterkit.document import Block
from letterkit.language.figures.dates import find_dates
from letterkit.language.figures.daywords import just_before, speaks_of
from letterkit.language.letter import Letter, Sentence
from letterkit.rules.facts.dates.last_days import last_days

_TOP: Final = 12
"""The letter's own day stands in one of so many first blocks, or in a page header."""
_FEW: Final = 3
"""Beside its own day a line of the letterhead has no more words than this, such as a town."""
_WORD: Final = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Sending:
    """A sentence that tells on which day the decision was sent; `delivery` is None where it doesn't say how."""

    sentence: Sentence
    day: date
    delivery: Delivery | None


def own_day(letter: Letter) -> date | None:
    """The day of the letter, as the facts or its letterhead have it; None where it is not told or not clear."""
    if own_day not in letter.kept:
        letter.kept[own_day] = _own_day(letter)
    return cast(date | None, letter.kept[own_day])


def _own_day(letter: Letter) -> date | None:
    if letter.facts is not None:
        decided: date = letter.facts.dates.decision
        return decided
    headers = [block for block in letter.blocks if block.area == "header"]
    tops = [block for block in letter.blocks if block.area in ("body", "box")][:_TOP]
    days = {day for block in (*headers, *tops) if (day := _day_of_line(letter, block))}
    return days.pop() if len(days) == 1 else None


def _day_of_line(letter: Letter, block: Block) -> date | None:
    """The day of a block that says nothing else than a town or that it is the date."""
    language = letter.language_of(block)
    for line in block.text.splitlines():
        found = list(find_dates(line, language))
        if len(found) != 1 or found[0].day is None:
            continue
        before, after = line[: found[0].start], line[found[0].end :]
        words = _WORD.findall(f"{before} {after}")
        is_named = just_before(language, "own", before, r"[\s:.,]*(?:den|on|the)?\s*") and len(words) <= 2 * _FEW
        is_alone = block.kind in ("paragraph", "cell") and len(words) <= _FEW and not line.rstrip().endswith(".")
        if is_named or (is_alone and not speaks_of(language, "by", before) and not re.search(r"\d", before + after)):
            return found[0].day
    return None


def sendings(letter: Letter) -> Iterator[Sending]:
    """The sentences that say when this decision was sent."""
    for sentence in letter.sentences:
        language, text = sentence.language, sentence.text
        last = {day for _, day in last_days(sentence)}
        days = [written.day for written in find_dates(text, language) if written.day and written.day not in last]
        if len(days) == 1 and days[0] and speaks_of(language, "sent", text) and _speaks_of_decision(text):
            yield Sending(sentence, days[0], _delivery(language, text))


_DECISION: Final = re.compile(r"\b(?:beslut|päätö|decision)\w*", re.IGNORECASE)


def _speaks_of_decision(text: str) -> bool:
    """Whether a sentence is about the decision."""
    return _DECISION.search(text) is not None


def _delivery(language: str, text: str) -> Delivery | None:
    if speaks_of(language, "electronic", text):
        return "electronic"
    return "letter" if speaks_of(language, "posted", text) else None
