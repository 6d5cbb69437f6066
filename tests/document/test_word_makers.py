"""Word files of the shape that Google Docs and LibreOffice give them."""

from __future__ import annotations

from letterkit.document import Cell
from tests.document.shape import texts
from tests.document.word import style, word


def google(text: str, style_id: str = "Normal", properties: str = "", look: str = "") -> str:
    """A paragraph as Google Docs writes it: properties even where nothing is set, and w:rtl on every run."""
    return (
        f'<w:p w:rsidR="00000000"><w:pPr><w:pStyle w:val="{style_id}"/>{properties}<w:rPr/></w:pPr>'
        f'<w:r w:rsidR="00000000"><w:rPr>{look}<w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
        "</w:p>"
    )


GOOGLE_STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial"/><w:sz w:val="22"/><w:lang w:val="sv"/></w:rPr>'
    "</w:rPrDefault></w:docDefaults>"
    + style("Normal", "normal")
    + style("Heading1", "heading 1", "Normal")
    + style("Title", "Title", "Normal")
)
GOOGLE_LISTS = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="●"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="○"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)


def number(level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'


def test_a_letter_from_google_docs_is_read_with_its_headings_lists_and_tables() -> None:
    row = '<w:trPr><w:cantSplit w:val="0"/><w:tblHeader w:val="{}"/></w:trPr>'
    table = (
        f"<w:tbl><w:tblPr/><w:tr>{row.format(1)}<w:tc>{google('Utgift')}</w:tc></w:tr>"
        f"<w:tr>{row.format(0)}<w:tc>{google('Hyra')}</w:tc></w:tr></w:tbl>"
    )
    letter = word(
        google("Beslut", "Title"),
        google("Du får stöd", "Heading1"),
        google("Vi betalar 310 euro."),
        google("Hyra", properties=number(0)),
        google("El", properties=number(1)),
        table,
        styles=GOOGLE_STYLES,
        numbering=GOOGLE_LISTS,
    )
    assert [(block.kind, block.level, block.text) for block in letter.blocks] == [
        ("heading", 1, "Beslut"),
        ("heading", 1, "Du får stöd"),
        ("paragraph", 0, "Vi betalar 310 euro."),
        ("item", 1, "Hyra"),
        ("item", 2, "El"),
        ("cell", 0, "Utgift"),
        ("cell", 0, "Hyra"),
    ]
    assert [block.cell for block in letter.blocks[-2:]] == [Cell(1, 1, 1, True), Cell(1, 2, 1)]
    assert {block.language for block in letter.blocks} == {"sv"}


def test_bold_letters_are_known_through_the_properties_that_google_docs_writes() -> None:
    letter = word(google("Motivering", look='<w:b w:val="1"/><w:bCs w:val="1"/>'), google("Text"), styles=GOOGLE_STYLES)
    assert [(block.is_bold, block.size) for block in letter.blocks] == [(True, 11), (False, 11)]


def test_a_letter_from_libreoffice_is_read_with_its_headings_and_lists() -> None:
    """LibreOffice names styles in English, gives headings an outline level, and writes empty runs."""
    styles = style("Heading1", "Heading 1", content='<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') + style(
        "TextBody", "Body Text"
    )
    empty = "<w:r><w:rPr/></w:r>"
    heading = f'<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>{empty}Du får stöd</w:p>'
    body = f'<w:p><w:pPr><w:pStyle w:val="TextBody"/></w:pPr>Vi betalar{empty} 310 euro.{empty}</w:p>'
    letter = word(heading, body, styles=styles)
    assert [(block.kind, block.style, block.text) for block in letter.blocks] == [
        ("heading", "Heading 1", "Du får stöd"),
        ("paragraph", "Body Text", "Vi betalar 310 euro."),
    ]


def test_pictures_of_word_are_known_with_what_is_said_of_them() -> None:
    def drawing(said: str, more: str = "") -> str:
        wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
        pic = "http://schemas.openxmlformats.org/drawingml/2006/picture"
        return (
            f'<w:r><w:drawing><wp:inline xmlns:wp="{wp}"><wp:docPr id="1" name="Picture 1" {said}>{more}</wp:docPr>'
            f'<pic:pic xmlns:pic="{pic}"/></wp:inline></w:drawing></w:r>'
        )

    mark = "http://schemas.microsoft.com/office/drawing/2017/decorative"
    letter = word(
        drawing('descr="Karta"'),
        f"Vårt kontor.{drawing('')}",
        drawing("", f'<a:decorative xmlns:a="{mark}" val="1"/>'),
    )
    assert texts(letter) == ["Vårt kontor."]
    assert [picture.words for picture in letter.pictures] == ["Karta", ""]
