"""What the page shows of a draft, and what can be done about each of its findings."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from letterkit.document import Span
from letterkit.linter.fixes.guard import sentence_of
from letterkit.linter.fixes.places import place_for
from letterkit.linter.result import Result
from letterkit.linter.suppression import former_in
from letterkit.report.html.draft import Draft
from letterkit.report.html.notes import Note
from letterkit.report.messages import Messages
from letterkit.report.telling import is_open
from letterkit.rules.contract import Rule
from letterkit.web.working import Work, fixes_of, told

_LONGEST: Final = 1500
"""A sentence of more characters is not offered for rewriting: it is no sentence."""


@dataclass(frozen=True, slots=True)
class Edit:
    """What a button does: words in the place of `was`, or after the paragraph there."""

    start: int
    end: int
    was: str
    words: str

    def told(self) -> str:
        """As the page sends it back."""
        return json.dumps([self.start, self.end, self.was, self.words], ensure_ascii=False)

    @property
    def id(self) -> str:
        """The anchor of what stands there now."""
        return f"s{self.start}-{self.end}"


@dataclass(frozen=True, slots=True)
class Remedy:
    """What can be done about a note: a fix, the catalogue's phrase (in the place of a sentence, or put in after a
    paragraph), or the handler's own words for the sentence."""

    fix: Edit | None = None
    is_safe: bool = False
    phrase: Edit | None = None
    is_insertion: bool = False
    own: Edit | None = None


@dataclass(frozen=True)
class View:
    """What the page shows of a draft."""

    work: Work
    result: Result
    draft: Draft
    before: str
    known: Mapping[str, Rule]

    @property
    def format(self) -> str:
        return self.work.source.format

    @cached_property
    def kept(self) -> str:
        """The file, as the page carries it."""
        return "" if self.work.is_text else base64.b64encode(self.work.source.data).decode()

    @property
    def changes(self) -> str:
        return told(self.work.changes)

    @property
    def renamed(self) -> list[str]:
        """What is said of rules that remarks in the draft call by a former name."""
        found = {old: new for _, old, new in former_in(self.result.document, self.known)}
        return [Messages.RENAMED.say(self.draft.ui, old=old, new=new) for old, new in found.items()]

    @cached_property
    def fixes(self) -> int:
        """How many safe fixes there are to make."""
        return len(fixes_of(self.work, self.result)) if self.work.can_change else 0

    @property
    def sentences(self) -> list[Edit]:
        """What the handler may write anew, each sentence once: many notes speak of the same."""
        edits = filter(None, (self.remedy(note).own for note in self.draft.notes))
        return list(dict.fromkeys(edits))

    def remedy(self, note: Note) -> Remedy:
        """What can be done about a note."""
        return self._remedies[note.number]

    @cached_property
    def _remedies(self) -> dict[int, Remedy]:
        return {note.number: self._remedy(note) for note in self.draft.notes}

    def _remedy(self, note: Note) -> Remedy:
        if not self.work.can_change:
            return Remedy()
        letter, finding = self.result.letter, note.finding
        fix = finding.fix
        taken = self._edit(fix.span, fix.replacement) if fix and not fix.marking else None
        sentence = sentence_of(letter, finding.span) if note.mark else None
        if sentence and (
            sentence.end - sentence.start > _LONGEST or "\n" in letter.text[sentence.start : sentence.end]
        ):
            sentence = None
        own = (
            self._edit(sentence, "") if sentence and sentence in letter.document.block_at(sentence.start).span else None
        )
        phrase = None
        if note.instead and is_open(finding):
            place = place_for(letter, finding)
            phrase = Edit(place.start, place.start, "", note.instead)
        elif note.instead and own and sentence:
            phrase = self._edit(sentence, note.instead)
        return Remedy(taken, bool(taken and fix and fix.is_safe), phrase, is_open(finding), own)

    def _edit(self, span: Span, words: str) -> Edit:
        return Edit(span.start, span.end, self.result.document.text[span.start : span.end], words)
