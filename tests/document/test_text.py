"""The plain text reader: it sees the headings, lists and tables that a person sees, and no others."""

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

SENTENCE = "Du får 470,32 euro i utkomststöd för september."


def plain(text: str) -> Document:
    document = read_text(text)
    check_origins(document, text)
    return document


def cells(document: Document) -> list[tuple[str, int, int, int, bool]]:
    places = ((block.text, block.cell) for block in document.blocks)
    return [(text, cell.table, cell.row, cell.column, cell.is_header) for text, cell in places if cell]


def headings(document: Document) -> list[str]:
    return [block.text for block in document.blocks if block.kind == "heading"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_that_were_broken_to_fit_are_one_paragraph(end: str) -> None:
    lines = [
        "Vi har avgjort din ansökan om utkomststöd som du lämnade in den",
        "1. september 2026. Vi betalar pengarna till ditt konto på onsdag",
        "9.9.2026, om banken är öppen.",
        "",
        "Hej då!",
    ]
    letter = plain(end.join(lines))
    assert texts(letter) == [" ".join(lines[:3]), "Hej då!"]
    assert found(letter, "den 1. september") == (1, 61, 2, 13)


def test_a_divided_word_is_whole_again() -> None:
    letter = plain(
        "Vi har avgjort din ansökan och beviljar dig grundläggande utkomst-\n"
        "stöd för september. Vi har i beräkningen tagit med alla dina hyres-\n"
        "och elkostnader. Det här är ett beslut som har fattats av FPA-\n"
        "handläggare.\n"
    )
    assert "utkomststöd" in letter.text
    assert "hyres- och elkostnader" in letter.text
    assert "FPA-handläggare" in letter.text


def test_lines_that_their_writer_ended_stay() -> None:
    address = "Anna Exempel\nExempelgatan 1 A 2\n00100 HELSINGFORS"
    assert texts(plain(f"{address}\n\nDu får stöd.\nVi betalar det i morgon.\nRing oss om du vill fråga något.")) == [
        address,
        "Du får stöd.\nVi betalar det i morgon.\nRing oss om du vill fråga något.",
    ]


def test_a_sentence_goes_on_in_the_next_line() -> None:
    long = "Sinulle on tehty päätös toimeentulotuesta " * 4
    assert texts(plain(f"{long}ja\nasumisen menoista ajalle 1.9.2026.")) == [
        f"{long}ja asumisen menoista ajalle 1.9.2026."
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "Beslut",
        "Motivering till beslutet",
        "PÄÄTÖS TOIMEENTULOTUESTA",
        "Miten haet muutosta?",
        "Beslut om utkomststöd 1.9.–30.9.2026",
        "Laskelma ajalle syyskuu 2026",
        "Next Steps",
        "How we calculated the benefit",
    ],
)
def test_headings_are_seen(heading: str) -> None:
    assert headings(plain(f"{SENTENCE}\n\n{heading}\n\n{SENTENCE}")) == [heading]


@pytest.mark.parametrize(
    "line",
    [
        "Beslutets datum 1.8.2026",
        "Päätöksen numero 1234",
        "Anna Exempel",
        "Esimerkkikatu 1",
        "00100 Helsinki",
        "Tfn 020 634 2650",
        "Utbetalning 470,32 €",
        "Beslutsdatum: 1.8.2026",
        "Följande utgifter godkänns:",
        "Hej Anna",
        "Med vänlig hälsning",
        "Kind regards",
        "(undertecknat elektroniskt)",
        "kirjaamo@exempel.fi",
        "Vi betalar stödet i morgon.",
        "och dessutom",
        "- 120,00 €",
    ],
)
def test_what_is_no_heading(line: str) -> None:
    assert headings(plain(f"{SENTENCE}\n\n{line}\n\n{SENTENCE}")) == []


def test_a_label_with_its_value_below_is_no_heading() -> None:
    assert (
        headings(plain(f"{SENTENCE}\n\nBesluts- och sändningsdag\n\n1.8.2026\n\nBeslutsfattare\n\nAnna Exempel\n"))
        == []
    )


def test_a_line_at_the_end_is_no_heading() -> None:
    assert headings(plain(f"{SENTENCE}\n\nVälfärdsområdets socialtjänst")) == []


def test_underlined_and_numbered_headings_have_a_level() -> None:
    letter = plain(
        f"Beslut\n======\n\nHej.\n\nSkäl\n----\n{SENTENCE}\n\n1. Beräkning\n\n{SENTENCE}\n\n1.1 Hyra\n\n{SENTENCE}\n"
    )
    assert [block[:2] for block in kinds(letter) if block[0] == "heading"] == [
        ("heading", 1), ("heading", 2), ("heading", 2), ("heading", 3),
    ]  # fmt: skip
    assert headings(letter) == ["Beslut", "Skäl", "1. Beräkning", "1.1 Hyra"]


