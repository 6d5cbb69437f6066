"""A letter as PDF: tagged, in its language, with the text in reading order; without the extra, an error in words."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

from letterkit.document import Document
from letterkit.document.writers import to_bytes
from letterkit.errors import UnwritableError
from tests.document.letters import block, letter, whole

if TYPE_CHECKING:
    from pypdf import PdfReader


def _is_missing() -> str:
    """Why there can be no PDF here; nothing if there can."""
    pytest.importorskip("pypdf", reason="pypdf is not installed")
    try:
        to_bytes(letter(block("Text")), "pdf")
    except UnwritableError as error:
        return error.say("en")
    return ""


@pytest.fixture(scope="module")
def drawn() -> PdfReader:
    reason = _is_missing()
    if reason:
        pytest.skip(reason)
    return opened(whole())


def opened(document: Document) -> PdfReader:
    from pypdf import PdfReader

    return PdfReader(io.BytesIO(to_bytes(document, "pdf")))


def tags(element: Any) -> Iterator[str]:
    """The names of the structure elements, in reading order."""
    element = element.get_object() if hasattr(element, "get_object") else element
    if isinstance(element, list):
        for one in element:
            yield from tags(one)
    elif isinstance(element, dict):
        if "/S" in element:
            yield str(element["/S"])
        yield from tags(element.get("/K", []))


def test_the_text_is_in_reading_order(drawn: PdfReader) -> None:
    text = " ".join(" ".join(page.extract_text().split()) for page in drawn.pages).replace("\u00a0", " ")
    places = [text.index(one.text.replace("\n", " ")) for one in whole().blocks]
    assert places == sorted(places)


def test_headings_lists_and_tables_are_tagged(drawn: PdfReader) -> None:
    root: Any = drawn.trailer["/Root"]
    found = list(tags(root["/StructTreeRoot"]["/K"]))
    assert found.count("/H1") == 1
    assert found.count("/H2") == 2
    assert {"/L", "/LI", "/LBody", "/Table", "/THead", "/TBody", "/TH", "/TD", "/Caption", "/P"} <= set(found)
    assert found.index("/H1") < found.index("/Caption") < found.index("/L")


def test_the_file_says_that_it_is_pdf_ua_its_language_and_its_title(drawn: PdfReader) -> None:
    root: Any = drawn.trailer["/Root"]
    assert root["/Lang"] == "sv-FI"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"http://www.aiim.org/pdfua/ns/id/" in root["/Metadata"].get_data()
    assert drawn.metadata is not None
    assert (drawn.metadata.title, drawn.metadata.author) == ("Beslut om utkomststöd", "Exempelmyndigheten")


def test_the_letter_s_own_properties_are_in_the_file(drawn: PdfReader) -> None:
    said: Any = drawn.metadata
    assert said["/letterkit.facts"] == 'sha256 "a&b"'
    assert said["/letterkit.receipt"] == "grant.outcome@2;" * 40


def test_pages_are_a4_and_numbered(drawn: PdfReader) -> None:
    width, height = drawn.pages[0].mediabox[2:]
    assert (round(float(width)), round(float(height))) == (595, 842)
    assert drawn.pages[0].extract_text().rstrip().endswith("1 (1)")


@pytest.mark.usefixtures("drawn")
def test_header_and_footer_are_on_every_page() -> None:
    long = letter(
        block('Exempelmyndigheten "Ärende" \\ 1', area="header"),
        *(block(f"Stycke {number}. " * 12) for number in range(40)),
        block("Ring 09 000 0101.\nAdress 1.", area="footer"),
    )
    pages = [" ".join(page.extract_text().replace("\u00a0", " ").split()) for page in opened(long).pages]
    assert len(pages) > 1
    for number, page in enumerate(pages, start=1):
        assert page.count('Exempelmyndigheten "Ärende" \\ 1') == 1
        assert page.count("Ring 09 000 0101. Adress 1.") == 1
        assert f"{number} ({len(pages)})" in page


@pytest.mark.usefixtures("drawn")
def test_the_same_letter_is_the_same_file_whatever_the_clock_says(monkeypatch: pytest.MonkeyPatch) -> None:
    first = to_bytes(whole(), "pdf")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    assert to_bytes(whole(), "pdf") == first


_BLOCKED = """
import sys

class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "weasyprint":
            raise {error}
        return None

sys.meta_path.insert(0, Missing())
from letterkit.document import Block, Document
from letterkit.document.writers import write
from letterkit.errors import LetterkitError
try:
    write(Document.assemble("-", "built", [Block("paragraph", "Text", ())]), sys.argv[1])
except LetterkitError as error:
    print(error.say("en"))
"""


@pytest.mark.parametrize(
    ("error", "advice"),
    [
        ("ModuleNotFoundError(name)", "pip install letterkit[pdf]"),
        ("OSError('cannot load library libpango-1.0-0')", "libpangoft2-1.0-0"),
    ],
    ids=["no WeasyPrint", "no Pango"],
)
def test_without_the_extra_the_error_says_how_to_install_it(error: str, advice: str, tmp_path: Any) -> None:
    target = tmp_path / "brev.pdf"
    done = subprocess.run(
        [sys.executable, "-c", _BLOCKED.format(error=error), str(target)], capture_output=True, text=True, check=True
    )
    assert advice in done.stdout
    assert done.stderr == ""
    assert not target.exists()
