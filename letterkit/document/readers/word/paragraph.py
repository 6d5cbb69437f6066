"""What the styles and lists of a file make of a w:p, and whether it goes on in the next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from letterkit.document.block import Area
from letterkit.document.readers.paragraph import Shape
from letterkit.document.readers.word.headings import heading_level
from letterkit.document.readers.word.namespaces import Element, W, value
from letterkit.document.readers.word.numbering import Numbering
from letterkit.document.readers.word.styles import Style, Styles

_JOINING_MARKS: Final = ("del", "moveFrom")
_AREA_STYLES: Final[dict[str, Area]] = {
    "Box": "box",
    "Box Table Text": "box",
    "footnote text": "footnote",
    "endnote text": "endnote",
}
"""Styles that set a paragraph of the body apart: the boxes and the notes at the end of the letters we write."""


@dataclass(frozen=True, slots=True)
class Formats:
    """The styles and lists of a file."""

    styles: Styles
    numbering: Numbering

    def paragraph_styles(self, paragraph: Element) -> list[Style]:
        """The paragraph's style and what it is based on, nearest first."""
        return self.styles.chain("paragraph", value(paragraph.find(W("pPr")), "pStyle"))

    def shape(self, paragraph: Element) -> Shape:
        """What the properties of a w:p make of it. A numbered heading is a heading."""
        properties, styles = paragraph.find(W("pPr")), self.paragraph_styles(paragraph)
        name = styles[0].name if styles else ""
        area = next((_AREA_STYLES[style.name] for style in styles if style.name in _AREA_STYLES), None)
        heading = heading_level(properties, styles)
        if heading:
            return Shape("heading", heading, name, area)
        item = self.numbering.item_level(properties, styles)
        return Shape("item", item, name, area) if item else Shape("paragraph", 0, name, area)


def joins_next(paragraph: Element) -> bool:
    """Whether the next paragraph goes on in the same line: its end was deleted, or it is a drop cap."""
    properties = paragraph.find(W("pPr"))
    if properties is None:
        return False
    mark = properties.find(W("rPr"))
    if mark is not None and any(mark.find(W(name)) is not None for name in _JOINING_MARKS):
        return True
    frame = properties.find(W("framePr"))
    return frame is not None and frame.get(W("dropCap"), "none") != "none"
