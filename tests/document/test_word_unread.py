"""SmartArt in a Word file is read; of what is not read, the report names it and where it stands."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from letterkit.document import Document, read
from letterkit.document.readers import read_bytes
from tests.conftest import Ran
from tests.document.shape import texts
from tests.document.word import package, part

Run = Callable[..., Ran]

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_DGM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
DIAGRAM = f'<w:r><w:drawing><d:relIds xmlns:d="{_DGM}" r:dm="data"/></w:drawing></w:r>'
CHART = (
    '<w:r><w:drawing><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="chart"/>'
    "</w:drawing></w:r>"
)
OBJECT = '<w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office"/></w:object></w:r>'


CANVAS = (
    "<w:r><w:drawing><l:lockedCanvas xmlns:l='http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas'>"
    f"<a:txBody xmlns:a='{_A}'><a:p><a:r><a:t>{{}}</a:t></a:r></a:p></a:txBody></l:lockedCanvas></w:drawing></w:r>"
)
BENT = '<w:r><w:pict><v:shape id="{}"><v:textpath string="{}"/></v:shape></w:pict></w:r>'


def point(name: str, text: str, kind: str = "node", properties: str = "") -> str:
    words = "".join(f"<a:p><a:r><a:t>{line}</a:t></a:r></a:p>" for line in text.split("|"))
    return f'<d:pt modelId="{name}" type="{kind}">{properties}<d:t>{words}</d:t></d:pt>'


def below(upper: str, lower: str, order: int) -> str:
    return f'<d:cxn modelId="{upper}{lower}" srcId="{upper}" destId="{lower}" srcOrd="{order}" destOrd="0"/>'


def data(points: str, links: str = "") -> bytes:
    inside = f"<d:ptLst>{points}</d:ptLst><d:cxnLst>{links}</d:cxnLst>"
    return f'<d:dataModel xmlns:d="{_DGM}" xmlns:a="{_A}">{inside}</d:dataModel>'.encode()


STEPS = data(
    point("0", "", "doc")
    + point("2", "Skicka samtliga kvitton.")
    + point("1", "Ansök i e-tjänsten.")
    + point("3", "Ritad text", "pres"),
    below("0", "1", 0) + below("0", "2", 1),
)


def docx(*body: str, **parts: bytes) -> bytes:
    """A Word file of these paragraphs, with parts beside the main one, which refers to them by their names."""
    main = part("document", f"<w:body>{''.join(f'<w:p>{one}</w:p>' for one in body)}</w:body>")
    files = {"word/document.xml": main} | {f"word/{name}.xml": content for name, content in parts.items()}
    return package(files, {name: f"{name}.xml" for name in parts})


def letter(*body: str, **parts: bytes) -> Document:
    return read_bytes(docx(*body, **parts), "letter.docx", "word")


def test_the_words_of_a_diagram_are_read_as_boxes_in_the_order_in_which_they_hang_together() -> None:
    read = letter("Gör så här:" + DIAGRAM, "Hälsningar", data=STEPS)
    assert [(block.area, block.text) for block in read.blocks] == [
        ("body", "Gör så här:"),
        ("box", "Ansök i e-tjänsten."),
        ("box", "Skicka samtliga kvitton."),
        ("body", "Hälsningar"),
    ]
    assert not read.unread
    assert read.locate(read.blocks[1].span).part == "word/data.xml"


def test_a_diagram_says_each_paragraph_by_itself_and_nothing_where_words_are_still_to_be_written() -> None:
    empty = point("2", "[Text]", properties='<d:prSet phldr="1"/>')
    assert texts(letter(DIAGRAM, data=data(point("1", "Ett|Två") + empty))) == ["Ett", "Två"]


def test_links_that_run_in_circles_do_no_harm_and_a_diagram_shown_twice_is_read_once() -> None:
    round_and_round = data(point("1", "Ett") + point("2", "Två"), below("1", "2", 0) + below("2", "1", 0))
    read = letter(DIAGRAM, DIAGRAM, data=round_and_round)
    assert texts(read) == ["Ett", "Två"]
    assert not read.unread


def test_hidden_diagrams_are_kept_apart() -> None:
    read = letter("Hej." + DIAGRAM.replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>"), data=STEPS)
    assert texts(read) == ["Hej."]
    assert [block.text for block in read.hidden] == ["Ansök i e-tjänsten.", "Skicka samtliga kvitton."]


@pytest.mark.parametrize(
    ("shown", "kind"),
    [
        (CHART, "chart"),
        (OBJECT, "object"),
        (DIAGRAM, "picture"),
        ('<w:r><w:control r:id="x"/></w:r>', "control"),
        ('<w:subDoc r:id="x"/>', "subdocument"),
        (CANVAS.format("Belopp"), "drawing"),
        (BENT.format("Skylt", "Belopp"), "drawing"),
    ],
)
def test_what_is_not_read_is_noted_where_it_stands(shown: str, kind: str) -> None:
    read = letter("Beslut", "Dina utgifter:" + shown, "Hälsningar")
    assert [(one.kind, one.at) for one in read.unread] == [(kind, read.text.index("Dina"))]


def test_what_the_client_does_not_see_is_not_noted() -> None:
    assert not letter("Hej." + CHART.replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>")).unread


@pytest.mark.parametrize(
    "silent", [CANVAS.format(""), BENT.format("Skylt", ""), BENT.format("PowerPlusWaterMarkObject1", "X")]
)
def test_drawings_without_words_and_watermarks_are_not_noted(silent: str) -> None:
    assert not letter("Hej." + silent).unread


NOTE = 'Beslut<w:r><w:footnoteReference w:id="7"/></w:r>'


@pytest.mark.parametrize(
    ("body", "parts"),
    [
        (f"<w:p>{NOTE}</w:p>", {}),
        (f"<w:p>{NOTE}</w:p>", {"footnotes": b"<w:footnotes"}),
        (f"<w:p>{NOTE}</w:p>", {"footnotes": part("footnotes", "")}),
        ('<w:p>Beslut</w:p><w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>', {"header": b"<"}),
    ],
    ids=["no notes", "damaged notes", "no such note", "damaged header"],
)
def test_a_header_or_note_that_the_file_does_not_give_is_named(body: str, parts: dict[str, bytes]) -> None:
    files = {"word/document.xml": part("document", f"<w:body>{body}</w:body>")}
    files |= {f"word/{name}.xml": content for name, content in parts.items()}
    read = read_bytes(package(files, {name: f"{name}.xml" for name in parts}), "letter.docx", "word")
    assert read.text == "Beslut"
    assert [one.kind for one in read.unread] == ["damaged"]


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "utkast.docx"
    path.write_bytes(docx("Gör så här:" + DIAGRAM, "Dina utgifter:" + CHART, "Hälsningar", data=STEPS))
    return path


def test_the_report_names_what_is_not_read_and_where(letterkit: Run, draft: Path) -> None:
    said = " ".join(letterkit("lint", draft, "--ui", "sv").output.split())
    assert "Det här läser letterkit inte, så granska det själv: ett diagram (stycke 2)." in said
    said = " ".join(letterkit("lint", draft, "--ui", "fi", "--format", "html").output.split())
    assert "Tätä letterkit ei lue, joten tarkista se itse: kaavio (kappale 2)." in said
    document = json.loads(letterkit("lint", draft, "--format", "json").output)["documents"][0]
    assert [(one["kind"], one["area"], one["paragraph"]) for one in document["unread"]] == [("chart", "body", 2)]


def test_what_is_unread_at_many_places_is_named_once_with_the_first_of_them(letterkit: Run, tmp_path: Path) -> None:
    draft = tmp_path / "utkast.docx"
    draft.write_bytes(docx("Hej" + CHART, "Mer" + OBJECT, *["Mer" + CHART] * 7))
    said = " ".join(letterkit("text", draft, "--ui", "en").errors.split())
    places = "; ".join(f"paragraph {number}" for number in (1, 3, 4, 5, 6, 7))
    assert f"a chart ({places}; …), an embedded object (paragraph 2)." in said


def test_the_command_that_shows_what_is_read_says_what_is_not(letterkit: Run, draft: Path) -> None:
    ran = letterkit("text", draft, "--ui", "en")
    assert "does not read this, so check it yourself: a chart (paragraph 2)." in " ".join(ran.errors.split())
    assert "chart" not in ran.output


def test_words_of_a_diagram_are_commented_at_the_paragraph_before_and_left_as_they_are(
    letterkit: Run, draft: Path, tmp_path: Path
) -> None:
    reviewed = tmp_path / "granskad.docx"
    ran = letterkit("lint", draft, "--select", "officialese", "--fix", "--annotate", reviewed, "--ui", "sv")
    assert reviewed.is_file(), ran.errors
    with zipfile.ZipFile(io.BytesIO(reviewed.read_bytes())) as archive:
        assert archive.read("word/data.xml") == STEPS
        comments = archive.read("word/comments.xml").decode()
        body = archive.read("word/document.xml").decode()
    assert "samtliga" in comments and "läser letterkit inte" in comments
    assert body.index("Gör så här:") < body.rindex("commentRangeEnd") < body.index("Dina utgifter:")
    assert read(reviewed).text == read(draft).text
