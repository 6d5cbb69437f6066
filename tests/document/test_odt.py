"""The OpenDocument reader: what the client sees is read, what they don't see isn't, and every place is known."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit.document import Cell, OpenOrigin, Span
from letterkit.document.readers import archive as archives
from letterkit.document.readers import read_bytes
from letterkit.errors import UnreadableError
from tests.document.odt import box, items, note, odt, opened, p, package, root, style, table
from tests.document.shape import texts
from tests.document.word import docx

HEADING = '<text:h text:outline-level="2">Så här betalar vi</text:h>'


def test_headings_paragraphs_and_items_are_told_apart() -> None:
    letter = opened(HEADING, "Vi betalar till dig.", items("Hyra", items("El"), p("Vatten") + p("Mer om vatten")))
    assert [(block.kind, block.level, block.text) for block in letter.blocks] == [
        ("heading", 2, "Så här betalar vi"),
        ("paragraph", 0, "Vi betalar till dig."),
        ("item", 1, "Hyra"),
        ("item", 2, "El"),
        ("item", 1, "Vatten"),
        ("paragraph", 0, "Mer om vatten"),
    ]


def test_a_heading_in_a_numbered_list_is_a_heading() -> None:
    assert opened(items(HEADING)).blocks[0].kind == "heading"


def test_a_title_is_a_heading() -> None:
    title = opened(
        p("Beslut", "P1"), styles=style("Title"), automatic=style("P1", more='style:parent-style-name="Title"')
    )
    assert [(block.kind, block.level, block.style) for block in title.blocks] == [("heading", 1, "Title")]


def test_a_list_level_without_numbers_or_signs_makes_no_items() -> None:
    plain = (
        '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format=""/>'
        "</text:list-style>"
    )
    listed = '<text:list text:style-name="L"><text:list-item><text:p>Hyra</text:p></text:list-item></text:list>'
    assert opened(listed, automatic=plain).blocks[0].kind == "paragraph"
    assert opened(listed).blocks[0].kind == "item"


def test_white_space_is_folded_as_in_a_word_processor() -> None:
    letter = opened(
        "  Du \n  får<text:s text:c='3'/>300<text:tab/>euro<text:line-break/> mer<text:span> </text:span> nu "
    )
    assert letter.text == "Du får   300\teuro\n mer nu"


def test_deleted_text_comments_and_page_breaks_are_left_out_and_inserted_text_is_read() -> None:
    region = f"<text:changed-region><text:deletion>{p('300')}</text:deletion></text:changed-region>"
    deleted = f"<text:tracked-changes>{region}</text:tracked-changes>"
    comment = f"<office:annotation><dc:creator>A</dc:creator>{p('Stämmer det?')}</office:annotation>"
    inserted = '<text:change-start text:change-id="b"/>310<text:change-end text:change-id="b"/>'
    change = f'<text:change text:change-id="a"/>{inserted}'
    letter = opened(deleted, f"Du får {change}{comment} eu<text:soft-page-break/>ro.")
    assert letter.text == "Du får 310 euro."


def test_hidden_text_is_kept_apart() -> None:
    letter = opened(
        'Du får <text:span text:style-name="T1">inte </text:span>stöd.',
        '<text:section text:display="none"><text:p>Utkast</text:p></text:section>',
        '<text:p><text:hidden-text text:is-hidden="true" text:string-value="Obs"/>Synligt</text:p>',
        'Bara för oss.<text:hidden-paragraph text:is-hidden="true"/>',
        automatic=style("T1", 'text:display="none"', "text"),
    )
    assert texts(letter) == ["Du får stöd.", "Synligt"]
    assert [block.text for block in letter.hidden] == ["inte", "Utkast", "Obs", "Bara för oss."]


def test_tables_have_rows_columns_and_headers() -> None:
    letter = opened(table("#Utgift|Belopp", "Hyra|500"), table("El"))
    assert [(block.text, block.cell) for block in letter.blocks] == [
        ("Utgift", Cell(1, 1, 1, True)),
        ("Belopp", Cell(1, 1, 2, True)),
        ("Hyra", Cell(1, 2, 1)),
        ("500", Cell(1, 2, 2)),
        ("El", Cell(2, 1, 1)),
    ]


def test_cells_that_cover_others_or_stand_for_several_keep_the_columns_right() -> None:
    letter = opened(
        "<table:table><table:table-row>"
        '<table:table-cell table:number-columns-spanned="2"><text:p>Sammanlagt</text:p></table:table-cell>'
        "<table:covered-table-cell/>"
        '<table:table-cell table:number-columns-repeated="2"><text:p>0</text:p></table:table-cell></table:table-row>'
        '<table:table-row table:number-rows-repeated="3">'
        '<table:table-cell table:number-columns-repeated="4"/></table:table-row>'
        "<table:table-row><table:table-cell><text:p>Slut</text:p></table:table-cell></table:table-row></table:table>"
    )
    assert [(block.text, block.cell and (block.cell.row, block.cell.column)) for block in letter.blocks] == [
        ("Sammanlagt", (1, 1)),
        ("0", (1, 3)),
        ("0", (1, 4)),
        ("Slut", (5, 1)),
    ]


def test_a_cell_that_says_it_stands_for_millions_does_not() -> None:
    cell = '<table:table-cell table:number-columns-repeated="99999999"><text:p>x</text:p></table:table-cell>'
    row = f'<table:table-row table:number-rows-repeated="99999999">{cell}</table:table-row>'
    assert len(opened(f"<table:table>{row}</table:table>").blocks) < 10_000


def test_text_boxes_notes_headers_and_footers_are_read() -> None:
    master = (
        '<style:master-page style:name="Standard"><style:header><text:p>Exempelmyndigheten</text:p></style:header>'
        '<style:header-left style:display="false"><text:p>Visas inte</text:p></style:header-left>'
        "<style:footer><text:p>Ring oss</text:p></style:footer></style:master-page>"
        '<style:master-page style:name="Unused"><style:header><text:p>Ingenstans</text:p></style:header>'
        "</style:master-page>"
    )
    letter = opened(f"Du får stöd.{note('Före skatt.')}{box(p('Fråga oss'))}{note('Sist.', 'endnote')}", masters=master)
    assert [(block.area, block.text) for block in letter.blocks] == [
        ("header", "Exempelmyndigheten"),
        ("body", "Du får stöd."),
        ("box", "Fråga oss"),
        ("footnote", "Före skatt."),
        ("endnote", "Sist."),
        ("footer", "Ring oss"),
    ]


def test_the_file_says_its_title_language_author_and_own_properties() -> None:
    letter = opened(
        "Beslut",
        meta="<dc:title>Beslut</dc:title><dc:language>sv-FI</dc:language><meta:initial-creator>FPA</meta:initial-creator>"
        '<meta:user-defined meta:name="letterkit.facts~2">b</meta:user-defined>'
        '<meta:user-defined meta:name="letterkit.facts">a</meta:user-defined>',
    )
    assert (letter.title, letter.language, letter.author) == ("Beslut", "sv-FI", "FPA")
    assert dict(letter.properties) == {"facts": "ab"}


def test_styles_say_the_language_weight_and_size_of_the_words() -> None:
    letter = opened(
        p("Beslut", "P1"),
        'Voit <text:span text:style-name="T1">asioida suomeksi</text:span>.',
        styles='<style:default-style style:family="paragraph"><style:text-properties fo:language="sv" fo:country="FI"'
        ' fo:font-size="12pt"/></style:default-style>',
        automatic=style("P1", 'fo:font-weight="bold" fo:font-size="150%"')
        + style("T1", 'fo:language="fi" fo:country="FI"', "text"),
    )
    assert [(block.language, block.is_bold, block.size) for block in letter.blocks] == [
        ("sv-FI", True, 18),
        ("fi-FI", False, 12),
    ]


def test_pictures_are_known_with_what_is_said_of_them() -> None:
    def picture(said: str) -> str:
        return f"<draw:frame><draw:image/>{said}</draw:frame>"

    letter = opened(
        p(picture("<svg:title>Karta</svg:title>")),
        f"Vårt kontor.{picture('')}",
        p("<draw:frame loext:decorative='true'><draw:image/></draw:frame>"),
    )
    assert [(one.words, one.at) for one in letter.pictures] == [("Karta", 0), ("", 0)]


def test_boxes_of_a_form_are_ticked_or_not() -> None:
    ticked = '<field:param field:name="Checkbox_Checked" field:value="true"/>'
    mark = '<field:fieldmark field:type="vnd.oasis.opendocument.field.FORMCHECKBOX">'
    assert opened(p(f"{mark}</field:fieldmark> Nej {mark}{ticked}</field:fieldmark> Ja")).text == "☐ Nej ☒ Ja"


def test_a_finding_is_placed_by_part_paragraph_and_character() -> None:
    letter = opened("Beslut", 'Du <text:span text:style-name="T1">får  300</text:span><text:s/> euro.')
    start = letter.text.index("300")
    place = letter.locate(Span(start, start + len("300  euro")))
    assert (place.part, place.paragraph, place.runs) == ("content.xml", 2, ((2, None, 7, 16),))


_INLINE = st.recursive(
    st.sampled_from(
        ["Du får ", "300", " euro", "<text:tab/>", "<text:s/>", "<text:s text:c='3'/>", "\u00a0", "e\u0301", "\n"]
    ),
    lambda inner: st.lists(inner, max_size=4).map(lambda parts: f"<text:span>{''.join(parts)}</text:span>"),
    max_leaves=12,
)


@given(st.lists(_INLINE, min_size=1, max_size=6).map(lambda parts: "Å" + "".join(parts) + "ö"))
def test_the_places_of_a_paragraph_leave_nothing_out(content: str) -> None:
    block = opened(content).blocks[0]
    position = offset = 0
    for piece in block.pieces:
        assert isinstance(piece.origin, OpenOrigin)
        assert (piece.start, piece.origin.paragraph) == (position, 1)
        assert piece.origin.offset >= offset
        position, offset = piece.end, piece.origin.offset + piece.width
    assert position == len(block.text)
    assert block.text[0] == "Å" and block.text[-1] == "ö"


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableError) as caught:
        read_bytes(data, "letter.odt", "odt")
    return caught.value.say("en")


ENCRYPTED = root("x", "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>")
BOMB = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "empty"),
        (b"Beslut", "not an OpenDocument"),
        (odt("Beslut")[:-60], "damaged"),
        (odt(""), "no text"),
        (docx("Beslut"), "Word document"),
        (package({"content.xml": root("document-content", "")}), "not an OpenDocument"),
        (package({"content.xml": "<x"}), "damaged"),
        (package({}), "damaged"),
        (package({}, "application/vnd.oasis.opendocument.spreadsheet"), "not an OpenDocument"),
        (package({"content.xml": "", "META-INF/manifest.xml": ENCRYPTED}), "encrypted"),
        (package({"encrypted-package": ""}), "encrypted"),
        (package({"content.xml": BOMB}), "definitions"),
        (package({"content.xml": "<a>" * 300 + "</a>" * 300}), "damaged"),
        (package({"content.xml": " " * (archives.RATIO_COUNTS_FROM + 1)}), "more than a letter"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(data: bytes, told: str) -> None:
    assert told in refusal(data)


def test_no_damage_to_a_file_ends_in_anything_but_a_reading_or_a_refusal() -> None:
    whole = odt(f"Du får{box(p('Ring'))} stöd.{note('x')}", table("#a|b", "c|d"), items("a"), HEADING)
    chance = random.Random(7)
    for _ in range(200):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            read_bytes(bytes(data[: chance.randint(0, len(data)) or None]), "a.odt", "odt")
        except UnreadableError:
            continue
