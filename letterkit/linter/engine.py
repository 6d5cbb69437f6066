"""Runs the chosen rules over a document."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from letterkit.document import Document, Span
from letterkit.language.letter import Letter
from letterkit.linter.byblock import found_by_block, keys_of
from letterkit.linter.fixes.guard import guarded
from letterkit.linter.glossary import Glossary
from letterkit.linter.live import Live
from letterkit.linter.overlaps import Overlaps
from letterkit.linter.result import Result
from letterkit.linter.suppression import sort_out
from letterkit.rules.contract import Finding, Rule

if TYPE_CHECKING:
    from letterkit.decision.model.decision import Decision
    from letterkit.language.memory import Memory
    from letterkit.linter.timing import Timing


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
    known: Mapping[str, Rule] | None = None,
    timing: Timing | None = None,
    memory: Memory | None = None,
) -> Result:
    """The findings of `rules` in `document`; its language is found from the text unless given.

    `facts` is the decision that the document tells of, for the rules that compare; `models` names installed spaCy
    pipelines to use instead of the shipped ones, by language; `type` is the kind of letter, where it is not to be found
    from the text; `catalogue` is the folder of the catalogue to judge by, where it is not the default one; `glossary`
    holds terms of the user's, of which rules that spare terms say nothing; `known` are all rules by name, where the
    catalogue is not the default one; `timing` notes what parts and rules take; `memory` holds what earlier
    versions of the same draft had worked out.
    """
    parts = frozenset[str]().union(*(rule.needs for rule in rules))
    letter = Letter(document, language, parts, models, facts, type, catalogue, memory)
    by_name = {rule.name: rule for rule in rules}
    is_kept = memory is not None and timing is None
    finding_all = _found_anew(rules, letter) if is_kept else _found(rules, letter, timing)
    found = {(finding.rule, finding.span): finding for finding in finding_all}
    if glossary:
        found = {key: finding for key, finding in found.items() if not glossary.spares(finding, letter, by_name)}
    said = [_in_language(finding, letter) for finding in _said_once(found.values(), rules)]
    kept, allowed = sort_out(said, document, by_name, known)
    ordered = sorted((_in_language(one, letter) for one in kept), key=lambda finding: (finding.span, finding.rule))
    findings = tuple(guarded(finding, letter) for finding in ordered)
    return Result(document, Live(letter, by_name), findings, allowed)


def _found(rules: Iterable[Rule], letter: Letter, timing: Timing | None) -> Iterator[Finding]:
    if timing is None:
        for rule in rules:
            yield from rule.check(letter)
        return
    timing.analyse(letter, with_grammar=any(rule.needs for rule in rules))
    for rule in rules:
        yield from timing.check(rule, letter)


def _found_anew(rules: Iterable[Rule], letter: Letter) -> Iterator[Finding]:
    """What rules find in a letter of which an earlier version was looked at."""
    keys = keys_of(letter)
    for rule in rules:
        yield from found_by_block(rule, letter, keys) if rule.is_local else rule.check(letter)


def _in_language(finding: Finding, letter: Letter) -> Finding:
    language = letter.language_of(letter.document.block_at(finding.span.start))
    return finding if finding.language == language else replace(finding, language=language)


def _said_once(findings: Collection[Finding], rules: Collection[Rule]) -> Iterator[Finding]:
    """The findings without those of a rule that yields to another one on the same words."""
    yielding = {rule.name: rule.yields_to for rule in rules if rule.yields_to}
    spans: dict[str, list[Span]] = {}
    for finding in findings:
        spans.setdefault(finding.rule, []).append(finding.span)
    taken = {name: Overlaps(spans[name]) for name in spans.keys() & frozenset[str]().union(*yielding.values())}
    for finding in findings:
        graver = yielding.get(finding.rule, frozenset())
        if not any(name in taken and taken[name].any_with(finding.span) for name in graver):
            yield finding
