"""What can be written at a place of a catalogue's file: ids of phrases, tables and terms, and the names of facts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from letterkit.lsp.hover import described
from letterkit.lsp.names import ROOTS, full_path, shape_at

if TYPE_CHECKING:
    from letterkit.catalogue.catalogue import Catalogue

_CALL: Final = re.compile(r"\b(?P<call>phrases|box|table|term)\((?:[^()]*,)?\s*[\"'](?P<begun>[\w.*-]*)$")
_KEY: Final = re.compile(
    r"\b(?P<key>instead|phrase|legal_basis|phrases):\s*(?:\[(?:[^\]]*,)?\s*)?[\"']?(?P<begun>[\w.*-]*)$"
)
_PATH: Final = re.compile(r"(?P<path>[A-Za-z_][\w.\[\]]*\.)?(?P<begun>\w*)$")
_OPEN: Final = re.compile(r"\{\{(?![^{}]*\}\})[^{}]*$|\{%(?![^{}]*%\})[^{}]*$|^\s*(?:- )?(?:when|for_each|facts):\s.*$")


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be written at characters `start` to `end` of a file."""

    words: str
    kind: Literal["phrase", "table", "term", "provision", "fact"]
    told: str
    start: int
    end: int


def offers_at(text: str, offset: int, catalogue: Catalogue) -> list[Offer]:
    """What can be written at a character of a file."""
    line = text[text.rfind("\n", 0, offset) + 1 : offset]
    if call := _CALL.search(line):
        start = offset - len(call["begun"])
        return [Offer(*one, start, offset) for one in _ids(call["call"], catalogue)]
    key = _KEY.search(line)
    if key and not _OPEN.search(line):
        start = offset - len(key["begun"])
        return [Offer(*one, start, offset) for one in _ids(key["key"], catalogue)]
    if _OPEN.search(line):
        return list(_facts(text, line, offset))
    return []


def _ids(
    place: str, catalogue: Catalogue
) -> Iterator[tuple[str, Literal["phrase", "table", "term", "provision"], str]]:
    match place:
        case "table":
            yield from ((table.id, "table", table.purpose) for table in catalogue.tables.values())
        case "term":
            yield from ((term.id, "term", term.concept) for term in catalogue.words.terms.values())
        case "legal_basis":
            yield from ((one.id, "provision", one.about) for one in catalogue.provisions.values())
        case _:
            yield from ((phrase.id, "phrase", phrase.purpose) for phrase in catalogue.phrases.values())


def _facts(text: str, line: str, offset: int) -> Iterator[Offer]:
    match = _PATH.search(line)
    assert match is not None  # it also finds nothing, at the end
    start = offset - len(match["begun"])
    if not match["path"]:
        yield from (Offer(name, "fact", "", start, offset) for name in ROOTS[:1])
        return
    written = match["path"].rstrip(".")
    full = full_path(text, offset, written)
    shape = shape_at(full) if full else None
    if shape is not None:
        for name in (shape.items or shape).names():
            yield Offer(name, "fact", described(f"{full}.{name}"), start, offset)
