"""A letter as Markdown, plain text and JSON."""

from __future__ import annotations

import json

import jsonschema
import pytest

from letterkit.document import Document, read_text
from letterkit.document.writers import to_bytes
from letterkit.document.writers.json import read, schema
from letterkit.document.writers.typography import NO_BREAK, keep_together
from letterkit.errors import UnreadableError
from tests.conftest import EXAMPLES
from tests.document.letters import block, cells, letter, whole


def markdown(document: Document) -> str:
    return to_bytes(document, "markdown").decode()


def text(document: Document) -> str:
    return to_bytes(document, "text").decode()


def test_markdown_begins_with_what_the_text_does_not_say() -> None:
    document = letter(block("Text"), title='Beslut: "ja"', properties={"facts": "a\nb"})
    assert markdown(document).split("\n")[:6] == [
        "---",
        'title: "Beslut: \\"ja\\""',
        'lang: "sv-FI"',
        'author: "Exempelmyndigheten"',
        'letterkit.facts: "a\\nb"',
        "---",
    ]


def test_markdown_tables_have_their_figures_at_the_right() -> None:
    document = letter(block("Text"), *cells(1, "Utgift|Belopp", "Hyra|12,00 euro", "a*b|"))
    assert "| Utgift | Belopp |\n| --- | ---: |\n| Hyra | 12,00 euro |\n| a\\*b |  |" in markdown(document)


def test_a_box_is_a_quote_in_markdown() -> None:
    assert "> ## Fråga oss\n>\n> Telefon 09 000 0101 & \\<e-tjänsten\\>" in markdown(whole())


def test_plain_words_are_not_escaped_in_markdown() -> None:
    plain = "Du får 1 234,50 euro (före skatt) den 3.3.2026 – ring 09-000 0101! § 7 & 8, a/b: 50 % + 2 = 52."
    assert f"\n{plain}\n" in markdown(letter(block(plain)))


@pytest.mark.parametrize(
    "line", ["# a", "- a", "1. a", "> a", "+ a", "===", "---", "| a | b |", "[a]: b", "<b>", "&lt;"]
)
def test_a_line_that_looks_like_markdown_stays_text(line: str) -> None:
    document = letter(block(f"Först\n{line}"), block(line))
    assert [one.text for one in read_text(markdown(document), format="markdown").blocks] == [f"Först\n{line}", line]


def test_plain_text_is_eighty_characters_wide() -> None:
    document = letter(block("Vi betalar 1 234,50 euro till ditt konto. " * 20), *whole().blocks)
    assert max(map(len, text(document).split("\n"))) <= 80
    assert not any(line.endswith(("betalar 1", "234,50")) for line in text(document).split("\n"))


def test_plain_text_draws_headings_lists_tables_and_boxes() -> None:
    drawn = text(whole())
    assert "Du får 288,51 euro i utkomststöd\n================================\n" in drawn
    assert (
        "Gör så här\n----------\n\n1. Be om ett nytt beslut.\n2. Skicka det till oss.\n   - Du kan också ringa.\n"
        in drawn
    )
    assert "    Fråga oss\n    ---------\n\n    Telefon 09 000 0101" in drawn
    assert (
        "Vi betalar till          Belopp\n"
        "---------------   -------------\n"
        "Ditt konto          239,91 euro\n"
        "El                1 048,60 euro\n"
        "---------------   -------------\n"
        "Sammanlagt        1 288,51 euro\n"
    ) in drawn


def test_a_table_wider_than_the_page_is_broken_inside_its_cells() -> None:
    long = "ett mycket långt namn på en utgift som ingen har hört talas om förut"
    document = letter(block("Text"), *cells(1, "Utgift|Varför|Belopp", f"{long}|{long}|1 234,50 euro"))
    lines = text(document).split("\n")
    assert max(map(len, lines)) <= 80
    assert any(line.endswith("1 234,50 euro") for line in lines)


@pytest.mark.parametrize("name", ["good-partial-grant.sv.docx", "good-transfer.sv.md", "good-notice.fi.txt"])
def test_json_holds_everything_that_was_read_and_follows_its_schema(name: str) -> None:
    from letterkit.document import read as read_file

    document = read_file(EXAMPLES / name)
    data = to_bytes(document, "json")
    jsonschema.validate(json.loads(data), schema())
    again = read(data)
    assert again == document
    assert [one.pieces for one in again.blocks] == [one.pieces for one in document.blocks]


@pytest.mark.parametrize(
    "data",
    [b"", b"[]", b"{}", b'{"version": 2}', b'{"version": 1, "source": null}', b"\xff", b'{"version": 1}', b"null"],
)
def test_other_json_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"^facts\.json: .*JSON"):
        read(data, "facts.json")


def test_json_with_an_unknown_kind_of_block_is_refused() -> None:
    data = json.loads(to_bytes(whole(), "json"))
    data["blocks"][0]["kind"] = "poem"
    with pytest.raises(UnreadableError):
        read(json.dumps(data))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, schema())


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("start", None),
        ("length", "3"),
        ("width", -1),
        ("width", True),
        ("start", 1e999),
        ("origin", {"type": "FileOrigin", "offset": None}),
        ("origin", {"type": "FileOrigin", "offset": 10**30}),
        ("origin", {"type": "PageOrigin", "page": 1, "bottom": 0, "top": 9, "edges": [1, 2], "offset": 0}),
        ("origin", {"type": "PageOrigin", "page": 1, "bottom": 0, "top": 9, "edges": [1, None], "offset": 0}),
        ("origin", {"type": "WordOrigin", "part": "word/document.xml", "paragraph": 1, "run": 1, "offset": 0}),
    ],
)
def test_json_whose_text_comes_from_no_place_is_refused(key: str, value: object) -> None:
    data = json.loads(to_bytes(read_text("Beslut\n\nDu får 30,00 euro.", "brev.txt"), "json"))
    data["blocks"][0]["origins"][0][key] = value
    with pytest.raises(UnreadableError):
        read(json.dumps(data))


def test_json_with_half_a_character_is_refused() -> None:
    data = json.loads(to_bytes(whole(), "json"))
    data["blocks"][0]["text"] = "\ud800"
    with pytest.raises(UnreadableError):
        read(json.dumps(data))


@pytest.mark.parametrize("kept", ["09 000 0101", "1 234,50 euro", "3 mars 2026", "7 a §", "mars 2026"])
def test_what_belongs_together_stays_on_one_line(kept: str) -> None:
    assert keep_together(f"Se {kept} nu") == f"Se {kept.replace(' ', NO_BREAK)} nu"
