"""The format of a draft that has no name."""

from __future__ import annotations

import re
from typing import Final

_HTML: Final = re.compile(rb"<(?:!doctype|html|head|body|p|h[1-6]|div|table|ul|ol|section|article)\b", re.IGNORECASE)
_MARKDOWN: Final = re.compile(rb"^(?:#{1,6} \S|\|.*\||\*\*\S|---\s*$)", re.MULTILINE)
_MARK: Final = b"\xef\xbb\xbf"
"""How UTF-8 begins where its writer says so."""
_PACKAGES: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How a zip package (.docx, .odt) and an encrypted or old Word file begin."""
_OPEN_DOCUMENT: Final = b"mimetypeapplication/vnd.oasis.opendocument"
"""What stands at the start of an OpenDocument package, after the header of its first entry."""
_HEADER: Final = 128


def sniff(data: bytes) -> str:
    """word, odt, pdf, html, markdown or text, by what the bytes begin with or hold."""
    if data.startswith(b"PK") and _OPEN_DOCUMENT in data[:_HEADER]:
        return "odt"
    if data.startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(_PACKAGES):
        return "word"
    if _HTML.match(data.lstrip().removeprefix(_MARK).lstrip()):
        return "html"
    return "markdown" if _MARKDOWN.search(data) else "text"
