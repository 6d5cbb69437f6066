"""letterkit lint --fix and --diff, as people use them on their files."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from letterkit.cli.drafts.mending import mend_draft
from letterkit.document import Document
from letterkit.document.versions import read_versions
from letterkit.errors import UnwritableError
from letterkit.linter.engine import check
from letterkit.linter.result import Result
from letterkit.report.schema import schema_text
from letterkit.rules.registry import all_rules
from tests.conftest import Ran
from tests.document.odt import odt
from tests.document.pdf import flow, pdf
from tests.document.word import docx

Run = Callable[..., Ran]
Draft = Callable[..., Path]

WORDS = ("--select", "wording")
"""The rules of words: enough for the fixes, and quick."""
POOR = "Vi har erhållit samtliga räkningar, och du kan i dagsläget läsa dem. Hyran är 650€.\n"
GOOD = "Vi har fått alla räkningar, och du kan nu läsa dem. Hyran är 650\u00a0euro.\n"
DOCUMENT = Path(__file__).parent.parent.parent / "docs" / "fixes.md"


def test_a_draft_is_mended_in_its_place_and_the_report_says_how_much_and_what_is_left(
    letterkit: Run, draft: Draft
) -> None:
    path = draft(POOR + "\nDu åtnjuter stöd.\n")
    ran = letterkit("lint", path, "--fix", *WORDS)
    assert path.read_text(encoding="utf-8") == GOOD + "\nDu åtnjuter stöd.\n"
    assert ran.status == 0
    assert ran.output.splitlines()[0] == f"{path}: rättade ställen: 4."
    assert "åtnjuter" in ran.output and "erhållit" not in ran.output


def test_a_second_run_changes_nothing(letterkit: Run, draft: Draft) -> None:
    path = draft(POOR)
    letterkit("lint", path, "--fix", *WORDS)
    before = path.stat().st_mtime_ns
    assert "rättade ställen: 0." in letterkit("lint", path, "--fix", *WORDS).output
    assert path.stat().st_mtime_ns == before


@pytest.mark.parametrize(
    ("name", "text", "encoding"),
    [
        ("brev åäö.txt", "Beslut\r\n\r\n{}\r\nHej\tdå  \r\n", "utf-8-sig"),
        ("brev.txt", "Beslut\n\n{}\nHej\n", "utf-16"),
        ("brev.md", "---\r\ntitle: x\r\n---\r\n# Beslut\r\n\r\n* {}\r\n* [länk](x)", "cp1252"),
        ("brev.html", "<!DOCTYPE html>\r\n<p class=a >R&auml;tt</p><p>{}</p >\r\n<!-- samtliga -->", "cp1252"),
    ],
)
def test_nothing_else_in_the_file_is_changed(letterkit: Run, draft: Draft, name: str, text: str, encoding: str) -> None:
    path = draft(text.format(POOR.strip()).encode(encoding), name)
    letterkit("lint", path, "--fix", "--lang", "sv", *WORDS)
    assert path.read_bytes() == text.format(GOOD.strip()).encode(encoding)


def test_a_diff_is_shown_and_nothing_written(letterkit: Run, draft: Draft) -> None:
    path = draft(f"Hej\n\n{POOR}")
    ran = letterkit("lint", path, "--diff", *WORDS)
    assert path.read_text(encoding="utf-8") == f"Hej\n\n{POOR}"
    assert ran.status == 1
    assert ran.output == f"--- {path}\n+++ {path}\n@@ -1,3 +1,3 @@\n Hej\n \n-{POOR}+{GOOD}"
    assert "ställen som kan rättas: 4." in ran.errors
    path.write_text(GOOD, encoding="utf-8")
    ran = letterkit("lint", path, "--diff", "--fix", *WORDS)
    assert (ran.status, ran.output) == (0, "")


def test_a_diff_tells_that_the_last_line_has_no_end(letterkit: Run, draft: Draft) -> None:
    output = letterkit("lint", draft(POOR.strip()), "--diff", *WORDS).output
    assert output.count("\\ No newline at end of file\n") == 2 and output.endswith("file\n")


def test_standard_input_comes_out_mended_and_the_report_stands_beside(letterkit: Run) -> None:
    ran = letterkit("lint", "-", "--fix", *WORDS, stdin=POOR)
    assert ran.output == GOOD
    assert "rättade ställen: 4." in ran.errors and "/ 100" in ran.errors


def test_a_report_for_machines_stays_whole(letterkit: Run, draft: Draft) -> None:
    ran = letterkit("lint", draft(POOR + "\nDu åtnjuter stöd.\n"), "--fix", "--format", "json", *WORDS)
    found = json.loads(ran.output)["documents"][0]["findings"]
    assert [finding["fix"]["safe"] for finding in found] == [False]
    assert "rättade ställen: 4." in ran.errors


POOR_LINE = "Vi har erhållit samtliga räkningar."
POOR_WORD = docx(POOR_LINE, "Hyran är 540,00 euro.")


@pytest.mark.parametrize(("ui", "said"), [("sv", "rättat"), ("fi", "korjattu"), ("en", "fixed")])
def test_a_word_file_is_not_changed_just_so_but_its_fixes_are_a_command_away(
    letterkit: Run, draft: Draft, monkeypatch: pytest.MonkeyPatch, ui: str, said: str
) -> None:
    word, clean, other = draft(POOR_WORD, "mitt brev.docx"), draft(docx(GOOD), "bra.docx"), draft(POOR)
    monkeypatch.chdir(word.parent)
    ran = letterkit("lint", ".", "--fix", "--ui", ui, *WORDS)
    assert (ran.status, word.read_bytes()) == (2, POOR_WORD)
    assert other.read_text(encoding="utf-8") == GOOD, "the others are mended"
    assert "officialese" in ran.output, "and what is left in the Word file is reported"
    [line] = ran.errors.splitlines()
    assert "mitt brev.docx" in line and clean.name not in line
    copied = f'letterkit lint "mitt brev.docx" --fix --annotate "mitt brev-{said}.docx"'
    assert copied in line and 'letterkit lint "mitt brev.docx" --fix --in-place' in line
    assert letterkit(*shlex.split(copied)[1:], "--fail-on", "never").status == 0
    assert letterkit("text", f"mitt brev-{said}.docx").output.startswith("Vi har fått alla räkningar.\n")


def test_in_place_a_word_file_gets_tracked_changes_that_can_be_taken_back(letterkit: Run, draft: Draft) -> None:
    word = draft(POOR_WORD, "brev.docx")
    ran = letterkit("lint", word, "--fix", "--in-place", "--ui", "sv", *WORDS)
    assert (ran.status, ran.errors) == (0, "") and "rättade ställen: 2." in ran.output
    changed = word.read_bytes()
    versions = read_versions(str(word))
    before, after = (one.text.splitlines()[0] for one in (versions.before, versions.now))
    assert (before, after) == ("Vi har erhållit samtliga räkningar.", "Vi har fått alla räkningar.")
    again = letterkit("lint", word, "--fix", "--in-place", "--ui", "sv", *WORDS)
    assert "rättade ställen: 0." in again.output and word.read_bytes() == changed


def test_the_diff_of_a_word_file_shows_its_paragraphs(letterkit: Run, draft: Draft) -> None:
    word = draft(POOR_WORD, "brev.docx")
    ran = letterkit("lint", word, "--diff", *WORDS)
    assert (ran.status, word.read_bytes()) == (1, POOR_WORD)
    assert "-Vi har erhållit samtliga räkningar.\n+Vi har fått alla räkningar." in ran.output


@pytest.mark.parametrize("name", ["brev.odt", "brev.pdf"])
def test_other_formats_are_refused_only_where_there_is_something_to_fix(
    letterkit: Run, draft: Draft, name: str
) -> None:
    def made(text: str) -> bytes:
        return odt(text) if name.endswith("odt") else pdf(flow(text))

    ran = letterkit("lint", draft(made(POOR_LINE), name), "--fix", "--ui", "sv", *WORDS)
    assert ran.status == 2
    assert "Det här formatet kan inte ändras" in ran.errors and name in ran.errors
    assert "officialese" in ran.output
    assert letterkit("lint", draft(made("Hej!"), name), "--fix", *WORDS).status == 0


LOOKS = "---\r\nlang: fi\r\n---\r\n\r\n**Motivering**\r\n\r\nVi betalar stödet till ditt konto den 12 mars.\r\n"
MARKED = LOOKS.replace("lang: fi", "lang: sv-FI").replace("**Motivering**", "## Motivering")


def test_form_is_fixed_in_the_file_and_then_silent(letterkit: Run, draft: Draft) -> None:
    path = draft(LOOKS)
    before = letterkit("text", path).output
    shown = letterkit("lint", path, "--diff", "--select", "form")
    assert (shown.status, path.read_bytes()) == (1, LOOKS.encode())
    assert "+## Motivering" in shown.output and "+lang: sv-FI" in shown.output
    assert letterkit("lint", path, "--fix", "--select", "form").status == 0
    assert path.read_bytes() == MARKED.encode()
    assert letterkit("lint", path, "--select", "form", "--fail-on", "hint").status == 0
    assert letterkit("text", path).output == before


def test_form_of_a_word_file_is_fixed_in_a_copy_or_in_its_place(letterkit: Run, draft: Draft) -> None:
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>Motivering</w:t></w:r>"
    path = draft(docx(bold, "Vi betalar stödet till ditt konto den 12 mars."), "utkast åäö.docx")
    data, before = path.read_bytes(), letterkit("text", path).output
    copy = path.with_name("granskat.docx")
    ran = letterkit("lint", path, "--annotate", copy, "--fix", "--select", "form", "--ui", "sv")
    assert (ran.status, path.read_bytes()) == (0, data) and "spårade ändringar: 1" in ran.errors
    for target in (copy, path):
        letterkit("lint", path, "--annotate", target, "--fix", "--select", "form", "--in-place")
        assert letterkit("lint", target, "--select", "form", "--fail-on", "hint").status == 0
        assert letterkit("text", target).output == before


def test_json_tells_what_a_fix_marks(letterkit: Run, draft: Draft) -> None:
    shown = letterkit("lint", draft(LOOKS), "--select", "form", "--format", "json").output
    Draft202012Validator(json.loads(schema_text("finding"))).validate(json.loads(shown))
    fixes = [finding["fix"] for finding in json.loads(shown)["documents"][0]["findings"]]
    assert [(fix["replacement"], fix["safe"], fix["marking"]) for fix in fixes] == [
        ("Motivering", True, {"kind": "heading", "value": "2"}),
        ("Vi betalar stödet till ditt konto den 12 mars.", True, {"kind": "language", "value": "sv-FI"}),
    ]


def test_a_read_only_file_is_said_in_one_line_and_stays(letterkit: Run, draft: Draft) -> None:
    path = draft(POOR)
    path.chmod(0o444)
    ran = letterkit("lint", path, "--fix", "--ui", "sv", *WORDS)
    assert ran.status == 2
    assert "skrivskyddad" in ran.errors and len(ran.errors.strip().splitlines()) == 1
    assert path.read_text(encoding="utf-8") == POOR
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_file_that_another_program_changes_meanwhile_keeps_that_change(draft: Draft) -> None:
    path = draft(POOR)

    def check_slowly(document: Document) -> Result:
        path.write_text("Ny text.", encoding="utf-8")
        return check(document, [all_rules()["officialese"]], "sv")

    with pytest.raises(UnwritableError, match="Another program"):
        mend_draft(str(path), check_slowly, only_shows=False, in_place=False)
    assert path.read_text(encoding="utf-8") == "Ny text."


@pytest.mark.parametrize("data", [b"", b"\x00\x01binary\x00", b"\xff\xfe\x00"])
def test_what_cant_be_read_is_not_changed(letterkit: Run, draft: Draft, data: bytes) -> None:
    path = draft(data)
    ran = letterkit("lint", path, "--fix", *WORDS)
    assert ran.status == 2 and len(ran.errors.strip().splitlines()) == 1
    assert path.read_bytes() == data


def test_only_the_chosen_rules_mend(letterkit: Run, draft: Draft) -> None:
    path = draft(POOR)
    letterkit("lint", path, "--fix", "--select", "amount-format")
    assert path.read_text(encoding="utf-8") == POOR.replace("650€", "650\u00a0euro")


def _rows(heading: str) -> list[list[str]]:
    part = DOCUMENT.read_text(encoding="utf-8").split(f"## {heading}\n")[1].split("\n## ")[0]
    return [[cell.strip() for cell in row.split("|")[1:-1]] for row in re.findall(r"^\| (?:sv|fi|en) .*$", part, re.M)]


@pytest.mark.parametrize(("language", "before", "after"), _rows("What is fixed"))
def test_the_guide_shows_what_is_fixed(letterkit: Run, language: str, before: str, after: str) -> None:
    mended = letterkit("lint", "-", "--fix", "--lang", language, *WORDS, stdin=before).output
    assert mended.replace("\u00a0", " ") == after


@pytest.mark.parametrize(("language", "draft", "why"), _rows("What is never fixed"))
def test_the_guide_shows_what_is_left_but_reported(letterkit: Run, language: str, draft: str, why: str) -> None:
    ran = letterkit("lint", "-", "--fix", "--lang", language, *WORDS, stdin=draft)
    assert why and ran.output == draft
    assert "→" in ran.errors
