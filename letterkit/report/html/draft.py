"""What the page shows of one draft."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from letterkit.decision.kinds import UNKNOWN
from letterkit.linter.result import Result
from letterkit.linter.score import is_late
from letterkit.report.html.letter import Area, areas
from letterkit.report.html.messages import PageMessages
from letterkit.report.html.notes import Group, Note, groups
from letterkit.report.messages import FORMATS, LANGUAGES, QUESTIONS, Messages, called_line
from letterkit.report.telling import UNCLEAR, where
from letterkit.report.unread import unread
from letterkit.rules.contract import SEVERITIES
from letterkit.structure.entries import Question
from letterkit.structure.told import Found
from letterkit.ui import shown

_LEAST: Final = 0.5
"""What took fewer points is not told one by one in the ledger."""


@dataclass(frozen=True)
class Answer:
    """A question of the reader's first minute: a sign, the words that answer it, and where they stand."""

    question: str
    sign: str
    text: str
    where: str
    is_late: bool = False


@dataclass(frozen=True)
class Draft:
    """A draft, in words of the language `ui`; `id` is its anchor."""

    result: Result
    ui: str
    id: str
    groups: tuple[Group, ...]
    title: str = ""
    """What it is called, where that is not its path."""

    @property
    def name(self) -> str:
        if self.title:
            return self.title
        path = self.result.document.path
        return Messages.STDIN.say(self.ui) if path == "-" else path

    @property
    def language(self) -> str:
        return self.result.language

    @property
    def about(self) -> str:
        """Format, language and kind of letter."""
        told = [FORMATS[self.result.document.format], LANGUAGES[self.language]]
        if self.result.kind != UNKNOWN:
            told.append(self.result.called)
        return " · ".join(text.say(self.ui) for text in told)

    @property
    def score(self) -> int:
        return self.result.ledger.score

    @property
    def measures(self) -> str:
        measures = self.result.measures
        return Messages.MEASURES.say(
            self.ui,
            words=int(measures["words"] or 0),
            sentences=int(measures["sentences"] or 0),
            average=round(measures["words_per_sentence"] or 0.0, 1),
            lix=round(measures["lix"] or 0),
        )

    @property
    def unread(self) -> str:
        """What the draft shows and nobody has read."""
        return unread(self.result.document, self.ui)

    @property
    def counts(self) -> list[int]:
        """How many findings there are of each severity, the gravest first."""
        found = [finding.severity for finding in self.result.findings]
        return [found.count(severity) for severity in SEVERITIES]

    @property
    def nothing(self) -> str:
        """What is said where there are no notes."""
        is_open = None in self.result.asked_answers.values()
        return (Messages.NOTHING_ELSE if is_open else Messages.NOTHING).say(self.ui)

    @cached_property
    def notes(self) -> tuple[Note, ...]:
        """All notes, by number."""
        return tuple(note for group in self.groups for advice in group.advices for note in advice.notes)

    def areas(self, level: int) -> tuple[Area, ...]:
        """The letter, its own headings from `level` on."""
        return areas(self.result.letter, self.notes, level)

    @property
    def answers(self) -> list[Answer]:
        """The reader's first minute; nothing for a letter that is no decision."""
        if self.result.kind == UNKNOWN:
            return []
        asked = self.result.asked_answers
        return [self._answer(question, question in asked, found) for question, found in self.result.answers.items()]

    @property
    def verdict(self) -> str:
        """How many of the first questions the letter answers."""
        asked = self.result.asked_answers
        whole = [question for question, found in asked.items() if found and question not in self.result.unclear_answers]
        return PageMessages.ANSWERED.say(self.ui, count=len(whole), all=len(asked))

    def _answer(self, name: Question, is_asked: bool, found: Found | None) -> Answer:
        question = QUESTIONS[name].say(self.ui)
        if not is_asked:
            return Answer(question, Messages.NOT_NEEDED, "", PageMessages.NOT_ASKED.say(self.ui))
        if found is None:
            return Answer(question, "✗", "", Messages.NOT_SAID.say(self.ui))
        if name in self.result.unclear_answers:
            return Answer(question, UNCLEAR, found.text, where(found, True, self.ui), is_late(name, found))
        if is_late(name, found):
            after = PageMessages.ONLY_AFTER.say(self.ui, count=found.words_before)
            return Answer(question, "✓", found.text, after, is_late=True)
        return Answer(question, "✓", found.text, where(found, False, self.ui))

    @property
    def ledger(self) -> list[tuple[str, str]]:
        """What took points, and how many."""
        return [(f"−{shown(points, self.ui)}", said) for points, said in self._ledger()]

    def _ledger(self) -> Iterator[tuple[float, str]]:
        lines, titles = self.result.ledger.lines, self.result.titles
        yield from ((line.points, called_line(line, titles, self.ui)) for line in lines if line.points >= _LEAST)
        rest = [line.points for line in lines if line.points < _LEAST]
        if rest:
            yield sum(rest), Messages.REST.say(self.ui, count=len(rest))


def draft(result: Result, ui: str, number: int) -> Draft:
    """The draft of a result, the `number`-th of the page."""
    return Draft(result, ui, f"d{number}", groups(result, ui, f"{number}-"))
