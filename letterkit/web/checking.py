"""The view that checks: a draft in, a page out, with what can be done about each finding."""

from __future__ import annotations

import base64
import json
from codecs import BOM_UTF8
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from typing import Final, Literal

from letterkit.document import Span
from letterkit.errors import LetterkitError
from letterkit.linter.config.plan import Plan
from letterkit.linter.fixes.guard import sentence_of
from letterkit.linter.fixes.places import place_for
from letterkit.linter.result import Result
from letterkit.linter.suppression import former_in
from letterkit.report.html.draft import Draft, draft
from letterkit.report.html.notes import Note
from letterkit.report.messages import Messages
from letterkit.report.telling import is_open
from letterkit.rules.contract import Fix, Rule
from letterkit.ui import Text
from letterkit.web.changes import Changes
from letterkit.web.drawing import page
from letterkit.web.messages import WebMessages
from letterkit.web.setup import Setup
from letterkit.web.sources import Source
from letterkit.web.working import WORD, Work, as_text, changes_of, edited, fixed, fixes_of, inserted, opened

Action = Literal["check", "fix", "edit", "insert", "undo", "text"]
_NOWHERE: Final = Span(0, 0)
_LONGEST: Final = 1500
"""A sentence of more characters is not offered for rewriting: it is no sentence."""
_UNDONE: Final = 200_000
"""A text of more characters is not carried twice for the sake of undoing."""


@dataclass(frozen=True, slots=True)
class Form:
    """What a page sends: the draft, what was changed, and what to do. `before` is what undoing goes back to."""

    source: Source | None
    changes: Changes = ()
    before: str = ""
    language: str = ""
    type: str = ""
    action: Action = "check"
    span: Span = _NOWHERE
    was: str = ""
    words: str = ""
    is_new: bool = False
    """Whether the draft was just taken in, from a file."""
    open: int = 0
    """The note whose sentence is to be written anew."""

    def __repr__(self) -> str:
        return f"Form({self.action})"


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
        return _told(self.work.changes)

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


def check(setup: Setup, form: Form, ui: str, megabytes: int) -> tuple[int, str]:
    """The page for what a form asks, and its HTTP status. A draft that can't be read stands in the page as it came."""
    if form.source is None:
        return 422, _page(form, ui, megabytes, fault=WebMessages.NO_DRAFT.say(ui))
    try:
        work = _opened(form)
    except LetterkitError as error:
        return 422, _page(form, ui, megabytes, fault=error.what(ui))
    said, fault, before = "", "", form.before
    try:
        made, before, told = _done(setup, form, work)
        view = _view(setup, made, form, ui, before)
        said = told.say(ui) if told else ""
    except LetterkitError as error:
        fault = error.what(ui)
        try:
            view = _view(setup, work, form, ui, form.before)
        except LetterkitError:
            return 422, _page(form, ui, megabytes, fault=fault)
    return 200, _page(form, ui, megabytes, view=view, said=said, fault=fault)


def checked(setup: Setup, source: Source, ui: str) -> str:
    """The page of a draft, as it is first taken in. Raises UnreadableError."""
    form = Form(source)
    return _page(form, ui, 1, view=_view(setup, opened(source), form, ui, ""))


def reviewed(setup: Setup, form: Form, ui: str) -> tuple[bytes, str]:
    """The Word file with its changes tracked and the rest of its findings as comments, and a name for it."""
    from letterkit.report.word import annotate

    assert form.source is not None
    work = _opened(form)
    result = _plan(setup, form).check(work.source.document())
    fixes = [Fix(Span(one.start, one.end), one.words) for one in work.changes]
    rest = tuple(
        one for one in result.findings if is_open(one) or not any(one.span.overlaps(fix.span) for fix in fixes)
    )
    made = annotate(work.source.data, replace(result, findings=rest), ui, fixes=fixes, moment=datetime.now())
    return made.data, _renamed(work.source.name, ui, f"{_REVIEWED.say(ui)}.docx", "-")


