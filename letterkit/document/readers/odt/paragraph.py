"""The words of one text:p or text:h, while they are being read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from letterkit.document.block import Area, Block, Cell, Kind
from letterkit.document.origin import OpenOrigin
from letterkit.document.readers.odt.namespaces import DRAW, FIELD, LO, TEXT, Element, is_true, whole
from letterkit.document.readers.odt.styles import Styles
from letterkit.document.readers.paragraph import Look, OpenParagraph, OpenRun, Shape

PARAGRAPHS: Final = (TEXT("p"), TEXT("h"))
BREAKING: Final = frozenset(
    DRAW(name)
    for name in (
        "frame", "custom-shape", "rect", "ellipse", "circle", "line", "polyline", "polygon", "path", "regular-polygon",
        "connector", "caption", "measure", "g", "a", "control", "page-thumbnail",
    )
)  # fmt: skip
"""What is anchored in a paragraph and is no part of its sentences."""
_WHITE: Final = re.compile("[ \t\r\n]+")
_MOST_SPACES: Final = 1000


@dataclass(frozen=True, slots=True)
class Place:
    """Where in its story an element stands. `level` is that of the list item that it leads, 0 for none."""

    area: Area
    depth: int = 0
    level: int = 0
    list_style: str = ""
    cell: Cell | None = None
    is_hidden: bool = False


class Inline:
    """Takes in the text, spans and signs of a paragraph in order, and folds white space as the standard says."""

    def __init__(self, element: Element, part: str, number: int, styles: Styles, place: Place) -> None:
        self.paragraph = OpenParagraph(place.cell)
        self.anchored: list[Element] = []
        self._origin = OpenOrigin(part, number, 0)
        self._styles = styles
        self._place = place
        self._element = element
        self._style = element.get(TEXT("style-name"))
        self._spans: list[str] = []
        self._hiding = int(place.is_hidden or any(is_true(mark, TEXT("is-hidden")) for mark in _hiding_marks(element)))
        self._folds = True
        self._run: OpenRun | None = None

    def text(self, written: str | None) -> None:
        """Text of the XML; runs of white space in it are one space, and none at the start or after another."""
        if not written:
            return
        folded = _WHITE.sub(" ", written)
        if self._folds:
            folded = folded.removeprefix(" ")
        if folded:
            self._show(folded)
            self._folds = folded.endswith(" ")

    @property
    def origin(self) -> OpenOrigin:
        """The place of the next character that the paragraph shows."""
        return self._origin

    @property
    def is_hidden(self) -> bool:
        """Whether the client sees nothing of the paragraph."""
        return self._hiding > 0

    def enter(self, element: Element) -> bool:
        """Take in the start of an element; says whether what it holds is to be read."""
        match element.tag:
            case _Names.SPACES:
                self._sign(" " * whole(element, TEXT("c"), 1, _MOST_SPACES))
            case _Names.TAB:
                self._sign("\t")
            case _Names.LINE_BREAK:
                self._sign("\n")
            case _Names.BOX if element.get(FIELD("type"), "").upper().endswith("CHECKBOX"):
                self._sign(_ticked(element))
            case _Names.BOX if element.get(FIELD("type"), "").upper().endswith("DROPDOWN"):
                self._sign(_chosen(element))
            case _Names.CONTROL if element.find(f".//{TEXT('page-number')}") is not None:
                return False  # the page's number in the letters we write: no words of the letter
            case _Names.CONTROL if not self.paragraph.tag:
                self.paragraph.tag = element.get(LO("tag"), "")
            case _Names.HIDDEN_TEXT if is_true(element, TEXT("is-hidden")) or not (element.text or "").strip():
                self._hiding += 1
                self._run = None
                self._sign(element.text or element.get(TEXT("string-value")) or "")
                self._hiding -= 1
                self._run = None
                return False
        style = element.get(TEXT("style-name"))
        if style is not None and element.tag in _STYLED:
            self._spans.append(style)
            self._run = None
        return True

    def leave(self, element: Element) -> None:
        """Take in the end of an element that was entered."""
        if element.get(TEXT("style-name")) is not None and element.tag in _STYLED:
            self._spans.pop()
            self._run = None

    def blocks(self) -> Iterator[Block]:
        """What the paragraph became. A heading in a list is a heading."""
        element, style = self._element, self._style
        kind: Kind = "item" if self._place.level else "paragraph"
        level = self._place.level
        if element.tag == TEXT("h") and not is_true(element, TEXT("is-list-header")):
            kind, level = "heading", whole(element, TEXT("outline-level"), 1, 10)
        elif self._styles.is_title(style):
            kind, level = "heading", 1
        shape = Shape(kind, level, self._styles.name(style), self._styles.area(style))
        return self.paragraph.blocks(shape, self._place.area)

    def _sign(self, text: str) -> None:
        self._show(text)
        self._folds = False

    def _show(self, text: str) -> None:
        if self._run is None:
            self._run = OpenRun(self._origin, self._look())
        self.paragraph.add(text, self._run)
        self._origin = self._origin.after(len(text))
        self._run.origin = self._origin

    def _look(self) -> Look:
        look = self._styles.look(self._style, tuple(self._spans))
        return Look(True, look.language, look.is_bold, look.size) if self._hiding else look


class _Names:
    """Tags that a paragraph may hold, for matching."""

    SPACES: Final = TEXT("s")
    TAB: Final = TEXT("tab")
    LINE_BREAK: Final = TEXT("line-break")
    BOX: Final = FIELD("fieldmark")
    CONTROL: Final = LO("content-control")
    HIDDEN_TEXT: Final = TEXT("hidden-text")


_STYLED: Final = frozenset({TEXT("span"), TEXT("a")})


def _ticked(box: Element) -> str:
    """The sign of a form's box that is ticked or not."""
    return "☒" if "".join(_settings(box, "Checkbox_Checked")).lower() in ("true", "1") else "☐"


def _chosen(drop_down: Element) -> str:
    """What is chosen from a form's list; the first of it where nothing is said."""
    items, chosen = _settings(drop_down, "Dropdown_ListEntry"), "".join(_settings(drop_down, "Dropdown_Selected"))
    index = int(chosen) if chosen.isascii() and chosen.isdigit() and len(chosen) < 6 else 0
    return items[index] if index < len(items) else ""


def _settings(field: Element, name: str) -> list[str]:
    return [one.get(FIELD("value"), "") for one in field.findall(FIELD("param")) if one.get(FIELD("name")) == name]


def _hiding_marks(paragraph: Element) -> Iterator[Element]:
    """The fields that hide the paragraph that they stand in."""
    return paragraph.iterchildren(TEXT("hidden-paragraph"))
