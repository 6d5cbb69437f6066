"""Reads one story (the body, a page header, a note) into blocks, in one pass over its XML.

The walk goes as deep as the XML does; the parser stops at 256 levels.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Final

from letterkit.document.block import Area, Block, Picture, Unread
from letterkit.document.origin import OpenOrigin
from letterkit.document.readers.odt.namespaces import DRAW, LO, OFFICE, SVG, TABLE, TEXT, Element, is_true
from letterkit.document.readers.odt.paragraph import BREAKING, PARAGRAPHS, Inline, Place
from letterkit.document.readers.odt.styles import Styles
from letterkit.document.readers.odt.tables import Repeats, rows_of, shifted
from letterkit.document.readers.odt.unread import OBJECTS, TypeOf, unread_in
from letterkit.document.remarks import Remark, said

_LEFT_OUT: Final = frozenset(
    {
        *(TEXT(name) for name in ("tracked-changes", "ruby-text", "note-citation", "script", "notes-configuration")),
        *(TEXT(f"{name}-decls") for name in ("sequence", "variable", "user-field", "dde-connection")),
        *(
            TEXT(f"{name}-source")
            for name in (
                "table-of-content", "illustration-index", "table-index", "object-index", "user-index",
                "alphabetical-index", "bibliography",
            )
        ),
        *(OFFICE(name) for name in ("annotation", "annotation-end", "forms", "event-listeners", "scripts")),
        *(TABLE(name) for name in ("title", "desc", "shapes", "covered-table-cell", "table-column", "table-columns")),
        *(SVG(name) for name in ("title", "desc")),
        *OBJECTS,
    }
)  # fmt: skip
"""Deleted text, comments, the marks of notes, and what only says how something is made."""
_COMMENT: Final = OFFICE("annotation")
_COMMENT_END: Final = OFFICE("annotation-end")
_PICTURES: Final = (DRAW("image"), *OBJECTS)


class Part:
    """A part that stories stand in: its name, its styles and the numbers of its paragraphs."""

    def __init__(self, name: str, root: Element, styles: Styles) -> None:
        self.name = name
        self.styles = styles
        self.numbers = {element: number for number, element in enumerate(root.iter(*PARAGRAPHS), start=1)}


@dataclass
class Reading:
    """What the stories of a file share: the number of the next table, the notes met, and how much is repeated."""

    tables: count[int] = field(default_factory=lambda: count(1))
    notes: list[tuple[Part, Element]] = field(default_factory=list)
    repeats: Repeats = field(default_factory=Repeats)
    comments: list[tuple[Element, OpenOrigin]] = field(default_factory=list)
    """The comments met, each with the place where it is put."""
    ends: dict[tuple[str, str], OpenOrigin] = field(default_factory=dict)
    """Where the words end that a comment is about, by part and name."""
    type_of: TypeOf = lambda name: ""
    """What the package says of the type of a part."""

    def remarks(self) -> Iterator[Remark]:
        """The comments that are remarks to letterkit, once the stories have been read."""
        for comment, origin in self.comments:
            words = ("".join(map(str, line.itertext())) for line in comment.iter(*PARAGRAPHS))
            remark = said(" ".join(words))
            if remark is not None:
                end = self.ends.get((origin.part, comment.get(OFFICE("name"), "")))
                yield Remark(remark, origin, last=end)


class Story:
    """Reads the parts of a story. Boxes stand after their paragraph; notes are kept for later."""

    def __init__(self, reading: Reading, part: Part) -> None:
        self._reading = reading
        self._part = part

    def read(self, parent: Element, place: Place) -> Iterator[Block]:
        """The blocks of what `parent` holds."""
        for child in parent:
            yield from self._blocks(child, place)

    def notes(self, area: Area) -> Iterator[Block]:
        """The blocks of the notes of a kind that were met, notes in notes too."""
        for part, note in self._reading.notes:
            body = note.find(TEXT("note-body"))
            if body is not None and note.get(TEXT("note-class"), "footnote") == area:
                yield from Story(self._reading, part).read(body, Place(area))

    def _blocks(self, element: Element, place: Place) -> Iterator[Block]:
        if not isinstance(element.tag, str) or element.tag in _LEFT_OUT:
            return
        handle = _HANDLERS.get(element.tag)
        if handle:
            yield from handle(self, element, place)
            return
        unread = () if place.is_hidden else tuple(self._unread(element))
        if unread:
            yield Block("paragraph", "", (), place.area, cell=place.cell, unread=unread)
        if element.tag != DRAW("frame") or not self._is_picture(element):
            yield from self.read(element, _inside(element, place))
        else:
            yield from self._lone_picture(element, place)

    def _paragraph(self, element: Element, place: Place) -> Iterator[Block]:
        inline = Inline(element, self._part.name, self._part.numbers[element], self._part.styles, place)
        self._words(element, inline)
        area: Area = "box" if place.area == "body" else place.area
        for anchored in inline.anchored:
            if not inline.is_hidden:
                inline.paragraph.unread += self._unread(anchored)
            if self._is_picture(anchored):
                inline.paragraph.pictures += filter(None, (_picture(anchored),))
            else:
                inside = Place(area, is_hidden=inline.is_hidden)
                inline.paragraph.boxes += self.read(anchored, _inside(anchored, inside))
        yield from inline.blocks()

    def _words(self, element: Element, inline: Inline) -> None:
        """Give `inline` what a paragraph, or a part of it, holds."""
        inline.text(element.text)
        for child in element:
            if child.tag == _COMMENT:
                self._reading.comments.append((child, inline.origin))
            elif child.tag == _COMMENT_END:
                self._reading.ends[self._part.name, child.get(OFFICE("name"), "")] = inline.origin
            elif isinstance(child.tag, str) and child.tag not in _LEFT_OUT:
                if child.tag == TEXT("note"):
                    self._reading.notes.append((self._part, child))
                elif child.tag in BREAKING:
                    inline.anchored.append(child)
                elif inline.enter(child):
                    self._words(child, inline)
                    inline.leave(child)
            inline.text(child.tail)

    def _list(self, element: Element, place: Place) -> Iterator[Block]:
        style = element.get(TEXT("style-name")) or place.list_style
        deeper = replace(place, depth=place.depth + 1, list_style=style, level=0)
        shows_label = self._part.styles.shows_label(style, deeper.depth)
        for item in element:
            is_item = item.tag == TEXT("list-item") and shows_label
            for child in item:
                leads = is_item and child.tag in PARAGRAPHS
                yield from self._blocks(child, replace(deeper, level=deeper.depth if leads else 0))
                is_item = is_item and not leads

    def _numbered(self, element: Element, place: Place) -> Iterator[Block]:
        """A paragraph that says itself at which level of a list it stands."""
        level = element.get(TEXT("level"), "1")
        yield from self.read(element, replace(place, level=int(level) if level in set("123456789") else 1))

    def _table(self, element: Element, place: Place) -> Iterator[Block]:
        number = next(self._reading.tables)
        for row in rows_of(element):
            blocks: list[Block] = []
            for cell in row.cells:
                inside = Place(place.area, cell=cell.of(number, row), is_hidden=place.is_hidden)
                own = list(self.read(cell.element, inside))
                blocks += own
                for further in range(1, self._reading.repeats.of(own, cell.repeated)):
                    blocks += (shifted(block, number, columns=further) for block in own)
            yield from blocks
            for further in range(1, self._reading.repeats.of(blocks, row.repeated)):
                yield from (shifted(block, number, rows=further) for block in blocks)

    def _lone_picture(self, element: Element, place: Place) -> Iterator[Block]:
        """A picture that stands on a page beside the text."""
        found = _picture(element)
        if found and not place.is_hidden:
            yield Block("paragraph", "", (), place.area, pictures=(found,))

    def _unread(self, element: Element) -> Iterator[Unread]:
        return map(Unread, unread_in(element, self._reading.type_of)) if element.tag in BREAKING else iter(())

    def _is_picture(self, element: Element) -> bool:
        return (
            element.tag == DRAW("frame")
            and element.find(DRAW("text-box")) is None
            and any(element.find(name) is not None for name in _PICTURES)
        )


def _inside(element: Element, place: Place) -> Place:
    """The place inside of sections and shapes: a section may be hidden, what a shape on the page holds is a box."""
    if element.tag == TEXT("section") and (
        element.get(TEXT("display")) == "none" or is_true(element, TEXT("is-hidden"))
    ):
        return replace(place, is_hidden=True)
    if element.tag in BREAKING and place.area == "body":
        return replace(place, area="box")
    return place


def _picture(frame: Element) -> Picture | None:
    """What a frame shows and says; None for what is marked as mere decoration."""
    if is_true(frame, LO("decorative")) or is_true(frame, DRAW("decorative")):
        return None
    said = (frame.findtext(SVG("title")) or "", frame.findtext(SVG("desc")) or "")
    return Picture(next((words.strip() for words in said if words.strip()), ""))


_HANDLERS: Final[dict[str, Callable[[Story, Element, Place], Iterator[Block]]]] = {
    **dict.fromkeys(PARAGRAPHS, Story._paragraph),
    TEXT("list"): Story._list,
    TEXT("numbered-paragraph"): Story._numbered,
    TABLE("table"): Story._table,
}
