"""What a Word file shows and the reader does not read."""

from __future__ import annotations

from typing import Final

from letterkit.document.block import Unreadable
from letterkit.document.readers.word.namespaces import W

UNREAD: Final[dict[str, Unreadable]] = {
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart": "chart",
    "{http://purl.oclc.org/ooxml/drawingml/chart}chart": "chart",
    "{http://schemas.microsoft.com/office/drawing/2014/chartex}chart": "chart",
    "{urn:schemas-microsoft-com:office:office}OLEObject": "object",
    W("control"): "control",
    W("subDoc"): "subdocument",
}
"""The elements that stand for words of another part, and what they show."""
