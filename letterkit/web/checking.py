"""The view that checks: a draft in, a page out, with what can be done about each finding."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Final

from letterkit.errors import LetterkitError
from letterkit.report.html.draft import draft
from letterkit.ui import Text
from letterkit.web.drawing import page
from letterkit.web.messages import WebMessages
from letterkit.web.sent import Form
from letterkit.web.setup import Setup
from letterkit.web.sources import Source
from letterkit.web.view import View
from letterkit.web.working import Work, as_text, changes_of, edited, fixed, inserted, opened, told

_UNDONE: Final = 200_000
"""A text of more characters is not carried twice for the sake of undoing."""


def check(setup: Setup, form: Form, ui: str, megabytes: int) -> tuple[int, str]:
    """The page for what a form asks, and its HTTP status. A draft that can't be read stands in the page as it came."""
    if form.source is None:
        return 422, _page(form, ui, megabytes, fault=WebMessages.NO_DRAFT.say(ui))
    try:
        work = form.work()
    except LetterkitError as error:
        return 422, _page(form, ui, megabytes, fault=error.what(ui))
    said, fault, before = "", "", form.before
    try:
        made, before, outcome = _done(setup, form, work)
        view = _view(setup, made, form, ui, before)
        said = outcome.say(ui) if outcome else ""
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
        check = form.plan(setup).check
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
        return told(work.changes)
    return work.text if len(work.text) <= _UNDONE else ""


def _view(setup: Setup, work: Work, form: Form, ui: str, before: str) -> View:
    plan = form.plan(setup)
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
