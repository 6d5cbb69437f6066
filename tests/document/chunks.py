"""Makes Word files in which other files stand whole (altChunk)."""

from __future__ import annotations

from letterkit.document import Document
from letterkit.document.readers import read_bytes
from tests.document.word import package, part


def chunk(name: str) -> str:
    """Where the file of this name stands in the body, or in a cell."""
    return f'<w:altChunk r:id="aFChunk_{name}"/>'


def holding(*body: str, **files: bytes) -> bytes:
    """A Word file whose body has these paragraphs and chunks; `files` are named `a_html` for a.html."""
    blocks = "".join(block if block.startswith("<") else f"<w:p>{block}</w:p>" for block in body)
    named = {name.replace("_", "."): data for name, data in files.items()}
    main = part("document", f"<w:body>{blocks}<w:sectPr/></w:body>")
    targets = {f"aFChunk_{name.partition('.')[0]}": name for name in named}
    return package({"word/document.xml": main} | {f"word/{name}": data for name, data in named.items()}, targets)


def held(*body: str, **files: bytes) -> Document:
    """The document read from such a file."""
    return read_bytes(holding(*body, **files), "letter.docx", "word")
