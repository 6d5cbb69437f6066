"""One writer a format. A writer takes a Document and gives the bytes of a file; `write` puts them in place."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Final, Protocol, cast

from letterkit.document.model import Document
from letterkit.document.writers.place import put
from letterkit.errors import UnwritableError
from letterkit.ui import Text

FORMATS: Final[dict[str, str]] = {
    ".docx": "word",
    ".html": "html",
    ".htm": "html",
    ".pdf": "pdf",
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "text",
    ".json": "json",
}
"""Known endings and the module of this package that writes them."""
ENDINGS: Final = {format: ending for ending, format in reversed(FORMATS.items())}
"""The ending of a file in each format: the first one known."""

_UNKNOWN = Text(
    sv="Formatet {ending} kan inte skrivas. Låt namnet sluta på .docx, .pdf, .html, .md, .txt eller .json.",
    fi="Muotoa {ending} ei voi kirjoittaa. Käytä tiedostonimen päätteenä .docx, .pdf, .html, .md, .txt tai .json.",
    en="The format {ending} cannot be written. Use a name that ends in .docx, .pdf, .html, .md, .txt or .json.",
)


class Writer(Protocol):
    """What a module of this package offers."""

    def to_bytes(self, document: Document) -> bytes: ...


def write(document: Document, path: str | Path) -> None:
    """Write a letter to a file, in the format of its ending.

    The file is there whole or not at all: what was at `path` before stays until the letter is written. Raises
    UnwritableError, which says what to do.
    """
    path = Path(path)
    put(to_bytes(document, format_of(path)), path)


def format_of(path: str | Path) -> str:
    """The format that a file of this name is written in. Raises UnwritableError where its ending is unknown."""
    path = Path(path)
    if path.suffix.lower() not in FORMATS:
        raise UnwritableError(_UNKNOWN, str(path), ending=path.suffix or f"”{path.name}”")
    return FORMATS[path.suffix.lower()]


def to_bytes(document: Document, format: str) -> bytes:
    """A letter as a file in `format` (word, html, pdf, markdown, text, json); the same letter gives the same bytes."""
    writer = cast(Writer, importlib.import_module(f"{__name__}.{format}"))
    return writer.to_bytes(document)
