"""The Word file of a letter, by its XML: what Word, LibreOffice and a screen reader are told."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from typing import Final

import docx
import pytest
from lxml import etree

from letterkit.document import Block, Document
from letterkit.document.readers import read_bytes
from letterkit.document.writers import to_bytes
from tests.document.letters import block, cells, letter, whole

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMES: Final = {"w": W[1:-1]}


def parts(document: Document) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(to_bytes(document, "word"))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def xml(document: Document, name: str = "word/document.xml") -> etree._Element:
    return etree.fromstring(parts(document)[name])


def found(root: etree._Element, path: str) -> list[etree._Element]:
    result = root.xpath(path, namespaces=NAMES)
    assert isinstance(result, list)
    return [element for element in result if isinstance(element, etree._Element)]


def values(root: etree._Element, path: str) -> list[str]:
    return [element.get(f"{W}val", "") for element in found(root, path)]


def paragraph(document: Document, words: str) -> etree._Element:
    """The paragraph of the body that says `words`."""
    return next(
        one
        for one in found(xml(document), "//w:p")
        if words in "".join(text.text or "" for text in found(one, ".//w:t")).replace("\u00a0", " ")
    )


def style(document: Document, words: str) -> str:
    return values(paragraph(document, words), "w:pPr/w:pStyle")[0]


def test_every_part_is_well_formed_and_python_docx_opens_the_file() -> None:
    for name, data in parts(whole()).items():
        assert etree.fromstring(data) is not None, name
    opened = docx.Document(io.BytesIO(to_bytes(whole(), "word")))
    assert opened.core_properties.title == "Beslut om utkomststöd"
    assert opened.core_properties.author == "Exempelmyndigheten"
    assert opened.core_properties.language == "sv-FI"
    used = set(values(xml(whole()), "//w:pStyle | //w:tblStyle"))
    known = {one.get(f"{W}styleId") for one in found(xml(whole(), "word/styles.xml"), "//w:style")}
    assert used <= known


def test_the_page_is_a4() -> None:
    (size,) = found(xml(whole()), "//w:sectPr/w:pgSz")
    assert (size.get(f"{W}w"), size.get(f"{W}h")) == ("11906", "16838")


def test_the_first_heading_is_the_title_and_the_others_have_word_s_heading_styles() -> None:
    document = letter(
        block("Du får stöd", "heading", level=1),
        block("Så har vi räknat", "heading", level=2),
        block("Bilaga", "heading", level=1),
    )
    assert values(xml(document), "//w:pStyle") == ["Title", "Heading2", "Heading1"]
    names = values(xml(document, "word/styles.xml"), "//w:style/w:name")
    assert {"Title", "heading 1", "heading 2", "heading 3", "List Bullet", "List Number", "header", "footer"} <= {
        *names
    }


def test_headings_stay_with_what_they_are_over() -> None:
    styles = xml(whole(), "word/styles.xml")
    for name in ("Title", "Heading1", "Heading2", "Heading3", "Caption", "Box"):
        assert found(styles, f"//w:style[@w:styleId='{name}']/w:pPr/w:keepNext"), name
    assert found(styles, "//w:pPrDefault//w:widowControl")


def test_header_rows_are_marked_and_no_row_is_split() -> None:
    rows = found(xml(whole()), "//w:tr")
    assert [bool(found(row, "w:trPr/w:tblHeader")) for row in rows] == [True, False, False, False]
    assert all(found(row, "w:trPr/w:cantSplit") for row in rows)
    (look,) = found(xml(whole()), "//w:tblLook")
    assert look.get(f"{W}firstRow") == "1"


def test_a_table_without_headers_says_so() -> None:
    document = letter(block("Se tabellen."), *cells(1, "Hyra|12,00", "El|3,00", headers=0))
    assert not found(xml(document), "//w:tblHeader")
    assert found(xml(document), "//w:tblLook")[0].get(f"{W}firstRow") == "0"


@pytest.mark.parametrize(
    ("column", "is_right"),
    [
        (("12,00 euro", "1 234,50 euro"), True),
        (("−640,12 euro", "0"), True),
        (("€1,234.50", "12 %"), True),
        (("3", ""), True),
        (("12,00 €", "–"), True),
        (("12 mars 2026", "13 mars 2026"), False),
        (("12.3.2026", "13.3.2026"), False),
        (("12,00 euro", "inget"), False),
        (("10047731", "10047732"), False),
        (("", ""), False),
    ],
)
def test_a_column_of_figures_stands_at_the_right(column: tuple[str, str], is_right: bool) -> None:
    document = letter(block("Kalkyl"), *cells(1, "Utgift|Belopp", *(f"Hyra|{text}" for text in column)))
    rows = found(xml(document), "//w:tr")
    header = values(rows[0], "w:tc[2]//w:jc")
    assert header == (["right"] if is_right else [])
    assert values(rows[1], "w:tc[2]//w:pStyle") == ["TableFigure" if is_right else "TableText"]
    assert values(rows[1], "w:tc[1]//w:pStyle") == ["TableText"]


def test_columns_fill_the_page_and_have_room_for_their_amounts() -> None:
    document = letter(
        block("Kalkyl"),
        *cells(
            1, "Utgift|Belopp", "En utgift med ett mycket långt namn som bryts på flera rader i tabellen|1 234,50 euro"
        ),
    )
    widths = [int(one.get(f"{W}w", "0")) for one in found(xml(document), "//w:gridCol")]
    assert sum(widths) == 11906 - 1418 - 1134
    assert widths[1] > 13 * 118


def test_amounts_dates_and_references_are_not_divided_between_lines() -> None:
    document = letter(block("Du får 1 234,50 euro den 3 mars enligt 7 a § och 11 § 2 mom."))
    text = "".join(one.text or "" for one in found(xml(document), "//w:t"))
    assert (
        text == "Du får 1\u00a0234,50\u00a0euro den 3\u00a0mars enligt 7\u00a0a\u00a0§ och 11\u00a0§\u00a02\u00a0mom."
    )


def test_each_numbered_list_starts_from_one() -> None:
    document = letter(
        block("a", "item", level=1, style="List Number"),
        block("b", "item", level=2, style="List Number"),
        block("Mellan."),
        block("c", "item", level=1, style="List Number"),
        block("Mellan."),
        block("d", "item", level=1),
    )
    lists = values(xml(document), "//w:numPr/w:numId")
    assert lists[0] == lists[1] != lists[2] != lists[3]
    numbering = xml(document, "word/numbering.xml")
    for number in lists[:3]:
        assert found(numbering, f"//w:num[@w:numId='{number}']/w:lvlOverride/w:startOverride[@w:val='1']")
    assert values(xml(document), "//w:numPr/w:ilvl") == ["0", "1", "0", "0"]


def test_a_box_is_one_frame_of_paragraphs_that_stay_together() -> None:
    document = whole()
    assert [style(document, words) for words in ("Fråga oss", "Telefon", "vardagar")] == [
        "BoxHeading",
        "Box",
        "BoxList",
    ]
    assert values(paragraph(document, "vardagar"), "w:pPr/w:keepNext") == ["0"]
    assert not found(paragraph(document, "Telefon"), "w:pPr/w:keepNext")
    styles = xml(document, "word/styles.xml")
    edges = found(styles, "//w:style[@w:styleId='Box']/w:pPr/w:pBdr/*")
    assert [etree.QName(edge).localname for edge in edges] == ["top", "left", "bottom", "right"]
    indents = {
        (one.get(f"{W}left"), one.get(f"{W}right"))
        for one in (
            *found(styles, "//w:style[@w:styleId='Box']//w:ind"),
            *found(paragraph(document, "vardagar"), ".//w:ind"),
        )
    }
    assert len(indents) == 1, "Word draws one frame around paragraphs with the same indents only"


def test_each_paragraph_says_its_language() -> None:
    document = letter(
        *(block(f"Text {tag}", language=tag) for tag in ("sv-FI", "fi-FI", "en-GB", "se-FI")),
        block("Text fi", language="fi"),
        block("Utan"),
    )
    for tag in ("sv-FI", "fi-FI", "en-GB", "se-FI"):
        assert set(values(paragraph(document, f"Text {tag}"), ".//w:lang")) == {tag}
    assert values(paragraph(document, "Text fi"), "w:r/w:rPr/w:lang") in (["fi-FI"],)
    assert not found(paragraph(document, "Utan"), ".//w:lang")
    assert values(xml(document, "word/styles.xml"), "//w:docDefaults//w:lang") == ["sv-FI"]


def test_the_page_s_number_is_a_field_and_no_word_of_the_letter() -> None:
    footer = xml(whole(), "word/footer1.xml")
    codes = [(one.text or "").strip() for one in found(footer, "//w:instrText")]
    assert codes == ["PAGE", "NUMPAGES"]
    assert "".join(one.text or "" for one in found(footer, "//w:sdt//w:t")) == "1 (1)"
    read = read_bytes(to_bytes(whole(), "word"), "a.docx", "word")
    assert [one.text for one in read.blocks if one.area == "footer"] == ["Ring 09 000 0101 om du har frågor."]


def test_every_page_of_a_letter_without_a_footer_has_a_number() -> None:
    document = letter(block("Du får stöd."))
    assert len(found(xml(document, "word/footer1.xml"), "//w:instrText")) == 2
    assert "word/header1.xml" not in parts(document)


def test_tags_stand_in_content_controls_that_show_no_frame() -> None:
    body = xml(whole())
    assert values(body, "//w:sdt/w:sdtPr/w:tag") == ["grant.outcome@2", "grant.payment@1", "contact.box@1"]
    ids = values(body, "//w:sdt/w:sdtPr/w:id")
    assert len(set(ids)) == 3
    assert len(found(body, "//w:sdtPr/*[local-name()='appearance']")) == 3


def test_a_tag_that_word_does_not_open_is_refused() -> None:
    assert read_bytes(to_bytes(letter(block("Text", tag="x" * 64)), "word"), "a.docx", "word").blocks[0].tag == "x" * 64
    with pytest.raises(ValueError, match="64"):
        to_bytes(letter(block("Text", tag="x" * 65)), "word")


def test_long_properties_are_kept_whole_in_pieces_that_office_keeps() -> None:
    document = letter(block("Text"), properties={"receipt": "å" * 1000})
    items = list(xml(document, "docProps/custom.xml"))
    assert [item.get("name") for item in items] == [f"letterkit.receipt{end}" for end in ("", "~2", "~3", "~4")]
    assert all(len(item[0].text or "") <= 255 for item in items)
    assert [item.get("pid") for item in items] == ["2", "3", "4", "5"]
    assert read_bytes(to_bytes(document, "word"), "a.docx", "word").properties == {"receipt": "å" * 1000}


def test_two_tables_in_a_row_stay_two() -> None:
    document = letter(block("Text"), *cells(1, "a|b", "1|2"), *cells(2, "c|d", "3|4"))
    order = [etree.QName(one).localname for one in found(xml(document), "/w:document/w:body/*")]
    assert order == ["p", "tbl", "p", "tbl", "p", "sectPr"]


def test_signs_of_xml_and_characters_no_file_may_hold_do_no_harm() -> None:
    document = letter(block('<b>"Hyra" & el\x00\x0b\ud800</b>', tag='<&">'), title="A & <B>")
    (read,) = read_bytes(to_bytes(document, "word"), "a.docx", "word").blocks
    assert (read.text, read.tag) == ('<b>"Hyra" & el</b>', '<&">')


def test_the_lines_of_an_address_stand_close() -> None:
    document = letter(block("Aino Exempel", style="Address"), block("00100 Helsingfors", style="Address"))
    assert {style(document, "Aino"), style(document, "00100")} == {"Address"}
    styles = xml(document, "word/styles.xml")
    assert found(styles, "//w:style[@w:styleId='Address']/w:pPr/w:contextualSpacing")


def test_hidden_text_is_not_written() -> None:
    secret = replace(block("Hemligt"), is_hidden=True)
    assert b"Hemligt" not in b"".join(parts(letter(block("Synligt"), secret)).values())


def test_the_same_letter_is_the_same_file() -> None:
    assert to_bytes(whole(), "word") == to_bytes(whole(), "word")
    with zipfile.ZipFile(io.BytesIO(to_bytes(whole(), "word"))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2026, 1, 1, 0, 0, 0)}


def test_a_wide_table_is_drawn_whole() -> None:
    wide = [block("x", "cell", cell=replace(one.cell, column=12)) for one in cells(1, "a") if one.cell]
    document = letter(block("Text"), *cells(1, "a|b", "1|2"), *wide)
    widths = [int(one.get(f"{W}w", "0")) for one in found(xml(document), "//w:gridCol")]
    assert len(widths) == 12
    assert sum(widths) == 11906 - 1418 - 1134
    assert all(isinstance(one, Block) for one in document.blocks)
