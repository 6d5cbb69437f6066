"""The PDF reader: text in reading order with its page and place, from tags or from how it is printed."""

from __future__ import annotations

import io
import random

import pytest

from letterkit.document import PageOrigin, Span
from letterkit.document.readers import read_bytes
from letterkit.errors import UnreadableError
from tests.document.pdf import Tree, Written, flow, pdf, printed
from tests.document.shape import texts

LETTER = [
    *flow("Du får 310 euro", size=18, y=740),
    *flow(
        "Vi har fått din ansökan om utkomststöd för mars, och vi beviljar dig en del av utkomst-",
        "stödet. Pengarna betalas till ditt konto den 12 mars 2026, och du behöver inte själv göra",
        "någonting för att få dem.",
        y=700,
    ),
    *flow(
        "Vi räknade äiti- och barnavård med här, för att raden ska räcka till och bli full nu äiti-", "och barn.", y=640
    ),
    *flow("Så här betalar vi", bold=True, y=600),
    Written(70, 580, "•"),
    Written(88, 580, "Hyran betalar vi till hyresvärden."),
    Written(70, 566, "•"),
    Written(88, 566, "Elräkningen betalar vi till dig."),
    Written(70, 540, "1."),
    Written(88, 540, "Spara kvittona."),
    *flow("12. mars är en fredag.", y=510),
]


def test_an_untagged_page_is_told_from_how_it_is_printed() -> None:
    letter = printed(LETTER)
    assert [(block.kind, block.text) for block in letter.blocks] == [
        ("heading", "Du får 310 euro"),
        (
            "paragraph",
            "Vi har fått din ansökan om utkomststöd för mars, och vi beviljar dig en del av utkomststödet. "
            "Pengarna betalas till ditt konto den 12 mars 2026, och du behöver inte själv göra någonting för att få "
            "dem.",
        ),
        (
            "paragraph",
            "Vi räknade äiti- och barnavård med här, för att raden ska räcka till och bli full nu äiti- och barn.",
        ),
        ("heading", "Så här betalar vi"),
        ("item", "Hyran betalar vi till hyresvärden."),
        ("item", "Elräkningen betalar vi till dig."),
        ("item", "Spara kvittona."),
        ("paragraph", "12. mars är en fredag."),
    ]


def test_a_table_without_lines_is_a_table() -> None:
    rows = [("Utgift", "Belopp"), ("Hyra", "500,00 euro"), ("El", "50,00 euro")]
    page = [
        Written(x, 700 - 20 * number, text, bold=number == 0)
        for number, row in enumerate(rows)
        for x, text in zip((70, 300), row, strict=True)
    ]
    letter = printed([*page, *flow("Du får stöd.", y=560)])
    assert [
        (block.text, block.cell and (block.cell.row, block.cell.column, block.cell.is_header))
        for block in letter.blocks
    ] == [
        ("Utgift", (1, 1, True)),
        ("Belopp", (1, 2, True)),
        ("Hyra", (2, 1, False)),
        ("500,00 euro", (2, 2, False)),
        ("El", (3, 1, False)),
        ("50,00 euro", (3, 2, False)),
        ("Du får stöd.", None),
    ]


def test_two_columns_are_read_one_after_the_other() -> None:
    left = [f"Den här raden i vänster spalt är nummer {number}" for number in "abcdef"]
    right = [f"Den här raden i höger spalt är nummer {number}" for number in "abcdef"]
    letter = printed([*flow(*left, x=60, y=700, size=9), *flow(*right, x=320, y=700, size=9)])
    assert letter.text.index("vänster spalt är nummer f") < letter.text.index("höger spalt är nummer a")


def test_what_repeats_at_the_edges_of_pages_is_header_and_footer() -> None:
    pages = [
        [
            *flow("Exempelmyndigheten", y=810),
            *flow(f"Text på sida {word}.", y=600),
            Written(70, 30, "Ring oss"),
            Written(500, 30, f"{number} (3)"),
        ]
        for number, word in enumerate(("ett", "två", "tre"), start=1)
    ]
    letter = printed(*pages)
    assert [(block.area, block.text) for block in letter.blocks] == [
        ("header", "Exempelmyndigheten"),
        ("body", "Text på sida ett."),
        ("body", "Text på sida två."),
        ("body", "Text på sida tre."),
        ("footer", "Ring oss"),
    ]


def test_a_paragraph_goes_on_over_a_page_break() -> None:
    letter = printed(flow("Vi betalar stödet till ditt", y=100), flow("konto den 12 mars.", y=780))
    assert letter.text == "Vi betalar stödet till ditt konto den 12 mars."


def test_the_mark_of_a_note_is_no_word_and_the_note_is_a_footnote() -> None:
    page = [
        Written(70, 700, "Du får stöd"),
        Written(130, 700, "1", size=6, rise=4),
        *flow("för mars.", y=650),
        Written(70, 80, "1", size=5, rise=3),
        Written(74, 80, "Beloppet är före skatt.", size=8),
    ]
    letter = printed(page)
    assert [(block.area, block.text) for block in letter.blocks] == [
        ("body", "Du får stöd"),
        ("body", "för mars."),
        ("footnote", "Beloppet är före skatt."),
    ]


