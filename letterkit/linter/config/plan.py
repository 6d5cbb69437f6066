"""How one draft is checked: its settings, and the rules as they make them."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from letterkit.decision.model.decision import Decision
    from letterkit.document import Document
    from letterkit.language.letter import Letter
    from letterkit.language.memory import Memory
    from letterkit.linter.config.settings import Settings
    from letterkit.linter.result import Result
    from letterkit.linter.timing import Timing
    from letterkit.rules.contract import Rule
    from letterkit.rules.wording.listed import Row


_RULES: Final = Path(__file__).parents[2] / "rules"
"""Where each coded rule has its card."""


@dataclass(frozen=True)
class Plan:
    """The settings of a draft, and by them the rules to run on it, which are loaded when they are asked for.

    `own` are the rules to choose from, where they are not those of letterkit and of the catalogue that is set.
    """

    settings: Settings
    own: Mapping[str, Rule] | None = None

    @cached_property
    def known(self) -> Mapping[str, Rule]:
        """All the rules that there are, by name."""
        if self.own is not None:
            return self.own
        from letterkit.rules.registry import rules_of

        return rules_of(self.settings["catalogue"], self.settings["misleading"])

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """The rules to run, as the settings make them. Raises UsageError for a name that is not known."""
        from letterkit.linter.selection import choose

        chosen = choose(self.settings["select"], self.settings["ignore"], self.known)
        limits, words = self.settings.limits, self.settings.words
        return tuple(_adapted(rule, limits, words) for rule in chosen)

    @property
    def former(self) -> Mapping[str, str]:
        """The names that rules had before and that the settings use, each with the present one."""
        used = [name for name in (*self.settings["select"], *self.settings["ignore"]) if name not in _present()]
        if not used:
            return {}
        from letterkit.rules.registry import former_names

        former = former_names(self.known)
        return {name: former[name] for name in used if name in former}

    @cached_property
    def by_name(self) -> Mapping[str, Rule]:
        """The rules to run, by name."""
        return {rule.name: rule for rule in self.rules}

    def letter(self, document: Document) -> Letter:
        """The draft as rules see it."""
        from letterkit.language.letter import Letter

        settings = self.settings
        return Letter(
            document, settings.language, models=settings.models, type=settings.type, catalogue=settings["catalogue"]
        )

    def check(
        self,
        document: Document,
        facts: Decision | None = None,
        timing: Timing | None = None,
        memory: Memory | None = None,
    ) -> Result:
        """What the rules find in the draft, compared with the facts of its decision where they are given.

        `timing` notes what it takes; `memory` holds what earlier versions of the draft had worked out.
        """
        from letterkit.linter.engine import check

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
            memory=memory,
        )


def _adapted(rule: Rule, limits: Mapping[tuple[str, ...], int], words: Mapping[tuple[str, str], Sequence[Row]]) -> Rule:
    """The rule, or a copy of it with other limits and more words."""
    from letterkit.rules.wording.listed import Listed

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
    from letterkit.rules.contract import PerLanguage

    return replace(limit, **{language[0]: value}) if isinstance(limit, PerLanguage) else value


@cache
def _present() -> frozenset[str]:
    """The names of groups and of coded rules: their files tell, and the rules need not be loaded."""
    cards = _RULES.glob("*/**/*.md")
    return frozenset([path.name for path in _RULES.iterdir()] + [card.stem.replace("_", "-") for card in cards])
