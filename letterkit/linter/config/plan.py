"""How one draft is checked: its settings, and the rules as they make them."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from letterkit.document import Document
from letterkit.linter.config.settings import Settings
from letterkit.linter.engine import Result, check
from letterkit.linter.selection import choose
from letterkit.rules.contract import PerLanguage, Rule
from letterkit.rules.registry import all_rules
from letterkit.rules.wording.listed import Listed, Row

if TYPE_CHECKING:
    from letterkit.decision.model.decision import Decision
    from letterkit.linter.timing import Timing


@dataclass(frozen=True, slots=True)
class Plan:
    """The settings of a draft, the rules to run on it, and all that there are, by name."""

    settings: Settings
    rules: tuple[Rule, ...]
    known: Mapping[str, Rule]

    def check(self, document: Document, facts: Decision | None = None, timing: Timing | None = None) -> Result:
        """What the rules find in the draft, compared with the facts of its decision where they are given.

        `timing` notes what it takes.
        """
        settings = self.settings
        return check(
            document,
            self.rules,
            settings.language,
            facts=facts,
            models=settings.models,
            type=settings.type,
            catalogue=settings["catalogue"],
            glossary=settings["glossary"],
            known=self.known,
            timing=timing,
        )


def plan(settings: Settings, known: Mapping[str, Rule] | None = None) -> Plan:
    """The plan that settings make; `known` are the rules to choose from, where they are not letterkit's own."""
    known = all_rules() if known is None else known
    chosen = choose(settings["select"], settings["ignore"], known)
    limits = settings.limits
    words = settings.words
    return Plan(settings, tuple(_adapted(rule, limits, words) for rule in chosen), known)


def _adapted(rule: Rule, limits: Mapping[tuple[str, ...], int], words: Mapping[tuple[str, str], Sequence[Row]]) -> Rule:
    """The rule, or a copy of it with other limits and more words."""
    own = {language: tuple(rows) for (name, language), rows in words.items() if name == rule.name}
    changed = {key[1:]: value for key, value in limits.items() if key[0] == rule.name}
    if not own and not changed:
        return rule
    other = copy.copy(rule)
    if isinstance(other, Listed):
        other.own = own
    for (key, *language), value in changed.items():
        name = key.replace("-", "_")
        setattr(other, name, _limit(getattr(other, name), language, value))
    return other


def _limit(limit: object, language: Sequence[str], value: int) -> object:
    return replace(limit, **{language[0]: value}) if isinstance(limit, PerLanguage) else value
