"""Finds the main part of a Word file, whatever its name; says what the file is when it has none."""

from __future__ import annotations

from typing import Final

from letterkit.document.readers import foreign
from letterkit.document.readers.word import messages
from letterkit.document.readers.word.namespaces import Element, W
from letterkit.document.readers.word.package import Package
from letterkit.ui import Text

_USUAL_NAME: Final = "word/document.xml"
_OTHER_PROGRAMS: Final = {"spreadsheetml": messages.WORKBOOK, "presentationml": messages.SLIDES}


def main_part(package: Package) -> tuple[str, Element]:
    """The name of the main part and its body. Raises UnreadableError when there is none that can be read."""
    name = _name(package)
    if name is None:
        raise package.refusal(_what_it_is(package))
    content_type = package.content_type(name)
    for word, text in _OTHER_PROGRAMS.items():
        if word in content_type:
            raise package.refusal(text)
    root = package.tree(name)
    if root is None:
        raise package.refusal(messages.DAMAGED)
    body = root.find(W("body"))
    if root.tag != W("document") or body is None:
        raise package.refusal(messages.NOT_WORD if root.tag != W("document") else messages.DAMAGED)
    return name, body


def _name(package: Package) -> str | None:
    """The part that the file itself says is the main one; failing that, the one of the right type or the usual name."""
    for relation in package.relations():
        if relation.kind == "officeDocument":
            return relation.target
    for name, content_type in package.content_types().items():
        if "wordprocessingml" in content_type and content_type.endswith("main+xml") and package.has(name):
            return package.full_name(name)
    return package.full_name(_USUAL_NAME) if package.has(_USUAL_NAME) else None


def _what_it_is(package: Package) -> Text:
    mimetype = package.read("mimetype") or b""
    if mimetype.startswith(b"application/vnd.oasis.opendocument"):
        return messages.OPEN_DOCUMENT
    if package.has("Index/Document.iwa"):
        return foreign.PAGES
    is_office = package.has("[Content_Types].xml") or package.has("_rels/.rels")
    return messages.DAMAGED if is_office else messages.NOT_WORD
