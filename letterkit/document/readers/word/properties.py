"""What a Word file says of the letter beside its text: title, author, language, and the letter's own properties."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from letterkit.document.readers.word.namespaces import Element
from letterkit.document.readers.word.package import Package

PREFIX: Final = "letterkit."
"""How the names of the letter's own properties begin, among those that other programs write."""
LONGEST_VALUE: Final = 250
"""Office keeps 255 characters of a custom property; longer values are written in pieces of this length."""

_DUBLIN_CORE: Final = "{http://purl.org/dc/elements/1.1/}"
_NUMBERED: Final = re.compile(r"(.+?)(?:~(\d{1,4}))?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Properties:
    """What the file's properties say."""

    title: str = ""
    author: str = ""
    language: str | None = None
    own: Mapping[str, str] = field(default_factory=dict)


def properties(package: Package) -> Properties:
    """The properties of a file."""
    core = _tree(package, "core-properties")
    own = _own(_tree(package, "custom-properties"))
    if core is None:
        return Properties(own=own)
    title, author, language = ((core.findtext(_DUBLIN_CORE + name) or "").strip() for name in _CORE)
    return Properties(title, author, language or None, own)


def numbered_name(name: str, index: int) -> str:
    """The name in the file of the piece `index`, from 0, of a property's value."""
    return PREFIX + name + (f"~{index + 1}" if index else "")


_CORE: Final = ("title", "creator", "language")


def _tree(package: Package, kind: str) -> Element | None:
    target = next((relation.target for relation in package.relations() if relation.kind == kind), None)
    return package.tree(target) if target else None


def _own(root: Element | None) -> dict[str, str]:
    items = [] if root is None else [item for item in root if len(item)]
    return own_properties((item.get("name", ""), item[0].text or "") for item in items)


def own_properties(named: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The letter's own among the properties of a file, their pieces put together."""
    pieces: dict[str, dict[int, str]] = {}
    for name, value in named:
        found = _NUMBERED.fullmatch(name.removeprefix(PREFIX))
        if name.startswith(PREFIX) and found:
            pieces.setdefault(found[1], {})[int(found[2] or 1)] = value
    return {name: "".join(text for _, text in sorted(parts.items())) for name, parts in pieces.items()}
