"""The parts of a Word file while it is being changed: only those that are touched are written anew."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Final

from lxml import etree

from letterkit.document.readers.word import messages
from letterkit.document.readers.word.main_part import main_part
from letterkit.document.readers.word.namespaces import (
    RELATIONS,
    STRICT_WORD,
    WORD,
    Element,
    W,
    is_strict,
    to_strict,
    to_transitional,
)
from letterkit.document.readers.word.package import Package
from letterkit.report.word.archive import rewritten

_TYPES: Final = "[Content_Types].xml"
_TYPE_OF: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_STRICT_RELATIONS: Final = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_STORIES: Final = frozenset({"header", "footer", "footnotes", "endnotes"})
_DECLARATION: Final = re.compile(rb"<\?xml[^>]*\?>\s*")
_ASCII_LIKE: Final = frozenset({"UTF-8", "US-ASCII", "ASCII"})


@dataclass
class _Tree:
    root: Element
    is_strict: bool
    is_touched: bool = False


class Parts:
    """The parts of the file in `data`, by name. `path` is the name that people see."""

    def __init__(self, data: bytes, path: str) -> None:
        self._data = data
        self._package = Package(data, path)
        self._trees: dict[str, _Tree] = {}
        self._others: dict[str, bytes] = {}
        self._added: dict[str, str] = {}
        self.main = main_part(self._package)[0]

    @property
    def body(self) -> Element:
        body = self.tree(self.main).find(W("body"))
        assert body is not None
        return body

    def tree(self, name: str) -> Element:
        """The root of a part, strict names made transitional; the same each time. Raises UnreadableError."""
        if name not in self._trees:
            root = self._package.written(name)
            if root is None:
                raise self._package.refusal(messages.DAMAGED)
            self._trees[name] = _Tree(root, is_strict(root))
            to_transitional(root)
        return self._trees[name].root

    def touch(self, name: str) -> None:
        """Note that a part has been changed, and must be written."""
        self._trees[name].is_touched = True

    def related(self, kind: str) -> str | None:
        """The part that the main one refers to as `kind`."""
        return self._added.get(kind) or next(
            (relation.target for relation in self._package.relations(self.main) if relation.kind == kind), None
        )

    def stories(self) -> Iterator[str]:
        """The parts that hold text of the letter: the main one, headers, footers and notes."""
        yield self.main
        relations = self._package.relations(self.main)
        yield from dict.fromkeys(relation.target for relation in relations if relation.kind in _STORIES)

    def holds(self, name: str, word: bytes) -> bool:
        """Whether the bytes of a part have a word in them; where they are not one byte a letter, it may be so."""
        data = self._package.read(name)
        return data is not None and (word in data or b"\x00" in data[:4])

    def comments(self) -> Element:
        """The root of the comments; a part for them is made where there is none."""
        name = self.related("comments") or self._add("comments")
        root = self.tree(name)
        self.touch(name)
        return root

    def styles(self) -> str:
        """The part of the styles, which is made where there is none."""
        return self.related("styles") or self._add("styles")

    def core_properties(self) -> str | None:
        """The part that says the letter's title, author and language."""
        relations = self._package.relations()
        return next((relation.target for relation in relations if relation.kind == "core-properties"), None)

    def to_bytes(self) -> bytes:
        """The file with what has been changed."""
        changed = {name: self._written(name, tree) for name, tree in self._trees.items() if tree.is_touched}
        changed |= self._others
        return rewritten(self._data, changed) if changed else self._data

    def _written(self, name: str, tree: _Tree) -> bytes:
        if tree.is_strict:
            to_strict(tree.root)
        return _serialised(tree.root, self._package.read(name) or b"")

    def _add(self, kind: str) -> str:
        """Add an empty part of a kind (comments, styles) that the main part refers to."""
        folder = self.main.rpartition("/")[0]
        name = next(name for name in _names(folder, kind) if not self._package.has(name))
        self.tree(self.main)
        strict = self._trees[self.main].is_strict
        root = etree.Element(W(kind), nsmap={"w": STRICT_WORD if strict else WORD})
        self._trees[name] = _Tree(root, strict, is_touched=True)
        self._relate(name.rpartition("/")[2], f"{_STRICT_RELATIONS if strict else RELATIONS}/{kind}")
        self._declare(name, kind)
        self._added[kind] = name
        return name

    def _relate(self, target: str, kind: str) -> None:
        """Let the main part refer to another one beside it."""
        folder, _, base = self.main.rpartition("/")
        name = self._package.full_name(f"{folder}/_rels/{base}.rels".lstrip("/"))
        root = self._others_tree(name)
        if root is None:
            root = etree.fromstring(f'<Relationships xmlns="{_PACKAGE}"/>')
        taken = {item.get("Id") for item in root}
        free = next(identifier for identifier in map("rId{}".format, count(len(root) + 1)) if identifier not in taken)
        etree.SubElement(root, _beside(root, "Relationship"), {"Id": free, "Type": kind, "Target": target})
        self._others[name] = _serialised(root, self._package.read(name) or b"")

    def _others_tree(self, name: str) -> Element | None:
        """The root of a part of the package itself, as it is to be written so far."""
        return etree.fromstring(self._others[name]) if name in self._others else self._package.written(name)

    def _declare(self, name: str, kind: str) -> None:
        """Say what type a part is of."""
        types = self._package.full_name(_TYPES)
        root = self._others_tree(types)
        if root is not None:
            named = {"PartName": f"/{name}", "ContentType": _TYPE_OF.format(kind)}
            etree.SubElement(root, _beside(root, "Override"), named)
            self._others[types] = _serialised(root, self._package.read(types) or b"")


def _names(folder: str, name: str) -> Iterator[str]:
    for number in count(1):
        yield f"{folder}/{name}{number if number > 1 else ''}.xml".lstrip("/")


def _beside(root: Element, name: str) -> str:
    """A name in the namespace of a root."""
    return f"{{{etree.QName(root).namespace}}}{name}"


def _serialised(root: Element, before: bytes) -> bytes:
    """The XML of a part, declared as it was `before`."""
    info = root.getroottree().docinfo
    encoding = (info.encoding or "UTF-8").upper()
    declared = _DECLARATION.match(before)
    if declared and encoding in _ASCII_LIKE:
        declaration, written = declared[0], etree.tostring(root, encoding=encoding, xml_declaration=False)
    else:
        standalone = bool(info.standalone) or not before
        declaration = b""
        written = etree.tostring(root, encoding=encoding, xml_declaration=True, standalone=standalone)
    assert isinstance(written, bytes)
    return declaration + written
