"""A letter in JSON as a draft: read or refused."""

from __future__ import annotations

from pathlib import Path

import letterkit
from letterkit.document import read
from letterkit.document.readers import read_bytes
from letterkit.document.writers import to_bytes
from tests.conftest import EXAMPLES
from tests.document.pdf import flow, pdf
from tests.fuzzing.reading import read_or_refused

WORDS = (
    *rb"""
    { } [ ] " : , null true 1e999 -1 "start" "length" "origin" "\ud800" "kind" "cell" "area" "text"
""".split(),
)
BUILT = letterkit.build(EXAMPLES.parent / "facts" / "transfer.sv.json", language="sv").document
READ = (read(EXAMPLES / name) for name in ("good-grant.en.docx", "good-notice.fi.txt"))
PAGES = read_bytes(pdf(flow("Beslut", "", "Vi betalar 300,00 euro.")), "brev.pdf", "pdf")
SAMPLES = tuple(to_bytes(document, "json") for document in (BUILT, *READ, PAGES))


def run(data: bytes, folder: Path) -> bool:
    return read_or_refused(data, "letter")
