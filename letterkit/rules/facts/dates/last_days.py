"""The last days that a sentence tells: by the third of March, no later than …"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from letterkit.language.figures.dates import WrittenDate, find_dates
from letterkit.language.figures.daywords import day_words, just_before
from letterkit.language.letter import Sentence

_BETWEEN: Final = r"[\s:]*(?:[^\W\d_]{2,12}[\s,.]+)?(?:den|the|on)?\s*"
"""Between "senast" and the day at most a weekday and an article stand."""


def last_days(sentence: Sentence) -> Iterator[tuple[WrittenDate, date]]:
    """The whole dates of a sentence that words make a last day: "senast den 3 mars 2026", "3.3.2026 mennessä"."""
    language, text = sentence.language, sentence.text
    for written in find_dates(text, language):
        is_last = just_before(language, "by", text[: written.start], _BETWEEN) is not None
        is_last = is_last or day_words(language, "after").match(text[written.end :].lstrip(" ,(")) is not None
        if written.day and is_last:
            yield written, written.day
