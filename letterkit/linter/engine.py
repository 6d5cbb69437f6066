"""Runs the chosen rules over a document."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from letterkit.document import Document, Location
from letterkit.language.letter import Letter
from letterkit.linter.glossary import Glossary
from letterkit.linter.guard import guarded
from letterkit.linter.score import Ledger, score
from letterkit.linter.suppression import Allowed, sort_out
from letterkit.rules.contract import Finding, Rule
from letterkit.structure import Structure, structure_of

if TYPE_CHECKING:
    from letterkit.decision.model.decision import Decision
    from letterkit.linter.timing import Timing


@dataclass(frozen=True, slots=True)
class Covered:
    """What a baseline hides of a draft: the findings it knows, and how many that it knows are not there any more."""

    hidden: tuple[Finding, ...]
    gone: int


@dataclass(frozen=True)
class Result:
    """What was found in one document, in the order of the text."""

    document: Document
    letter: Letter
    findings: tuple[Finding, ...]
    rules: Mapping[str, Rule]
    """The rules that were run, by name."""
    allowed: tuple[Allowed, ...] = ()
    """The findings that remarks in the draft allow."""
    covered: Covered | None = None
    """What a baseline hides, where there is one."""

    @cached_property
    def ledger(self) -> Ledger:
        """The score (0-100) and what took points from it: what a baseline hides counts, for the client reads it."""
        hidden = self.covered.hidden if self.covered else ()
        return score((*self.findings, *hidden), self.structure.asked_answers, self.rules)

    @property
    def structure(self) -> Structure:
        """What the letter is and what it answers."""
        return structure_of(self.letter)

    def locate(self, finding: Finding) -> Location:
        """Where a finding stands."""
        return finding.place or self.document.locate(finding.span)

    def instead(self, finding: Finding) -> str:
        """What the catalogue's phrase for a finding says, from the facts or with blanks; empty where it has none."""
        if not finding.instead:
            return ""
        from letterkit.compose.instead import instead  # loads Jinja and pydantic

        phrase, where = finding.instead.phrase, finding.instead.where
        return instead(phrase, finding.language, self.letter.facts, where, self.letter.catalogue)


def check(
    document: Document,
    rules: Collection[Rule],
    language: str | None = None,
    *,
    facts: Decision | None = None,
    models: Mapping[str, str] | None = None,
    type: str | None = None,
    catalogue: Path | None = None,
    glossary: Glossary | None = None,
    known: Collection[str] = (),
    timing: Timing | None = None,
) -> Result:
    """The findings of `rules` in `document`; its language is found from the text unless given.

    `facts` is the decision that the document tells of, for the rules that compare; `models` names installed spaCy
    pipelines to use instead of the shipped ones, by language; `type` is the kind of letter, where it is not to be found
    from the text; `catalogue` is the folder of the catalogue to judge by, where it is not the default one; `glossary`
    holds terms of the user's, of which rules that spare terms say nothing; `known` are the names of all rules, where
    the catalogue is not the default one; `timing` notes what parts and rules take.
    """
    parts = frozenset[str]().union(*(rule.needs for rule in rules))
    letter = Letter(document, language, parts, models, facts, type, catalogue)
    by_name = {rule.name: rule for rule in rules}
    found = {(finding.rule, finding.span): finding for finding in _found(rules, letter, timing)}
    if glossary:
        found = {key: finding for key, finding in found.items() if not glossary.spares(finding, letter, by_name)}
    said = [_in_language(finding, letter) for finding in _said_once(found.values(), rules)]
    kept, allowed = sort_out(said, document, by_name, known)
    ordered = sorted((_in_language(one, letter) for one in kept), key=lambda finding: (finding.span, finding.rule))
    return Result(document, letter, tuple(guarded(finding, letter) for finding in ordered), by_name, allowed)


def _found(rules: Iterable[Rule], letter: Letter, timing: Timing | None) -> Iterator[Finding]:
    if timing is None:
        for rule in rules:
            yield from rule.check(letter)
        return
    timing.analyse(letter, with_grammar=any(rule.needs for rule in rules))
    for rule in rules:
        yield from timing.check(rule, letter)


def _in_language(finding: Finding, letter: Letter) -> Finding:
    return replace(finding, language=letter.language_of(letter.document.block_at(finding.span.start)))


def _said_once(findings: Collection[Finding], rules: Collection[Rule]) -> Iterator[Finding]:
    """The findings without those of a rule that yields to another one on the same words."""
    yielding = {rule.name: rule.yields_to for rule in rules if rule.yields_to}
    for finding in findings:
        graver = yielding.get(finding.rule, frozenset())
        if not graver or not any(other.rule in graver and _overlap(finding, other) for other in findings):
            yield finding


def _overlap(one: Finding, other: Finding) -> bool:
    return one.span.start < other.span.end and other.span.start < one.span.end
