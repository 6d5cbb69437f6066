"""Findings as one page for handlers: the letter with its marks, the notes beside it, and how the score came about.

The page needs nothing beside itself and runs no scripts. Everything that stems from a draft is escaped by the template;
the policy in its head lets a browser load nothing but the page's own styles.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from letterkit import __version__
from letterkit.report.html.draft import Draft, draft
from letterkit.report.html.words import AREAS, Words
from letterkit.report.model import Report
from letterkit.report.sayings import Sayings
from letterkit.ui import Text

if TYPE_CHECKING:
    from jinja2 import Template

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
        policy=f"default-src 'none'; style-src '{_hash(style)}'; base-uri 'none'; form-action 'none'",
    )


@cache
def _template() -> Template:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    loader = FileSystemLoader(_FOLDER)
    pages = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    pages.globals |= {"say": _say, "words": Words, "sayings": Sayings, "areas": AREAS, "version": __version__}
    return pages.get_template("page.html.j2")


def _say(text: Text, ui: str, /, **values: object) -> str:
    return text.say(ui, **values)


def _style(drafts: list[Draft]) -> str:
    own = (_FOLDER / "page.css").read_text(encoding="utf-8")
    pointed = ",\n".join(_pointed(drafts))
    return f"\n{own}{pointed} {{ outline: 2px solid var(--pointed); }}\n" if pointed else f"\n{own}"


def _pointed(drafts: list[Draft]) -> Iterator[str]:
    for one in drafts:
        yield from (_NOTE.format(note=note.id, mark=note.mark) for note in one.notes if note.mark)


def _hash(style: str) -> str:
    return f"sha256-{b64encode(sha256(style.encode()).digest()).decode()}"
