"""How well kinds, parts and answers of whole drafts are recognised, on the labelled drafts (sets/README.md).

    python -m benchmarks.structure [--sets FOLDER] [--lang sv] [--errors] [--given]

The kind is told from the text, and the parts, the answers and what is missing by the kind that was told; `--given`
tells the labelled kind instead.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.language.score import Score
from benchmarks.structure.drafts import SETS, Draft, drafts
from letterkit.decision.kinds import UNKNOWN
from letterkit.document import Span
from letterkit.language.data import LANGUAGES
from letterkit.linter.engine import check
from letterkit.linter.result import Result
from letterkit.linter.selection import choose
from letterkit.rules.registry import all_rules, group_of
from letterkit.structure.entries import QUESTIONS
from letterkit.structure.parts import PARTS

Scores = Mapping[str, Score]


def _scores() -> dict[str, Score]:
    return defaultdict(Score)


@dataclass
class Measured:
    """What was measured in the drafts of one language."""

    kinds: Counter[tuple[str, str]] = field(default_factory=Counter)
    wrong_kinds: list[str] = field(default_factory=list)
    parts: dict[str, Score] = field(default_factory=_scores)
    lines: dict[str, Score] = field(default_factory=_scores)
    answers: dict[str, Score] = field(default_factory=_scores)
    missing: dict[str, Score] = field(default_factory=_scores)

    def add(self, draft: Draft, result: Result) -> None:
        """Count one draft."""
        told = result.structure.told
        self.kinds[draft.kind, told.kind] += 1
        if told.kind != draft.kind:
            words = ", ".join(draft.document.text[span.start : span.end] for span in told.words)
            self.wrong_kinds.append(f"{draft.name}: {draft.kind} taken for {told.kind} ({words})")
        if draft.kind == UNKNOWN:
            return
        for part in PARTS:
            found = result.structure.parts.get(part, ())
            self._add_part(self.parts[part], draft, part, found)
            self._add_lines(self.lines[part], draft, part, found)
        if draft.answers is not None:
            self._add_answers(draft, result, draft.answers)
        if draft.missing is not None:
            self._add_missing(draft, {finding.rule for finding in result.findings}, draft.missing)

    def _add_answers(self, draft: Draft, result: Result, labelled: Mapping[str, Span | None]) -> None:
        for question in QUESTIONS:
            found = result.structure.answers.get(question)
            _add_answer(self.answers[question], draft, labelled.get(question), found.span if found else None)

    def _add_part(self, score: Score, draft: Draft, part: str, found: tuple[Span, ...]) -> None:
        """A part of a draft is found where one of its units is touched by a label."""
        labelled = draft.parts.get(part, ())
        is_right = any(span.overlaps(other) for span in labelled for other in found)
        score.hits += is_right
        score.wrong += [_shown(draft, found[0])] if found and not is_right else []
        score.missed += [_shown(draft, labelled[0])] if labelled and not is_right else []

    def _add_lines(self, score: Score, draft: Draft, part: str, found: tuple[Span, ...]) -> None:
        """A unit found is right where a label touches it; a label is found where a unit touches it."""
        labelled = draft.parts.get(part, ())
        touched = [span for span in labelled if any(span.overlaps(other) for other in found)]
        score.hits += len(touched)
        score.missed += [_shown(draft, span) for span in labelled if span not in touched]
        score.wrong += [_shown(draft, span) for span in found if not any(span.overlaps(other) for other in labelled)]

    def _add_missing(self, draft: Draft, reported: set[str], labelled: frozenset[str]) -> None:
        for rule in reported | labelled:
            score = self.missing[rule]
            score.hits += rule in reported and rule in labelled
            score.wrong += [draft.name] if rule not in labelled else []
            score.missed += [draft.name] if rule not in reported else []

    def with_added(self, other: Measured) -> Measured:
        """Both together."""
        both = Measured(self.kinds + other.kinds, self.wrong_kinds + other.wrong_kinds)
        for name in ("parts", "lines", "answers", "missing"):
            for measured in (self, other):
                for key, score in getattr(measured, name).items():
                    _merge(getattr(both, name)[key], score)
        return both


def _merge(score: Score, other: Score) -> None:
    score.hits += other.hits
    score.wrong += other.wrong
    score.missed += other.missed


def _add_answer(score: Score, draft: Draft, labelled: Span | None, found: Span | None) -> None:
    if found and labelled and found.overlaps(labelled):
        score.hits += 1
        return
    score.wrong += [_shown(draft, found)] if found else []
    score.missed += [_shown(draft, labelled)] if labelled else []


def _shown(draft: Draft, span: Span) -> str:
    return f"{draft.name}: {' '.join(draft.document.text[span.start : span.end].split())}"


def measure(folder: Path, language: str, is_given: bool = False) -> Measured:
    """What the drafts of one language show."""
    measured = Measured()
    rules = choose([name for name, rule in all_rules().items() if group_of(rule) == "answers"])
    for draft in drafts(folder, language):
        kind = draft.kind if is_given and draft.kind != UNKNOWN else None
        measured.add(draft, check(draft.document, rules, type=kind))
    return measured


def show(title: str, measured: Measured, with_errors: bool) -> None:
    """Print what was measured."""
    count, right = measured.kinds.total(), sum(n for (kind, told), n in measured.kinds.items() if kind == told)
    print(f"\n== {title}: {count} drafts, kind right in {right} ({100 * right / max(1, count):.1f} %)")
    for line in sorted(measured.wrong_kinds) if with_errors else ():
        print(f"      {line}")
    for (kind, told), number in sorted(measured.kinds.items()):
        if kind != told:
            print(f"   {kind} taken for {told}: {number}")
    _show_scores("parts", measured.parts, PARTS, with_errors)
    _show_scores("lines", measured.lines, PARTS, with_errors)
    _show_scores("answers", measured.answers, QUESTIONS, with_errors)
    _show_scores("missing", measured.missing, sorted(measured.missing), with_errors)


def _show_scores(title: str, scores: Scores, names: tuple[str, ...] | list[str], with_errors: bool) -> None:
    total = Score()
    for name in names:
        _merge(total, scores[name])
        note = "" if title != "missing" or name in all_rules() else "  (no such rule)"
        print(f"   {title:<8} {name:<26} {scores[name]}{note}")
        for sign, shown in (("-", scores[name].wrong), ("+", scores[name].missed)) if with_errors else ():
            for line in shown:
                print(f"      {sign} {line}")
    print(f"   {title:<8} {'ALL':<26} {total}")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.structure", description=__doc__)
    parser.add_argument("--sets", type=Path, default=SETS, help="another folder of drafts")
    parser.add_argument("--lang", choices=LANGUAGES, help="only this language")
    parser.add_argument("--errors", action="store_true", help="also what was wrong (-) and missed (+)")
    parser.add_argument("--given", action="store_true", help="lint with the labelled kind as --type")
    options = parser.parse_args()
    total = Measured()
    for language in (options.lang,) if options.lang else LANGUAGES:
        measured = measure(options.sets, language, options.given)
        show(language, measured, options.errors)
        total = total.with_added(measured)
    if not options.lang:
        show("all", total, with_errors=False)


if __name__ == "__main__":
    main()
