"""Draws blocks as Word's paragraphs: the style of each, its language, its list, its content control."""

from __future__ import annotations

from itertools import count

from letterkit.document.model import Block
from letterkit.document.writers.layout import ADDRESS, CAPTION, Layout, Listing, is_numbered
from letterkit.document.writers.word.numbering import LEVELS, Lists
from letterkit.document.writers.word.styles import BOX_ROOM, BULLETS_ID, INDENT
from letterkit.document.writers.word.xml import control, language, paragraph, run, val

LONGEST_TAG = 64
"""The longest tag of a content control that Word opens, in characters."""
_AREA_STYLES = {
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

    def draw(self, block: Block, before: str = "", *, style: str = "", after: str = "") -> str:
        """A block as a paragraph. `before` and `after` are properties that stand before and after the list's."""
        outline = ""
        if block.kind == "heading" and (block.area != "body" or block.cell or block.level > 6):
            outline = val("outlineLvl", min(max(block.level, 1), LEVELS) - 1)
        return paragraph(self.inner(block), style or self._style(block), before + after + outline, language(block.language))

    def inner(self, block: Block) -> str:
        """The text of a block, in a content control where it has a tag."""
        text = run(block.text, language(block.language))
        if not block.tag:
            return text
        if len(block.tag) > LONGEST_TAG:
            raise ValueError(f"the tag of a block is longer than {LONGEST_TAG} characters: {block.tag}")
        return control(block.tag, next(self._controls), text)

    def items(self, listing: Listing, first: str = "", last: str = "") -> str:
        """The items of a list; `first` and `last` are properties of its edges (spacing, keeping)."""
        numbers = self.lists.next_numbers() if any(map(is_numbered, listing.items)) else 0
        drawn = []
        for index, item in enumerate(listing.items):
            level = min(max(item.level, 1), LEVELS) - 1
            number = numbers if is_numbered(item) else BULLETS_ID
            membership = f"<w:numPr>{val('ilvl', level)}{val('numId', number)}</w:numPr>"
            edges = (first if index == 0 else "") + (last if index == len(listing.items) - 1 else "")
            drawn.append(self.draw(item, membership, style=_item_style(item), after=edges + _item_indent(item, level)))
        return "".join(drawn)

    def _style(self, block: Block) -> str:
        area = _AREA_STYLES.get(block.area)
        if block.area == "box" and block.kind == "heading":
            return "BoxHeading"
        if area:
            return area
        if block.kind == "heading":
            return "Title" if block is self._title else f"Heading{min(max(block.level, 1), 6)}"
        return {ADDRESS: "Address", CAPTION: "Caption"}.get(block.style, "BodyText")


def _item_style(item: Block) -> str:
    if item.area == "box":
        return "BoxList"
    return _AREA_STYLES.get(item.area) or ("ListNumber" if is_numbered(item) else "ListBullet")


def _item_indent(item: Block, level: int) -> str:
    """In a box all paragraphs are indented alike, since Word draws one line around those only."""
    if item.area != "box":
        return ""
    return f'<w:ind w:left="{BOX_ROOM}" w:right="{BOX_ROOM}" w:firstLine="0"/>'
