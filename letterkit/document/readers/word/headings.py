"""Headings: by outline level, and by the names of styles."""

from __future__ import annotations

import re
from typing import Final

from letterkit.document.readers.word.namespaces import Element, number
from letterkit.document.readers.word.styles import Style

_BODY_TEXT: Final = 9
"""The outline level that means none."""

_NAMED: Final = re.compile(
    r"(?:heading|rubrik|otsikko|überschrift|berschrift|overskrift|titre|título|titolo|kop|nagłówek)[ _-]?([1-9])",
    re.IGNORECASE,
)
"""Heading styles. Word writes the English name in every language; the others are for files by other programs."""


def heading_level(properties: Element | None, styles: list[Style]) -> int:
    """The level of a heading, from 1; 0 for a paragraph that is none.

    `properties` is the paragraph's w:pPr, `styles` its style and what that is based on.
    """
    outline = number(properties, "outlineLvl")
    if outline is not None and 0 <= outline < _BODY_TEXT:
        return outline + 1
    return next((level for style in styles if (level := _level_of(style))), 0)


def _level_of(style: Style) -> int:
    named = _NAMED.fullmatch(style.name.strip()) or _NAMED.fullmatch(style.id)
    if named:
        return int(named[1])
    if style.name.strip().lower() == "title":
        return 1
    outline = number(style.paragraph, "outlineLvl")
    return outline + 1 if outline is not None and 0 <= outline < _BODY_TEXT else 0
