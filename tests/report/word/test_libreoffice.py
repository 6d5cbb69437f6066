"""LibreOffice opens what has been reviewed, without repair, and shows its words."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader

from letterkit.linter.engine import check
from letterkit.linter.fixes.fixing import chosen_fixes
from letterkit.linter.selection import choose
from letterkit.report.word import annotate
from tests.conftest import EXAMPLES
from tests.document.word import docx, field, table
from tests.report.word.reviewed import NOON, Words, linted, read, said

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
_PDF = 'pdf:writer_pdf_Export:{"ExportNotes":{"type":"boolean","value":"true"}}'
BOX = (
    '<w:r><w:pict><v:rect style="width:200pt;height:50pt"><v:textbox><w:txbxContent><w:p>hus ruta</w:p></w:txbxContent>'
    "</v:textbox></v:rect></w:pict></w:r>"
)
CONSTRUCTS = docx(
    "Först hus båt träd <w:hyperlink><w:r><w:t>hus länk</w:t></w:r></w:hyperlink>",
    f"Fält {field('HYPERLINK kela.fi', '<w:r><w:t>hus fält</w:t></w:r>')} och <ins>hus tillägg</ins>.",
    table("Hyra hus|500"),
    f"Ruta{BOX} <w:sdt><w:sdtPr/><w:sdtContent>hus kontroll</w:sdtContent></w:sdt>",
    header="<w:p>hus huvud</w:p>",
    footer="<w:p>hus fot</w:p>",
)
"""A file with a word at fault in everything that holds words."""


def reviewed(data: bytes, *, has_real_rules: bool) -> bytes:
    result = check(read(data), choose(["wording", "length", "form"])) if has_real_rules else linted(data, Words("hus"))
    return annotate(data, result, "sv", fixes=chosen_fixes(result), least="hint", moment=NOON).data


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed")
def test_libreoffice_opens_reviewed_files_and_shows_their_words_and_comments(tmp_path: Path) -> None:
    assert OFFICE
    drafts = {path.stem: path.read_bytes() for path in sorted(EXAMPLES.glob("poor-*.docx"))}
    files = {name: reviewed(data, has_real_rules=True) for name, data in drafts.items()}
    files["allt"] = reviewed(CONSTRUCTS, has_real_rules=False)
    for name, data in files.items():
        (tmp_path / f"{name}.docx").write_bytes(data)
    profile = (tmp_path / "profile").as_uri()
    sources = [str(tmp_path / f"{name}.docx") for name in files]
    command = [OFFICE, f"-env:UserInstallation={profile}", "--headless", "--convert-to", _PDF, "--outdir"]
    subprocess.run([*command, str(tmp_path), *sources], check=True, capture_output=True, timeout=240)
    for name, data in files.items():
        pages = PdfReader(tmp_path / f"{name}.pdf").pages
        notes = [note for page in pages for note in page.get("/Annots", []) if note.get_object()["/Subtype"] == "/Text"]
        assert len(notes) == len(said(data))
        shown = "".join(page.extract_text() for page in pages)
        words = [word for block in read(data).blocks for word in block.text.split()]
        assert [word for word in words if word not in shown] == []
