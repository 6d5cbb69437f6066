"""Where in a Word file text stands: headers, notes, boxes and tables."""

from __future__ import annotations

import pytest

from letterkit.document.readers import read_bytes
from tests.document.shape import texts
from tests.document.word import box, package, part, table, word

NO_HEADER_LOOK = '<w:tblLook w:firstRow="0"/>'
HEADER_LOOK = '<w:tblLook w:val="04A0"/>'


def test_headers_come_first_and_footers_last() -> None:
    letter = word("Beslut", header="<w:p>Västnylands välfärdsområde</w:p>", footer="<w:p>Sida 1</w:p>")
    assert [(block.area, block.text) for block in letter.blocks] == [
        ("header", "Västnylands välfärdsområde"),
        ("body", "Beslut"),
        ("footer", "Sida 1"),
    ]


def test_headers_that_no_page_shows_are_not_read() -> None:
    margins = {"header_first": "<w:p>Ensimmäinen</w:p>", "header_even": "<w:p>Parillinen</w:p>"}
    assert texts(word("Päätös", **margins)) == ["Päätös"]


def test_headers_of_first_and_even_pages_are_read_where_they_are_used() -> None:
    section = (
        '<w:sectPr><w:headerReference w:type="first" r:id="header_first"/>'
        '<w:headerReference w:type="even" r:id="header_even"/><w:titlePg/></w:sectPr>'
    )
    margins = {"header_first": "<w:p>Ensimmäinen</w:p>", "header_even": "<w:p>Parillinen</w:p>"}
    letter = word("Päätös", section, **margins, settings="<w:evenAndOddHeaders/>")
    assert texts(letter) == ["Ensimmäinen", "Parillinen", "Päätös"]


def test_a_header_of_several_sections_is_read_once() -> None:
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>'
    letter = word(f"<w:p><w:pPr>{section}</w:pPr>Ett</w:p>", "Två", section, header="<w:p>FPA</w:p>")
    assert texts(letter) == ["FPA", "Ett", "Två"]


def test_a_header_that_two_references_lead_to_is_read_once() -> None:
    references = '<w:headerReference w:type="first" r:id="one"/><w:headerReference w:type="default" r:id="two"/>'
    main = part("document", f"<w:body><w:p>Beslut</w:p><w:sectPr>{references}<w:titlePg/></w:sectPr></w:body>")
    files = {"word/document.xml": main, "word/header.xml": part("hdr", "<w:p>FPA</w:p>")}
    data = package(files, {"one": "header.xml", "two": "header.xml"})
    assert texts(read_bytes(data, "a.docx", "word")) == ["FPA", "Beslut"]


def test_notes_are_read_in_the_order_of_their_references() -> None:
    notes = (
        '<w:footnote w:type="separator" w:id="0">streck</w:footnote><w:footnote w:id="1">Lag ett.</w:footnote>'
        '<w:footnote w:id="2">Lag två.</w:footnote><w:footnote w:id="3">Saknar hänvisning.</w:footnote>'
    )
    reference = '<w:r><w:footnoteReference w:id="%d"/></w:r>'
    letter = word("A" + reference % 2, "B" + reference % 1, footnotes=notes)
    assert [(block.area, block.text) for block in letter.blocks] == [
        ("body", "A"),
        ("body", "B"),
        ("footnote", "Lag två."),
        ("footnote", "Lag ett."),
    ]


def test_endnotes_come_after_footnotes() -> None:
    references = '<w:r><w:endnoteReference w:id="1"/><w:footnoteReference w:id="1"/></w:r>'
    letter = word(
        f"A{references}",
        footnotes='<w:footnote w:id="1">Fot.</w:footnote>',
        endnotes='<w:endnote w:id="1">Slut.</w:endnote>',
    )
    assert [block.area for block in letter.blocks] == ["body", "footnote", "endnote"]


def test_a_text_box_stands_after_its_paragraph_and_is_read_once() -> None:
    letter = word(f"Du kan{box('Ring oss.')} söka ändring.", "Hälsningar")
    assert [(block.area, block.text) for block in letter.blocks] == [
        ("body", "Du kan söka ändring."),
        ("box", "Ring oss."),
        ("body", "Hälsningar"),
    ]


def test_a_text_box_of_an_old_program_is_read() -> None:
    old = "<w:r><w:pict><v:textbox><w:txbxContent>Ring oss.</w:txbxContent></v:textbox></w:pict></w:r>"
    assert texts(word(f"Beslut{old}")) == ["Beslut", "Ring oss."]


def test_a_text_box_in_a_header_belongs_to_the_header() -> None:
    letter = word("Beslut", header=f"<w:p>{box('FPA')}</w:p>")
    assert [(block.area, block.text) for block in letter.blocks] == [("header", "FPA"), ("body", "Beslut")]


def test_a_text_box_anchored_in_hidden_text_is_hidden() -> None:
    anchor = box("Dolt.").replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>", 1)
    letter = word(f"Beslut{anchor}")
    assert texts(letter) == ["Beslut"]
    assert [block.text for block in letter.hidden] == ["Dolt."]


def test_cells_know_their_table_row_and_column() -> None:
    wide = '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>Summa</w:tc><w:tc>7</w:tc></w:tr>'
    letter = word("<w:tbl><w:tr><w:tc>a</w:tc><w:tc>b</w:tc><w:tc>c</w:tc></w:tr>" + wide + "</w:tbl>", table("d"))
    cells = [(block.text, block.cell.table, block.cell.row, block.cell.column) for block in letter.blocks if block.cell]
    assert cells == [("a", 1, 1, 1), ("b", 1, 1, 2), ("c", 1, 1, 3), ("Summa", 1, 2, 1), ("7", 1, 2, 3), ("d", 2, 1, 1)]
    assert letter.text == "a\tb\tc\nSumma\t7\n\nd"


def test_a_row_that_starts_further_in_counts_from_there() -> None:
    row = '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc>a</w:tc></w:tr>'
    (block,) = word(f"<w:tbl>{row}</w:tbl>").blocks
    assert block.cell and block.cell.column == 2


def test_a_table_in_a_cell_is_a_table_of_its_own() -> None:
    letter = word(table(f"före{table('inne')}<w:p>efter</w:p>|nästa"))
    assert [(block.text, block.cell.table) for block in letter.blocks if block.cell] == [
        ("före", 1),
        ("inne", 2),
        ("efter", 1),
        ("nästa", 1),
    ]


@pytest.mark.parametrize(
    ("built", "headers"),
    [
        (table("#Utgift|Euro", "Hyra|500"), ["Utgift", "Euro"]),
        (table("Utgift|Euro", "Hyra|500", look=HEADER_LOOK), ["Utgift", "Euro"]),
        (table("#Ruubrik", "#Under", "Hyra", look=NO_HEADER_LOOK), ["Ruubrik", "Under"]),
        (table("Utgift|Euro", "Hyra|500", look=NO_HEADER_LOOK), []),
        (table("Utgift|Euro", "Hyra|500"), []),
        (table("Bara en rad", look=HEADER_LOOK), []),
    ],
)
def test_header_rows_are_known(built: str, headers: list[str]) -> None:
    assert [block.text for block in word(built).blocks if block.cell and block.cell.is_header] == headers


def test_paragraphs_of_a_cell_are_cells() -> None:
    letter = word("<w:tbl><w:tr><w:tc><w:p>Hyra</w:p><w:p>El</w:p></w:tc></w:tr></w:tbl>")
    assert [(block.kind, block.text) for block in letter.blocks] == [("cell", "Hyra"), ("cell", "El")]
    assert letter.text == "Hyra\nEl"
