"""Puts the blocks of a document into what is drawn: paragraphs, lists, tables, boxes, and the areas around the body.

Writers know these styles of blocks, by Word's names; all others are drawn as their kind asks for:
"List Number" (an item with a number), "Caption" (a paragraph just above its table), "Address" (lines of an address),
"Table Total" (the cells of a row that sums up).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from letterkit.document.block import Area, Block
from letterkit.document.model import Document
from letterkit.document.writers.grid import Table, by_table, table
from letterkit.document.writers.typography import clean

ADDRESS: Final = "Address"
CAPTION: Final = "Caption"
_NUMBERED: Final = "list number"
_ORDER: Final[tuple[Area, ...]] = ("header", "body", "box", "footnote", "endnote", "footer")


@dataclass(frozen=True)
class Listing:
    """Neighbouring list items."""

    items: tuple[Block, ...]


@dataclass(frozen=True)
class Box:
    """What stands in one box."""

    parts: tuple[Block | Listing | Table, ...]


Part = Block | Listing | Table | Box


@dataclass(frozen=True)
class Layout:
    """A letter to be drawn; `title` is the heading of the whole, if it has one."""

    header: tuple[Part, ...]
    body: tuple[Part, ...]
    notes: tuple[Part, ...]
    footer: tuple[Part, ...]
    title: Block | None
    language: str | None

    def own_language(self, block: Block) -> str | None:
        """The block's language, where it is another than the letter's."""
        return block.language if block.language != self.language else None


def layout(document: Document) -> Layout:
    """How the visible blocks of a document are drawn."""
    blocks = [replace(block, text=clean(block.text).strip()) for block in document.blocks]
    blocks = [block for block in blocks if block.text]
    body = [block for block in blocks if block.area in ("body", "box")]
    first = next((block for block in body if block.kind == "heading" and block.area == "body"), None)
    return Layout(
        header=tuple(_parts(block for block in blocks if block.area == "header")),
        body=tuple(_body(body)),
        notes=tuple(_parts(block for block in blocks if block.area in ("footnote", "endnote"))),
        footer=tuple(_parts(block for block in blocks if block.area == "footer")),
        title=first if first and first.level == 1 else None,
        language=letter_language(document),
    )


def letter_language(document: Document) -> str | None:
    """The language tag of the letter: its own, else that of most of its blocks."""
    tags = Counter(block.language for block in document.blocks if block.language)
    return document.language or (tags.most_common(1)[0][0] if tags else None)


def letter_title(document: Document) -> str:
    """The title of the letter: its own, else its first heading."""
    headings = (block.text for block in document.blocks if block.kind == "heading")
    return " ".join(clean(document.title or next(headings, "")).split())


def is_numbered(item: Block) -> bool:
    """Whether a list item has a number; otherwise it has a sign."""
    return item.style.lower().startswith(_NUMBERED)


def plain(parts: Iterable[Part]) -> Iterator[Block]:
    """The blocks of parts, in order."""
    for part in parts:
        match part:
            case Block():
                yield part
            case Listing():
                yield from part.items
            case Box():
                yield from plain(part.parts)
            case Table():
                if part.caption:
                    yield part.caption
                yield from (block for row in part.rows for cell in row.cells.values() for block in cell)


def _body(blocks: Sequence[Block]) -> Iterator[Part]:
    for is_box, group in groupby(blocks, key=lambda block: block.area == "box"):
        parts = _parts(group)
        if is_box:
            yield Box(tuple(parts))
        else:
            yield from parts


def _parts(blocks: Iterable[Block]) -> Iterator[Block | Listing | Table]:
    """The blocks of one area, with lists and tables put together."""
    pending: Block | None = None
    for number, group in by_table(blocks):
        if number:
            yield table(group, pending)
            pending = None
            continue
        if pending:
            yield pending
        pending = group.pop() if _is_caption(group[-1]) else None
        yield from _runs(group, lambda block: block.kind == "item")
    if pending:
        yield pending


def _runs(blocks: Sequence[Block], is_item: Callable[[Block], bool]) -> Iterator[Block | Listing]:
    for are_items, group in groupby(blocks, key=is_item):
        if are_items:
            yield Listing(tuple(group))
        else:
            yield from group


def _is_caption(block: Block) -> bool:
    return block.style == CAPTION and block.kind == "paragraph"
