"""Word files that are made oddly, and files that can't be read."""

from __future__ import annotations

import io
import random
import zipfile

import pytest

from letterkit.document import WordOrigin
from letterkit.document.readers import archive as archives
from letterkit.document.readers import read_bytes
from letterkit.errors import UnreadableError
from tests.document.shape import texts
from tests.document.word import box, docx, field, package, part, style, table


def test_strict_files_are_read() -> None:
    office = "http://schemas.openxmlformats.org/officeDocument/2006"
    strict = "http://purl.oclc.org/ooxml/officeDocument"
    with zipfile.ZipFile(io.BytesIO(docx("Du får <del>300</del> 310 euro.", header="<w:p>FPA</w:p>"))) as archive:
        files = {name: archive.read(name).decode() for name in archive.namelist()}
    changed = io.BytesIO()
    with zipfile.ZipFile(changed, "w") as archive:
        for name, content in files.items():
            content = content.replace(f"{office}/relationships", f"{strict}/relationships")
            main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            archive.writestr(name, content.replace(main, "http://purl.oclc.org/ooxml/wordprocessingml/main"))
    assert texts(read_bytes(changed.getvalue(), "a.docx", "word")) == ["FPA", "Du får  310 euro."]


@pytest.mark.parametrize("main", ["word/document2.xml", "document.xml", "päätös/kirje.xml", "word/my letter.xml"])
def test_the_main_part_may_have_any_name(main: str) -> None:
    data = package({main: part("document", "<w:body><w:p>Päätös</w:p></w:body>")}, main=main)
    letter = read_bytes(data, "a.docx", "word")
    assert letter.text == "Päätös"
    assert letter.blocks[0].pieces[0].origin == WordOrigin(main, 1, 1, 0)


def test_relations_may_be_absolute_or_lead_nowhere() -> None:
    main = part("document", '<w:body><w:p>A</w:p><w:sectPr><w:headerReference r:id="header"/></w:sectPr></w:body>')
    files = {"word/document.xml": main, "odd/top.xml": part("hdr", "<w:p>FPA</w:p>")}
    targets = {"header": "/odd/top.xml", "styles": "styles.xml", "numbering": "../../numbering.xml"}
    assert texts(read_bytes(package(files, targets), "a.docx", "word")) == ["FPA", "A"]


def test_a_broken_part_beside_the_main_one_does_not_keep_the_letter_from_being_read() -> None:
    main = part("document", '<w:body><w:p>A</w:p><w:sectPr><w:headerReference r:id="header"/></w:sectPr></w:body>')
    files = {"word/document.xml": main, "word/header.xml": b"<w:hdr", "word/styles.xml": b""}
    targets = {"header": "header.xml", "styles": "styles.xml"}
    assert texts(read_bytes(package(files, targets), "a.docx", "word")) == ["A"]


def refusal(data: bytes, language: str = "en") -> str:
    with pytest.raises(UnreadableError) as caught:
        read_bytes(data, "letter.docx", "word")
    return caught.value.say(language)


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "empty"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (OLE + "WordDocument".encode("utf-16-le"), ".doc"),
        (OLE + "Workbook".encode("utf-16-le"), "Office"),
        (b"%PDF-1.7\n", "PDF"),
        (b"{\\rtf1\\ansi Beslut}", "RTF"),
        (b"\xef\xbb\xbf<!DOCTYPE html><html></html>", "web page"),
        ("\ufeff<html><body>Päätös</body></html>".encode("utf-16-le"), "web page"),
        (b'<?xml version="1.0"?><w:wordDocument/>', "XML"),
        ("Sinulle myönnetään tukea.".encode(), "plain text"),
        ("\ufeffSinulle myönnetään tukea.".encode(), "plain text"),
        (b"\x89PNG" + bytes(range(256)), "not a Word document"),
        (bytes(4096), "damaged"),
        (docx("Beslut")[:-40], "damaged"),
        (docx("Beslut")[:300], "damaged"),
        (package({"word/document.xml": b"<w:document"}), "damaged"),
        (package({"word/document.xml": part("document", "")}), "damaged"),
        (package({"word/document.xml": part("styles", "")}), "not a Word document"),
        (docx('<w:altChunk r:id="x"/>'), "inserted file"),
        (package({"word/document.xml": b'<!DOCTYPE d [<!ENTITY e "x">]><d>&e;</d>'}), "definitions"),
        (
            package({"word/document.xml": b'<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]><d>&e;</d>'}),
            "definitions",
        ),
        (package({"word/document.xml": b"<!DOCTYPE d><d/>"}), "definitions"),
        (package({"word/document.xml": b"<a>" * 300 + b"</a>" * 300}), "damaged"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(data: bytes, told: str) -> None:
    said = refusal(data)
    assert told in said
    assert said.startswith("letter.docx: ")


def zipped(files: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def workbook(kind: str) -> bytes:
    types = f'<Types><x:Override xmlns:x="t" PartName="/m.xml" ContentType="application/vnd.{kind}.main+xml"/></Types>'
    relation = '<Relationships><Relationship Id="1" Type="x/officeDocument" Target="m.xml"/></Relationships>'
    return zipped({"[Content_Types].xml": types, "_rels/.rels": relation, "m.xml": "<x/>"})


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (workbook("openxmlformats-officedocument.spreadsheetml.sheet"), "Excel"),
        (workbook("openxmlformats-officedocument.presentationml.presentation"), "PowerPoint"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), "OpenDocument"),
        (zipped({"photo.jpg": "x"}), "not a Word document"),
        (zipped({}), "not a Word document"),
        (zipped({"[Content_Types].xml": "<Types/>"}), "damaged"),
    ],
)
def test_other_zip_files_are_named(data: bytes, told: str) -> None:
    assert told in refusal(data)


def test_the_refusal_is_said_in_the_language_of_the_handler() -> None:
    locked = OLE + "EncryptedPackage".encode("utf-16-le")
    assert refusal(locked, "sv").endswith(
        "Filen är krypterad. Öppna den i Word, ta bort lösenordet och spara den på nytt."
    )
    assert "poista salasana" in refusal(locked, "fi")


def test_a_part_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = package({"word/document.xml": b" " * (archives.RATIO_COUNTS_FROM + 1)})
    assert "more than a letter" in refusal(bomb)
    monkeypatch.setattr(archives, "LARGEST_PART", 100)
    assert "more than a letter" in refusal(docx("Beslut"))


def test_a_file_of_too_many_parts_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST_PARTS", 2)
    assert "more than a letter" in refusal(docx("Beslut"))


def test_no_damage_to_a_file_ends_in_anything_but_a_reading_or_a_refusal() -> None:
    whole = docx(
        f"Du får{box('Ring')} stöd.",
        table("a|b"),
        field("PAGE", "1"),
        header="<w:p>FPA</w:p>",
        styles=style("a", "heading 1"),
    )
    chance = random.Random(7)
    for _ in range(300):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            read_bytes(bytes(data[: chance.randint(0, len(data)) or None]), "a.docx", "word")
        except UnreadableError:
            continue
