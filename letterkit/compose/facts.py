"""The facts of one letter, ready for phrases in each language that it needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from letterkit.catalogue.jinja.variables import variables_of
from letterkit.catalogue.values.traced import trace
from letterkit.catalogue.values.words import Words
from letterkit.decision.changes import Changes
from letterkit.decision.model.decision import Decision


@dataclass(frozen=True)
class LetterFacts:
    """A decision, and in a letter of changes the one before it, as phrases in one language see them.

    `language` is that of the phrases; `letter_language` is another where they fall back on it.
    """

    decision: Decision
    previous: Decision | None
    language: str
    letter_language: str
    words: Words

    @cached_property
    def variables(self) -> Mapping[str, Any]:
        """What a phrase may start from."""
        made = variables_of(self.decision, self.language, self.words, self.letter_language)
        if self.previous:
            made["previous"] = trace(self.previous, "previous", self.language)
            made["changes"] = trace(Changes(self.previous, self.decision), "changes", self.language)
        return made
