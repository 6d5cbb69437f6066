"""Damaged PDFs."""

from __future__ import annotations

from hypothesis import given

from tests.document.pdf import flow, pdf
from tests.fuzzing.mutating import fuzzed, mutated
from tests.fuzzing.reading import read_or_refused

TOKENS = (
    *rb"""
    endobj endstream stream << >> [ ] /Kids /Type /StructTreeRoot /K ( ) \ BT ET Tj Tf Tm BDC EMC xref startxref
    %%EOF
""".split(),
    b"1 0 R",
    b"99999 0 R",
    b"/Length 9999999",
)
SEEDS = (
    pdf(flow("Beslut", "", "Vi betalar 300,00 euro.", "Hyran är 620,00 euro.")),
    pdf(flow("Beslut", "Hej du."), flow("Sida 2"), tree=("Document", [("H1", [0]), ("P", [1])]), language="sv"),
)


@fuzzed(few=8)
@given(mutated(SEEDS, TOKENS))
def test_a_damaged_pdf_is_read_or_refused(data: bytes) -> None:
    read_or_refused(data, "pdf")
