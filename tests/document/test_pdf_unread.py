"""What is filled in in a PDF is read where it is seen; what can't be read is named, with its page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from letterkit.document.readers import read_bytes
from letterkit.errors import UnreadableError
from tests.conftest import Ran
from tests.document.pdf import Written, field, flow, note, pdf, printed
from tests.document.shape import texts

Run = Callable[..., Ran]

FORM = flow("Ansökan", "", "Namn:", "", "Kommun:", "", "Vi svarar inom sju dagar.")
SCAN = b"q 500 0 0 700 40 70 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \xff EI Q\n"  # a picture that covers the page
TURNED = b"BT /F1 11 Tf 0 1 -1 0 50 400 Tm (Vriden text) Tj ET\n"


def test_what_is_filled_in_stands_beside_its_label() -> None:
    read = printed(FORM, notes=[field("ort", "Lovisa", 724), field("namn", "Kim Exempel", 752)])
    assert texts(read) == ["Ansökan", "Namn: Kim Exempel", "Kommun: Lovisa", "Vi svarar inom sju dagar."]
    assert not read.unread
    box = read.locate(read.blocks[1].span).box
    assert box is not None and box[2] > 110


def test_what_is_filled_in_in_a_tagged_file_stands_there_too() -> None:
    tree = ("Document", [("H1", [0]), ("P", [1]), ("P", [2]), ("P", [3])])
    read = printed(FORM, tree=tree, notes=[field("namn", "Kim Exempel", 752)])
    assert texts(read) == ["Ansökan", "Namn: Kim Exempel", "Kommun:", "Vi svarar inom sju dagar."]


def test_a_box_before_its_words_is_ticked_or_not() -> None:
    lines = flow("Jag samtycker", "", "Jag vill ha post", x=90)
    boxes = [field("a", "Yes", 780, 70, "Btn", "/AP << /N << /Yes 3 0 R >> >>"), field("b", "Off", 752, 70, "Btn")]
    boxes = [box.replace("220", "82") for box in boxes]
    assert texts(printed(lines, notes=boxes)) == ["☒ Jag samtycker", "☐ Jag vill ha post"]


def test_what_is_typed_on_a_page_is_read_below_what_stands_above_line_by_line() -> None:
    typed = note("FreeText", "Ring oss\\nom du undrar.", 700)
    read = printed(flow("Beslut", "", "Vi betalar."), notes=[typed])
    assert texts(read) == ["Beslut", "Vi betalar.", "Ring oss\nom du undrar."]


@pytest.mark.parametrize(
    "unseen",
    [
        field("namn", "Hemligt", 752, more="/F 2"),
        field("namn", "", 752),
        note("Text", "En kommentar", 700),
        note("Highlight", "En kommentar", 700),
    ],
)
def test_hidden_and_empty_fields_and_comments_are_no_part_of_the_letter(unseen: str) -> None:
    read = printed(flow("Beslut", "", "Vi betalar."), notes=[unseen])
    assert texts(read) == ["Beslut", "Vi betalar."]
    assert not read.unread


def test_a_page_that_is_a_picture_is_named_with_its_number() -> None:
    read = printed(flow("Bilaga"), flow("Beslut"), raw=SCAN)
    assert [(one.kind, one.page, one.at) for one in read.unread] == [("page", 1, 0)]
    last = printed(flow("x" * 100), raw=SCAN)
    assert not last.unread


@pytest.mark.parametrize(
    ("stands", "kind"),
    [
        (note("Stamp", "", 700), "stamp"),
        (note("FileAttachment", "", 700), "attachment"),
        (note("Screen", "", 700), "media"),
    ],
)
def test_what_stands_on_a_page_and_is_not_read_is_named(stands: str, kind: str) -> None:
    read = printed(flow("Beslut"), flow("Sida två"), notes=[stands])
    assert [(one.kind, one.page) for one in read.unread] == [(kind, 1)]


def test_turned_text_is_named_but_not_where_the_page_itself_is_turned() -> None:
    read = printed(flow("Beslut"), raw=TURNED)
    assert (texts(read), [(one.kind, one.page) for one in read.unread]) == (["Beslut"], [("turned", 1)])
    turned = printed([], raw=TURNED, page="/Rotate 90")
    assert (texts(turned), turned.unread) == (["Vriden text"], ())


UNMAPPED = (
    "<< /Type /Font /Subtype /Type0 /BaseFont /Okand /Encoding /Identity-H /DescendantFonts [ << /Type /Font "
    "/Subtype /CIDFontType2 /BaseFont /Okand /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
    "/DW 500 >> ] >>"
)


HELVETICA = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>"


def unmapped(*pages: list[Written]) -> bytes:
    """A PDF whose bold letters are of a font that does not tell which they are."""
    return pdf(*pages).replace(HELVETICA, UNMAPPED.encode())


def test_letters_that_the_file_does_not_tell_are_named_and_not_guessed() -> None:
    read = read_bytes(
        unmapped(flow("Beslut"), [*flow("Summa:"), Written(70, 600, "300 euro", bold=True)]), "x.pdf", "pdf"
    )
    assert texts(read) == ["Beslut", "Summa:"]
    assert [(one.kind, one.page, one.at) for one in read.unread] == [("characters", 2, read.text.index("Summa"))]


def test_a_file_of_such_letters_only_is_refused_with_advice() -> None:
    with pytest.raises(UnreadableError, match="do not say which letters"):
        read_bytes(unmapped(flow("Beslut", bold=True)), "letter.pdf", "pdf")


def test_attached_files_are_named_once_for_the_letter() -> None:
    file = "<< /Type /Filespec /F (b.pdf) /UF (b.pdf) /EF << /F 3 0 R >> >>"
    read = printed(flow("Beslut"), catalogue=f"/Names << /EmbeddedFiles << /Names [(a) {file} (b) {file}] >> >>")
    assert [(one.kind, one.page) for one in read.unread] == [("attachment", None)]


def test_the_report_names_what_is_not_read_and_its_page(letterkit: Run, tmp_path: Path) -> None:
    draft = tmp_path / "utkast.pdf"
    draft.write_bytes(pdf(flow("Beslut"), flow("Sida två"), notes=[note("Stamp", "", 700)], raw=SCAN))
    said = " ".join(letterkit("lint", draft, "--ui", "sv").output.split())
    assert "granska det själv: en sida som är en bild (sida 1), en stämpel (sida 1)." in said
