"""The names of OpenDocument."""

from __future__ import annotations

from typing import Final

from letterkit.document.readers.word.namespaces import Element, Names

__all__ = [
    "DC",
    "DRAW",
    "FIELD",
    "FO",
    "LO",
    "MANIFEST",
    "META",
    "OFFICE",
    "STYLE",
    "SVG",
    "TABLE",
    "TEXT",
    "XLINK",
    "Element",
    "is_true",
    "whole",
]

_OASIS: Final = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE: Final = Names(_OASIS + "office:1.0")
TEXT: Final = Names(_OASIS + "text:1.0")
TABLE: Final = Names(_OASIS + "table:1.0")
DRAW: Final = Names(_OASIS + "drawing:1.0")
STYLE: Final = Names(_OASIS + "style:1.0")
MANIFEST: Final = Names(_OASIS + "manifest:1.0")
META: Final = Names(_OASIS + "meta:1.0")
FO: Final = Names(_OASIS + "xsl-fo-compatible:1.0")
SVG: Final = Names(_OASIS + "svg-compatible:1.0")
XLINK: Final = Names("http://www.w3.org/1999/xlink")
DC: Final = Names("http://purl.org/dc/elements/1.1/")
LO: Final = Names("urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0")
"""What LibreOffice writes before it is in the standard."""
FIELD: Final = Names("urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0")
"""Form fields that came from Word."""


def is_true(element: Element, name: str) -> bool:
    """Whether an attribute says true."""
    return element.get(name, "").strip().lower() == "true"


def whole(element: Element, name: str, default: int, most: int) -> int:
    """A number from 1 to `most` that an attribute gives in digits; `default` where it gives none."""
    digits = element.get(name, "").strip()
    if not (digits.isascii() and digits.isdigit()):
        return default
    return max(1, int(digits)) if len(digits) < 9 and int(digits) <= most else most
