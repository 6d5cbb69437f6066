"""What the elements of HTML mean to a reader of letters."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

Attributes = Mapping[str, str]

VOID: Final = frozenset(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split()
)
"""Elements that have no content and no end tag."""

RAW: Final = frozenset("script style xmp iframe noembed noframes noscript".split())
"""Elements whose content holds no tags."""

DROPPED: Final = frozenset(
    "script style template noscript noframes noembed iframe object audio video canvas svg datalist"
    " del s strike letterkit-alt".split()
)
"""Elements whose text the client doesn't see, or sees struck out."""

HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}

BLOCKS: Final = frozenset(
    "address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form frameset header hgroup hr legend letterkit-footnote li listing main menu nav ol"
    " optgroup option p plaintext pre search section select summary table tbody td textarea tfoot th thead tr ul"
    " xmp".split()
) | frozenset(HEADINGS)
"""Elements that stand on lines of their own."""

CLOSES_PARAGRAPH: Final = BLOCKS - frozenset(
    "button legend option optgroup select summary textarea caption col".split()
)
"""Elements whose start ends an open p."""

LISTS: Final = frozenset("ul ol menu dir dl".split())
PREFORMATTED: Final = frozenset("pre listing plaintext xmp textarea".split())
ROWS: Final = frozenset("tr".split())
ROW_GROUPS: Final = frozenset("thead tbody tfoot".split())
CELLS: Final = frozenset("td th".split())
TABLE_PARTS: Final = CELLS | ROWS | ROW_GROUPS | frozenset(["caption"])
FENCES: Final = CELLS | frozenset("table caption".split())
"""Elements that an end tag of something else inside them doesn't close."""

_NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all", re.I)
_BORDER = re.compile(
    r"(?:^|[;\s])border(?:-(?:style|width|color|left))?\s*:\s*(?!none|0(?:[^.\d]|$)|hidden|inherit)", re.I
)
_FOOTNOTE_ROLES = frozenset("doc-footnote doc-footnotes doc-endnote doc-endnotes".split())
_FOOTNOTE_CLASSES = frozenset("footnote footnotes endnotes fotnot fotnoter alaviite alaviitteet".split())
_BOX_CLASSES = frozenset("box infobox info-box callout notice alert ruta faktaruta laatikko tietolaatikko".split())


def is_hidden(attributes: Attributes) -> bool:
    """Whether the element itself says that it is not shown; style sheets are not read."""
    return "hidden" in attributes or bool(_NOT_SHOWN.search(attributes.get("style", "")))


def is_box(tag: str, attributes: Attributes) -> bool:
    """Whether the element stands out from the running text as a box."""
    if tag in ("aside", "blockquote"):
        return True
    if tag not in ("div", "section"):
        return False
    return has_border(attributes) or not _BOX_CLASSES.isdisjoint(attributes.get("class", "").lower().split())


def has_border(attributes: Attributes) -> bool:
    return attributes.get("border", "0").strip() not in ("0", "0px") or bool(
        _BORDER.search(attributes.get("style", ""))
    )


def is_footnote(tag: str, attributes: Attributes) -> bool:
    if tag == "letterkit-footnote" or attributes.get("role", "").lower() in _FOOTNOTE_ROLES:
        return True
    return tag in BLOCKS and not _FOOTNOTE_CLASSES.isdisjoint(attributes.get("class", "").lower().split())


def is_note_mark(attributes: Attributes) -> bool:
    """Whether the element is the number that points to a footnote: it is no part of the sentence."""
    return (
        attributes.get("role", "").lower() == "doc-noteref"
        or "footnote-ref" in attributes.get("class", "").lower().split()
    )


def language_of(attributes: Attributes) -> str | None:
    return attributes.get("lang") or attributes.get("xml:lang") or None
