"""Draws the pages from their templates, and gives the files that they load."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from letterkit.decision.kinds import KINDS, TYPES
from letterkit.report.html import environment, pointed
from letterkit.report.html.shell import look
from letterkit.report.messages import LANGUAGES
from letterkit.structure.kinds import called
from letterkit.ui import UI_LANGUAGES
from letterkit.web.messages import WebMessages

if TYPE_CHECKING:
    from jinja2 import Environment

_FOLDER: Final = Path(__file__).parent
NOTES: Final = 1000
"""So many notes' words can be lit up; more stand in no letter."""
_STEP: Final = 50
UI_NAMES: Final = {"sv": "Svenska", "fi": "Suomi", "en": "English"}


def page(template: str, ui: str, **values: Any) -> str:
    """A page in a language of the interface."""
    return _pages().get_template(template).render(ui=ui, **values)


def static(name: str) -> tuple[bytes, str] | None:
    """A file that pages load, and its media type; None where there is none of that name."""
    if name == "page.css":
        return f"{look()}{_file('web.css')}".encode(), "text/css"
    if name == "page.js":
        return _file("page.js").encode(), "text/javascript"
    if name == "icon.svg":
        return _file("icon.svg").encode(), "image/svg+xml"
    stem, _, ending = name.partition(".")
    count = stem.removeprefix("notes-")
    if ending == "css" and count.isdecimal() and count in map(str, range(_STEP, NOTES + 1, _STEP)):
        return pointed((f"n1-{number}", f"m1-{number}") for number in range(1, int(count) + 1)).encode(), "text/css"
    return None


def notes_file(count: int) -> str:
    """The file with the styles that light up the words of so many notes."""
    return f"notes-{min(NOTES, -(-max(count, 1) // _STEP) * _STEP)}.css"


@cache
def _version() -> str:
    """Changes when the files that pages load do, so that browsers may keep them."""
    whole = b"".join((static(name) or (b"",))[0] for name in ("page.css", "page.js", notes_file(1)))
    return sha256(whole).hexdigest()[:12]


@cache
def _pages() -> Environment:
    made = environment(_FOLDER)
    made.globals |= {
        "web": WebMessages,
        "ui_names": UI_NAMES,
        "uis": UI_LANGUAGES,
        "letter_languages": LANGUAGES,
        "types": TYPES,
        "kinds": KINDS,
        "called": called,
        "file_version": _version(),
        "notes_file": notes_file,
    }
    return made


@cache
def _file(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")
