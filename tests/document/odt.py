"""Makes small OpenDocument texts for tests: what stands in the body is OpenDocument's XML with its usual prefixes."""

from __future__ import annotations

import io
import zipfile
from typing import Final

from letterkit.document import Document
from letterkit.document.readers import read_bytes

_OASIS: Final = "urn:oasis:names:tc:opendocument:xmlns:"
NAMESPACES: Final = {
    **{name: f"{_OASIS}{name}:1.0" for name in ("office", "text", "table", "style", "meta", "manifest")},
    "draw": _OASIS + "drawing:1.0",
    "fo": _OASIS + "xsl-fo-compatible:1.0",
    "svg": _OASIS + "svg-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    "field": "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0",
}
_DECLARED: Final = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())


def odt(*body: str, **parts: str) -> bytes:
    """A file whose body has these paragraphs; see parts_of."""
    return package(parts_of(*body, **parts))


def parts_of(*body: str, automatic: str = "", styles: str = "", masters: str = "", meta: str = "") -> dict[str, str]:
    """The parts of a file whose body has these paragraphs; what doesn't start with < becomes a text:p."""
    blocks = "".join(block if block.startswith("<") else p(block) for block in body)
    return {
        "content.xml": root(
            "document-content",
            f"<office:automatic-styles>{automatic}</office:automatic-styles>"
            f"<office:body><office:text>{blocks}</office:text></office:body>",
        ),
        "styles.xml": root(
            "document-styles",
            f"<office:styles>{styles}</office:styles><office:master-styles>{masters}</office:master-styles>",
        ),
        "meta.xml": root("document-meta", f"<office:meta>{meta}</office:meta>"),
    }


def package(files: dict[str, str], kind: str = "application/vnd.oasis.opendocument.text") -> bytes:
    """A zip file of these parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in ({"mimetype": kind} | files).items():
            archive.writestr(name, content, zipfile.ZIP_STORED if name == "mimetype" else None)
    return buffer.getvalue()


def opened(*body: str, **parts: str) -> Document:
    """The document read from such a file."""
    return read_bytes(odt(*body, **parts), "letter.odt", "odt")


def root(name: str, content: str) -> str:
    """A part with this root element."""
    return f'<?xml version="1.0" encoding="UTF-8"?><office:{name} {_DECLARED}>{content}</office:{name}>'


def p(content: str, style: str = "Standard") -> str:
    """A paragraph."""
    return f'<text:p text:style-name="{style}">{content}</text:p>'


def table(*rows: str) -> str:
    """A table; cells are divided by |, and rows that start with # are headers."""
    written = []
    for row in rows:
        cells = "".join(f"<table:table-cell>{p(cell)}</table:table-cell>" for cell in row.removeprefix("#").split("|"))
        line = f"<table:table-row>{cells}</table:table-row>"
        written.append(f"<table:table-header-rows>{line}</table:table-header-rows>" if row.startswith("#") else line)
    return f"<table:table>{''.join(written)}</table:table>"


def items(*parts: str) -> str:
    """A list; a part that starts with < stands in its item as it is."""
    inside = (part if part.startswith("<") else p(part) for part in parts)
    return f"<text:list>{''.join(f'<text:list-item>{part}</text:list-item>' for part in inside)}</text:list>"


def style(name: str, properties: str = "", family: str = "paragraph", more: str = "") -> str:
    """A style with these text properties."""
    return (
        f'<style:style style:name="{name}" style:family="{family}" {more}>'
        f"<style:text-properties {properties}/></style:style>"
    )


def box(content: str) -> str:
    """A text box."""
    return f"<draw:frame><draw:text-box>{content}</draw:text-box></draw:frame>"


def note(content: str, kind: str = "footnote") -> str:
    """A note with its mark."""
    return (
        f'<text:note text:note-class="{kind}"><text:note-citation>1</text:note-citation>'
        f"<text:note-body>{p(content)}</text:note-body></text:note>"
    )
