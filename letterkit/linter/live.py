"""What is known about a draft that was checked in this run, worked out when it is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from letterkit.language.letter import Letter
from letterkit.linter.score import Ledger, score
from letterkit.rules.contract import Finding, Rule
from letterkit.structure import Structure, structure_of
from letterkit.structure.kinds import called
from letterkit.structure.minute import Answers
from letterkit.structure.parts import Parts
from letterkit.structure.told import Told
from letterkit.ui import Text


@dataclass(frozen=True)
class Live:
    """A letter, looked at as reports ask."""

    letter: Letter
    rules: Mapping[str, Rule]

    @property
    def _structure(self) -> Structure:
        return structure_of(self.letter)

    @property
    def titles(self) -> Mapping[str, Text]:
        return {name: rule.title for name, rule in self.rules.items()}

    @property
    def language(self) -> str:
        return self.letter.language

    @property
    def told(self) -> Told:
        return self._structure.told

    @property
    def called(self) -> Text:
        return called(self.told.kind)

    @property
    def parts(self) -> Parts:
        return self._structure.parts

    @property
    def answers(self) -> Answers:
        return self._structure.answers

    @property
    def asked_answers(self) -> Answers:
        return self._structure.asked_answers

    @property
    def measures(self) -> dict[str, float | None]:
        return self.letter.measures

    def ledger(self, findings: tuple[Finding, ...]) -> Ledger:
        return score(findings, self.asked_answers, self.rules)

    def instead(self, finding: Finding) -> str:
        assert finding.instead
        from letterkit.compose.instead import instead  # loads Jinja and pydantic

        phrase, where = finding.instead.phrase, finding.instead.where
        return instead(phrase, finding.language, self.letter.facts, where, self.letter.catalogue)
