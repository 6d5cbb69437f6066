"""What filters must know beside the facts: the language, the day of the decision, and the words of the catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from letterkit.catalogue.values.words import Words

LETTER: Final = "letter"
"""The name under which a condition may ask about the letter itself: letter.language."""

SETTING: Final = "_setting"
"""The name of the setting among the variables of a phrase; no phrase can reach it."""


@dataclass(frozen=True, slots=True)
class Setting:
    """In which language a letter is written, on which day, and with which words."""

    language: str
    decided: date
    words: Words


@dataclass(frozen=True, slots=True)
class AboutLetter:
    """What a condition may ask about the letter: its language, also where a phrase falls back on another."""

    language: str
