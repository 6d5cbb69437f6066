"""What is not touched stays as it is, byte for byte; odd files are reviewed like others."""

from __future__ import annotations

import io
import zipfile

import pytest

from letterkit.errors import UnreadableError
from letterkit.report.word import cleaned
from tests.document.word import docx, package, part
from tests.report.word.reviewed import Words, anchored, changed, parts, read, review, said
from tests.report.word.reviewed import part as xml

ETT = Words("hus")
MAIN = part("document", "<w:body><w:p>hus båt</w:p></w:body>")


def packed(data: bytes) -> dict[str, bytes]:
    """The entries of a zip file as they stand in it."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
    directory = int.from_bytes(data[data.rindex(b"PK\x05\x06") + 16 :][:4], "little")
    starts = [*(entry.header_offset for entry in entries), directory]
    return {entry.filename: data[start:end] for entry, start, end in zip(entries, starts, starts[1:], strict=False)}


def test_parts_that_are_not_touched_keep_their_bytes_and_their_order() -> None:
    files = {"word/document.xml": MAIN, "word/styles.xml": b"", "bild åäö.png": bytes(range(256)), "tom/": b""}
    buffer = io.BytesIO(package(files))
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_STORED) as archive:
        archive.comment = "Anmärkning".encode()
        archive.writestr(zipfile.ZipInfo("stored.bin", (2026, 11, 27, 12, 0, 2)), b"x" * 99)
    data = buffer.getvalue()
    reviewed = review(data, ETT).data
    before, after = packed(data), packed(reviewed)
    touched = {"[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels"}
    assert list(after) == [*before, "word/comments.xml"]
    assert all(after[name] == content for name, content in before.items() if name not in touched)
    assert {name for name in before if parts(data)[name] != parts(reviewed)[name]} == touched
    with zipfile.ZipFile(io.BytesIO(reviewed)) as archive:
        assert archive.testzip() is None
        assert archive.comment == "Anmärkning".encode()
        assert archive.getinfo("stored.bin").date_time == (2026, 11, 27, 12, 0, 2)
        assert archive.getinfo("stored.bin").compress_type == zipfile.ZIP_STORED


def test_a_file_that_was_written_as_a_stream_keeps_what_stands_after_its_entries() -> None:
    class Stream(io.RawIOBase):
        """What can't be gone back in, so that sizes come after the data."""

        def __init__(self) -> None:
            self.written = bytearray()

        def writable(self) -> bool:
            return True

        def write(self, data: bytes) -> int:  # type: ignore[override]
            self.written += data
            return len(data)

    stream = Stream()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**parts(docx("hus")), "word/theme.xml": b"<a/>" * 50}.items():
            archive.writestr(name, content)
    reviewed = review(bytes(stream.written), ETT).data
    assert parts(reviewed)["word/theme.xml"] == b"<a/>" * 50
    assert packed(reviewed)["word/theme.xml"] == packed(bytes(stream.written))["word/theme.xml"]
    assert anchored(reviewed) == ["", "hus"]


def test_the_names_that_a_part_declares_stay_declared() -> None:
    root = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    more = (
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="urn:w14" xmlns:ns1="urn:1" '
        'mc:Ignorable="w14 ns1"'
    )
    declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
    main = f"{declaration}{root}{more}><w:body><w:p><w:r><w:t>hus båt</w:t></w:r></w:p></w:body></w:document>"
    reviewed = review(package({"word/document.xml": main.encode()}), ETT).data
    assert (
        parts(reviewed)["word/document.xml"].decode().startswith(f"{declaration}{root}{more}><w:body><w:p><w:comment")
    )
    assert b"ns0" not in b"".join(parts(reviewed).values())


def test_strict_files_stay_strict() -> None:
    office, strict = (
        "http://schemas.openxmlformats.org/officeDocument/2006",
        "http://purl.oclc.org/ooxml/officeDocument",
    )
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    data = docx("hus båt träd", header="<w:p>FPA</w:p>")
    for name in parts(data):
        data = changed(data, name, f"{office}/", f"{strict}/")
        data = changed(data, name, word, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    reviewed = review(data, Words("båt")).data
    written = b"".join(parts(reviewed).values())
    assert word.encode() not in written and office.encode() not in written and b"ns0" not in written
    assert f"{strict}/relationships/comments".encode() in written
    assert read(reviewed).text == read(data).text
    words = xml(reviewed, "word/document.xml").findall(".//{*}commentRangeStart")[1].getnext()
    assert words is not None and words.findtext("{*}t") == "båt"
    again = cleaned(reviewed, "a.docx")
    assert b"letterkit" not in parts(again)["word/comments.xml"]
    assert parts(review(again, Words("båt")).data) == parts(reviewed)


@pytest.mark.parametrize("main", ["word/document2.xml", "document.xml", "päätös/kirje.xml", "word/my letter.xml"])
def test_the_main_part_may_have_any_name(main: str) -> None:
    reviewed = review(package({main: MAIN}, main=main), ETT).data
    folder = main.rpartition("/")[0]
    assert f"{folder}/comments.xml".lstrip("/") in parts(reviewed)
    assert len(said(reviewed)) == 2


def test_a_part_that_is_called_comments_but_is_something_else_is_left_alone() -> None:
    data = package({"word/document.xml": MAIN, "word/comments.xml": b"<other/>"})
    reviewed = parts(review(data, ETT).data)
    assert reviewed["word/comments.xml"] == b"<other/>"
    assert b"letterkit" in reviewed["word/comments2.xml"]


def test_a_main_part_that_refers_to_nothing_gets_its_first_reference() -> None:
    data = package({"word/document.xml": MAIN})
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts(data).items():
            if "document.xml.rels" not in name:
                archive.writestr(name, content)
    assert anchored(review(buffer.getvalue(), ETT).data) == ["", "hus"]


def test_a_file_in_utf_16_is_reviewed() -> None:
    main = MAIN.decode().replace("encoding='UTF-8'", "encoding='UTF-16'").encode("utf-16")
    reviewed = review(package({"word/document.xml": main}), ETT).data
    assert anchored(reviewed) == ["", "hus"]
    assert parts(cleaned(reviewed, "a.docx"))["word/document.xml"] != main
    assert read(cleaned(reviewed, "a.docx")).text == "hus båt"


@pytest.mark.parametrize(
    "comments",
    [
        b'<!DOCTYPE c [<!ENTITY e "letterkit">]><w:comments>&e;</w:comments>',
        b"<w:comments letterkit",
    ],
)
def test_comments_that_are_unsafe_or_damaged_are_refused_not_guessed(comments: bytes) -> None:
    data = package({"word/document.xml": MAIN, "word/comments.xml": comments}, {"comments": "comments.xml"})
    with pytest.raises(UnreadableError):
        review(data, ETT)


def test_a_file_without_findings_gets_the_comment_on_the_letter() -> None:
    assert review(docx("hus"), Words("saknas")).comments == 1
