"""Goes over the XML of a story in document order, past everything that the reader of the letter doesn't see."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal

from letterkit.document.readers.word.namespaces import MC, Element, W, value

Event = Literal["start", "end"]

_LEFT_OUT: Final = frozenset(
    {
        *(W(name) for name in ("del", "moveFrom", "delText", "instrText", "delInstrText")),
        *(W(name) for name in ("pPr", "rPr", "tblPr", "tblPrEx", "trPr", "tcPr", "sectPr", "sdtPr", "sdtEndPr")),
        W("rt"),
    }
)
"""Deleted and moved-away text, field codes, properties, and the small signs over a ruby text."""

PAGE_NUMBER: Final = "letterkit:page"
"""The tag of the content control that holds the page's number in the letters we write: no words of the letter."""

_DELETED_BY: Final = {W("tr"): f"{W('trPr')}/{W('del')}", W("tc"): f"{W('tcPr')}/{W('cellDel')}"}
"""The marks of deleted rows and cells."""

_ALTERNATIVES: Final = frozenset({MC("Choice"), MC("Fallback")})

_KNOWN_MARKUP: Final = (
    "http://schemas.microsoft.com/",
    "http://schemas.openxmlformats.org/",
    "http://purl.oclc.org/ooxml/",
)
"""The makers of the markup that Word shows; an alternative in markup of another's making is not for it."""


def visible(root: Element) -> Iterator[tuple[Event, Element]]:
    """The start and end of `root` and of each visible element in it."""
    yield "start", root
    path = [(root, _children(root))]
    while path:
        element, children = path[-1]
        child = next(children, None)
        if child is None:
            path.pop()
            yield "end", element
        elif isinstance(child.tag, str) and not _is_left_out(child):
            yield "start", child
            path.append((child, _children(child)))


def _is_left_out(element: Element) -> bool:
    tag = element.tag
    if tag in _LEFT_OUT:
        return True
    if tag == W("sdt"):
        return value(element.find(W("sdtPr")), "tag") == PAGE_NUMBER
    if tag in _DELETED_BY:
        return element.find(_DELETED_BY[tag]) is not None
    return False


def _children(element: Element) -> Iterator[Element]:
    """The children of an element; of alternatives only the chosen one."""
    if element.tag != MC("AlternateContent"):
        return iter(element)
    chosen = _chosen(element)
    return (child for child in element if child.tag not in _ALTERNATIVES or child is chosen)


def _chosen(alternatives: Element) -> Element | None:
    """The first alternative whose markup is known, else the fallback."""
    for choice in alternatives.findall(MC("Choice")):
        if all(_is_known(choice, prefix) for prefix in choice.get("Requires", "").split()):
            return choice
    return alternatives.find(MC("Fallback"))


def _is_known(element: Element, prefix: str) -> bool:
    return (element.nsmap.get(prefix) or "").startswith(_KNOWN_MARKUP)
