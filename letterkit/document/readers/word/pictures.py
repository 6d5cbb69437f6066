"""Pictures in a Word file, and what it says in words of them."""

from __future__ import annotations

from typing import Final

from letterkit.document.block import Picture
from letterkit.document.readers.word.namespaces import Element, Names, is_on

_WP: Final = Names("http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing")
_PIC: Final = Names("http://schemas.openxmlformats.org/drawingml/2006/picture")
_CHART: Final = Names("http://schemas.openxmlformats.org/drawingml/2006/chart")
_DECORATIVE: Final = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_V: Final = Names("urn:schemas-microsoft-com:vml")

SHOWING_PICTURES: Final = frozenset({_PIC("pic"), _CHART("chart"), _V("imagedata")})
_HOLDERS: Final = (_WP("inline"), _WP("anchor"), _V("shape"))
"""What holds a picture and says what it shows: drawings, and those of old programs."""


def holder_of(shown: Element) -> Element | None:
    """The drawing that a picture belongs to; several may belong to one."""
    return next(shown.iterancestors(*_HOLDERS), None)


def picture(holder: Element) -> Picture | None:
    """What a drawing shows and says; None for what is marked as mere decoration."""
    said = holder.find(_WP("docPr"))
    if said is None:
        return Picture(holder.get("alt", "").strip())
    if any(is_on(mark.get("val", "true")) for mark in said.iter(_DECORATIVE)):
        return None
    return Picture((said.get("descr") or said.get("title") or "").strip())
