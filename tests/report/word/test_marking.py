"""Headings, header rows and the language of a Word file: tracked as Word tracks them, and none of its words changed."""

from __future__ import annotations

import pytest

from letterkit.document import Document
from letterkit.linter.engine import check
from letterkit.linter.fixes.fixing import chosen_fixes
from letterkit.linter.result import Result
from letterkit.report.word import Annotated, annotate, cleaned
from letterkit.rules.registry import all_rules, group_of
from tests.document.word import docx, style, styled, table
from tests.report.word.reviewed import NOON, part, parts, read, resolved, said

RULES = [rule for rule in all_rules().values() if group_of(rule) == "form"]
TEXT = "Vi betalar stödet till ditt konto den 12 mars."
BOLD = "<w:r><w:rPr><w:b/></w:rPr><w:t>Motivering</w:t></w:r>"
NORMAL = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
HEADER = table("Utgift|Belopp", "Hyra|500 euro", "El|50 euro")


def spoken(tag: str) -> str:
    return f'<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="{tag}"/></w:rPr></w:rPrDefault></w:docDefaults>'


SWEDISH = spoken("sv-FI") + NORMAL


def linted(data: bytes) -> Result:
    return check(read(data), RULES, "sv")


def fixed(data: bytes) -> Annotated:
    """The file as `--annotate --fix` writes it."""
    result = linted(data)
    return annotate(data, result, "sv", fixes=chosen_fixes(result), moment=NOON)


def kinds(document: Document) -> list[tuple[str, int, str, bool]]:
    """What the blocks are read as."""
    return [
        (block.kind, block.level, block.style, bool(block.cell and block.cell.is_header)) for block in document.blocks
    ]


def reported(data: bytes) -> list[str]:
    return [finding.rule for finding in linted(data).findings]


@pytest.mark.parametrize(
    "paragraph",
    [
        BOLD,
        f'<w:p><w:pPr><w:spacing w:after="40"/><w:rPr><w:b/></w:rPr></w:pPr>{BOLD}</w:p>',
        styled("Strong", "Motivering"),
    ],
    ids=["plain", "properties", "style"],
)
@pytest.mark.parametrize(
    "styles", [SWEDISH, SWEDISH + style("Rubrik2", "heading 2", "Normal")], ids=["no style", "a style"]
)
def test_a_line_becomes_a_heading_and_rejecting_gives_the_draft_back(paragraph: str, styles: str) -> None:
    strong = style("Strong", "Strong Line", "Normal", "<w:rPr><w:b/></w:rPr>")
    draft = docx(paragraph, TEXT, styles=styles + strong)
    made = fixed(draft)
    accepted, rejected = resolved(made.data, accept=True), resolved(made.data, accept=False)
    assert reported(draft) == ["heading-by-look"]
    assert (made.changes, made.untracked, reported(accepted), reported(rejected)) == (1, 0, [], ["heading-by-look"])
    assert kinds(read(accepted))[0][:3] == ("heading", 2, "heading 2")
    assert read(accepted).text == read(draft).text == read(rejected).text
    assert kinds(read(rejected)) == kinds(read(draft))
    assert part(rejected, "word/document.xml").find(".//{*}pPrChange") is None
    assert len(said(made.data)) == 1, "the change says what a comment would"


def test_the_change_of_a_paragraph_is_written_as_the_standard_has_it() -> None:
    properties = '<w:pPr><w:pStyle w:val="X"/><w:keepNext/><w:rPr><w:b/></w:rPr></w:pPr>'
    draft = docx(f"<w:p>{properties}{BOLD}</w:p>", TEXT, styles=SWEDISH + style("X", "X", "Normal"))
    made = part(fixed(draft).data, "word/document.xml").find(".//{*}pPr")
    assert made is not None
    assert [child.tag.rpartition("}")[2] for child in made] == ["pStyle", "keepNext", "rPr", "pPrChange"]
    change = made[-1]
    assert {name.rpartition("}")[2]: value for name, value in change.items()} | {"id": ""} == {
        "id": "",
        "author": "letterkit",
        "date": "2026-11-27T12:00:00Z",
    }
    assert [child.tag.rpartition("}")[2] for child in change[0]] == ["pStyle", "keepNext"]
    added = [
        one for one in part(fixed(draft).data, "word/styles.xml").iter("{*}style") if one[0].values() == ["heading 2"]
    ]
    assert [child.tag.rpartition("}")[2] for child in added[0]] == [
        *("name", "basedOn", "next", "uiPriority", "qFormat", "pPr", "rPr")
    ]


