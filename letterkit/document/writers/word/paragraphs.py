"""Draws blocks as Word's paragraphs: the style of each, its language, its list, its content control."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import Final

from letterkit.document.block import Block
from letterkit.document.writers.layout import ADDRESS, CAPTION, Layout, Listing, is_numbered
from letterkit.document.writers.word.numbering import LEVELS, Lists
from letterkit.document.writers.word.styles import BOX_ROOM, BULLETS_ID, NAMED_HEADINGS
from letterkit.document.writers.word.xml import Look, control, language, paragraph, run

PLAIN: Final = Look()
LONGEST_TAG: Final = 64
"""The longest tag of a content control that Word opens, in characters."""
_AREA_STYLES: Final = {
    "box": "Box",
    "header": "Header",
    "footer": "Footer",
    "footnote": "FootnoteText",
    "endnote": "EndnoteText",
}


class Paragraphs:
    """Draws the paragraphs of a letter; counts its lists and content controls."""

    def __init__(self, drawn: Layout) -> None:
        self.lists = Lists()
        self._title = drawn.title
        self._controls = count(1)

    def draw(self, block: Block, look: Look = PLAIN, style: str = "", more: str = "") -> str:
        """A block as a paragraph, in the style of its kind and area unless another is given, with `more` runs."""
        is_named = block.area == "body" and not block.cell and block.level <= NAMED_HEADINGS
        if block.kind == "heading" and not is_named:
            look = replace(look, outline=min(max(block.level, 1), LEVELS) - 1)
        return paragraph(self.inner(block) + more, style or self._style(block), look, language(block.language))

    def inner(self, block: Block) -> str:
        """The text of a block, in a content control where it has a tag."""
        text = run(block.text, language(block.language))
        if not block.tag:
            return text
        if len(block.tag) > LONGEST_TAG:
            raise ValueError(f"the tag of a block is longer than {LONGEST_TAG} characters: {block.tag}")
        return control(block.tag, next(self._controls), text)

    def items(self, listing: Listing, first: Look = PLAIN, last: Look = PLAIN) -> str:
        """The items of a list: the first with room above as in `first`, the last kept and with room as in `last`.

        The first two stay on one page, and so do the last two.
        """
        numbers = self.lists.next_numbers() if any(map(is_numbered, listing.items)) else 0
        end = len(listing.items) - 1
        drawn = []
        for index, item in enumerate(listing.items):
            look = Look(
                keeps_next=last.keeps_next if index == end else index in (0, end - 1) or None,
                membership=(numbers if is_numbered(item) else BULLETS_ID, min(max(item.level, 1), LEVELS) - 1),
                before=first.before if index == 0 else None,
                after=last.after if index == end else None,
                indent=BOX_ROOM if item.area == "box" else None,  # Word draws one line around equal indents only
            )
            drawn.append(self.draw(item, look, _item_style(item)))
        return "".join(drawn)

    def _style(self, block: Block) -> str:
        area = _AREA_STYLES.get(block.area)
        if block.area == "box" and block.kind == "heading":
            return "BoxHeading"
        if area:
            return area
        if block.kind == "heading":
            return "Title" if block is self._title else f"Heading{min(max(block.level, 1), NAMED_HEADINGS)}"
        return {ADDRESS: "Address", CAPTION: "Caption"}.get(block.style, "BodyText")


def _item_style(item: Block) -> str:
    if item.area == "box":
        return "BoxList"
    return _AREA_STYLES.get(item.area) or ("ListNumber" if is_numbered(item) else "ListBullet")
