"""Takes out of a reviewed file what letterkit wrote into it: its comments, and its changes that nobody has accepted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lxml import etree

from letterkit.document.readers.word.namespaces import Element, W
from letterkit.document.readers.word.revisions import restore
from letterkit.report.word.anchors import take_out
from letterkit.report.word.marks import AUTHOR, ID, INITIALS, PROPERTY_CHANGES, REVISIONS, drop, is_ours, unwrap
from letterkit.report.word.parts import Parts

_INS, _DEL = REVISIONS
_THREADS: Final = ("commentsExtended", "commentsIds", "commentsExtensible")
"""The parts in which newer versions of Word keep what belongs to comments, in the order in which they refer on."""
_KEYS: Final = ("paraId", "durableId")
_KEPT: Final = frozenset(
    map(W, ("commentRangeStart", "commentRangeEnd", "bookmarkStart", "bookmarkEnd", "permStart", "permEnd"))
)


def cleaned(data: bytes, path: str) -> bytes:
    """The file without letterkit's comments and pending changes; the same bytes where there are none."""
    parts = Parts(data, path)
    ours = _take_comments(parts)
    for name in parts.stories():
        if ours or parts.holds(name, AUTHOR.encode()):
            root = parts.tree(name)
            is_changed = take_out(root, ours)
            if _reject(root) or is_changed:
                parts.touch(name)
    return parts.to_bytes()


def _take_comments(parts: Parts) -> frozenset[str]:
    """Remove our comments and what newer versions of Word note of them. Gives their numbers."""
    name = parts.related("comments")
    if name is None or not parts.holds(name, AUTHOR.encode()):
        return frozenset()
    root = parts.tree(name)
    ours = [one for one in root.findall(W("comment")) if is_ours(one) and one.get(W("initials")) == INITIALS]
    keys = {key for one in ours for element in one.iter(etree.Element) for key in _values(element, "paraId")}
    for one in ours:
        drop(one)
        parts.touch(name)
    _forget(parts, keys)
    return frozenset(one.get(ID, "") for one in ours)


def _forget(parts: Parts, keys: set[str]) -> None:
    """Remove the notes on our comments; an answer to one of them becomes a comment of its own."""
    for name in filter(None, map(parts.related, _THREADS)) if keys else ():
        for note in list(parts.tree(name)):
            if any(key in keys for kind in _KEYS for key in _values(note, kind)):
                keys |= {key for kind in _KEYS for key in _values(note, kind)}
                drop(note)
                parts.touch(name)
            for attribute in _named(note, "paraIdParent"):
                if note.get(attribute) in keys:
                    del note.attrib[attribute]
                    parts.touch(name)


def _named(element: Element, name: str) -> list[str]:
    return [str(key) for key in element.attrib if etree.QName(key).localname == name]


def _values(element: Element, name: str) -> list[str]:
    """The values of an attribute, whichever version's namespace it has."""
    return [element.get(key, "") for key in _named(element, name)]


def _reject(root: Element) -> bool:
    """Reject our tracked changes in a part. Tells if there were any."""
    ours = [change for change in root.iter(*REVISIONS) if is_ours(change)]
    _reject_each(change for change in ours if change.tag == _INS)
    for change in ours:
        if change.tag == _DEL:
            for text in change.iter(W("delText")):
                text.tag = W("t")
            unwrap(change)
    changed = [change for change in root.iter(*PROPERTY_CHANGES) if is_ours(change)]
    for change in changed:
        restore(change)
    return bool(ours or changed)


def _reject_each(insertions: Iterable[Element]) -> None:
    """Remove what we inserted, but not the marks and the comments that people have put there."""
    for insertion in insertions:
        for child in list(insertion):
            if child.tag not in _KEPT and child.find(W("commentReference")) is None:
                drop(child)
        unwrap(insertion)
