"""The HTML reader: the client's eyes are a browser's, and every word knows its place in the file."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letterkit.document import Document, read_text
from letterkit.document.readers import read_bytes
from letterkit.errors import UnreadableError
from tests.document.origins import check_origins, found, pieces
from tests.document.shape import kinds, texts


def html(text: str) -> Document:
    document = read_text(text, format="html")
    check_origins(document, text)
    return document


def test_white_space_is_folded_as_in_a_browser() -> None:
    assert texts(html("<p>  Du får\n   <b>470 </b> euro <br>\n i stöd. </p>")) == ["Du får 470 euro\ni stöd."]


def test_two_breaks_end_a_paragraph() -> None:
    assert texts(html("Hej!<br><br>Du får stöd.<br/>\n<br/>Hälsningar")) == ["Hej!", "Du får stöd.", "Hälsningar"]


def test_an_entity_is_one_letter_that_stands_for_its_whole_width() -> None:
    letter = html("<p>Tomi &amp; Ida f&aring;r 1&nbsp;470,32&#8239;&euro; nu</p>")
    assert texts(letter) == ["Tomi & Ida får 1 470,32 € nu"]
    assert found(letter, "&") == (1, 9, 1, 14)
    assert found(letter, "470,32") == (1, 36, 1, 42)


def test_what_only_looks_like_a_tag_or_an_entity_is_text() -> None:
    assert texts(html("<p>5 < 6 & 7 <3 &okänd; a<b</p>")) == ["5 < 6 & 7 <3 &okänd; a"]
    assert texts(html("Du får <470 euro & mer")) == ["Du får <470 euro & mer"]
    assert texts(html("Du får <b 470 euro")) == ["Du får <b 470 euro"]


def test_an_attribute_may_hold_the_end_of_a_tag() -> None:
    assert texts(html("<p title='a > b' data-x=\"<p>\">Du får stöd.</p>")) == ["Du får stöd."]


def test_scripts_styles_comments_and_alternatives_are_not_read() -> None:
    hidden = "<script>if (a<b) x('</p>')</script><style>p{}</style><!-- a > b --><template>T</template>"
    assert texts(html(f"<p>Du{hidden} får <img alt='bild'><input placeholder='namn'>stöd.</p>")) == ["Du får stöd."]


def test_struck_out_text_is_not_read() -> None:
    assert texts(html("<p>Du får <del>300</del> <s>310 <b>x</b></s>320 euro.</p>")) == ["Du får 320 euro."]


def test_a_struck_out_text_without_an_end_ends_with_its_paragraph() -> None:
    assert texts(html("<p>Du får <s>300 euro.</p><p>Du får 320 euro.</p>")) == ["Du får", "Du får 320 euro."]


@pytest.mark.parametrize("attribute", ["hidden", 'style="color:red; display: none"', "style='visibility:hidden'"])
def test_text_that_is_not_shown_is_kept_apart(attribute: str) -> None:
    letter = html(f"<p>Du får <span {attribute}>inte </span>stöd.</p><div {attribute}>Utkast</div>")
    assert texts(letter) == ["Du får stöd."]
    assert [block.text for block in letter.hidden] == ["inte", "Utkast"]


def test_headings_and_lists_have_a_level() -> None:
    letter = html("<h1>Beslut</h1><h3>Skäl</h3><ul><li>ett<li>två<ol><li>inre</ol><p>mer</ul><p>slut")
    assert kinds(letter) == [
        ("heading", 1, "Beslut"),
        ("heading", 3, "Skäl"),
        ("item", 1, "ett"),
        ("item", 1, "två"),
        ("item", 2, "inre"),
        ("paragraph", 0, "mer"),
        ("paragraph", 0, "slut"),
    ]


def test_a_heading_that_does_not_end_is_one_block() -> None:
    assert kinds(html("<h1>Beslut<p>Du får stöd.")) == [("heading", 1, "Beslut"), ("paragraph", 0, "Du får stöd.")]


def test_cells_know_their_place() -> None:
    letter = html(
        "<table><thead><tr><td>Post<td>Belopp</thead>"
        "<tr><td rowspan=2>Hyra<td>500<tr><td>30<tr><td colspan=2>Summa<td>530</table>"
    )
    places = [(c.table, c.row, c.column, c.is_header) for c in (block.cell for block in letter.blocks) if c]
    assert texts(letter) == ["Post", "Belopp", "Hyra", "500", "30", "Summa", "530"]
    assert places == [
        (1, 1, 1, True), (1, 1, 2, True), (1, 2, 1, False), (1, 2, 2, False),
        (1, 3, 2, False), (1, 4, 1, False), (1, 4, 3, False),
    ]  # fmt: skip


def test_a_table_in_a_table_has_its_own_number() -> None:
    letter = html("<table><tr><td>A<td>B <table><tr><th>x</th><td>y</table> C</table>")
    assert [(block.text, block.cell.table) for block in letter.blocks if block.cell] == [
        ("A", 1), ("B", 1), ("x", 2), ("y", 2), ("C", 1),
    ]  # fmt: skip


def test_a_table_of_one_cell_is_a_box_if_it_has_a_border() -> None:
    letter = html("<p>Hej</p><table border=1><tr><td><h2>Ring oss</h2><p>020 634 2650</table>")
    assert [(block.kind, block.area, block.cell) for block in letter.blocks] == [
        ("paragraph", "body", None), ("heading", "box", None), ("paragraph", "box", None),
    ]  # fmt: skip


def test_areas_of_the_page() -> None:
    letter = html(
        "<body><header>FPA</header><main><header>Titel</header><aside>Ruta</aside>"
        "<div style='border: 1px solid'>Låda</div><div style='border:none'>Text</div></main>"
        "<section role=doc-endnotes>Not</section><footer>Sida 1</footer>"
    )
    assert [block.area for block in letter.blocks] == ["header", "body", "box", "box", "body", "footnote", "footer"]


def test_title_and_languages() -> None:
    letter = html(
        "<html lang=sv-FI><head><title>Beslut &amp;\n annat</title></head><p>Svenska<div lang=fi><p>Suomea</div>"
        "<p><span lang=en>English</span></p><p>Svenska <i lang=fi>ja suomea</i></p>"
    )
    assert (letter.title, letter.language) == ("Beslut & annat", "sv-FI")
    assert [block.language for block in letter.blocks] == [None, "fi", "en", None]


def test_a_title_that_does_not_end_takes_no_text() -> None:
    assert texts(html("<title>Beslut<p>Du får stöd.</p>")) == ["Du får stöd."]


def test_tags_that_lack_or_cross_lose_no_text() -> None:
    assert texts(html("<b><p>ett</b> två</div></td> tre<table>fyra<tr>fem<td>sex</p>sju")) == [
        "ett två tre", "fyra", "fem", "sex", "sju",
    ]  # fmt: skip
    assert texts(html("<s>ett<p>två</s> tre</p> fyra")) == ["tre", "fyra"]


def test_lines_of_preformatted_text_stay() -> None:
    assert texts(html("<pre>Anna Exempel\r\n  Gatan 1\n\nHej <b>du</b> <i>där</i></pre>")) == [
        "Anna Exempel\n  Gatan 1",
        "Hej du där",
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_count_the_same_with_all_line_ends(end: str) -> None:
    letter = html(end.join(["<p>Hej!", "<p>Du får", "stöd  nu.", ""]))
    assert found(letter, "får\u0020stöd nu") == (2, 7, 3, 9)


def test_very_deep_nesting_is_read() -> None:
    deep = "<div>" * 15_000 + "Hej" + "</div>" * 15_000 + "<ul><li>" * 5_000 + "då" + "<table><tr><td>" * 5_000 + "!"
    assert texts(html(deep)) == ["Hej", "då", "!"]


def test_huge_attributes_are_read() -> None:
    assert texts(html(f"<p style='{'x' * 200_000}' {'a ' * 40_000}>Hej</p>")) == ["Hej"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-32"])
def test_all_encodings_read_the_same(encoding: str) -> None:
    document = read_bytes("<p>Du får 5 € – stöd.</p>".encode(encoding), "a.html", "html")
    assert document.text == "Du får 5 € – stöd."


@pytest.mark.parametrize("data", [b"", b"<p> </p>", b"<script>x</script>", b"\xff\xfe", b"<p>a\0b</p>"])
def test_a_file_without_text_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        read_bytes(data, "a.html", "html")


PARTS = [
    *pieces("<p> </p> <b> </b> <s> </s> <br> <hr> <ul> </ul> <li> <h1> </h1> <table> </table> <tr> <td> </td> <th>"),
    *pieces("<tbody> <pre> </pre> <aside> <title> </title> <script> </script> <dl> <dt> <dd> <!-- --> </br> <svg> </"),
    *pieces("&amp; &nbsp; &#228; &#x0a; &copy &bogus; &#0; <!x> < > & \" ' = /"),
    *pieces("<span\thidden> </span> <html\tlang=fi> <a\tb='"),
    *pieces("å é 🙂 a\u0301 \u00ad \u200d \u00a0 ord Hej! 1.10. \u2028 \ufeff"),
    *pieces("</td <td\tcolspan=3> <td\trowspan=2> <div\tlang=sv> </div>"),
    " ", "  ", "\n", "\r\n", "\r", "\t",
]  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.sampled_from(PARTS) | st.text(max_size=5), max_size=40).map("".join))
def test_any_input_is_read_and_every_character_knows_its_place(text: str) -> None:
    with suppress(UnreadableError):
        html(text)


TAGS = "<b> </b> <p> </p> <li> <ul> </ul> <td> <tr> <table> </table> </td> <div> </div> <h1> </h2> <pre> <br>"


@settings(deadline=None)
@given(st.lists(st.sampled_from(["ett", "två", *pieces(TAGS)])))
def test_no_word_is_lost_whatever_the_tags(parts: list[str]) -> None:
    words = [part for part in parts if "<" not in part]
    if words:
        assert html(" ".join(parts)).text.split() == words
