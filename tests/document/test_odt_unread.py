"""Of what an OpenDocument text shows and is not read, the report names it and where it stands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from letterkit.document import Document
from letterkit.document.readers import read_bytes
from tests.conftest import Ran
from tests.document.odt import box, odt, opened, p, package, parts_of, root, table
from tests.document.shape import texts

Run = Callable[..., Ran]

OBJECT = '<draw:frame><draw:object xlink:href="./Object 1"/><draw:image xlink:href="./Replacements/1"/></draw:frame>'
OLE = '<draw:frame><draw:object-ole xlink:href="./Object 1"/></draw:frame>'
CONTROL = '<draw:control draw:control="field1"/>'


def manifest(kind: str) -> str:
    entry = f'manifest:full-path="Object 1/" manifest:media-type="application/vnd.oasis.opendocument.{kind}"'
    return root("document-manifest", f"<manifest:file-entry {entry}/>")


def letter(*body: str, kind: str = "spreadsheet") -> Document:
    files = parts_of(*body) | {"META-INF/manifest.xml": manifest(kind)}
    return read_bytes(package(files), "letter.odt", "odt")


def test_page_headers_that_are_damaged_in_the_file_are_named() -> None:
    read = read_bytes(package(parts_of("<text:p>Beslut</text:p>") | {"styles.xml": "<x"}), "letter.odt", "odt")
    assert (read.text, [one.kind for one in read.unread]) == ("Beslut", ["damaged"])


@pytest.mark.parametrize(
    ("shown", "kind", "said"),
    [
        (OBJECT, "chart", "chart"),
        (OBJECT, "spreadsheet", "object"),
        (OLE, "text", "object"),
        (CONTROL, "", "control"),
        ("<draw:frame><draw:floating-frame/></draw:frame>", "", "frame"),
        ("<draw:frame><draw:plugin/></draw:frame>", "", "media"),
        (f"<draw:g>{OBJECT}</draw:g>", "chart", "chart"),
    ],
)
def test_what_is_not_read_is_noted_where_it_stands(shown: str, kind: str, said: str) -> None:
    read = letter("Beslut", p("Dina utgifter:" + shown), "Hälsningar", kind=kind)
    assert texts(read) == ["Beslut", "Dina utgifter:", "Hälsningar"]
    assert [one.kind for one in read.unread] == [said]
    assert "Dina" in read.block_at(read.unread[0].at).text


def test_an_object_that_stands_on_the_page_in_a_cell_or_a_box_is_noted_once() -> None:
    for body in (OBJECT, table(OBJECT), p("Hej" + box(p(OBJECT)))):
        assert [one.kind for one in letter("Beslut", body).unread] == ["object"]


def test_a_chart_that_stands_in_the_file_itself_is_known() -> None:
    inside = '<office:document office:mimetype="application/vnd.oasis.opendocument.chart"/>'
    assert [
        one.kind for one in opened(p(f"Hej<draw:frame><draw:object>{inside}</draw:object></draw:frame>")).unread
    ] == ["chart"]


def test_what_the_client_does_not_see_is_not_noted() -> None:
    assert not letter("Hej", f'<text:section text:display="none">{p("Dolt" + OBJECT)}{OBJECT}</text:section>').unread


def test_what_is_chosen_from_a_list_is_read() -> None:
    choices = "".join(
        f'<field:param field:name="Dropdown_ListEntry" field:value="{item}"/>' for item in ("januari", "februari")
    )
    chosen = '<field:param field:name="Dropdown_Selected" field:value="{}"/>'

    def listed(number: str) -> str:
        inside = choices + chosen.format(number)
        kind = 'field:type="vnd.oasis.opendocument.field.FORMDROPDOWN"'
        return p(f"Stöd för <field:fieldmark {kind}>{inside}</field:fieldmark>.")

    assert texts(opened(listed("1"), listed(""), listed("9"))) == [
        "Stöd för februari.",
        "Stöd för januari.",
        "Stöd för .",
    ]


def test_the_report_names_what_is_not_read_and_where(letterkit: Run, tmp_path: Path) -> None:
    draft = tmp_path / "utkast.odt"
    draft.write_bytes(odt("Beslut", p("Dina utgifter:" + CONTROL)))
    said = " ".join(letterkit("lint", draft, "--ui", "sv").output.split())
    assert "Det här läser letterkit inte, så granska det själv: en formulärkontroll (stycke 2)." in said
