"""What letterkit writes into other people's documents is signed, so that it can be found again and taken out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count
from typing import Final

from lxml import etree

from letterkit.document.readers.word.namespaces import Element, W

AUTHOR: Final = "letterkit"
INITIALS: Final = "lk"
"""Comments with this author and these initials are ours; Word keeps both when it saves."""
ID: Final = W("id")
REVISIONS: Final = (W("ins"), W("del"))
PROPERTY_CHANGES: Final = (W("pPrChange"), W("trPrChange"))
"""Tracked changes of what a paragraph or a table's row is."""

_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


def is_ours(revision: Element) -> bool:
    """Whether letterkit made a tracked change."""
    return revision.get(W("author")) == AUTHOR


class Numbers:
    """The lowest numbers that no w:id of these elements has, each given once."""

    def __init__(self, elements: Iterable[Element]) -> None:
        taken = {element.get(ID) for element in elements}
        self._free = (str(number) for number in count() if str(number) not in taken)

    def next(self) -> str:
        return next(self._free)


def set_text(element: Element, text: str) -> None:
    """Give a w:t its text, white space and all."""
    element.text = text
    element.set(_SPACE, "preserve")


def run_of(text: str, properties: Element | None = None) -> Element:
    """A run that shows `text`, its tabs and line ends as Word writes them."""
    run = etree.Element(W("r"))
    if properties is not None:
        run.append(properties)
    for index, line in enumerate(text.split("\n")):
        if index:
            etree.SubElement(run, W("br"))
        for place, piece in enumerate(line.split("\t")):
            if place:
                etree.SubElement(run, W("tab"))
            if piece:
                set_text(etree.SubElement(run, W("t")), piece)
    return run


def blank(element: Element) -> Element:
    """An element of the same name and with the same attributes, and nothing in it."""
    return element.makeelement(str(element.tag), {str(name): str(value) for name, value in element.items()})


def drop(element: Element) -> None:
    """Take an element out; white space after it in the XML stays."""
    _keep_tail(element)
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def unwrap(element: Element) -> None:
    """Put what an element holds in its place."""
    for child in list(element):
        element.addprevious(child)
    drop(element)


def ancestors(element: Element, end: str = "") -> Iterator[Element]:
    """What stands around an element, the nearest first, up to the first with the tag `end`, which is left out."""
    around = element.getparent()
    while around is not None and around.tag != end:
        yield around
        around = around.getparent()


def _keep_tail(element: Element) -> None:
    if not element.tail:
        return
    before, parent = element.getprevious(), element.getparent()
    assert parent is not None
    if before is not None:
        before.tail = (before.tail or "") + element.tail
    else:
        parent.text = (parent.text or "") + element.tail
    element.tail = None
