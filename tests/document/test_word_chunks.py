"""Files that stand in a Word file whole (altChunk), as mail merges write them, are read in their place."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from letterkit.document.writers.json import read as read_json
from letterkit.document.writers.json import to_bytes
from letterkit.errors import UnreadableError
from tests.conftest import Ran
from tests.document.chunks import chunk, held, holding
from tests.document.shape import texts
from tests.document.word import docx, package, table

Run = Callable[..., Ran]

PAGE = b"<h2>Beslut</h2><p>Vi betalar <b>300 euro</b>.</p>"
MHT = (
    b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n"
    b"Content-Type: text/html; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n"
    b"<p>H=E4r st=E5r mer.</p>\n--x--\n"
)


def test_a_web_page_is_read_where_it_stands() -> None:
    read = held("Hej", chunk("a"), "Hälsningar", a_html=PAGE)
    assert [(block.kind, block.text) for block in read.blocks] == [
        ("paragraph", "Hej"),
        ("heading", "Beslut"),
        ("paragraph", "Vi betalar 300 euro."),
        ("paragraph", "Hälsningar"),
    ]
    assert not read.unread


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a_txt", "Här står mer.".encode(), "Här står mer."),
        ("a_txt", "Här står mer.".encode("cp1252"), "Här står mer."),
        ("a_xhtml", "<html><body><p>Här står mer.</p></body></html>".encode(), "Här står mer."),
        ("a_mht", MHT, "Här står mer."),
        ("a_mht", b"\xef\xbb\xbf\r\n" + MHT, "Här står mer."),
        ("a_docx", docx("Här står mer."), "Här står mer."),
        ("a_docx", holding("Här", chunk("b"), b_html=b"<p>st&aring;r mer.</p>"), "Här|står mer."),
    ],
)
def test_each_format_is_read(name: str, data: bytes, said: str) -> None:
    assert "|".join(texts(held("Hej", chunk("a"), **{name: data}))[1:]) == said


def test_words_know_the_file_that_they_stand_in() -> None:
    read = held("Hej", chunk("a"), a_html=PAGE)
    places = [read.locate(block.span) for block in read.blocks]
    assert [(place.part, place.is_inserted) for place in places] == [
        ("word/document.xml", False),
        ("word/a.html", True),
        ("word/a.html", True),
    ]
    again = read_json(to_bytes(read))
    assert [again.locate(block.span) for block in again.blocks] == places


def test_tables_are_counted_on_and_words_in_a_cell_stay_in_it() -> None:
    inner = docx(table("1|2"))
    cells = f"<w:tbl><w:tr><w:tc>A</w:tc><w:tc>{chunk('b')}</w:tc></w:tr></w:tbl>"
    read = held(table("x|y"), chunk("a"), cells, a_docx=inner, b_txt=b"B")
    assert [(block.cell.table, block.cell.column, block.text) for block in read.blocks if block.cell] == [
        (1, 1, "x"),
        (1, 2, "y"),
        (2, 1, "1"),
        (2, 2, "2"),
        (3, 1, "A"),
        (3, 2, "B"),
    ]


def test_notes_stand_with_the_notes_and_page_headers_of_the_file_are_not_shown() -> None:
    notes = "<w:footnote w:id='2'><w:p>Noten</w:p></w:footnote>"
    inner = docx("Text<w:r><w:footnoteReference w:id='2'/></w:r>", footnotes=notes, header="Sidhuvud")
    read = held(chunk("a"), "Sist", a_docx=inner)
    assert [(block.area, block.text) for block in read.blocks] == [
        ("body", "Text"),
        ("body", "Sist"),
        ("footnote", "Noten"),
    ]


def test_pictures_and_what_is_unread_in_the_file_are_told_at_their_place() -> None:
    read = held("Hej", chunk("a"), "Slut", a_html=b"<p>Ett</p><p>Tv&aring; <img src=x></p><iframe></iframe>")
    assert [one.at for one in read.pictures] == [read.text.index("Två")]
    assert [(one.kind, one.at) for one in read.unread] == [("frame", read.text.index("Två"))]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a_rtf", b"{\\rtf1 Beslut}"),
        ("a_html", b" {\\rtf1 Beslut}"),
        ("a_docx", docx("Beslut")[:300]),
        ("a_mht", b"\xff\x00 no e-mail"),
        ("a_bin", b"Beslut"),
        ("b_html", PAGE),
    ],
)
def test_a_file_that_is_not_read_is_named_where_it_stands(name: str, data: bytes) -> None:
    read = held("Hej", chunk("a"), "Slut", **{name: data})
    assert texts(read) == ["Hej", "Slut"]
    assert [(one.kind, one.at) for one in read.unread] == [("inserted", read.text.index("Slut") - 2)]


def refusal(*body: str, **files: bytes) -> str:
    with pytest.raises(UnreadableError) as refused:
        held(*body, **files)
    return str(refused.value)


def test_a_letter_that_is_nothing_but_a_file_that_is_not_read_is_refused_with_advice() -> None:
    assert "inserted file that letterkit cannot read" in refusal(chunk("a"), a_rtf=b"{\\rtf1 Beslut}")


def test_files_in_files_end_somewhere() -> None:
    deep = docx("Innerst")
    for _ in range(5):
        deep = holding("Yttre", chunk("a"), a_docx=deep)
    read = held("Hej", chunk("a"), a_docx=deep)
    assert "Innerst" not in read.text
    assert [one.kind for one in read.unread] == ["inserted"]


def test_files_in_a_file_share_its_limits_of_places_characters_and_bytes() -> None:
    assert "far more than a letter" in refusal(*[chunk("a")] * 201, a_html=PAGE)
    long = b"<p>" + b"ord " * 50_000 + b"</p>"
    assert "more text than a letter" in refusal(chunk("a"), chunk("b"), a_html=long, b_html=long + b" ")
    heavy = docx("Hej", f"<del>{'x' * 800_000}</del>")
    files = {f"a{number}_docx": heavy for number in range(40)}
    assert "far more than a letter" in refusal(*(chunk(f"a{number}") for number in range(40)), **files)


def test_a_file_that_defines_entities_is_refused_with_the_one_that_holds_it() -> None:
    hostile = package({"word/document.xml": b'<!DOCTYPE d [<!ENTITY e "x">]><d>&e;</d>'})
    assert "definitions" in refusal("Hej", chunk("a"), a_docx=hostile)


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "utkast.docx"
    page = b"<p>Skicka samtliga kvitton i enlighet med beslutet.</p>"
    path.write_bytes(holding("Beslut", chunk("a"), "Vi har läst samtliga kvitton.", a_html=page))
    return path


def test_a_review_comments_beside_the_file_leaves_it_as_it_is_and_says_so(
    letterkit: Run, draft: Path, tmp_path: Path
) -> None:
    reviewed = tmp_path / "granskad.docx"
    ran = letterkit("lint", draft, "--select", "officialese", "--fix", "--annotate", reviewed, "--ui", "sv")
    assert reviewed.is_file(), ran.errors
    with zipfile.ZipFile(draft) as before, zipfile.ZipFile(reviewed) as after:
        assert after.read("word/a.html") == before.read("word/a.html")
        comments = after.read("word/comments.xml").decode()
        body = after.read("word/document.xml").decode()
    assert "stycke 2, i en infogad fil" in comments
    assert "Den texten ändrar letterkit inte" in comments
    assert body.count("<w:del ") == 1
    assert body.index("Beslut") < body.rindex("commentRangeEnd") < body.index("altChunk")


def test_the_report_says_that_words_stand_in_an_inserted_file(letterkit: Run, draft: Path) -> None:
    said = " ".join(letterkit("lint", draft, "--select", "officialese", "--ui", "fi").output.split())
    assert "kappale 2, lisätyssä tiedostossa" in said
