"""The words of a picture of shapes and words (SmartArt), which stand in a part of their own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from letterkit.document.block import Area, Block
from letterkit.document.blocktext import BlockText
from letterkit.document.origin import DiagramOrigin
from letterkit.document.readers.word.namespaces import Element, R, is_on, whole

_DIAGRAM: Final = (
    "http://schemas.openxmlformats.org/drawingml/2006/diagram",
    "http://purl.oclc.org/ooxml/drawingml/diagram",
)
_DRAWING: Final = ("http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main")
SHOWING_DIAGRAMS: Final = frozenset(f"{{{namespace}}}relIds" for namespace in _DIAGRAM)
"""What stands in a story where a diagram is shown, and names the part that holds its words."""
_WITH_WORDS: Final = frozenset({"node", "asst"})
"""The kinds of points that people write in; the others are drawn by Word."""


@dataclass(frozen=True, slots=True)
class Diagram:
    """The part that holds a diagram's words; without a tree where they are read already, or where it `is_there` not."""

    part: str = ""
    root: Element | None = None
    is_there: bool = False


def words_of(shown: Element) -> str:
    """The id of the relation to the part that holds a diagram's words."""
    return shown.get(R("dm"), "")


def diagram_blocks(diagram: Diagram, area: Area) -> Iterator[Block]:
    """The paragraphs of a diagram, in the order in which its points hang together."""
    root = diagram.root
    if root is None:
        return
    numbers = {paragraph: number for number, paragraph in enumerate(root.iter(*_names(_DRAWING, "p")), 1)}
    for point in _in_order(root):
        for paragraph in point.iter(*_names(_DRAWING, "p")):
            words = BlockText()
            position = 0
            for piece in _pieces(paragraph):
                words.add(piece, DiagramOrigin(diagram.part, numbers[paragraph], position))
                position += len(piece)
            text, pieces = words.build()
            if text.strip():
                yield Block("paragraph", text, pieces, area, language=_language(paragraph))


def _in_order(root: Element) -> Iterator[Element]:
    """The points with words: each before those that hang on it, what hangs on nothing last."""
    points = {point.get("modelId", ""): point for point in root.iter(*_names(_DIAGRAM, "pt"))}
    hanging: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for link in root.iter(*_names(_DIAGRAM, "cxn")):
        if link.get("type", "parOf") == "parOf":
            hanging[link.get("srcId", "")].append((whole(link.get("srcOrd")) or 0, link.get("destId", "")))
    tops = [name for name, point in points.items() if point.get("type") == "doc"]
    waiting = [*reversed(points), *reversed(tops)]
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in seen or name not in points:
            continue
        seen.add(name)
        if _has_words(points[name]):
            yield points[name]
        waiting += [below for _, below in sorted(hanging[name], reverse=True)]


def _has_words(point: Element) -> bool:
    """Whether people have written in a point; "[Text]", where they are to, is not printed."""
    if point.get("type", "node") not in _WITH_WORDS:
        return False
    return not any(is_on(one.get("phldr", "false")) for one in point.iterchildren(*_names(_DIAGRAM, "prSet")))


def _pieces(paragraph: Element) -> Iterator[str]:
    """What a paragraph shows, run by run."""
    for element in paragraph.iter(etree.Element):
        if element.tag in _names(_DRAWING, "t"):
            yield element.text or ""
        elif element.tag in _names(_DRAWING, "br"):
            yield "\n"


def _language(paragraph: Element) -> str | None:
    properties = next(paragraph.iter(*_names(_DRAWING, "rPr")), None)
    return None if properties is None else properties.get("lang")


def _names(namespaces: tuple[str, ...], name: str) -> tuple[str, ...]:
    return tuple(f"{{{namespace}}}{name}" for namespace in namespaces)
