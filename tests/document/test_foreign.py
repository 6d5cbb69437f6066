"""Files that people hand in and letterkit does not read: it says what they are, and what to do."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from letterkit.document import read
from letterkit.document.readers import FORMATS
from letterkit.errors import UnreadableError
from letterkit.web.sources import source_of
from tests.conftest import Ran

Run = Callable[..., Ran]

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
EMAIL = b"Received: from a\r\nFrom: kim@example.org\r\nSubject: Beslut\r\nMIME-Version: 1.0\r\n\r\nHej du.\r\n"


def zipped(name: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, b"x")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("ending", "told"),
    [
        (".doc", "old format (.doc). Open it in Word and save it as .docx"),
        (".RTF", "RTF format. Open it in Word and save it as .docx"),
        (".pages", "Open it in Pages and export it as a Word file (.docx)"),
        (".eml", "an e-mail. Save the letter that is attached to it"),
        (".msg", "an e-mail. Save the letter that is attached to it"),
        (".dotx", "a Word template or a Word file with macros"),
        (".docm", "a Word template or a Word file with macros"),
        (".ott", "save it as .odt"),
        (".wpd", "another word processor"),
        (".mht", "a web page saved as a single file"),
        (".gdoc", "only a link"),
        (".jpg", "a picture"),
        (".xlsx", "not a letter"),
        (".zip", "a packed folder"),
        (".xyz", "The format .xyz cannot be read. Save the draft as .docx"),
    ],
)
def test_an_ending_tells_what_the_file_is_and_what_to_do(ending: str, told: str, tmp_path: Path) -> None:
    path = tmp_path / f"utkast{ending}"
    path.write_bytes(b"x")
    with pytest.raises(UnreadableError) as refused:
        read(path)
    assert told in str(refused.value)
    assert ending.lower() not in FORMATS


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (OLE + "WordDocument".encode("utf-16-le"), "old format (.doc)"),
        (OLE + "__substg1.0_0037001F".encode("utf-16-le"), "an e-mail"),
        (EMAIL, "an e-mail"),
        (EMAIL + b"\r\n**Viktigt** och\r\n# rubrik\r\n", "an e-mail"),
        (b"{\\rtf1\\ansi Hej du.}", "RTF format"),
        (zipped("Index/Document.iwa"), "Pages"),
        (b"\x89PNG\r\n\x1a\n" + bytes(64), "a picture"),
    ],
)
def test_a_file_whose_name_says_nothing_is_known_by_its_bytes(data: bytes, told: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        source_of(data, "utkast").document()
    assert told in str(refused.value)


@pytest.mark.parametrize(
    "text", ["Från: Socialbyrån\nTill: Kim Exempel\n\nHej du.", "From: us\nTo: you\n\nDear client."]
)
def test_a_letter_that_says_from_whom_it_is_is_no_e_mail(text: str) -> None:
    assert source_of(text.encode(), "utkast").document().text


def test_the_advice_is_in_the_language_of_the_user(letterkit: Run, tmp_path: Path) -> None:
    path = tmp_path / "kirje.doc"
    path.write_bytes(OLE)
    ran = letterkit("lint", path, "--ui", "fi")
    assert (ran.status, "Avaa se Wordissa ja tallenna muodossa .docx." in ran.errors) == (2, True)
    assert "Öppna den i Word och spara den som .docx." in letterkit("lint", path, "--ui", "sv").errors
