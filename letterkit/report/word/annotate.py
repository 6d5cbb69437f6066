"""Writes the findings of a draft into its Word file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import Final, Literal

from letterkit.document import Document, Span, WordOrigin
from letterkit.document.readers.word.namespaces import Element
from letterkit.linter.result import Result
from letterkit.report.word.anchors import Anchors, box_around, marks_in, reference_to
from letterkit.report.word.changes import can_replace, number_changes, replace
from letterkit.report.word.comments import add_comment
from letterkit.report.word.marking import Marker
from letterkit.report.word.marks import Numbers
from letterkit.report.word.notes import Note, notes, summary
from letterkit.report.word.parts import Parts
from letterkit.report.word.runs import Fragment, Runs, Stretch, stretches
from letterkit.rules.contract import SEVERITIES, Finding, Fix, Severity

ENOUGH: Final = 30
"""So many comments a person works through in a letter; a figure of our own."""
MOST: Final = 1000
"""So many comments and changes at most: Word opens no file with more than 32 767 comments (MS-OI29500)."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """The reviewed file, and how much was written into it.

    `untracked` are changes that Word doesn't track, `left_out` the findings that got no comment.
    """

    data: bytes
    comments: int
    changes: int
    left_out: int
    untracked: int = 0


def annotate(
    data: bytes,
    result: Result,
    ui: str,
    *,
    fixes: Sequence[Fix] = (),
    least: Severity | None = None,
    moment: datetime,
) -> Annotated:
    """The Word file in `data`, which `result` was found in, with comments in the language `ui`.

    `fixes` are written as tracked changes, and say what a comment would. A finding below `least` gets none; where it is
    None, all do, unless that would be more than a person works through (ENOUGH): then the least grave are left out.
    The file must be free of what letterkit wrote before (`cleaned`), as the result must be.
    """
    return _Annotation(data, result.document, moment).write(result, ui, fixes, least)


def change(data: bytes, document: Document, fixes: Sequence[Fix], moment: datetime) -> tuple[bytes, int]:
    """The Word file in `data`, which reads as `document`, with fixes as tracked changes; and how many could be made.

    They stand in order, none over another, and each in one block. The file must be free of letterkit's own changes.
    """
    return _Annotation(data, document, moment).change(fixes)


_Edge = Literal["start", "end"]
_Anchor = tuple[Element, Element] | _Edge
"""The first and the last run that a comment stands at, or an end of the body."""


class _Annotation:
    def __init__(self, data: bytes, document: Document, moment: datetime) -> None:
        self._parts = Parts(data, document.path)
        self._document = document
        self._moment = moment
        self._marker = Marker(self._parts, moment)
        self._runs: dict[str, Runs] = {}
        self._numbers: dict[str, Numbers] = {}

    def write(self, result: Result, ui: str, fixes: Sequence[Fix], least: Severity | None) -> Annotated:
        fixes = fixes[:MOST]
        findings = _graver(result.findings, least or _least(result.findings, fixes))
        places = self._places(chain((fix.span for fix in fixes), (finding.span for finding in findings)))
        made = [fix for fix in fixes if self._can_make(fix, places[fix.span])]
        untracked = [fix.marking for fix in made if fix.marking and fix.marking.kind == "language"]
        changes = len(made) - len(untracked)
        shown = _spoken(findings, made)
        left_out = len(_spoken(result.findings, made)) - len(shown)
        head = summary(result, ui, changed=changes, marked=untracked, left_out=left_out)
        self._comment(result, ui, head, shown, places)
        self._make(made, places)
        return Annotated(self._parts.to_bytes(), len(shown) + 1, changes, left_out, len(untracked))

    def change(self, fixes: Sequence[Fix]) -> tuple[bytes, int]:
        places = self._places(fix.span for fix in fixes)
        made = [fix for fix in fixes if self._can_make(fix, places[fix.span])]
        self._make(made, places)
        return self._parts.to_bytes(), len(made)

    def _places(self, spans: Iterable[Span]) -> dict[Span, list[Stretch]]:
        """Where spans stand in the file, whose runs are cut there."""
        places = {span: stretches(self._document, span) for span in spans}
        self._cut(list(chain.from_iterable(places.values())))
        return places

    def _make(self, fixes: Iterable[Fix], places: Mapping[Span, list[Stretch]]) -> None:
        for fix in fixes:
            self._change(fix, places[fix.span])
        for part, numbers in self._numbers.items():
            number_changes(self._parts.tree(part), numbers)

    def _cut(self, places: list[Stretch]) -> None:
        for part in dict.fromkeys((self._parts.main, *(place.part for place in places))):
            root = self._parts.tree(part)
            self._numbers[part] = Numbers(root.iter())
            story = self._parts.body if part == self._parts.main else root
            self._runs[part] = Runs(story, self._numbers[part])
            self._runs[part].cut(place for place in places if place.part == part)

    def _fragments(self, places: Iterable[Stretch]) -> list[Fragment]:
        return [fragment for place in places for fragment in self._runs[place.part].fragments(place)]

    def _can_make(self, fix: Fix, places: list[Stretch]) -> bool:
        if fix.marking:
            return bool(places) and self._marker.can_mark(fix.marking, self._paragraphs(places))
        return bool(places) and all(can_replace(self._fragments([place]), place.first, place.last) for place in places)

    def _change(self, fix: Fix, places: list[Stretch]) -> None:
        part = places[0].part
        self._parts.touch(part)
        if fix.marking:
            self._marker.mark(fix.marking, self._paragraphs(places))
            return
        runs = [fragment.run for fragment in self._fragments(places)]
        replace(runs, fix.replacement, self._moment, self._numbers[part])

    def _paragraphs(self, places: list[Stretch]) -> list[Element]:
        return list(dict.fromkeys(self._runs[place.part].paragraph(place) for place in places))

    def _comment(
        self, result: Result, ui: str, head: Note, findings: list[Finding], places: Mapping[Span, list[Stretch]]
    ) -> None:
        """Write the comment on the letter and those on the findings, and mark the words that they speak of."""
        root, anchors = self._parts.comments(), Anchors(self._parts.body)
        on_words = {finding.span: self._on_words(places[finding.span]) for finding in findings}
        elsewhere = {span for span, anchor in on_words.items() if anchor is None}
        said = notes(result, findings, ui, elsewhere)
        numbers = Numbers((*root.iter(), *marks_in(self._parts.body)))
        number = numbers.next()
        add_comment(root, number, head, ui, self._moment)
        anchors.at_start(number)
        for finding, note in zip(findings, said, strict=True):
            number = numbers.next()
            add_comment(root, number, note, ui, self._moment)
            _put(anchors, number, on_words[finding.span] or self._near(finding.span, places[finding.span]))
        self._parts.touch(self._parts.main)

    def _on_words(self, places: list[Stretch]) -> _Anchor | None:
        """The runs of the words, where they stand in the body itself."""
        runs = [
            fragment.run for fragment in self._fragments(place for place in places if place.part == self._parts.main)
        ]
        if not runs or places[0].part != self._parts.main or box_around(runs[0]) is not None:
            return None
        outside = [run for run in runs if box_around(run) is None]
        return outside[0], outside[-1]

    def _near(self, span: Span, places: list[Stretch]) -> _Anchor:
        """Where the body stands nearest to words in a box, a note, a header or a footer."""
        for fragment in self._fragments(places[:1])[:1]:
            is_in_main = places[0].part == self._parts.main
            near = box_around(fragment.run) if is_in_main else reference_to(fragment.run, self._parts.body)
            if near is not None:
                return near, near
        if not places and (near := self._before(span)) is not None:
            return near, near
        return "start" if self._document.block_at(span.start).area == "header" else "end"

    def _before(self, span: Span) -> Element | None:
        """The last run of the body before words that stand in no run of their own, as those of a diagram."""
        for block in reversed(self._document.blocks):
            origins = [piece.origin for piece in block.pieces if block.end <= span.start]
            runs = [one for one in origins if isinstance(one, WordOrigin) and one.part == self._parts.main]
            if runs:
                last = runs[-1]
                run = self._runs[last.part].run(Stretch(last.part, last.paragraph, last.run, last.offset, last.offset))
                return box_around(run) if box_around(run) is not None else run
        return None


def _graver(findings: Iterable[Finding], least: Severity) -> list[Finding]:
    """The findings of `least` and graver ones, in the order of the text; of too many, the gravest."""
    wanted = SEVERITIES[: SEVERITIES.index(least) + 1]
    graver = sorted(
        (finding for finding in findings if finding.severity in wanted),
        key=lambda finding: SEVERITIES.index(finding.severity),
    )
    return sorted(graver[:MOST], key=lambda finding: (finding.span.start, -finding.span.end))


def _spoken(findings: Iterable[Finding], made: Iterable[Fix]) -> list[Finding]:
    """The findings that need a comment: an error always, others where no tracked change says the same."""
    changes = set(made)
    return [finding for finding in findings if finding.severity == "error" or finding.fix not in changes]


def _least(findings: Iterable[Finding], fixes: Iterable[Fix]) -> Severity:
    """The least grave severity from which on there are not too many comments; errors never are too many."""
    spoken = _spoken(findings, fixes)
    for index, severity in reversed(list(enumerate(SEVERITIES))):
        if sum(finding.severity in SEVERITIES[: index + 1] for finding in spoken) <= ENOUGH:
            return severity
    return "error"


def _put(anchors: Anchors, number: str, anchor: _Anchor) -> None:
    if anchor == "start":
        anchors.at_start(number)
    elif anchor == "end":
        anchors.at_end(number)
    else:
        anchors.around(number, *anchor)
