"""The zip file around a Word document: its parts and how they refer to each other."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from letterkit.document.readers.archive import Archive, Refusals, Weight, key
from letterkit.document.readers.word import disguise, messages
from letterkit.document.readers.word.namespaces import Element, to_transitional
from letterkit.errors import UnreadableError


@dataclass(frozen=True, slots=True)
class Relation:
    """One reference from a part to another: `kind` is the last word of its type (styles, header, footnotes)."""

    id: str
    kind: str
    target: str


class Package(Archive):
    """The parts of a Word file. Raises UnreadableError for what is none, and for what would hurt."""

    def __init__(self, data: bytes, path: str, weight: Weight | None = None) -> None:
        disguised = disguise.unmask(data)
        if disguised:
            raise UnreadableError(disguised, path)
        refusals = Refusals(
            unzippable=disguise.unzippable(data),
            encrypted=messages.ENCRYPTED,
            too_large=messages.TOO_LARGE_INSIDE,
            unsafe=messages.UNSAFE,
        )
        super().__init__(data, path, refusals, weight)

    def tree(self, name: str) -> Element | None:
        """A part's XML, strict names made transitional; None where it is missing or isn't well-formed."""
        root = self.written(name)
        if root is not None:
            to_transitional(root)
        return root

    def written(self, name: str) -> Element | None:
        """A part's XML with the names that it is written with; None where it is missing or isn't well-formed."""
        return super().tree(name)

    def relations(self, name: str = "") -> list[Relation]:
        """What a part refers to inside the file; the file as a whole, when no part is named."""
        folder, _, base = name.rpartition("/")
        root = self.tree(f"{folder}/_rels/{base}.rels" if folder else f"_rels/{base}.rels")
        return [] if root is None else list(_relations(root, folder, self))

    def content_types(self) -> dict[str, str]:
        """The content type of each part that is given one by name."""
        root = self.tree("[Content_Types].xml")
        if root is None:
            return {}
        named = (item for item in root if isinstance(item.tag, str) and item.tag.endswith("}Override"))
        return {key(item.get("PartName", "")): item.get("ContentType", "") for item in named}

    def content_type(self, name: str) -> str:
        """The content type of a part, where the file gives it by name."""
        return self.content_types().get(key(name), "")

    def type_of(self, name: str) -> str:
        """The content type of a part, which the file gives by name or for the ending; "" where it gives none."""
        root = self.tree("[Content_Types].xml")
        ending = key(name).rpartition(".")[2]
        defaults = (item for item in (() if root is None else root) if str(item.tag).endswith("}Default"))
        kinds = {item.get("Extension", "").lower(): item.get("ContentType", "") for item in defaults}
        return self.content_type(name) or kinds.get(ending, "")


def _relations(root: Element, folder: str, package: Package) -> Iterator[Relation]:
    for item in root:
        target = item.get("Target", "").replace("\\", "/")
        if not target or item.get("TargetMode", "").lower() == "external":
            continue
        found = next((name for name in _candidates(target, folder) if package.has(name)), None)
        if found:
            yield Relation(item.get("Id", ""), item.get("Type", "").rsplit("/", 1)[-1], package.full_name(found))


def _candidates(target: str, folder: str) -> Iterator[str]:
    """The names a target may mean: as written, and with its percent signs resolved."""
    for written in (target, unquote(target)):
        yield posixpath.normpath(posixpath.join("/" + folder, written)).lstrip("/")
