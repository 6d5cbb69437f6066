"""What rules, phrases, kinds and languages are called, in the language of the report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from letterkit.audit.report.costs import Cost
from letterkit.report.messages import LETTER_LANGUAGES

if TYPE_CHECKING:
    from letterkit.rules.contract import Rule

_LONGEST: Final = 110
"""A phrase's words are cut after so many characters."""


@dataclass(frozen=True)
class Named:
    """What misleads: what people call it, its words where the catalogue has them, and the name to look for it by."""

    title: str
    words: str
    code: str


def printable(name: str) -> str:
    """A name of the archive's without signs that can't be printed, which neither pages nor pictures can hold."""
    return "".join(sign if sign.isprintable() else " " for sign in name)


@dataclass(frozen=True)
class Names:
    """The names of a catalogue (the default one unless given) and of the rules, in the language `ui`."""

    ui: str
    catalogue: Path | None = None

    def rule(self, name: str) -> str:
        """What people call a rule; its name where this letterkit has no such rule."""
        rule = self._rules.get(name)
        return rule.title.say(self.ui) if rule else printable(name)

    def unit(self, name: str) -> str:
        """A unit as the archive calls it."""
        return printable(name)

    def kind(self, name: str) -> str:
        from letterkit.structure.kinds import called

        return called(name).say(self.ui)

    def language(self, name: str) -> str:
        return LETTER_LANGUAGES[name].say(self.ui) if name in LETTER_LANGUAGES else printable(name)

    def cost(self, cost: Cost) -> Named:
        """What a phrase that misleads is called, and how its words are."""
        if cost.how != "phrase":
            return Named(self.rule(cost.rule), "", printable(cost.key) if cost.how == "wording" else "")
        return Named(self.rule(cost.rule), self._words(cost.key), printable(cost.key))

    @cached_property
    def _rules(self) -> Mapping[str, Rule]:
        from letterkit.rules.registry import rules_of

        return rules_of(self.catalogue, None)

    def _words(self, id: str) -> str:
        from letterkit.compose.instead import instead

        words = instead(id, self.ui, catalogue=self.catalogue)
        return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " …"
