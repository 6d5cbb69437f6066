"""A tagged page: its tags say what is a heading, an item, a cell, and in what order it is read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Final

from letterkit.document.block import Area, Cell, Picture
from letterkit.document.readers.pdf.labels import sign
from letterkit.document.readers.pdf.line import Line, lines_of
from letterkit.document.readers.pdf.page import Page, Run, Tag
from letterkit.document.readers.pdf.part import Part

_HEADING: Final = re.compile(r"H([1-6])?|Title")
_CONTAINERS: Final = frozenset(
    "Document DocumentFragment Part Art Sect Div Aside BlockQuote TOC TOCI Index NonStruct Private Form".split()
)
_INLINE: Final = frozenset("Span Link Quote Reference BibEntry Code Annot Em Strong Sub Ruby RB Warichu Lbl".split())
_NOTES: Final = {"Note": "footnote", "FENote": "footnote"}
_PICTURES: Final = frozenset({"Figure", "Formula"})


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a tag stands."""

    area: Area = "body"
    depth: int = 0
    is_item: bool = False
    cell: Cell | None = None
    language: str | None = None


@dataclass
class TaggedPage:
    """Reads the tags of a page into parts; `used` are the marks of what they hold."""

    page: Page
    used: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._tables = count(1)
        self._runs: dict[int, list[Run]] = {}
        for run in self.page.runs:
            self._runs.setdefault(run.mark, []).append(run)

    def parts(self) -> list[Part]:
        """The parts in the order of the tags."""
        return [part for tag in self.page.tags for part in self._parts(tag, _Place())]

    def rest(self) -> list[Line]:
        """The lines that no tag holds: page headers and footers, and what a careless program left untagged."""
        return lines_of(self.page.number, (run for run in self.page.runs if run.mark not in self.used))

    def _parts(self, tag: Tag, place: _Place) -> Iterator[Part]:
        place = replace(place, language=tag.language or place.language)
        if tag.kind in _PICTURES:
            yield from self._picture(tag, place)
        elif tag.kind == "Table":
            yield from self._table(tag, place)
        elif tag.kind == "L":
            yield from self._children(tag, replace(place, depth=place.depth + 1, is_item=False))
        elif tag.kind == "LI":
            yield from self._item(tag, place)
        elif tag.kind in _NOTES:
            yield from self._children(tag, _Place("footnote", language=place.language))
        elif tag.kind in _CONTAINERS or not _is_leaf(tag):
            yield from self._children(tag, place)
        else:
            yield from self._words([tag], place, tag.kind)

    def _children(self, tag: Tag, place: _Place) -> Iterator[Part]:
        """The parts in a tag; words that stand in it beside other tags are paragraphs of their own."""
        words: list[Tag | int] = []
        for child in tag.children:
            if isinstance(child, int) or child.kind in _INLINE:
                words.append(child)
                continue
            yield from self._words(words, place)
            words = []
            yield from self._parts(child, place)
        yield from self._words(words, place)

    def _item(self, tag: Tag, place: _Place) -> Iterator[Part]:
        """A list item: its label is left out, the first paragraph in it is the item."""
        body = [child for child in tag.children if isinstance(child, int) or child.kind != "Lbl"]
        labels = (child for child in tag.children if isinstance(child, Tag) and child.kind == "Lbl")
        self._use(mark for label in labels for mark in label.marks)
        is_first = True
        for part in self._children(replace_children(tag, body), place):
            leads = is_first and part.kind == "paragraph" and part.cell is None and bool(part.lines)
            is_first = is_first and not leads
            yield replace(_unlabelled(part), kind="item", level=max(1, place.depth)) if leads else part

    def _table(self, tag: Tag, place: _Place) -> Iterator[Part]:
        number = next(self._tables)
        for row, (cells, is_head) in enumerate(_rows(tag, False), start=1):
            for column, cell in enumerate(cells, start=1):
                where = Cell(number, row, column, is_head or cell.kind == "TH")
                inside = _Place(place.area, cell=where, language=cell.language or place.language)
                for part in self._children(cell, inside):
                    yield replace(part, kind="cell", level=0, cell=part.cell or where)

    def _picture(self, tag: Tag, place: _Place) -> Iterator[Part]:
        runs = self._taken([tag])
        if tag.kind == "Figure":
            yield Part("paragraph", area=place.area, pictures=(Picture(tag.words.strip()),))
        if runs:
            yield Part("paragraph", tuple(lines_of(self.page.number, runs)), area=place.area, language=place.language)

    def _words(self, tags: Iterable[Tag | int], place: _Place, kind: str = "P") -> Iterator[Part]:
        lines = lines_of(self.page.number, self._taken(tags), wide=1000)
        if not lines:
            return
        heading = _HEADING.fullmatch(kind)
        if heading and place.cell is None:
            yield Part("heading", tuple(lines), int(heading[1] or 1), place.area, language=place.language)
        else:
            yield Part("paragraph", tuple(lines), 0, place.area, place.cell, place.language)

    def _taken(self, tags: Iterable[Tag | int]) -> list[Run]:
        """The runs that these tags hold, in the order of the tags; each only once."""
        marks = [mark for tag in tags for mark in ((tag,) if isinstance(tag, int) else tag.marks)]
        fresh = [mark for mark in dict.fromkeys(marks) if mark not in self.used]
        self._use(fresh)
        return [run for mark in fresh for run in self._runs.get(mark, ())]

    def _use(self, marks: Iterable[int]) -> None:
        self.used.update(marks)


def _unlabelled(part: Part) -> Part:
    """An item without its sign, where that has no tag of its own."""
    first = part.lines[0]
    width = sign(first)
    return replace(part, lines=(first.after(width), *part.lines[1:])) if 0 < width < len(first.text) else part


def replace_children(tag: Tag, children: Iterable[Tag | int]) -> Tag:
    """The tag with other children."""
    return replace(tag, children=tuple(children))


def _is_leaf(tag: Tag) -> bool:
    """Whether a tag holds nothing but words."""
    return all(isinstance(child, int) or (child.kind in _INLINE and _is_leaf(child)) for child in tag.children)


def _rows(tag: Tag, is_head: bool) -> Iterator[tuple[list[Tag], bool]]:
    """The rows of a table, each with its cells, and whether it stands in the table's head."""
    for child in tag.children:
        if isinstance(child, int):
            continue
        if child.kind == "TR":
            yield [cell for cell in child.children if not isinstance(cell, int) and cell.kind in ("TH", "TD")], is_head
        elif child.kind in ("THead", "TBody", "TFoot"):
            yield from _rows(child, child.kind == "THead")
