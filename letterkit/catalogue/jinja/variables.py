"""The names that conditions and phrases start from, for one decision."""

from __future__ import annotations

from typing import Any

from letterkit.catalogue.jinja.sandbox import TERM
from letterkit.catalogue.jinja.writing import term
from letterkit.catalogue.values.setting import LETTER, SETTING, AboutLetter, Setting
from letterkit.catalogue.values.traced import trace
from letterkit.catalogue.values.words import Words
from letterkit.decision.model.decision import Decision


def variables_of(decision: Decision, language: str, words: Words, letter_language: str | None = None) -> dict[str, Any]:
    """The facts as phrases in a language see them, the terms, and the setting that filters need.

    `letter_language` is that of the letter, where a phrase falls back on another.
    """
    return {
        "facts": trace(decision, "facts", language),
        LETTER: trace(AboutLetter(letter_language or language), LETTER, language),
        TERM: term,
        SETTING: Setting(language, decision.dates.decision, words),
    }
