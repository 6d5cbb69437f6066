"""Files made to hurt whoever reads them: they pack, nest, repeat and refer without end."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable
from typing import Final

from letterkit.document.readers.source import LONGEST
from tests.document.odt import package as open_package
from tests.document.odt import root as open_root
from tests.document.pdf import Written, flow, pdf
from tests.document.word import docx
from tests.document.word import package as word_package

W: Final = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MEGA: Final = 1024 * 1024
LAUGHS: Final = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
ENTITIES: Final = f'<!DOCTYPE d [<!ENTITY a0 "ha">{LAUGHS}]>'
SECRET: Final = "letterkit-secret"


def document(content: str) -> bytes:
    """The XML of a Word document with this body."""
    return f"<w:document {W}><w:body>{content}</w:body></w:document>".encode()


def word(content: str, prolog: str = "") -> bytes:
    return word_package({"word/document.xml": prolog.encode() + document(content)})


def opened(content: str, prolog: str = "", automatic: str = "") -> bytes:
    whole = open_root(
        "document-content",
        f"<office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{content}</office:text></office:body>",
    ).split("?>", 1)[1]
    return open_package({"content.xml": prolog + whole})


def zeros(size: int) -> bytes:
    """A document whose white space unpacks to `size` bytes."""
    return word_package({"word/document.xml": document(" " * size)})


def quine() -> bytes:
    """A zip file that lies about the size of what is in it."""
    data = bytearray(docx("Beslut" * 1000))
    place = data.find(b"PK\x01\x02")
    while place >= 0:
        data[place + 24 : place + 28] = (10).to_bytes(4, "little")
        place = data.find(b"PK\x01\x02", place + 4)
    return bytes(data)


def many_entries(count: int) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for number in range(count):
            archive.writestr(f"{number}", b"")
    return buffer.getvalue()


def outside() -> bytes:
    """A Word file whose parts and relations are named as if they stood outside of it."""
    names = ("../../../../etc/passwd", "/etc/passwd", "C:\\Windows\\win.ini", "word/../../x")
    return word_package(
        {"word/document.xml": document("<w:p><w:r><w:t>Beslut</w:t></w:r></w:p>"), **dict.fromkeys(names, b"x")},
        dict(zip(("header", "styles", "footnotes", "settings"), names, strict=True)),
    )


def styles(count: int) -> bytes:
    """A Word file in which each style is based on the one before, and each is used."""
    chain = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{n}"><w:name w:val="s{n}"/><w:basedOn w:val="s{n - 1}"/></w:style>'
        for n in range(count)
    )
    used = "".join(f'<w:p><w:pPr><w:pStyle w:val="s{n}"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>' for n in range(count))
    files = {"word/document.xml": document(used), "word/styles.xml": f"<w:styles {W}>{chain}</w:styles>".encode()}
    return word_package(files, {"styles": "styles.xml"})


def open_styles(count: int) -> bytes:
    chain = "".join(
        f'<style:style style:name="s{n}" style:family="paragraph" style:parent-style-name="s{n - 1}"/>'
        for n in range(count)
    )
    return opened("".join(f'<text:p text:style-name="s{n}">a</text:p>' for n in range(count)), automatic=chain)


def nested(depth: int, start: str, end: str, inside: str = "a") -> str:
    return start * depth + inside + end * depth


def much(piece: str, scale: float) -> bytes:
    """A piece over and over: with a scale of 10 nearly as long as a text may be."""
    return (piece * int(scale * (LONGEST // 10 - 100) / len(piece))).encode()


def forms(depth: int, width: int = 10) -> bytes:
    """A PDF whose forms show forms that show forms: a thousand laughs."""
    objects = []
    for level in range(depth):
        calls = b"/X Do " * width if level + 1 < depth else b"BT /F1 9 Tf (ha) Tj ET"
        objects.append((calls, level + 1))
    return _with_forms(objects)


def _with_forms(forms: list[tuple[bytes, int]]) -> bytes:
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    bodies = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R"
        " /Resources << /Font << /F1 4 0 R >> /XObject << /X 6 0 R >> >> >>",
        font,
        "<< /Length 5 >>\nstream\n/X Do\nendstream",
    ]
    for number, (content, following) in enumerate(forms):
        inner = f" /XObject << /X {6 + following} 0 R >>" if number + 1 < len(forms) else ""
        bodies.append(
            f"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Length {len(content)}"
            f" /Resources << /Font << /F1 4 0 R >>{inner} >> >>\nstream\n{content.decode()}\nendstream"
        )
    data = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(bodies, start=1):
        places.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1) + table
    return data + f"trailer << /Size {len(bodies) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()


def stream_bomb(size: int) -> bytes:
    """A PDF whose content unpacks to `size` bytes, twice over."""
    content = zlib.compress(zlib.compress(b" " * size, 9), 9)
    whole = pdf(flow("Beslut"))
    start = whole.index(b"5 0 obj")
    end = whole.index(b"endobj", start)
    filters = b"<< /Length %d /Filter [/FlateDecode /FlateDecode] >>\nstream\n" % len(content)
    return whole[:start] + b"5 0 obj\n" + filters + content + b"\nendstream\n" + whole[end:]


RUN: Final = "<w:r><w:t>{}</w:t></w:r>"
OPEN_CELL: Final = (
    '<table:table><table:table-row table:number-rows-repeated="9"><table:table-cell table:number-columns-repeated="9">'
)
OPEN_CELL_END: Final = "</table:table-cell></table:table-row></table:table>"
OPEN_BOX: Final = "<text:p>a<draw:frame><draw:text-box>"
OPEN_BOX_END: Final = "</draw:text-box></draw:frame></text:p>"
P: Final = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"

FILES: Final[dict[str, Callable[[int], bytes]]] = {
    "laughs.docx": lambda _: word(P.format("&a11;"), ENTITIES),
    "laughs.odt": lambda _: opened("<text:p>&a11;</text:p>", ENTITIES),
    "laughs.html": lambda _: f"{ENTITIES}<p>Du får stöd &a11;</p>".encode(),
    "laughs.md": lambda _: f"{ENTITIES}\n\nDu får stöd &a11;".encode(),
    "external.docx": lambda _: word(P.format("&x;"), '<!DOCTYPE d [<!ENTITY x SYSTEM "SECRET">]>'),
    "external.odt": lambda _: opened("<text:p>&x;</text:p>", '<!DOCTYPE d [<!ENTITY x SYSTEM "SECRET">]>'),
    "external.html": lambda _: (
        b'<!DOCTYPE d [<!ENTITY x SYSTEM "SECRET">]><iframe src="SECRET"></iframe><p>Beslut &x;</p>'
    ),
    "external.md": lambda _: b"![](SECRET)\n\n[Beslut](SECRET) <iframe src='SECRET'></iframe>",
    "parameter.docx": lambda _: word(P.format("a"), '<!DOCTYPE d [<!ENTITY % x SYSTEM "SECRET"> %x;]>'),
    "bomb.docx": lambda scale: zeros(scale * MEGA),
    "bomb.odt": lambda scale: opened(" " * scale * MEGA),
    "bomb.pdf": lambda scale: stream_bomb(scale * 40 * MEGA),
    "lying.docx": lambda _: quine(),
    "entries.docx": lambda scale: many_entries(scale * 1000),
    "entries.odt": lambda scale: many_entries(scale * 1000),
    "outside.docx": lambda _: outside(),
    "deep.docx": lambda scale: word(nested(scale * 1000, "<w:p>", "</w:p>")),
    "deep.odt": lambda scale: opened(nested(scale * 1000, "<text:section>", "</text:section>")),
    "tables.docx": lambda _: word(nested(80, "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", P.format("a") * 1000)),
    "tables.odt": lambda _: opened(nested(80, OPEN_CELL, OPEN_CELL_END, "<text:p>a</text:p>")),
    "frames.odt": lambda _: opened(nested(60, OPEN_BOX, OPEN_BOX_END, "<text:p>a</text:p>" * 9999)),
    "spans.odt": lambda scale: opened(
        f"<text:p>{nested(200, '<text:span>', '</text:span>', 'a<text:s/>' * scale * 2000)}</text:p>"
    ),
    "styles.docx": lambda scale: styles(scale * 1500),
    "styles.odt": lambda scale: open_styles(scale * 1500),
    "runs.docx": lambda scale: word("<w:p>" + "".join(map(RUN.format, range(scale * 20_000))) + "</w:p>"),
    "words.docx": lambda scale: word(P.format(" ".join(map(str, range(scale * 4_000))))),
    "spaces.odt": lambda scale: opened(f"<text:p>{''.join(f'a{n}<text:s/>' for n in range(scale * 20_000))}</text:p>"),
    "words.txt": lambda scale: much("Du får stöd. ", scale),
    "words.md": lambda scale: much("Du får stöd. ", scale),
    "words.html": lambda scale: much("<p>Du får stöd. ", scale),
    "line.txt": lambda scale: much("a", scale),
    "lines.txt": lambda scale: much("a\n", scale),
    "pages.txt": lambda scale: much("Du får stöd.\n\n", scale),
    "too much.txt": lambda scale: much("a", scale * 20),
    "brackets.md": lambda scale: much("[", scale) + b"a",
    "stars.md": lambda scale: much("*a **a ", scale),
    "quotes.md": lambda scale: much("> ", scale) + b"a",
    "lists.md": lambda scale: b"".join(b" " * n + b"- a\n" for n in range(scale * 70)),
    "pipes.md": lambda scale: much("|a", scale / 3) + b"\n" + much("|-", scale / 3) + b"\n|b\n",
    "links.md": lambda scale: much("[a](", scale),
    "notes.md": lambda scale: much("[^a]: b[^a]\n\n", scale),
    "ticks.md": lambda scale: b"".join(b"`" * n + b"a " for n in range(scale * 70)),
    "divs.html": lambda scale: much("<div>", scale) + b"a",
    "bolds.html": lambda scale: much("<b><p>a", scale),
    "ends.html": lambda scale: b"<p>a" + much("</div>", scale),
    "spans.html": lambda scale: much('<span lang="sv">a', scale),
    "quotes.html": lambda scale: much('<p title="a', scale),
    "comments.html": lambda scale: much("<!--", scale) + b"a",
    "lists.html": lambda scale: much("<ul><li>a", scale),
    "cells.html": lambda scale: much("<table><tr><td colspan=100 rowspan=65000>a", scale),
    "attributes.html": lambda scale: b"<p " + much("a=b ", scale) + b">a",
    "forms.pdf": lambda _: forms(9),
    "pages.pdf": lambda scale: pdf(*[flow("a")] * scale * 20),
    "letters.pdf": lambda scale: pdf([one for _ in range(scale * 20) for one in flow(*["Du får stöd. " * 8] * 50)]),
    "grid.pdf": lambda scale: pdf(
        [one for x in range(0, 590, 20) for one in flow(*["a"] * 80 * scale, x=x, pitch=1, size=1)]
    ),
    "row.pdf": lambda scale: pdf([Written(x * 20, 700, "a") for x in range(scale * 3000)]),
    "items.pdf": lambda scale: pdf(flow(*["- a"] * scale * 3000, pitch=1, size=1)),
    "tags.pdf": lambda _: pdf(flow("a"), tree=nested_tree(900)),
}
"""Makers by name; each takes the scale, 1 for a quick try and 10 for a measurement."""


def nested_tree(depth: int) -> tuple[str, list[object]]:
    tree: tuple[str, list[object]] = ("P", [0])
    for _ in range(depth):
        tree = ("Div", [tree])
    return tree
