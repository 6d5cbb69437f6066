"""Damaged Word files."""

from __future__ import annotations

from hypothesis import given

from tests.document.word import docx
from tests.fuzzing.mutating import fuzzed, mutated_archives
from tests.fuzzing.reading import letters, read_or_refused

TOKENS = (
    *b"""
    <w:p> </w:p> <w:tbl> <w:tc> <w:del> <w:ins> <w:t> <w:fldChar/> <w:sdt> <w:br/> w:val="-1" w:val="" w:id="0"
    <!-- <![CDATA[ ]]> &amp; &#0; &#x1F600; <w:txbxContent> <mc:AlternateContent> <w:footnoteReference/> Target=
    rId1 ../
""".split(),
    b"<!DOCTYPE a>",
)
SEEDS = (*letters("docx"), docx("Beslut", "Vi betalar 300,00 euro."))


@fuzzed()
@given(mutated_archives(SEEDS, TOKENS))
def test_a_damaged_word_file_is_read_or_refused(data: bytes) -> None:
    read_or_refused(data, "word")