def test_ligatures_are_letters_and_each_has_its_place() -> None:
    letter = printed([Written(70, 700, "Beslut")])
    origin = letter.blocks[0].pieces[0].origin
    assert isinstance(origin, PageOrigin)
    assert len(origin.edges) == len("Beslut") + 1


TAGGED = [
    Written(70, 700, "Du får stöd"),
    Written(70, 660, "Vi betalar"),
    Written(130, 660, "310 euro."),
    Written(70, 640, "•"),
    Written(80, 640, "Spara kvittona."),
    Written(70, 600, "Utgift"),
    Written(200, 600, "Belopp"),
    Written(70, 580, "Hyra"),
    Written(200, 580, "500"),
    Written(70, 820, "Myndigheten"),
]
TREE: Tree = (
    "Document",
    [
        ("H2", [0]),
        ("P", [1, ("Span", [2])]),
        ("L", [("LI", [("Lbl", [3]), ("LBody", [("P", [4])])])]),
        ("Figure:Karta", []),
        ("Table", [("TR", [("TH", [("P", [5])]), ("TH", [6])]), ("TR", [("TD", [7]), ("TD", [8])])]),
    ],
)


def test_a_tagged_page_says_itself_what_it_holds() -> None:
    letter = printed(TAGGED, tree=TREE, language="sv-FI")
    assert [(block.kind, block.level, block.area, block.text) for block in letter.blocks] == [
        ("paragraph", 0, "header", "Myndigheten"),
        ("heading", 2, "body", "Du får stöd"),
        ("paragraph", 0, "body", "Vi betalar 310 euro."),
        ("item", 1, "body", "Spara kvittona."),
        ("cell", 0, "body", "Utgift"),
        ("cell", 0, "body", "Belopp"),
        ("cell", 0, "body", "Hyra"),
        ("cell", 0, "body", "500"),
    ]
    assert [block.cell.is_header for block in letter.blocks if block.cell] == [True, True, False, False]
    assert letter.language == "sv-FI"


def test_a_finding_is_placed_by_page_and_box() -> None:
    letter = printed(flow("Första sidan.", y=700), flow("Du får 310 euro.", y=700))
    start = letter.text.index("310")
    place = letter.locate(Span(start, start + 3))
    assert place.page == 2 and place.box
    left, bottom, right, top = place.box
    assert 100 < left < right < 130
    assert bottom < 700 < top < 715


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableError) as caught:
        read_bytes(data, "letter.pdf", "pdf")
    said = caught.value.say("en")
    assert said.startswith("letter.pdf: ")
    return said


def locked() -> bytes:
    pypdf = pytest.importorskip("pypdf")
    writer = pypdf.PdfWriter(io.BytesIO(pdf(flow("Beslut"))))
    writer.encrypt("hemligt", algorithm="RC4-128")
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


PICTURE = b"q 200 0 0 200 100 300 cm BI /W 2 /H 2 /CS /G /BPC 8 ID abcd EI Q\n"


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda: b"", "empty"),
        (lambda: b"Beslut", "not a PDF"),
        (lambda: b"%PDF-1.7\nhm", "damaged"),
        (lambda: pdf([], raw=PICTURE), "pictures"),
        (lambda: pdf([]), "no text"),
        (locked, "encrypted"),
        (lambda: pdf(*[[]] * 201), "more than a letter"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(make: object, told: str) -> None:
    assert callable(make)
    assert told in refusal(make())


def test_no_damage_to_a_file_ends_in_anything_but_a_reading_or_a_refusal() -> None:
    whole = pdf(TAGGED, tree=TREE)
    chance = random.Random(7)
    for _ in range(6):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 30)):
            data[chance.randrange(20, len(data))] = chance.randrange(256)
        try:
            assert texts(read_bytes(bytes(data), "a.pdf", "pdf"))
        except UnreadableError:
            continue


def test_a_gap_between_letters_is_a_space_where_no_spaces_are_drawn_and_spaced_letters_are_one_word() -> None:
    gaps = b"BT /F1 11 Tf 1 0 0 1 70 700 Tm [(Vi) -300 (betalar) -300 (hyran.)] TJ ET\n"
    spaced = b"BT /F1 11 Tf 4 Tc 1 0 0 1 70 600 Tm (BESLUT) Tj ET\n"
    assert texts(printed([], raw=gaps + spaced)) == ["Vi betalar hyran.", "BESLUT"]


def test_a_space_that_letters_are_printed_over_is_none() -> None:
    over = "".join(
        f"BT /F1 11 Tf 1 0 0 1 {x} 700 Tm ({text}) Tj ET\n" for x, text in ((70, "Spar"), (92, " "), (92.2, "konto"))
    )
    assert texts(printed([], raw=over.encode())) == ["Sparkonto"]
