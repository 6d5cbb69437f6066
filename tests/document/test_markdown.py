"""The Markdown reader: what is read is what would be shown."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letterkit.document import Document, read_text
from letterkit.document.readers import read_bytes
from letterkit.document.readers.markdown import Offsets
from letterkit.errors import UnreadableError
from tests.document.origins import check_origins, found, pieces
from tests.document.shape import kinds, texts


def markdown(text: str) -> Document:
    document = read_text(text, format="markdown")
    check_origins(document, text)
    return document


def test_marks_are_not_read_their_text_is() -> None:
    letter = markdown('# Beslut *om* `stöd`\n\nDu får **470** euro, se [FPA](https://fpa.fi "titel") ![alt](b.png).\n')
    assert kinds(letter) == [("heading", 1, "Beslut om stöd"), ("paragraph", 0, "Du får 470 euro, se FPA .")]


def test_headings_with_lines_below() -> None:
    assert kinds(markdown("Beslut\n======\n\nSkäl\n----\n")) == [("heading", 1, "Beslut"), ("heading", 2, "Skäl")]


def test_a_line_end_in_a_paragraph_is_a_space_and_a_hard_one_stays() -> None:
    assert texts(markdown("Du får\n  stöd  \nför maj\\\noch juni.")) == ["Du får stöd\nför maj\noch juni."]


def test_the_space_of_a_line_end_stands_for_what_begins_the_next_line() -> None:
    letter = markdown("Hej\n\n> Du får\n> stöd nu.\n")
    assert [(block.area, block.text) for block in letter.blocks] == [("body", "Hej"), ("box", "Du får stöd nu.")]
    assert found(letter, "får stöd") == (3, 6, 4, 7)
    start = letter.text.index(" stöd")
    place = letter.locate(type(letter.blocks[0].span)(start, start + 1))
    assert (place.line, place.column, place.end_line, place.end_column) == (3, 9, 4, 3)


def test_escapes_entities_and_typographic_signs() -> None:
    assert texts(markdown('1\\. A &amp; B \\* "c" -- d... 1&nbsp;470')) == ['1. A & B * "c" -- d... 1 470']


def test_items_have_a_level_and_more_than_one_paragraph() -> None:
    assert kinds(markdown("- ett\n  rad\n\n  stycke\n  - inre\n- [x] klar\n\n1. först\n2. sen\n")) == [
        ("item", 1, "ett rad"),
        ("paragraph", 0, "stycke"),
        ("item", 2, "inre"),
        ("item", 1, "klar"),
        ("item", 1, "först"),
        ("item", 1, "sen"),
    ]


def test_tables() -> None:
    letter = markdown("| Post | Belopp |\n|---|--:|\n| Hyra<br>el | **500** \\| 30 |\n| Summa | |\n")
    cells = [
        (block.text, block.cell.row, block.cell.column, block.cell.is_header) for block in letter.blocks if block.cell
    ]
    assert cells == [
        ("Post", 1, 1, True), ("Belopp", 1, 2, True), ("Hyra\nel", 2, 1, False),
        ("500 | 30", 2, 2, False), ("Summa", 3, 1, False),
    ]  # fmt: skip


def test_footnotes_are_an_area_and_their_numbers_are_not_read() -> None:
    letter = markdown("Du får stöd[^1].\n\n[^1]: Lagen om utkomststöd.\n")
    assert [(block.area, block.text) for block in letter.blocks] == [
        ("body", "Du får stöd."),
        ("footnote", "Lagen om utkomststöd."),
    ]


def test_struck_out_text_and_comments_are_not_read() -> None:
    letter = markdown(
        "Du får ~~300~~ <del>310</del> 320 euro<!-- kolla\nsumman -->.\n\n<!-- utkast\n\nkvar -->\n\nHej.\n"
    )
    assert texts(letter) == ["Du får 320 euro.", "Hej."]


def test_html_in_markdown_is_read_as_html() -> None:
    letter = markdown(
        '<div class="ruta">\nRing <b>oss</b>\n  nu\n\n*gärna* <span hidden>dolt</span> i dag\n</div>\n\nHej.\n'
    )
    assert [(block.area, block.text) for block in letter.blocks] == [
        ("box", "Ring oss nu"), ("box", "gärna i dag"), ("body", "Hej."),
    ]  # fmt: skip
    assert [block.text for block in letter.hidden] == ["dolt"]


def test_html_in_a_quote_keeps_its_place() -> None:
    letter = markdown("> <div>ett\n> två</div>\n\nslut")
    assert texts(letter) == ["ett två", "slut"]
    assert found(letter, "två") == (2, 3, 2, 6)


def test_indented_text_is_a_paragraph_that_keeps_its_lines() -> None:
    assert texts(markdown("Hej\n\n    Anna Exempel\n    Gatan 1\n\n```\na  b\n```\n")) == [
        "Hej",
        "Anna Exempel\nGatan 1",
        "a  b",
    ]


def test_placeholders_are_text() -> None:
    assert texts(markdown("Hej {{ namn }}! {% if a_b_c %}Du{% endif %} får *{{ summa }}*.")) == [
        "Hej {{ namn }}! {% if a_b_c %}Du{% endif %} får {{ summa }}."
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_front_matter_is_about_the_letter(end: str) -> None:
    letter = markdown(
        end.join(["---", 'title: "Beslut: september"', "lang: sv-FI # svenska", "---", "# Beslut", "", "Hej", "du."])
    )
    assert (letter.title, letter.language, texts(letter)) == ("Beslut: september", "sv-FI", ["Beslut", "Hej du."])
    assert found(letter, "du") == (8, 1, 8, 3)


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert texts(markdown("---\nDu får stöd.\n\n---\n\nHej.\n")) == ["Du får stöd.", "Hej."]
    assert texts(markdown("Hej.\n\n---\n\ntitle: x\n\n---\n")) == ["Hej.", "title: x"]


def test_a_byte_order_mark_does_not_hide_the_heading() -> None:
    data = "\ufeff# Beslut\n\nDu får 5 €.".encode()
    assert kinds(read_bytes(data, "a.md", "markdown"))[0] == ("heading", 1, "Beslut")


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8-sig"])
def test_all_encodings_read_the_same(encoding: str) -> None:
    document = read_bytes("# Beslut\n\nDu får 5 € – stöd.".encode(encoding), "a.md", "markdown")
    assert texts(document) == ["Beslut", "Du får 5 € – stöd."]


@pytest.mark.parametrize("data", [b"", b"\n\n", b"<!-- x -->", b"---\ntitle: x\n---\n", b"a\0b"])
def test_a_file_without_text_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        read_bytes(data, "a.md", "markdown")


@settings(deadline=None)
@given(st.text(alphabet="aå€🙂\n", max_size=30))
def test_offsets_of_bytes_are_offsets_of_characters(text: str) -> None:
    offsets = Offsets(text)
    assert [offsets.of(len(text[:place].encode())) for place in range(len(text) + 1)] == list(range(len(text) + 1))


PARTS = [
    *pieces("# ## - * + 1. 1) > | |-|-| ` ``` ~~ ** * _ [ ] ( ) ! [^1] [^1]: \\ --- ==="),
    *pieces("&amp; &nbsp; &#10; <b> </b> <br> <div>"),
    *pieces("</div> <!-- --> <s> <table> <td> <pre> </pre> <li> </li> <https://a.fi> [x] {{ }} {%"),
    *pieces("å é 🙂 a\u0301 ord Hej. \u00ad"),
    *["| a | b |\n|---|---|\n| c | d |\n", "- a\n  - b\n\n    c\n", "> a\n> b\n"],
    *["[^1]: not\n", "    kod\n", "  \n", "\\\n"],
    *[" ", "  ", "    ", "\n", "\n\n", "\r\n", "\r", "\t", "---\ntitle: x\n---\n", "\u00a0", "\ufeff", "\u2028"],
]  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.sampled_from(PARTS) | st.text(max_size=4), max_size=40).map("".join))
def test_any_input_is_read_and_every_character_knows_its_place(text: str) -> None:
    with suppress(UnreadableError):
        markdown(text)
