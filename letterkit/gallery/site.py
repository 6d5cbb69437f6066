"""The pages of the gallery, as files that need nothing but each other."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from letterkit.catalogue.catalogue import Catalogue
from letterkit.catalogue.entries.fields import LETTER_LANGUAGES
from letterkit.catalogue.files.cases import Case
from letterkit.document import Document
from letterkit.document.writers.html import page
from letterkit.gallery.entries import Entry, sections_of
from letterkit.gallery.letters import CaseLetters, build_letters, find_examples
from letterkit.gallery.words import FORMS, LANGUAGES, STATES, Words
from letterkit.report.html.shell import look, policy, templates

if TYPE_CHECKING:
    from jinja2 import Template

_FOLDER: Final = Path(__file__).parent
_BAR: Final = "font:.9375rem/1.8 system-ui,sans-serif;border-bottom:1px solid var(--faint);margin-bottom:1.5rem"
_CURRENT: Final = ' aria-current="page" style="color:inherit;font-weight:600;text-decoration:none"'
MOST_FOUND: Final = 50
"""So many phrases that a search finds are shown."""


@dataclass(frozen=True)
class Gallery:
    """What is shown: a catalogue's phrases by section, and its letters. `is_live` is a gallery that reloads itself."""

    name: str
    sections: Mapping[str, Sequence[Entry]]
    cases: Sequence[CaseLetters]
    ui: str
    is_live: bool = False

    @property
    def counts(self) -> dict[str, int]:
        """How many phrases, letters and cases there are."""
        phrases = sum(len(entries) for entries in self.sections.values())
        letters = sum(len(list(one.built())) for one in self.cases)
        return {"phrases": phrases, "letters": letters, "cases": len(self.cases)}


def gallery_of(catalogue: Catalogue, cases: Sequence[Case], ui: str, *, is_live: bool = False) -> Gallery:
    """The gallery of a catalogue and of the letters of cases."""
    letters = build_letters(catalogue, cases, LETTER_LANGUAGES)
    sections = sections_of(catalogue, find_examples(letters))
    return Gallery(catalogue.folder.resolve().name, sections, letters, ui, is_live)


def pages(gallery: Gallery) -> dict[str, bytes]:
    """The files of the gallery by their path, with slashes."""
    return {name: content.encode() for name, content in _pages(gallery)}


def _pages(gallery: Gallery) -> Iterator[tuple[str, str]]:
    index = _script_data(_index(gallery))
    yield "index.html", _drawn("index.html.j2", gallery, _script("search.js"), index=index)
    for section, entries in gallery.sections.items():
        yield f"phrases/{section}.html", _drawn("section.html.j2", gallery, section=section, entries=entries)
    for one in gallery.cases:
        for language, letter in one.built():
            yield letter_path(one.case.name, language), _letter(letter, one, language, gallery)


def letter_path(case: str, language: str) -> str:
    """Where the letter of a case stands."""
    return f"letters/{case}.{language}.html"


def _index(gallery: Gallery) -> list[dict[str, str]]:
    """What a search looks in: each phrase's place, name, purpose and words."""
    return [
        {"at": f"phrases/{section}.html#{entry.phrase.id}", "id": entry.phrase.id, "purpose": entry.phrase.purpose}
        | {"words": entry.words.casefold()}
        for section, entries in gallery.sections.items()
        for entry in entries
    ]


def _drawn(name: str, gallery: Gallery, script: str = "", **values: Any) -> str:
    from markupsafe import Markup

    style = f"\n{look()}{(_FOLDER / 'gallery.css').read_text(encoding='utf-8')}\n"
    scripts = "".join([script, _reload(gallery)])
    connect = "'self'" if gallery.is_live else ""
    return _template(name).render(
        ui=gallery.ui,
        gallery=gallery,
        style=Markup(style),  # our own
        script=Markup(scripts),
        policy=policy(style, scripts, connect),
        **values,
    )


@cache
def _template(name: str) -> Template:
    made = templates(_FOLDER)
    made.globals |= {
        "words": Words,
        "languages": LANGUAGES,
        "forms": FORMS,
        "states": STATES,
    }
    made.globals |= {"href": _href, "most": MOST_FOUND, "all_languages": LETTER_LANGUAGES}
    return made.get_template(name)


def _href(case: str, language: str) -> str:
    return quote(letter_path(case, language))


def _letter(letter: Document, one: CaseLetters, language: str, gallery: Gallery) -> str:
    """The page of a letter, with the way back and to its other languages."""
    ui = gallery.ui
    links = [f'<a href="../index.html#letters">← {escape(Words.HOME.say(ui))}</a>']
    links += [
        f'<a href="{quote(f"{one.case.name}.{other}.html")}"{_CURRENT if other == language else ""}>'
        f"{escape(LANGUAGES[other].say(ui))}</a>"
        for other, _ in one.built()
    ]
    bar = f'<nav lang="{ui}" aria-label="{escape(Words.PAGES.say(ui))}" style="{_BAR}">{" · ".join(links)}</nav>'
    if not gallery.is_live:
        return page(letter, above=bar)
    script = _reload(gallery)
    return page(letter, above=bar, below=f"<script>{script}</script>", safety=policy(None, script, "'self'"))


def _script(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")


def _reload(gallery: Gallery) -> str:
    """The script by which a page of a live gallery reloads itself."""
    if not gallery.is_live:
        return ""
    return _script("reload.js").replace("FAULT", json.dumps(Words.FAULT.say(gallery.ui)).replace("<", "\\u003c"))


def _script_data(value: object) -> Any:
    """Data for a script element: no text in it can end the element."""
    from markupsafe import Markup

    return Markup(json.dumps(value, ensure_ascii=False).replace("<", "\\u003c"))