def test_a_heading_directly_above_its_paragraph() -> None:
    assert kinds(plain(f"Hej.\n\nSå här räknade vi\n{SENTENCE}")) == [
        ("paragraph", 0, "Hej."),
        ("heading", 2, "Så här räknade vi"),
        ("paragraph", 0, SENTENCE),
    ]


def test_lists() -> None:
    letter = plain(
        "Skicka:\n"
        "- hyresavin, som\n"
        "  hyresvärden har gjort\n"
        "– elräkningen\n"
        "    • bara om elen inte ingår\n"
        "1) kontoutdrag\n"
        "\n"
        "a) lönebesked\n"
        "\n"
        "Hej då!\n"
    )
    assert kinds(letter) == [
        ("paragraph", 0, "Skicka:"),
        ("item", 1, "hyresavin, som hyresvärden har gjort"),
        ("item", 1, "elräkningen"),
        ("item", 2, "bara om elen inte ingår"),
        ("item", 1, "kontoutdrag"),
        ("item", 1, "lönebesked"),
        ("paragraph", 0, "Hej då!"),
    ]


@pytest.mark.parametrize(
    "start", ["1. syyskuuta 2026 alkaen tuki on 500 euroa.", "- 500,00 €", "A. Exempel, handläggare"]
)
def test_what_is_no_list_item(start: str) -> None:
    assert kinds(plain(start)) == [("paragraph", 0, start)]


def test_rows_with_tabs_are_a_table_even_with_blank_lines_between() -> None:
    letter = plain("Post\tBelopp\n\nHyra\t500,00\n\nSumma\t500,00\n\nEn\trad\tmer\n")
    assert cells(letter) == [
        ("Post", 1, 1, 1, True), ("Belopp", 1, 1, 2, True), ("Hyra", 1, 2, 1, False),
        ("500,00", 1, 2, 2, False), ("Summa", 1, 3, 1, False), ("500,00", 1, 3, 2, False),
    ]  # fmt: skip
    assert letter.blocks[-1].text == "En rad mer"


def test_rows_with_bars_dots_and_gaps() -> None:
    assert [cell[0] for cell in cells(plain("| a | b |\n|---|---|\n| c | |\n"))] == ["a", "b", "c"]
    assert cells(plain("Hyra ........ 500,00 €\nSumma         1 500,00 €\n")) == [
        ("Hyra", 1, 1, 1, False), ("500,00 €", 1, 1, 2, False),
        ("Summa", 1, 2, 1, False), ("1 500,00 €", 1, 2, 2, False),
    ]  # fmt: skip


def test_a_letterhead_in_two_columns_is_no_table() -> None:
    assert texts(plain("FPA               Beslut\nPB 10             7.9.2026\n")) == ["FPA Beslut\nPB 10 7.9.2026"]


def test_one_row_is_a_paragraph() -> None:
    letter = plain("Summa\t 500,00\n\nHej!")
    assert texts(letter) == ["Summa 500,00", "Hej!"]
    assert found(letter, "500,00") == (1, 8, 1, 14)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-32"])
def test_all_encodings_read_the_same(encoding: str) -> None:
    document = read_bytes("Beslut\n\nDu får 5 € – eller 6 €.".encode(encoding), "a.txt", "text")
    assert texts(document) == ["Beslut", "Du får 5 € – eller 6 €."]


@pytest.mark.parametrize("data", [b"", b"\n \t\n", b"\xff\xfe", b"====\n", b"PK\x03\x04\0\0", b"\xff\xfea"])
def test_a_file_without_text_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        read_bytes(data, "a.txt", "text")


PARTS = [
    *pieces("- • 1. 1) a) | |-|-| === --- ____ .... Beslut BESLUT: Anna Exempel 1.8.2026 500,00 €"),
    *pieces("ord Hej. med utkomst- stöd"),
    *pieces("å 🙂 a\u0301 \u00ad \u00a0 \u2011 \u2028 \x0c \x85 \ufeff \u200d \u0301 ? ! , ;"),
    *["Beslut om stöd\n\n", "- ett\n  två\n", "a\tb 1\n", "Hyra   500,00 €\n", f"{SENTENCE}\n", "Skäl\n----\n"],
    *[" ", "   ", "\n", "\n\n", "\r\n", "\r", "\t"],
]  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.sampled_from(PARTS) | st.text(max_size=6), max_size=40).map("".join))
def test_any_input_is_read_and_every_character_knows_its_place(text: str) -> None:
    with suppress(UnreadableError):
        plain(text)


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(["ord", "Beslut", "Anna", "500", "\n", "\n\n", "\t", "   ", "\r\n", "Hej."]), max_size=40)
)
def test_no_word_is_lost(parts: list[str]) -> None:
    words = [part for part in parts if part.strip()]
    if words:
        assert plain(" ".join(parts)).text.split() == words
