"""Makes small PDFs for tests: text at places of pages in Helvetica, tagged or not."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from letterkit.document import Document
from letterkit.document.readers import read_bytes

Tree = tuple[str, list[Any]]
"""A tag: its kind, and its children, which are tags and the numbers of written texts of the first page."""


@dataclass(frozen=True)
class Written:
    """A text at a place, in points from the lower left corner."""

    x: float
    y: float
    text: str
    size: float = 11
    bold: bool = False
    rise: float = 0


def flow(
    *lines: str, x: float = 70, y: float = 780, size: float = 11, pitch: float = 14, bold: bool = False
) -> list[Written]:
    """Lines one below another; an empty one is a gap."""
    return [Written(x, y - index * pitch, line, size, bold) for index, line in enumerate(lines) if line]


def pdf(
    *pages: list[Written],
    tree: Tree | None = None,
    language: str = "",
    trailer: str = "",
    raw: bytes = b"",
    notes: Sequence[str] = (),
    catalogue: str = "",
    page: str = "",
) -> bytes:
    """A PDF of these pages.

    `raw` stands in the content of the first page, before its text; `notes` are what stands on top of the first page
    (see `field`), `catalogue` and `page` more of the catalogue and of each page.
    """
    contents = [_content(page, tree is not None) for page in pages]
    contents[0] = raw + contents[0]
    objects: list[bytes] = [b"", b""]
    fonts = [_font("Helvetica"), _font("Helvetica-Bold")]
    objects += fonts
    kids = []
    for number, content in enumerate(contents):
        objects.append(_stream(content))
        tags = " /StructParents 0" if tree and number == 0 else ""
        own = [note.encode() for note in notes] if number == 0 else []
        content_at, first = len(objects), len(objects) + 1
        objects += own
        if own:
            fields = [first + index for index, note in enumerate(notes) if "/Widget" in note]
            catalogue += f" /AcroForm << /Fields [{_references(fields)}] >>"
            tags += f" /Annots [{_references(range(first, first + len(own)))}]"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {content_at} 0 R{tags} {page}"
            f" /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>".encode()
        )
        kids.append(len(objects))
    catalogue = f"/Type /Catalog /Pages 2 0 R {catalogue}"
    if language:
        catalogue += f" /Lang ({language})"
    if tree:
        root = _tags(objects, tree, kids[0])
        catalogue += f" /MarkInfo << /Marked true >> /StructTreeRoot {root} 0 R"
    objects[0] = f"<< {catalogue} >>".encode()
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] >>".encode()
    return _file(objects, trailer)


def printed(*pages: list[Written], **more: Any) -> Document:
    """The document read from such a file."""
    return read_bytes(pdf(*pages, **more), "letter.pdf", "pdf")


def field(name: str, value: str, y: float, x: float = 110, kind: str = "Tx", more: str = "") -> str:
    """A field of a form that is filled in."""
    shown = f"/V ({value})" if kind != "Btn" else f"/V /{value} /AS /{value}"
    box = f"/Rect [{x} {y - 3} {x + 150} {y + 12}]"
    return f"<< /Type /Annot /Subtype /Widget /FT /{kind} /T ({name}) {shown} {box} {more} >>"


def note(kind: str, text: str, y: float, more: str = "") -> str:
    """Something that stands on top of a page."""
    return f"<< /Type /Annot /Subtype /{kind} /Contents ({text}) /Rect [70 {y - 3} 300 {y + 12}] {more} >>"


def _references(numbers: Iterable[int]) -> str:
    return " ".join(f"{number} 0 R" for number in numbers)


def _content(page: list[Written], is_tagged: bool) -> bytes:
    parts = []
    for number, one in enumerate(page):
        text = one.text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        font = "F2" if one.bold else "F1"
        shown = f"BT /{font} {one.size} Tf {one.rise} Ts 1 0 0 1 {one.x} {one.y} Tm (".encode() + text + b") Tj ET\n"
        parts.append(b"/P << /MCID %d >> BDC " % number + shown + b"EMC\n" if is_tagged else shown)
    return b"".join(parts)


def _font(name: str) -> bytes:
    return f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode()


def _stream(content: bytes) -> bytes:
    packed = zlib.compress(content)
    return b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(packed) + packed + b"\nendstream"


def _tags(objects: list[bytes], tree: Tree, page: int) -> int:
    """Add the tags and say which object is their root."""
    objects.append(b"")
    root = len(objects)
    owners: dict[int, int] = {}
    top = _tag(objects, tree, root, page, owners)
    nums = " ".join(f"{owners[mark]} 0 R" for mark in sorted(owners))
    objects[root - 1] = f"<< /Type /StructTreeRoot /K [{top} 0 R] /ParentTree << /Nums [0 [{nums}]] >> >>".encode()
    return root


def _tag(objects: list[bytes], tree: Tree, parent: int, page: int, owners: dict[int, int]) -> int:
    kind, children = tree
    objects.append(b"")
    own = len(objects)
    kids = []
    for child in children:
        if isinstance(child, int):
            owners[child] = own
            kids.append(str(child))
        else:
            kids.append(f"{_tag(objects, child, own, page, owners)} 0 R")
    name, _, words = kind.partition(":")
    alt = f" /Alt ({words})" if words else ""
    objects[own - 1] = (
        f"<< /Type /StructElem /S /{name}{alt} /P {parent} 0 R /Pg {page} 0 R /K [{' '.join(kids)}] >>".encode()
    )
    return own


def _file(objects: list[bytes], trailer: str) -> bytes:
    data = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table
    return data + f"trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()
