"""One paragraph while it is being read, and the blocks that it becomes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from letterkit.document.blocktext import BlockText
from letterkit.document.model import Area, Block, Cell, Kind
from letterkit.document.origin import Piece, WordOrigin
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


@dataclass
class OpenRun:
    """A run that is being read: where its next character comes from, and how it looks."""

    origin: WordOrigin
    is_hidden: bool
    language: str | None


@dataclass
class _Words:
    """Text with the number of its characters in each language."""

    text: BlockText = field(default_factory=BlockText)
    languages: Counter[str | None] = field(default_factory=Counter)

    def add(self, text: str, run: OpenRun) -> None:
        self.text.add(text, run.origin)
        self.languages[run.language] += len(text.strip())


class OpenParagraph:
    """Collects the words of a paragraph (or of several that are shown as one), and the boxes anchored in it."""

    def __init__(self, cell: Cell | None, tag: str = "") -> None:
        self.cell = cell
        self.tag = tag
        self.runs: list[OpenRun] = []
        self.last_run = 0
        self.boxes: list[Block] = []
        self._visible = _Words()
        self._hidden = _Words()

    def add(self, text: str, run: OpenRun) -> None:
        """Take in what `run` shows."""
        (self._hidden if run.is_hidden else self._visible).add(text, run)

    def blocks(self, looks: Looks, area: Area) -> Iterator[Block]:
        """The visible text, the hidden text after it, and then the boxes."""
        kind: Kind = "cell" if self.cell else looks.kind
        for words, is_hidden in ((self._visible, False), (self._hidden, True)):
            text, pieces = words.text.build()
            if text:
                yield self._block(kind, text, pieces, looks, area, is_hidden, _language(words.languages))
        yield from self.boxes

    def _block(
        self,
        kind: Kind,
        text: str,
        pieces: tuple[Piece, ...],
        looks: Looks,
        area: Area,
        is_hidden: bool,
        language: str | None,
    ) -> Block:
        return Block(
            kind=kind,
            text=text,
            pieces=pieces,
            area=looks.area if looks.area and area == "body" else area,
            level=0 if self.cell else looks.level,
            cell=self.cell,
            style=looks.style,
            language=language,
            is_hidden=is_hidden,
            tag=self.tag,
        )


def _language(characters: Counter[str | None]) -> str | None:
    """The language that most of the characters are in; the first of them where there are as many."""
    return characters.most_common(1)[0][0] if characters else None


@dataclass(frozen=True, slots=True)
class Looks:
    """What a paragraph's properties and style make of it."""

    kind: Kind
    level: int
    style: str
    area: Area | None = None


@dataclass(frozen=True, slots=True)
class Formats:
    """The styles and lists of a file."""

    styles: Styles
    numbering: Numbering

    def paragraph_styles(self, paragraph: Element) -> list[Style]:
        """The paragraph's style and what it is based on, nearest first."""
        return self.styles.chain("paragraph", value(paragraph.find(W("pPr")), "pStyle"))

    def looks(self, paragraph: Element) -> Looks:
        """What the properties of a w:p make of it. A numbered heading is a heading."""
        properties, styles = paragraph.find(W("pPr")), self.paragraph_styles(paragraph)
        name = styles[0].name if styles else ""
        area = next((_AREA_STYLES[style.name] for style in styles if style.name in _AREA_STYLES), None)
        heading = heading_level(properties, styles)
        if heading:
            return Looks("heading", heading, name, area)
        item = self.numbering.item_level(properties, styles)
        return Looks("item", item, name, area) if item else Looks("paragraph", 0, name, area)


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
