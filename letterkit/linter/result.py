"""What was found in a draft, and what is known about it: the view that reports, baselines and verdicts have of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from letterkit.document import Document, Location, Span
    from letterkit.language.letter import Letter
    from letterkit.linter.score import Ledger
    from letterkit.rules.contract import Finding, Rule
    from letterkit.structure import Structure
    from letterkit.structure.entries import Question
    from letterkit.structure.minute import Answers
    from letterkit.structure.parts import Parts
    from letterkit.structure.told import Told
    from letterkit.ui import Text


@dataclass(frozen=True, slots=True)
class Covered:
    """What a baseline hides of a draft: the findings it knows, and how many that it knows are not there any more.

    `former` are names that rules had before and by which it knows some, each with the present one.
    """

    hidden: tuple[Finding, ...]
    gone: int
    former: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Allowed:
    """A finding that a remark in the draft allows, and its reason."""

    finding: Finding
    reason: str


class About(Protocol):
    """What is known about a draft beside its findings: worked out when it is asked for, or kept from another run."""

    @property
    def letter(self) -> Letter: ...
    @property
    def rules(self) -> Mapping[str, Rule]: ...
    @property
    def titles(self) -> Mapping[str, Text]: ...
    @property
    def language(self) -> str: ...
    @property
    def told(self) -> Told: ...
    @property
    def called(self) -> Text: ...
    @property
    def parts(self) -> Parts: ...
    @property
    def answers(self) -> Answers: ...
    @property
    def asked_answers(self) -> Answers: ...
    @property
    def measures(self) -> dict[str, float | None]: ...
    def ledger(self, findings: tuple[Finding, ...]) -> Ledger: ...
    def instead(self, finding: Finding) -> str: ...


@dataclass(frozen=True)
class Result:
    """What was found in one document, in the order of the text."""

    document: Document
    about: About
    findings: tuple[Finding, ...]
    allowed: tuple[Allowed, ...] = ()
    """The findings that remarks in the draft allow."""
    covered: Covered | None = None
    """What a baseline hides, where there is one."""

    @cached_property
    def ledger(self) -> Ledger:
        """The score (0-100) and what took points from it: what a baseline hides counts, for the client reads it."""
        hidden = self.covered.hidden if self.covered else ()
        return self.about.ledger((*self.findings, *hidden))

    @property
    def rules(self) -> Mapping[str, Rule]:
        """The rules that were run, by name."""
        return self.about.rules

    @property
    def titles(self) -> Mapping[str, Text]:
        """What people call the rules that found something, by name."""
        return self.about.titles

    @property
    def letter(self) -> Letter:
        """The document and what its words are."""
        return self.about.letter

    @property
    def language(self) -> str:
        """The letter's main language."""
        return self.about.language

    @property
    def told(self) -> Told:
        """What kind of letter it is, and the words that tell it."""
        return self.about.told

    @property
    def kind(self) -> str:
        """What kind of letter it is; UNKNOWN where that can't be told."""
        return self.told.kind

    @property
    def called(self) -> Text:
        """What its kind is called."""
        return self.about.called

    @property
    def parts(self) -> Parts:
        """Where the outcome, the payments, the reasons … stand."""
        return self.about.parts

    @property
    def answers(self) -> Answers:
        """The first answer to each of the reader's first questions."""
        return self.about.answers

    @property
    def asked_answers(self) -> Answers:
        """Those to the questions that a letter of this kind has to answer."""
        return self.about.asked_answers

    @cached_property
    def unclear_answers(self) -> frozenset[Question]:
        """The first questions that get an answer of which a rule says that it is not whole."""
        hidden = self.covered.hidden if self.covered else ()
        lacking = {finding.values.get("minute") for finding in (*self.findings, *hidden)}
        return frozenset(question for question, found in self.answers.items() if found and question in lacking)

    @property
    def measures(self) -> dict[str, float | None]:
        """The letter's measures by name."""
        return self.about.measures

    @property
    def structure(self) -> Structure:
        """What the letter is and what it answers, worked out anew where it was kept from another run."""
        from letterkit.structure import structure_of

        return structure_of(self.letter)

    def locate(self, finding: Finding) -> Location:
        """Where a finding stands."""
        return finding.place or self.document.locate(finding.span)

    def excerpt(self, span: Span) -> str:
        """The words at a place."""
        return self.document.text[span.start : span.end]

    def instead(self, finding: Finding) -> str:
        """What the catalogue's phrase for a finding says, from the facts or with blanks; empty where it has none."""
        return self.about.instead(finding) if finding.instead else ""
