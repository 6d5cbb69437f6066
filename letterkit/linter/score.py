"""The score of a draft, 0-100, and the ledger that explains it line by line (docs/score.md).

Each error moves a draft into a lower band, so that no amount of other trouble outweighs one error: a draft with n
errors scores below every draft with fewer. Within its band a draft loses by answers that come late or are hard to read,
then by warnings and hints. The figures are our own; what they order is the harm to the reader.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from letterkit.document import Span

if TYPE_CHECKING:
    from letterkit.rules.contract import Finding, Rule, Severity
    from letterkit.structure.entries import Question
    from letterkit.structure.told import Found

Fault = Literal["no-answer", "late-answer", "hard-answer"]
"""What is wrong with an answer to one of the reader's first questions: not given, far down, or hard to read."""

_TOP: Final = 100.0
_CLEAN_FLOOR: Final = 60.0
"""A draft without errors scores more than this."""
_SPREAD: Final = 5.0
"""So many errors more than one halve what a draft with one error can have: 60, 50, 42.9 …, 30 with six."""

_ANSWERS_SHARE: Final = 0.4
"""This part of a band is the first answers'; what they leave, warnings and hints can take."""
_WORTH: Final[Mapping[Question, int]] = {
    "outcome": 3, "amount": 2, "payment_date": 2, "next_step": 2, "deadline": 2, "contact": 1
}  # fmt: skip
"""How much an answer weighs among those that a letter of its kind has to give."""
_EARLY: Final[Mapping[Question, int]] = {
    "outcome": 60, "amount": 100, "payment_date": 120, "next_step": 200, "deadline": 200, "contact": 300
}  # fmt: skip
"""After so many words a reader should know the answer: 200 are read in a minute."""
_HALF_LATE: Final = 60.0
"""An answer that comes so many words later has lost half of its worth."""
_HALF_HARD: Final = 2.0
"""One with so many findings on its own words has lost half of what is left."""

_WEIGHT: Final[Mapping[Severity, float]] = {"error": 0.0, "warning": 1.0, "hint": 0.25}
_HARM: Final[Mapping[str, float]] = {"answers": 2.0, "facts": 2.0, "misleading": 1.5, "suppression": 0.0}
"""How many times more a warning weighs in a group of rules; 1 in all others, nothing where it is no matter of the
letter's."""
_ORDER: Final = ("answers", "facts", "misleading")
"""The groups that the ledger begins with, each with its dearest line first."""
_HALF: Final = 8.0
"""So many warnings take half of what warnings can take."""
_READING: Final = ("grammar", "wording")
"""The groups of rules that say that words are hard to read, and one rule more."""
_LONG: Final = "long-sentence"


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """What one rule took, or an answer that is late, hard to read or not given: how many findings, how many points."""

    rule: str
    severity: Severity
    count: int
    points: float
    question: Question | None = None


@dataclass(frozen=True, slots=True)
class Ledger:
    """The score and its lines: answers, facts, misleading phrases, then the rest; 100 less all points is the score,
    but for rounding."""

    score: int
    lines: tuple[LedgerLine, ...]


def score(
    findings: Iterable[Finding],
    answers: Mapping[Question, Found | None] | None = None,
    rules: Mapping[str, Rule] | None = None,
) -> Ledger:
    """The score of a draft with these findings; `answers` are those to the questions that it has to answer.

    `rules` are those that were run, where others than letterkit's own may be among them.
    """
    from letterkit.rules.registry import all_rules, group_of  # all rules are loaded

    groups = {name: group_of(rule) for name, rule in (all_rules() if rules is None else rules).items()}
    found = tuple(findings)
    counts = Counter((finding.rule, finding.severity) for finding in found)
    errors = sum(finding.severity == "error" for finding in found)
    top, floor = _band(errors)
    hard = tuple(one.span for one in found if one.rule == _LONG or groups.get(one.rule) in _READING)
    faulty = tuple(_faulty(answers or {}, hard, (top - floor) * _ANSWERS_SHARE))
    left = top - sum(line.points for line in faulty)
    weights = {
        (rule, severity): _WEIGHT[severity] * _HARM.get(groups.get(rule, ""), 1.0) * count
        for (rule, severity), count in counts.items()
    }
    weight = sum(weights.values())
    wording = (left - floor) * (1 - 0.5 ** (weight / _HALF))
    lines = [
        LedgerLine(
            rule,
            severity,
            count,
            (_TOP - top) * count / errors if severity == "error" else wording * weights[rule, severity] / weight,
        )
        for (rule, severity), count in counts.items()
        if severity == "error" or weights[rule, severity]
    ]
    ordered = sorted((*faulty, *lines), key=lambda line: (_rank(line, groups), -line.points, line.rule))
    return Ledger(round(left - wording), tuple(ordered))


def _band(errors: int) -> tuple[float, float]:
    """The highest score that a draft with so many errors can have, and what it stays above."""
    if errors == 0:
        return _TOP, _CLEAN_FLOOR
    return _CLEAN_FLOOR * _SPREAD / (_SPREAD + errors - 1), _CLEAN_FLOOR * _SPREAD / (_SPREAD + errors)


def _faulty(answers: Mapping[Question, Found | None], hard: tuple[Span, ...], points: float) -> Iterator[LedgerLine]:
    """The answers that lose any of the points that all have together; `hard` are the words that are hard to read."""
    worth = sum(_WORTH[question] for question in answers)
    for question, found in answers.items():
        share = points * _WORTH[question] / worth
        if found is None:
            yield LedgerLine("no-answer", "hint", 1, share, question)
            continue
        late, hardness = _lateness(question, found), _hardness(found, hard)
        if late or hardness:
            fault: Fault = "late-answer" if late else "hard-answer"
            yield LedgerLine(fault, "hint", 1, share * (1 - (1 - late) * (1 - hardness)), question)


def is_late(question: Question, found: Found) -> bool:
    """Whether an answer comes so late that the reader has to look for it."""
    return _lateness(question, found) > 0


def _lateness(question: Question, found: Found) -> float:
    """How much of its worth an answer loses, below 1, by the words that have been read once it is read."""
    if found.is_late:
        return 0.0
    over = max(0, found.words_before + found.words - _EARLY[question])
    return over / (over + _HALF_LATE)


def _hardness(found: Found, hard: tuple[Span, ...]) -> float:
    """How much it loses by what makes its own words hard to read, below 1."""
    return 1 - float(0.5 ** (sum(map(found.span.overlaps, hard)) / _HALF_HARD))


def _rank(line: LedgerLine, groups: Mapping[str, str]) -> int:
    """Where a line stands in the ledger: missing answers and wrong facts before misleading phrases before the rest."""
    if line.question:
        return len(_ORDER)
    group = groups.get(line.rule)
    return _ORDER.index(group) if group in _ORDER else len(_ORDER) + 1
