"""The findings of a draft as notes: in order of harm, numbered, those of one rule together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final, cast

from letterkit.document import Span
from letterkit.linter.result import Result
from letterkit.report.html.messages import PageMessages
from letterkit.report.messages import SEVERITIES, Messages
from letterkit.report.places import place_of
from letterkit.report.telling import excerpt, gist, is_open
from letterkit.rules.contract import Finding, Severity
from letterkit.ui import Text

MOST: Final = 1000
"""So many notes of a draft are shown, the gravest first: browsers draw more of them slowly, and nobody reads them."""
_GROUPS: Final[tuple[tuple[Severity, Text], ...]] = (
    ("error", Messages.FIRST),
    ("warning", Messages.THEN),
    ("hint", Messages.LAST),
)


@dataclass(frozen=True)
class Note:
    """A finding. `id` and `mark` are the anchors of the note and of its words in the letter; no mark where the letter
    says nothing of what is missing. `message` is empty where the note before it says the same, `advice` where all notes
    of the rule share it; `instead` is the catalogue's phrase for it, where there is one."""

    number: int
    id: str
    mark: str
    span: Span
    severity: Severity
    label: str
    place: str
    excerpt: str
    message: str
    advice: str
    language: str
    instead: str
    finding: Finding


@dataclass(frozen=True)
class Advice:
    """The notes of one rule; `advice` is what to do about all of them, `instead` are the catalogue's phrases."""

    rule: str
    title: str
    notes: tuple[Note, ...]
    advice: str
    instead: tuple[str, ...]


@dataclass(frozen=True)
class Group:
    """What is to be mended first, next, or last: `count` findings, of which `hidden` ones have no note."""

    title: str
    severity: Severity
    advices: tuple[Advice, ...]
    count: int
    hidden: int


def groups(result: Result, ui: str, prefix: str) -> tuple[Group, ...]:
    """The notes of a draft, in groups; their anchors begin with `prefix`."""
    writer = _Writer(result, ui, prefix)
    found = [(Messages.OPEN, [one for one in result.findings if is_open(one)])]
    for severity, title in _GROUPS:
        found.append((title, [one for one in result.findings if one.severity == severity and not is_open(one)]))
    return tuple(writer.group(title.say(ui), findings) for title, findings in found if findings)


class _Writer:
    """Numbers the notes of one draft."""

    def __init__(self, result: Result, ui: str, prefix: str) -> None:
        self._result = result
        self._ui = ui
        self._prefix = prefix
        self._number = 0

    def group(self, title: str, findings: Sequence[Finding]) -> Group:
        """A group: the rule that comes first in the letter stands first, and its other findings with it."""
        first = {finding.rule: finding.span for finding in reversed(findings)}
        grave = sorted(findings, key=lambda one: (list(SEVERITIES).index(one.severity), first[one.rule], one.rule))
        told = grave[: MOST - self._number]
        advices = tuple(self._advices(told))
        return Group(title, grave[0].severity, advices, len(grave), len(grave) - len(told))

    def _advices(self, findings: Sequence[Finding]) -> Iterator[Advice]:
        """The findings of each rule together; advice that is the same for all is given once."""
        for rule, same in groupby(findings, key=lambda finding: finding.rule):
            held = tuple(same)
            advices = {finding.advise(self._ui) for finding in held}
            shared = advices.pop() if len(advices) == 1 else ""
            instead = dict.fromkeys(filter(None, map(self._result.instead, held)))
            title = self._result.titles[rule].say(self._ui)
            yield Advice(rule, title, tuple(self._notes(held, has_own=not shared)), shared, tuple(instead))

    def _notes(self, findings: Sequence[Finding], *, has_own: bool) -> Iterator[Note]:
        said = ""
        for finding in findings:
            message = self._message(finding)
            now = gist(message, self._result, finding)
            yield self._note(finding, message if now != said else "", finding.advise(self._ui) if has_own else "")
            said = now

    def _note(self, finding: Finding, message: str, advice: str) -> Note:
        self._number += 1
        name = f"{self._prefix}{self._number}"
        has_place = not is_open(finding) or bool(finding.values["is_begun"])
        severity = SEVERITIES[finding.severity].say(self._ui)
        return Note(
            number=self._number,
            id=f"n{name}",
            mark=f"m{name}" if has_place else "",
            span=finding.span,
            severity=finding.severity,
            label=PageMessages.NOTE.say(self._ui, number=self._number, severity=severity),
            place=place_of(self._result.locate(finding), self._ui) if has_place else "",
            excerpt=excerpt(self._result, finding) if has_place else "",
            message=message,
            advice=advice,
            language=finding.language,
            instead=self._result.instead(finding),
            finding=finding,
        )

    def _message(self, finding: Finding) -> str:
        """What is wrong; of a question that is left open, the question and what of its answer is missing."""
        if not is_open(finding):
            return finding.say(self._ui)
        question, parts = (cast(Text, finding.values[name]).say(self._ui) for name in ("question", "parts"))
        return f"{question} {Messages.MISSING.say(self._ui, parts=parts)}"
