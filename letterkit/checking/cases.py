"""A case: facts that a letter is built from, and where it is a letter of changes, the facts before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from letterkit.catalogue.values.words import Words
from letterkit.compose.composition import CHANGE_TEMPLATE
from letterkit.compose.facts import LetterFacts
from letterkit.decision import Decision, facts_from
from letterkit.decision.kinds import KINDS


@dataclass(frozen=True, eq=False)
class Case:
    """Facts as a facts file has them. `template` is set where it is another than that of the decision's kind."""

    name: str
    facts: Mapping[str, Any] = field(repr=False)
    previous: Mapping[str, Any] | None = field(default=None, repr=False)
    template: str | None = None

    @cached_property
    def decision(self) -> Decision:
        """The facts, read. Raises FactsError."""
        return facts_from(self.facts)

    @cached_property
    def before(self) -> Decision | None:
        """The facts before, read. Raises FactsError."""
        return facts_from(self.previous) if self.previous is not None else None

    @property
    def letter(self) -> str:
        """The name of its letter's template."""
        return self.template or (CHANGE_TEMPLATE if self.previous is not None else str(self.facts.get("kind")))

    @property
    def is_foreign(self) -> bool:
        """Whether the letter is one of another kind of decision than that of the facts: its conditions guard it."""
        return self.template in KINDS and self.template != self.facts.get("kind")

    def variables(self, language: str, words: Words, letter_language: str) -> Mapping[str, Any]:
        """What phrases in a language may start from, in a letter that may be in another."""
        key = language, letter_language, id(words)
        if key not in self._made:
            self._made[key] = LetterFacts(self.decision, self.before, language, letter_language, words).variables
        return self._made[key]

    @cached_property
    def _made(self) -> dict[tuple[str, str, int], Mapping[str, Any]]:
        return {}

    @cached_property
    def size(self) -> int:
        """How much its facts say: the smaller of two cases shows a problem more plainly."""
        return len(str(self.facts)) + len(str(self.previous or ""))
