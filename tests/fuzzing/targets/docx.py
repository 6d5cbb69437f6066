"""A Word file as a draft: read or refused."""

from __future__ import annotations

from pathlib import Path

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
)
SAMPLES = (*letters("docx"), docx("Beslut", "Vi betalar 300,00 euro."))
inputs = archives


def run(data: bytes, folder: Path) -> bool:
    return read_or_refused(data, "word")
