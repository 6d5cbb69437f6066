"""Examples of an entry: short drafts, in which == stands on both sides of the words that are to be reported."""

from __future__ import annotations

import re
from typing import Final

from letterkit.catalogue.files.strict_yaml import Yaml
from letterkit.language.data import LANGUAGES
from letterkit.ui import Text

MARKED: Final = re.compile(r"==(.+?)==", re.DOTALL)
"""Words that are to be reported."""
_SIGN: Final = "=="
_FENCE: Final = re.compile(r"^\s*```", re.MULTILINE)
_EMPTY: Final = Text(sv="Exemplet är tomt.", fi="Esimerkki on tyhjä.", en="The example is empty.")
_FENCED: Final = Text(
    sv="Ett exempel kan inte ha rader som börjar med ```.",
    fi="Esimerkissä ei voi olla rivejä, joiden alussa on ```.",
    en="An example cannot have lines that begin with ```.",
)
_UNMARKED: Final = Text(
    sv="Skriv == på båda sidorna om orden som ska hittas.",
    fi="Kirjoita == löydettävien sanojen molemmille puolille.",
    en="Write == on both sides of the words that are to be found.",
)
_HARMLESS: Final = Text(
    sv="Här ska inget hittas: ta bort ==, eller flytta exemplet till dem som ska hittas.",
    fi="Tästä ei saa löytyä mitään: poista == tai siirrä esimerkki löydettävien joukkoon.",
    en="Nothing may be found here: remove ==, or move the example to those that are to be found.",
)


def read_examples(node: Yaml, *, are_reported: bool, are_marked: bool = False) -> dict[str, tuple[str, ...]]:
    """The examples by language. Those to be reported may have marks, or with `are_marked` must have them; others none.

    Raises CatalogueError at the one that is otherwise.
    """
    by_language = node.mapping(required=LANGUAGES)
    held = {language: [_parts(one)[0] for one in listed.items()] for language, listed in by_language.items()}
    for drafts in held.values():
        for draft in drafts:
            if fault := _fault(draft.text(), are_reported, are_marked):
                raise draft.error(fault)
    return {language: tuple(draft.text() for draft in drafts) for language, drafts in held.items()}


def read_rewrites(node: Yaml) -> dict[str, dict[str, str]]:
    """By language what to write instead of examples to be reported, by their drafts, where they say it.

    Raises CatalogueError at one that has marks of its own.
    """
    found: dict[str, dict[str, str]] = {}
    for language, listed in node.mapping(required=LANGUAGES).items():
        for draft, better in map(_parts, listed.items()):
            if better is None:
                continue
            if fault := _fault(better.text(), is_reported=False, is_marked=False):
                raise better.error(fault)
            found.setdefault(language, {})[draft.text()] = better.text()
    return found


def parts_of(node: Yaml) -> list[Yaml]:
    """The texts of an example, in the order of the card: the draft, and what to write instead where that is said."""
    return [part for part in _parts(node) if part is not None]


def _parts(node: Yaml) -> tuple[Yaml, Yaml | None]:
    """An example is a draft, or {draft: …, better: …}."""
    if node.is_text():
        return node, None
    entry = node.mapping(required=("draft", "better"))
    return entry["draft"], entry["better"]


def _fault(text: str, is_reported: bool, is_marked: bool) -> Text | None:
    if not text.strip():
        return _EMPTY
    if _FENCE.search(text):
        return _FENCED
    if not is_reported:
        return _HARMLESS if _SIGN in text else None
    return _UNMARKED if (is_marked or _SIGN in text) and not _is_marked(text) else None


def _is_marked(text: str) -> bool:
    """Whether every sign has another one, and words stand between them."""
    return bool(MARKED.search(text)) and _SIGN not in MARKED.sub("", text)
