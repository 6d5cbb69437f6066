"""What is known about a draft that was checked before, or in another process: a Result as plain data, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from letterkit.linter.kept.plainly import plain, unplain
from letterkit.linter.result import Result
from letterkit.linter.score import Ledger
from letterkit.ui import Text

if TYPE_CHECKING:
    from letterkit.document import Document, Span
    from letterkit.language.letter import Letter
    from letterkit.linter.config.plan import Plan
    from letterkit.rules.contract import Finding, Rule
    from letterkit.structure.entries import Question
    from letterkit.structure.told import Found, Told


@dataclass(frozen=True)
class Kept:
    """What reports ask of a letter, as it was worked out; where they ask more, the letter is made by its plan."""

    document: Document
    plan: Plan
    titles: Mapping[str, Text]
    language: str
    told: Told
    called: Text
    parts: Mapping[str, tuple[Span, ...]]
    answers: Mapping[Question, Found | None]
    asked: tuple[Question, ...]
    measures: dict[str, float | None]
    whole: Ledger
    phrases: Mapping[str, str]
    """What the catalogue's phrases say, by the findings that name them."""

    @cached_property
    def letter(self) -> Letter:
        return self.plan.letter(self.document)

    @property
    def rules(self) -> Mapping[str, Rule]:
        return self.plan.by_name

    @property
    def asked_answers(self) -> Mapping[Question, Found | None]:
        return {question: found for question, found in self.answers.items() if question in self.asked}

    def ledger(self, findings: tuple[Finding, ...]) -> Ledger:
        """The ledger of all findings, which a baseline hides some of and takes none away."""
        return self.whole

    def instead(self, finding: Finding) -> str:
        return self.phrases[_key(finding)]


def kept(result: Result) -> Any:
    """A result as plain JSON data, without its document. Raises NotPlainError."""
    about = result.about
    findings = (*result.findings, *(one.finding for one in result.allowed))
    return [
        plain(result.findings),
        plain(result.allowed),
        {one.rule: plain(about.titles[one.rule]) for one in findings if one.rule in about.titles},
        about.language,
        plain(about.told),
        plain(about.called),
        plain(about.parts),
        plain(about.answers),
        list(about.asked_answers),
        about.measures,
        plain(result.ledger),
        {_key(one): result.instead(one) for one in findings if one.instead},
    ]


def result_of(data: Any, document: Document, plan: Plan) -> Result:
    """The result that plain data stands for; any error says that it is none."""
    findings, allowed, titles, language, told, called, parts, answers, asked, measures, ledger, phrases = data
    about = Kept(
        document,
        plan,
        {name: unplain(title) for name, title in titles.items()},
        language,
        unplain(told),
        unplain(called),
        unplain(parts),
        unplain(answers),
        tuple(asked),
        measures,
        unplain(ledger),
        phrases,
    )
    return Result(document, about, unplain(findings), unplain(allowed))


def _key(finding: Finding) -> str:
    """A phrase, the facts that choose its branch, and its language."""
    assert finding.instead
    return "\n".join([finding.language, finding.instead.phrase, *map(str, sorted(finding.instead.where.items()))])
