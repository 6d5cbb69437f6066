"""The form rules in the formats that say such things; the cards try them in Markdown."""

from __future__ import annotations

import pytest

from letterkit.document import Document, read_text
from letterkit.document.readers import read_bytes
from letterkit.linter.engine import check
from letterkit.rules.registry import all_rules
from tests.document.odt import odt, p
from tests.document.odt import style as open_style
from tests.document.odt import table as open_table
from tests.document.pdf import flow, pdf
from tests.document.word import docx, style, styled, table

RULES = [all_rules()[name] for name in all_rules() if all_rules()[name].__module__.startswith("letterkit.rules.form")]
TEXT = "Vi betalar stödet till ditt konto den 12 mars."


def found(document: Document) -> list[tuple[str, str]]:
    """The rule and the words of each finding."""
    result = check(document, RULES, "sv")
    return [(one.rule, document.text[one.span.start : one.span.end]) for one in result.findings]


def spoken(tag: str) -> str:
    """Styles of a Word file whose words are said to be in a language."""
    default = f'<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="{tag}"/></w:rPr></w:rPrDefault></w:docDefaults>'
    bold = "<w:rPr><w:b/></w:rPr>"
    return default + style("Strong", "Strong Line", content=bold) + style("Heading1", "heading 1", content=bold)


def in_word(*body: str, tag: str = "sv-FI") -> Document:
    return read_bytes(docx(*body, styles=spoken(tag)), "letter.docx", "word")


def test_a_line_that_a_style_makes_bold_is_no_heading() -> None:
    assert found(in_word(styled("Strong", "Motivering"), TEXT)) == [("heading-by-look", "Motivering")]
    assert found(in_word(styled("Heading1", "Motivering"), TEXT)) == []


def test_a_line_whose_bold_is_switched_off_is_plain() -> None:
    off = '<w:p><w:pPr><w:pStyle w:val="Strong"/></w:pPr><w:r><w:rPr><w:b w:val="0"/></w:rPr>Motivering</w:r></w:p>'
    assert found(in_word(off, TEXT)) == []


def test_a_larger_line_in_word_is_no_heading() -> None:
    large = '<w:r><w:rPr><w:sz w:val="32"/></w:rPr>Motivering</w:r>'
    small = f'<w:r><w:rPr><w:sz w:val="22"/></w:rPr>{TEXT}</w:r>'
    assert found(in_word(large, small)) == [("heading-by-look", "Motivering")]


def test_a_table_of_word_needs_a_header_row() -> None:
    assert found(in_word(TEXT, table("Hyra|500 euro", "El|50 euro"))) == [("table-without-header", "Hyra\t500 euro")]
    assert found(in_word(TEXT, table("#Utgift|Belopp", "Hyra|500 euro"))) == []
    assert found(in_word(TEXT, table("Hyra|500 euro"))) == [], "one row alone is no table"


@pytest.mark.parametrize(("tag", "said"), [("sv-SE", []), ("sv", []), ("en-US", [("document-language", TEXT)])])
def test_the_language_of_a_word_file_is_that_of_its_text(tag: str, said: list[tuple[str, str]]) -> None:
    assert found(in_word(TEXT, tag=tag)) == said


def test_words_in_another_language_do_not_count_for_the_letter() -> None:
    finnish = '<w:r><w:rPr><w:lang w:val="fi-FI"/></w:rPr>Voit asioida myös suomeksi, jos haluat sitä.</w:r>'
    assert found(in_word(TEXT, finnish)) == []


def test_a_file_without_any_language_is_reported() -> None:
    document = read_bytes(docx(TEXT), "letter.docx", "word")
    assert found(document) == [("document-language", TEXT)]


def test_an_opendocument_text_is_looked_at_like_a_word_file() -> None:
    bold = open_style("P1", 'fo:font-weight="bold"')
    data = odt(
        p("Motivering", "P1"),
        TEXT,
        open_table("Hyra|500", "El|50"),
        automatic=bold,
        meta="<dc:language>sv</dc:language>",
    )
    assert found(read_bytes(data, "a.odt", "odt")) == [
        ("heading-by-look", "Motivering"),
        ("table-without-header", "Hyra\t500"),
    ]


def test_a_web_page_is_looked_at_too() -> None:
    page = (
        '<html lang="sv"><body><p><b>Motivering</b></p><p>{}</p><p><img src="karta.png"></p><p>Välkommen till oss.</p>'
        "<table><tr><td>Hyra</td><td>500</td></tr><tr><td>El</td><td>50</td></tr></table></body></html>"
    )
    assert found(read_text(page.format(TEXT), "a.html", "html")) == [
        ("heading-by-look", "Motivering"),
        ("picture-without-text", "Välkommen till oss."),
        ("table-without-header", "Hyra\t500"),
    ]


def test_a_web_page_without_a_language_is_reported() -> None:
    assert found(read_text(f"<p>{TEXT}</p>", "a.html", "html")) == [("document-language", TEXT)]


def test_formats_that_cannot_say_it_are_not_blamed() -> None:
    assert found(read_text(f"MOTIVERING\n\n{TEXT}\n\nHyra   500\nEl     50\n")) == []
    rows = [*flow("Hyra", "El", y=600), *flow("500 euro", "50 euro", x=300, y=600)]
    document = read_bytes(
        pdf([*flow("Motivering", bold=True, y=700), *flow(TEXT, y=680), *rows], language="sv"), "a.pdf", "pdf"
    )
    assert found(document) == []
