"""Findings as one page for handlers: the letter with its marks, the notes beside it, and how the score came about.

The page needs nothing beside itself and runs no scripts. Everything that stems from a draft is escaped by the template;
the policy in its head lets a browser load nothing but the page's own styles.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from letterkit.report.html.draft import Draft, draft
from letterkit.report.html.messages import AREAS, PageMessages
from letterkit.report.html.shell import look, policy, templates
from letterkit.report.messages import Messages
from letterkit.report.model import Report

if TYPE_CHECKING:
    from jinja2 import Environment, Template

_FOLDER: Final = Path(__file__).parent
_NOTE: Final = ":root:has(#{note}:is(:hover,:focus-within,:target),#{mark}:is(:hover,:focus,:target)) .{mark}"
"""A note's words: while it, or the number at its words, is pointed at."""


def as_html(report: Report) -> str:
    """The report as a page of HTML."""
    from markupsafe import Markup

    drafts = [draft(result, report.language_for(result), number) for number, result in enumerate(report.results, 1)]
    style = _style(drafts)
    return _template().render(
        ui=report.language,
        drafts=drafts,
        poorest=sorted(drafts, key=lambda one: one.score),
        failures=[(failure.path, failure.error.what(report.language)) for failure in report.failures],
        style=Markup(style),  # our own: the file beside this one, and numbers
        policy=policy(style),
    )


def environment(*folders: Path) -> Environment:
    """The templates of the page, and those of other folders that draw with them."""
    pages = templates(*folders, _FOLDER)
    pages.globals |= {"words": PageMessages, "messages": Messages, "areas": AREAS}
    return pages


def pointed(notes: Iterable[tuple[str, str]]) -> str:
    """The styles that light up the words of notes; each note is named by its anchor and that of its words."""
    rules = ",\n".join(_NOTE.format(note=note, mark=mark) for note, mark in notes)
    return f"{rules} {{ outline: 2px solid var(--pointed); }}\n" if rules else ""


@cache
def _template() -> Template:
    return environment().get_template("page.html.j2")


def _style(drafts: list[Draft]) -> str:
    return f"\n{look()}{pointed((note.id, note.mark) for one in drafts for note in one.notes if note.mark)}"
