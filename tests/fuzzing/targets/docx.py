"""A Word file as a draft: read or refused."""

from __future__ import annotations

from pathlib import Path

from tests.document.chunks import chunk, holding
from tests.document.word import docx
from tests.fuzzing.archives import archives
from tests.fuzzing.reading import letters, read_or_refused

WORDS = (
    *b"""
    <w:p> </w:p> <w:tbl> <w:tc> <w:del> <w:ins> <w:t> <w:fldChar/> <w:sdt> <w:br/> w:val="-1" w:val="" w:id="0"
    <!-- <![CDATA[ ]]> &amp; &#0; &#x1F600; <w:txbxContent> <mc:AlternateContent> <w:footnoteReference/> Target=
    rId1 ../
""".split(),
    b"<!DOCTYPE a>",
    b'<w:altChunk r:id="aFChunk_a"/>',
    b"boundary=x",
    b"charset=",
    b"multipart/mixed",
)
MHT = b"""MIME-Version: 1.0
Content-Type: multipart/related; boundary=x

--x
Content-Type: text/html; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

<p>Vi betalar f=F6r maj.</p>
--x--
"""
HOLDING = holding(
    *("Beslut", chunk("a"), chunk("b"), chunk("c")),
    a_html=b"<h1>Beslut</h1><p>Vi betalar 300,00 euro.</p><table><tr><td>Hyra</td></tr></table>",
    b_mht=MHT,
    c_docx=docx("Motivering"),
)
SAMPLES = (*letters("docx"), docx("Beslut", "Vi betalar 300,00 euro."), HOLDING)
inputs = archives


def run(data: bytes, folder: Path) -> bool:
    return read_or_refused(data, "word")
