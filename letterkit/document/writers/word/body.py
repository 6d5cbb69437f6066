"""Draws the letter's text: paragraphs, lists, tables and boxes in order, with the room between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from letterkit.document.block import Block
from letterkit.document.writers.grid import Table
from letterkit.document.writers.layout import Box, Layout, Listing, Part
from letterkit.document.writers.word.paragraphs import Paragraphs
from letterkit.document.writers.word.styles import BOTTOM, LEFT, LINE, PAGE, RIGHT, TOP
from letterkit.document.writers.word.tables import draw_table
from letterkit.document.writers.word.xml import Look, paragraph

_EDGES: Final = 'w:header="624" w:footer="510" w:gutter="0"'
_AFTER_TABLE: Final = 200
_AROUND_BOX: Final = 260
"""Room in twips; Word has none of its own around tables and boxes."""


def body(paragraphs: Paragraphs, drawn: Layout, margins: str) -> str:
    """The body of the main part; `margins` are its references to header and footer."""
    inner = "".join(_parts(paragraphs, drawn.body)) + "".join(_notes(paragraphs, drawn.notes))
    page = f'<w:pgSz w:w="{PAGE[0]}" w:h="{PAGE[1]}"/>'
    edges = f'w:top="{TOP}" w:right="{RIGHT}" w:bottom="{BOTTOM}" w:left="{LEFT}"'
    if inner.endswith("</w:tbl>"):
        inner += gap()
    return f"<w:body>{inner}<w:sectPr>{margins}{page}<w:pgMar {edges} {_EDGES}/></w:sectPr></w:body>"


def gap() -> str:
    """An empty paragraph, where Word needs one: after a table."""
    return paragraph("", "Gap")


def _parts(paragraphs: Paragraphs, parts: Sequence[Part]) -> Iterator[str]:
    for index, part in enumerate(parts):
        previous = parts[index - 1] if index else None
        following = parts[index + 1] if index + 1 < len(parts) else None
        before = _AFTER_TABLE if isinstance(previous, Table) and not _is_heading(part) else None
        match part:
            case Table():
                if part.caption:
                    yield paragraphs.draw(part.caption, Look(before=before))
                elif before:
                    yield gap()
                yield draw_table(paragraphs, part)
            case Box():
                yield from _box(paragraphs, part)
            case Listing():
                yield paragraphs.items(part, Look(before=before), Look(after=120))
            case Block():
                keeps_next = True if _leads_to(part, following) else None
                yield paragraphs.draw(part, Look(keeps_next=keeps_next, before=before))


def _box(paragraphs: Paragraphs, box: Box) -> Iterator[str]:
    """The paragraphs of a box: the style's line is around all of them, and keeps them on one page."""
    for index, part in enumerate(box.parts):
        before = _AROUND_BOX if index == 0 else None
        end = Look(keeps_next=False, after=_AROUND_BOX) if index == len(box.parts) - 1 else Look()
        match part:
            case Table():
                if part.caption:
                    yield paragraphs.draw(part.caption, Look(before=before))
                elif index and isinstance(box.parts[index - 1], Table):
                    yield gap()
                yield draw_table(paragraphs, part)
            case Listing():
                yield paragraphs.items(part, Look(before=before), end)
            case Block():
                yield paragraphs.draw(part, Look(keeps_next=end.keeps_next, before=before, after=end.after))


def _notes(paragraphs: Paragraphs, notes: Sequence[Part]) -> Iterator[str]:
    """The notes at the end of the letter, under a line."""
    for index, part in enumerate(notes):
        match part:
            case Table():
                yield paragraphs.draw(part.caption) if part.caption else gap()
                yield draw_table(paragraphs, part)
            case Listing():
                yield paragraphs.items(part)
            case Block():
                is_first = index == 0
                yield paragraphs.draw(part, Look(line_above=LINE if is_first else "", before=360 if is_first else None))


def _is_heading(part: Part) -> bool:
    return isinstance(part, Block) and part.kind == "heading"


def _leads_to(block: Block, following: Part | None) -> bool:
    """Whether a paragraph must not be parted from what comes after it: it introduces a list or a table."""
    if isinstance(following, Table):
        return block.kind == "paragraph"
    return isinstance(following, Listing) and block.text.endswith(":")
