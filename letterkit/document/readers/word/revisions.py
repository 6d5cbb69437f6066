"""Rejects tracked changes in a story's XML before it is read: what a letter was before them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from letterkit.document.readers.word.namespaces import Element, W

Judge = Callable[[Element], bool]
"""Says of a tracked change whether it is to be rejected."""

_PUT_IN: Final = (W("ins"), W("moveTo"))
_TAKEN_OUT: Final = (W("del"), W("moveFrom"))
_CELLS: Final = (W("cellIns"), W("cellDel"))
_ANY: Final = (*_PUT_IN, *_TAKEN_OUT, *_CELLS)
_RESTORED: Final = {W("delText"): W("t"), W("delInstrText"): W("instrText")}
_MARKS: Final = frozenset({W("rPr"), W("trPr"), W("tcPr")})
"""Properties in which a change marks the end of a paragraph, a row or a cell."""
_PROPERTY_CHANGES: Final = (W("pPrChange"), W("trPrChange"))
_UNTOUCHED: Final = frozenset(map(W, ("rPr", "sectPr", "ins", "del")))
"""What stands beside the properties that such a change holds, and is none of them."""


def reject(root: Element, is_rejected: Judge) -> None:
    """Undo the changes that `is_rejected` names: take out what they put in, put back what they took out."""
    for change in [change for change in root.iter(*_PROPERTY_CHANGES) if is_rejected(change)]:
        restore(change)
    for change in [change for change in root.iter(*_ANY) if is_rejected(change)]:
        around = change.getparent()
        if around is None:
            continue
        if around.tag in _MARKS:
            _reject_mark(change, around)
        elif change.tag in _PUT_IN:
            around.remove(change)
        else:
            _put_back(change, around)


def restore(change: Element) -> None:
    """Give a paragraph or a row the properties that a tracked change of them says it had."""
    properties = change.getparent()
    if properties is None:
        return
    before = [child for old in change for child in old]
    for child in [child for child in properties if child.tag not in _UNTOUCHED]:
        properties.remove(child)
    for child in reversed(before):
        properties.insert(0, child)
    around = properties.getparent()
    if not len(properties) and around is not None:
        around.remove(properties)


def _reject_mark(change: Element, properties: Element) -> None:
    """A paragraph whose end was put in goes on in the next one, as one whose end was taken out does."""
    if change.tag in _TAKEN_OUT or change.tag == W("cellDel"):
        properties.remove(change)
    elif properties.tag == W("rPr"):
        change.tag = W("del")
    else:
        marked = properties.getparent()
        parent = marked.getparent() if marked is not None else None
        if marked is not None and parent is not None:
            parent.remove(marked)


def _put_back(change: Element, around: Element) -> None:
    for text in change.iter(*_RESTORED):
        text.tag = _RESTORED[str(text.tag)]
    for child in list(change):
        change.addprevious(child)
    around.remove(change)
