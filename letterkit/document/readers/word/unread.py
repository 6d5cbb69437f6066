"""What a Word file shows and the reader does not read."""

from __future__ import annotations

from typing import Final

from letterkit.document.block import Unreadable
from letterkit.document.readers.word.namespaces import Element, Names, W

_DRAWING: Final = Names("http://schemas.openxmlformats.org/drawingml/2006/main")
_VML: Final = Names("urn:schemas-microsoft-com:vml")
_ELEMENTS: Final[dict[str, Unreadable]] = {
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart": "chart",
    "{http://purl.oclc.org/ooxml/drawingml/chart}chart": "chart",
    "{http://schemas.microsoft.com/office/drawing/2014/chartex}chart": "chart",
    "{urn:schemas-microsoft-com:office:office}OLEObject": "object",
    "{http://schemas.microsoft.com/office/word/2012/wordprocessingDrawing}webVideoPr": "media",
    W("control"): "control",
    W("subDoc"): "subdocument",
}
"""The elements that stand for words of another part, and what they show."""
_WORDS_DRAWN: Final = _DRAWING("txBody")
_WORDS_BENT: Final = _VML("textpath")
_WATERMARK: Final = "WaterMarkObject"
"""What the shapes are called that Word draws behind the text of every page: DRAFT, COPY."""
SHOWING_UNREAD: Final = frozenset({*_ELEMENTS, _WORDS_DRAWN, _WORDS_BENT})
"""The elements that may show something that is not read."""


def unread_of(element: Element) -> Unreadable | None:
    """What an element shows that is not read; None where there are no words in it, or only a watermark."""
    if element.tag == _WORDS_DRAWN:
        return "drawing" if any("".join(map(str, text.itertext())) for text in element.iter(_DRAWING("t"))) else None
    if element.tag == _WORDS_BENT:
        shape = next(element.iterancestors(_VML("shape")), None)
        is_watermark = shape is not None and _WATERMARK in shape.get("id", "")
        return "drawing" if element.get("string", "").strip() and not is_watermark else None
    return _ELEMENTS[str(element.tag)]
