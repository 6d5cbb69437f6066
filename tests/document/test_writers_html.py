"""The HTML of a letter: for every reader, on every screen, without anything from elsewhere."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from letterkit.document import Document
from letterkit.document.writers import to_bytes
from tests.document.letters import block, cells, letter, whole


def html(document: Document) -> str:
    return to_bytes(document, "html").decode()


def body(document: Document) -> etree._Element:
    return etree.HTML(html(document))


def test_the_page_says_its_language_title_and_author() -> None:
    page = body(whole())
    assert page.get("lang") == "sv-FI"
    assert page.findtext("head/title") == "Beslut om utkomststöd"
    named = {meta.get("name"): meta.get("content") for meta in page.iter("meta")}
    assert named["author"] == "Exempelmyndigheten"
    assert named["letterkit.facts"] == 'sha256 "a&b"'


def test_a_letter_without_a_title_is_called_by_its_first_heading() -> None:
    assert "<title>Du får stöd</title>" in html(letter(block("Du får stöd", "heading", level=1), title=""))


def test_nothing_is_loaded_from_elsewhere() -> None:
    page = html(whole())
    assert not re.search(r"https?:|url\(|@import|<script|<link|<img|src=", page)
    assert "default-src 'none'" in page


def test_the_parts_of_the_letter_are_the_page_s_landmarks() -> None:
    page = body(whole())
    assert [child.tag for child in page.iterfind("body/*")] == ["header", "main", "section", "footer"]
    (aside,) = page.iter("aside")
    assert aside[0].get("id") == aside.get("aria-labelledby")
    assert [heading.tag for heading in page.iter("h1", "h2")] == ["h1", "h2", "h2"]


def test_headers_of_tables_say_what_they_are_headers_of() -> None:
    document = letter(block("Text"), *cells(1, "Utgift|Belopp", "Hyra|12,00 euro", "El|3,00 euro"))
    page = body(document)
    assert [(cell.text, cell.get("scope")) for cell in page.iter("th")] == [("Utgift", "col"), ("Belopp", "col")]
    assert [cell.get("class") for cell in page.iter("th", "td")] == [None, "figure"] * 3
    assert next(body(whole()).iter("caption")).text == "Betalningar"


def test_lists_are_lists_one_inside_the_other() -> None:
    document = letter(
        block("a", "item", level=1, style="List Number"),
        block("b", "item", level=2),
        block("c", "item", level=1, style="List Number"),
    )
    assert "<ol>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n<li>c</li>\n</ol>" in html(document)


def test_another_language_and_what_a_block_was_made_of_are_marked() -> None:
    page = html(whole())
    assert '<p lang="fi-FI">Voit asioida suomeksi.</p>' in page
    assert 'data-tag="grant.outcome@2"' in page


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "</style><b>", '" onload="x', "&amp;", "<!-- x -->"])
def test_what_people_wrote_is_never_markup(text: str) -> None:
    document = letter(
        block(text, tag=text),
        *cells(1, f"{text}|b", "c|d"),
        block(text, "heading", area="box", level=2),
        title=text,
        author=text,
        language='sv"><script>',
        properties={"facts": text},
    )
    page = body(document)
    assert not list(page.iter("script", "b"))
    assert not [element for element in page.iter() if element.get("onload")]
    assert next(element for element in page.iter("p") if element.get("data-tag")).text == text


def test_the_style_sheet_knows_paper_and_darkness() -> None:
    page = html(whole())
    assert "@media print" in page
    assert "prefers-color-scheme: dark" in page
    assert "max-width: 42rem" in page


def test_the_same_letter_is_the_same_page() -> None:
    assert html(whole()) == html(whole())
