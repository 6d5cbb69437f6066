"""Which name of a catalogue stands at a place of one of its files, and what it is the name of."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from letterkit.catalogue.catalogue import Catalogue
    from letterkit.catalogue.values.shapes import Shape

Kind = Literal["phrase", "table", "term", "provision", "fact"]

_NAME: Final = re.compile(r"[\w*-]+(?:\.[\w*-]+|\[\d+\])*")
_PATH: Final = re.compile(r"[A-Za-z_]\w*(?:\[\d+\])?(?:\.[A-Za-z_]\w*(?:\[\d+\])?)*")
_LOOP: Final = re.compile(r"(?:for_each:\s*|\{%-?\s*for\s+)(?P<name>\w+)\s+in\s+(?P<list>[\w.]+)")
_ENTRY: Final = re.compile(r"^(?:- )?id:", re.MULTILINE)
ROOTS: Final = ("facts", "previous", "changes", "letter")
"""The names that paths of facts start from."""
_DEEPEST: Final = 5
"""So many loops may stand in each other."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name at characters `start` to `end` of a file: as it is written, and in full (of a fact, from its root)."""

    kind: Kind
    text: str
    full: str
    start: int
    end: int


def name_at(text: str, offset: int, catalogue: Catalogue) -> Name | None:
    """The name that holds, or ends at, a character of a file."""
    for pattern in (_PATH, _NAME):
        for match in pattern.finditer(text, max(0, offset - 200), offset + 200):
            if match.start() <= offset <= match.end() and (found := _known(text, match, offset, catalogue)):
                return found
    return None


def _known(text: str, match: re.Match[str], offset: int, catalogue: Catalogue) -> Name | None:
    written = match[0]
    for kind, names in _named(catalogue):
        if written in names:
            return Name(kind, written, written, *match.span())
    if "." in written and any(fnmatchcase(id, written) for id in catalogue.phrases):
        return Name("phrase", written, written, *match.span())
    upto = re.match(r"\w*", text[offset : match.end()])
    path = text[match.start() : offset + (upto.end() if upto else 0)]
    full = full_path(text, match.start(), path)
    if shape_at(full) is not None and full:
        return Name("fact", path, full, match.start(), match.start() + len(path))
    return None


def _named(catalogue: Catalogue) -> Iterator[tuple[Kind, Container[str]]]:
    yield "phrase", catalogue.phrases
    yield "table", catalogue.tables
    yield "term", catalogue.words.terms
    yield "provision", catalogue.provisions


def full_path(text: str, at: int, path: str) -> str:
    """The path of a fact from its root, where it begins with the name of a loop around a character; "" where it begins
    with nothing that is known."""
    path = re.sub(r"\[\d+\]", "", path)
    for _ in range(_DEEPEST):
        head, dot, rest = path.partition(".")
        if head in ROOTS:
            return path
        loops = [loop for loop in _LOOP.finditer(text, _entry_of(text, at), at) if loop["name"] == head]
        if not loops:
            return ""
        path = loops[-1]["list"] + dot + rest
    return ""


def _entry_of(text: str, at: int) -> int:
    """Where the phrase begins that holds a character."""
    starts = [entry.start() for entry in _ENTRY.finditer(text, 0, at)]
    return starts[-1] if starts else 0


def shape_at(path: str) -> Shape | None:
    """What stands at a path of facts; None where there is nothing. Of a list, what stands in it."""
    from letterkit.catalogue.values.roots import CHANGE, scope_of

    head, *rest = path.split(".")
    shape = scope_of(CHANGE).get(head)
    for name in rest:
        if shape is None:
            return None
        if shape.items is not None:
            shape = shape.items
        if not shape.is_known:
            return shape
        shape = shape.attribute(name)
    return shape


def matching(name: Name, catalogue: Catalogue) -> list[str]:
    """The ids of the phrases that a name stands for: one, or those of a pattern."""
    return [phrase.id for phrase in catalogue.matching(name.full)] if name.kind == "phrase" else []


def definitions(name: Name, catalogue: Catalogue) -> list[tuple[Path, int]]:
    """The files and lines, from 1, where what has a name is written; none for facts, which come from outside."""
    match name.kind:
        case "phrase":
            return [(catalogue.phrases[id].path, catalogue.phrases[id].line) for id in matching(name, catalogue)]
        case "table":
            table = catalogue.tables[name.full]
            return [(table.node.path, table.node.line)]
        case "term":
            term = catalogue.words.terms[name.full]
            return [(term.path, term.line)]
        case "provision":
            return [(catalogue.folder / "phrases" / "provisions.yaml", catalogue.provisions[name.full].line)]
    return []


def references(name: Name, catalogue: Catalogue) -> list[tuple[Path, int, int]]:
    """The files, lines and columns, from 1, that use what has a name."""
    from letterkit.catalogue.upkeep.usage import uses_of
    from letterkit.errors import UsageError

    found: dict[tuple[Path, int, int], None] = {}
    for one in matching(name, catalogue) or [name.full]:
        try:
            found |= {(use.file, use.line, use.column): None for use in uses_of(one, catalogue)}
        except UsageError:
            continue
    return list(found)