def test_a_first_row_becomes_a_header_and_rejecting_gives_the_draft_back() -> None:
    draft = docx(TEXT, HEADER, styles=SWEDISH)
    made = fixed(draft)
    accepted, rejected = resolved(made.data, accept=True), resolved(made.data, accept=False)
    assert (made.changes, reported(accepted), reported(rejected)) == (1, [], ["table-without-header"])
    assert [header for *_, header in kinds(read(accepted))] == [False, True, True, False, False, False, False]
    assert read(accepted).text == read(draft).text == read(rejected).text
    assert kinds(read(rejected)) == kinds(read(draft))


def test_all_changes_have_numbers_of_their_own() -> None:
    inserted = '<w:p><w:ins w:id="0" w:author="Anna"><w:r><w:t>Hej och välkommen.</w:t></w:r></w:ins></w:p>'
    made = fixed(docx(inserted, BOLD, TEXT, BOLD, TEXT, HEADER, styles=SWEDISH))
    root = part(made.data, "word/document.xml")
    changes = list(root.iter("{*}ins", "{*}pPrChange", "{*}trPrChange"))
    numbers = [value for change in changes for name, value in change.items() if name.endswith("}id")]
    assert made.changes == 3
    assert len(numbers) == len(set(numbers)) == 4


@pytest.mark.parametrize("reviewed", [docx(BOLD, TEXT, HEADER, styles=SWEDISH), docx(BOLD, TEXT)])
def test_a_file_reviewed_again_is_taken_back_first_and_comes_out_the_same(reviewed: bytes) -> None:
    once = fixed(reviewed).data
    again = cleaned(once, "letter.docx")
    assert kinds(read(again)) == kinds(read(reviewed))
    assert part(again, "word/document.xml").find(".//{*}pPrChange") is None
    twice = fixed(again).data
    assert parts(twice)["word/document.xml"] == parts(once)["word/document.xml"]
    assert parts(twice)["word/styles.xml"] == parts(once)["word/styles.xml"]


def test_properties_that_somebody_has_changed_and_numbered_styles_are_left() -> None:
    changed = (
        '<w:p><w:pPr><w:jc w:val="left"/><w:pPrChange w:id="3" w:author="Anna"><w:pPr/></w:pPrChange></w:pPr>'
        f"{BOLD}</w:p>"
    )
    numbered = style("Rubrik2", "heading 2", "Normal", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    for draft in (docx(changed, TEXT, styles=SWEDISH), docx(BOLD, TEXT, styles=SWEDISH + numbered)):
        made = fixed(draft)
        assert made.changes == 0
        assert len(said(made.data)) == 2, "what can't be changed is said in a comment"


@pytest.mark.parametrize(
    ("styles", "runs"),
    [
        ("", ""),
        (NORMAL, ""),
        (spoken("en-US") + NORMAL, ""),
        (spoken("en-US") + NORMAL, '<w:rPr><w:lang w:val="en-GB" w:eastAsia="ja"/></w:rPr>'),
        (spoken("sv-FI") + NORMAL, '<w:rPr><w:lang w:val="en-US"/></w:rPr>'),
        (NORMAL.replace("/></w:style>", '/><w:rPr><w:lang w:val="en-US"/></w:rPr></w:style>'), ""),
    ],
    ids=["no styles", "nothing said", "defaults", "runs and defaults", "runs", "a style"],
)
def test_the_language_is_said_where_the_file_said_another_and_the_first_comment_tells_it(
    styles: str, runs: str
) -> None:
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:language>en-US</dc:language></cp:coreProperties>'
    )
    finnish = '<w:r><w:rPr><w:lang w:val="fi-FI"/></w:rPr><w:t> Kela</w:t></w:r>'
    files = {"styles": styles} if styles else {}
    draft = docx(f"<w:r>{runs}<w:t>{TEXT}</w:t></w:r>{finnish}", **files, core=core)
    assert reported(draft) == ["document-language"]
    made = fixed(draft)
    assert (made.changes, made.untracked, reported(made.data)) == (0, 1, [])
    assert read(made.data).text == read(draft).text
    assert read(made.data).language == "sv-FI"
    assert 'w:val="fi-FI"' in parts(made.data)["word/document.xml"].decode()
    assert "Filens språk är nu märkt som svenska. Word kan inte spåra den ändringen." in said(made.data)[0]


def test_the_parts_that_say_nothing_of_it_keep_their_bytes() -> None:
    draft = docx(BOLD, TEXT, styles=SWEDISH + style("Rubrik2", "heading 2", "Normal"), header="<w:p>FPA 1</w:p>")
    before, after = parts(draft), parts(fixed(draft).data)
    assert {name for name in before if before[name] != after[name]} == {
        *("[Content_Types].xml", "word/_rels/document.xml.rels", "word/document.xml")
    }