def as_it_is(source: Source, ui: str) -> tuple[bytes, str, str]:
    """A draft of text as it is now, its name and its format."""
    endings = {"markdown": "md", "html": "html", "text": "txt"}
    data = source.data
    if source.format == "html":  # the mark beats an older encoding that the text may still name
        data = BOM_UTF8 + data.removeprefix(BOM_UTF8)
    return data, _renamed(source.name, ui, endings[source.format]), source.format


def as_word(source: Source, ui: str) -> tuple[bytes, str, str]:
    """The same as a Word file."""
    from letterkit.document.writers import to_bytes

    return to_bytes(source.document(), "word"), _renamed(source.name, ui, "docx"), "word"


_LETTER: Final = Text(sv="brev", fi="kirje", en="letter")
_REVIEWED: Final = Text(sv="granskad", fi="tarkistettu", en="reviewed")


def _renamed(name: str, ui: str, ending: str, before: str = ".") -> str:
    stem = name.rpartition(".")[0] or ("" if name == "-" else name) or _LETTER.say(ui)
    return f"{stem}{before}{ending}"


def _opened(form: Form) -> Work:
    assert form.source is not None
    if form.is_new or form.source.format != WORD:
        return replace(opened(form.source), changes=form.changes)
    return Work(form.source, form.changes)


def _done(setup: Setup, form: Form, work: Work) -> tuple[Work, str, Text | None]:
    """The draft after what was asked for, what undoing goes back to, and what to say."""
    if form.action == "undo":
        return _undone(work, form.before), "", WebMessages.UNDONE
    if form.action in ("edit", "insert"):
        words = " ".join(form.words.split())
        is_edit = form.action == "edit"
        made = edited(work, form.span, form.was, words) if is_edit else inserted(work, form.span, words)
        return made, _kept(work), WebMessages.DONE_WITH_GAPS if "[" in words else WebMessages.DONE
    if form.action == "text":
        return as_text(work), "", None
    if form.action == "fix":
        check = _plan(setup, form).check
        made = fixed(work, check(work.current().document()), check)
        return (made, _kept(work), WebMessages.DONE) if made != work else (work, form.before, WebMessages.NOTHING_FIXED)
    return work, form.before, None


def _undone(work: Work, before: str) -> Work:
    if not before:
        return work
    if work.is_text:
        return Work(replace(work.source, data=before.encode()))
    try:
        return Work(work.source, changes_of(json.loads(before)))
    except (ValueError, RecursionError):  # no page of ours said so
        return work


def _kept(work: Work) -> str:
    """What undoing goes back to."""
    if not work.is_text:
        return _told(work.changes)
    return work.text if len(work.text) <= _UNDONE else ""


def _told(changes: Changes) -> str:
    return json.dumps([[one.start, one.end, one.words] for one in changes])


def _plan(setup: Setup, form: Form) -> Plan:
    return setup.plan(form.language or None, form.type or None)


def _view(setup: Setup, work: Work, form: Form, ui: str, before: str) -> View:
    plan = _plan(setup, form)
    result = plan.check(work.current().document())
    shown = draft(result, ui, 1)
    if work.source.name == "-":
        shown = replace(shown, title=WebMessages.PASTED.say(ui))
    return View(work, result, shown, before, plan.known)


def _page(form: Form, ui: str, megabytes: int, *, view: View | None = None, said: str = "", fault: str = "") -> str:
    if view:
        counts = dict(zip(("errors", "warnings", "hints"), view.draft.counts, strict=True))
        said = " ".join(filter(None, [said, WebMessages.COUNTS.say(ui, score=view.draft.score, **counts)]))
    source = view.work.source if view else form.source
    text = _text(source, form.is_new)
    return page("check.html.j2", ui, view=view, form=form, said=said, fault=fault, megabytes=megabytes, **text)


def _text(source: Source | None, is_file: bool) -> dict[str, str]:
    """The text in the field, and the name of the draft. What was written into the field stays, whatever it is."""
    if source is None:
        return {"text": "", "name": ""}
    work, text = Work(source), ""
    if work.is_text:
        try:
            text = work.text
        except LetterkitError:
            text = "" if is_file else source.data.decode(errors="replace")
    return {"text": text, "name": "" if source.name == "-" else source.name}
