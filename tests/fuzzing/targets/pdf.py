"""A PDF as a draft: read or refused."""

from __future__ import annotations

from pathlib import Path

from tests.document.pdf import field, flow, note, pdf
from tests.fuzzing.reading import read_or_refused

WORDS = (
    *rb"""
    endobj endstream stream << >> [ ] /Kids /Type /StructTreeRoot /K ( ) \ BT ET Tj Tf Tm BDC EMC xref startxref
    %%EOF
""".split(),
    b"1 0 R",
    b"99999 0 R",
    b"/Length 9999999",
    b"/Rotate 90",
    b"/Rect [0 0 0 0]",
    b"/FT /Btn",
    b"/Subtype /FreeText",
    b"/Annots [1 0 R 1 0 R]",
)
SAMPLES = (
    pdf(flow("Beslut", "", "Vi betalar 300,00 euro.", "Hyran är 620,00 euro.")),
    pdf(
        flow("Namn:", "", "Beslut"),
        notes=[field("namn", "Kim", 780), note("FreeText", "Hej", 700), note("Stamp", "", 9)],
    ),
    pdf(flow("Beslut", "Hej du."), flow("Sida 2"), tree=("Document", [("H1", [0]), ("P", [1])]), language="sv"),
)
FEW = 5
"""Inputs in the tests: each takes a process of its own."""


def run(data: bytes, folder: Path) -> bool:
    return read_or_refused(data, "pdf")
