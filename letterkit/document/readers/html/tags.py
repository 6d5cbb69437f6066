"""What the elements of HTML mean to a reader of letters."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from letterkit.document.block import Unreadable

Attributes = Mapping[str, str]


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


PROPERTY: Final = "letterkit."
"""How the names of the letter's own properties begin, in a page's meta elements and in front matter."""

VOID: Final = _names(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr"
)
"""Elements that have no content and no end tag."""

RAW: Final = _names("script style xmp iframe noembed noframes noscript")
"""Elements whose content holds no tags."""

DROPPED: Final = _names(
    "script style template noscript noframes noembed iframe object audio video canvas svg datalist"
    " del s strike letterkit-alt"
)
"""Elements whose text the client doesn't see, or sees struck out."""

UNREAD: Final[dict[str, Unreadable]] = {
    "audio": "media",
    "canvas": "drawing",
    "embed": "object",
    "frame": "frame",
    "iframe": "frame",
    "object": "object",
    "video": "media",
}
"""Elements that show something whose words stand elsewhere."""

SVG_TEXTS: Final = _names("text foreignobject")
"""Elements that hold the words of a drawing."""

_NO_WORDS: Final = _names("color file hidden image password range")
"""Kinds of input that show no words of the letter."""
_BOXES: Final = _names("checkbox radio")

ALTERNATIVE: Final = "letterkit-alt"
"""What stands for a picture in Markdown."""

HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}

BLOCKS: Final = _names(
    "address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form frameset header hgroup hr legend letterkit-footnote li listing main menu nav ol"
    " optgroup option p plaintext pre search section select summary table tbody td textarea tfoot th thead tr ul"
    " xmp"
) | frozenset(HEADINGS)
"""Elements that stand on lines of their own."""

CLOSES_PARAGRAPH: Final = BLOCKS - _names("button legend option optgroup select summary textarea caption col")
"""Elements whose start ends an open p."""

LISTS: Final = _names("ul ol menu dir dl")
PREFORMATTED: Final = _names("pre listing plaintext xmp textarea")
ROWS: Final = frozenset(["tr"])
ROW_GROUPS: Final = _names("thead tbody tfoot")
CELLS: Final = _names("td th")
TABLE_PARTS: Final = CELLS | ROWS | ROW_GROUPS | frozenset(["caption"])
FENCES: Final = CELLS | _names("table caption")
"""Elements that an end tag of something else inside them doesn't close."""

_NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all", re.I)
_BORDER = re.compile(
    r"(?:^|[;\s])border(?:-(?:style|width|color|left))?\s*:\s*(?!none|0(?:[^.\d]|$)|hidden|inherit)", re.I
)
_FOOTNOTE_ROLES = _names("doc-footnote doc-footnotes doc-endnote doc-endnotes")
_FOOTNOTE_CLASSES = _names("footnote footnotes endnotes fotnot fotnoter alaviite alaviitteet")
_BOX_CLASSES = _names("box infobox info-box callout notice alert ruta faktaruta laatikko tietolaatikko")


def is_hidden(attributes: Attributes) -> bool:
    """Whether the element itself says that it is not shown; style sheets are not read."""
    return "hidden" in attributes or bool(_NOT_SHOWN.search(attributes.get("style", "")))


def is_seen(attributes: Attributes) -> bool:
    """Whether an element takes up more than a dot of the page: others count who has read it."""
    small = ("0", "1", "0px", "1px")
    return not is_hidden(attributes) and attributes.get("width") not in small and attributes.get("height") not in small


def filled_in(attributes: Attributes) -> str:
    """What an input shows: its value, or the sign of a box that is ticked or not."""
    kind = attributes.get("type", "text").strip().lower()
    if is_hidden(attributes) or kind in _NO_WORDS:
        return ""
    if kind in _BOXES:
        return "☒" if "checked" in attributes else "☐"
    return attributes.get("value", "")


def is_box(tag: str, attributes: Attributes) -> bool:
    """Whether the element stands out from the running text as a box."""
    if tag in ("aside", "blockquote"):
        return True
    if tag not in ("div", "section"):
        return False
    return has_border(attributes) or not _BOX_CLASSES.isdisjoint(attributes.get("class", "").lower().split())


def has_border(attributes: Attributes) -> bool:
    """Whether the element has a line around it (or at its left)."""
    return attributes.get("border", "0").strip() not in ("0", "0px") or bool(
        _BORDER.search(attributes.get("style", ""))
    )


def is_footnote(tag: str, attributes: Attributes) -> bool:
    """Whether the element holds notes to the text."""
    if tag == "letterkit-footnote" or attributes.get("role", "").lower() in _FOOTNOTE_ROLES:
        return True
    return tag in BLOCKS and not _FOOTNOTE_CLASSES.isdisjoint(attributes.get("class", "").lower().split())


def is_note_mark(attributes: Attributes) -> bool:
    """Whether the element is the number that points to a footnote: it is no part of the sentence."""
    return (
        attributes.get("role", "").lower() == "doc-noteref"
        or "footnote-ref" in attributes.get("class", "").lower().split()
    )


def tag_of(attributes: Attributes) -> str:
    """What the text of the element was made of, as the letters that we write say."""
    return attributes.get("data-tag", "")


def language_of(attributes: Attributes) -> str | None:
    """The language that the element itself gives."""
    return attributes.get("lang") or attributes.get("xml:lang") or None
