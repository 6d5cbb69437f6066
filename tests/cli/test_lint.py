"""letterkit lint, as handlers and machines use it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.conftest import Ran
from tests.document.odt import odt
from tests.document.pdf import flow, pdf
from tests.document.word import docx

Run = Callable[..., Ran]
Draft = Callable[..., Path]

LONG = (
    "Med beaktande av att du den 3 mars 2026 flyttade till en mindre bostad i Vasa och att din hyra samtidigt sjönk "
    "till 540,00 euro i månaden räknar vi med den nya hyran från och med april."
)
GOOD = "Vi betalar 412,30 euro till ditt konto den 3 december 2026."
REFERRAL = "Du kan också ansöka om kompletterande utkomststöd hos välfärdsområdet."


def test_a_plain_draft_has_nothing_to_mend(letterkit: Run, draft: Draft) -> None:
    ran = letterkit("lint", draft("Vi betalar 412,30 euro till ditt konto den 3 december 2026."))
    assert ran.status == 0
    assert "Inget att rätta." in ran.output
    assert "100 / 100" in ran.output


def test_the_report_speaks_the_language_of_the_draft_unless_told_otherwise(letterkit: Run, draft: Draft) -> None:
    path = draft(LONG)
    assert "Dela den: en tanke i varje mening." in letterkit("lint", path).output
    assert "Jaa se: yksi ajatus yhteen virkkeeseen." in letterkit("lint", path, "--ui", "fi").output


def test_the_report_shows_the_place_the_words_the_harm_and_the_advice(letterkit: Run, draft: Draft) -> None:
    output = letterkit("lint", draft(f"# Beslut\n\n{REFERRAL}\n")).output
    assert "rad 3" in output
    assert f"”{REFERRAL[4:]}"[:20] in output or "ansöka om kompletterande" in output
    assert "löfte" in output
    assert "→" in output


def test_no_line_of_the_report_is_wider_than_80_columns(
    letterkit: Run, draft: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = draft(f"{LONG}\n\n{REFERRAL}\n\n" * 12)
    monkeypatch.chdir(path.parent)
    output = letterkit("lint", path.name, "--ui", "fi").output
    assert max(len(line) for line in output.splitlines()) <= 80


def test_a_report_that_is_not_for_a_terminal_has_no_colours(letterkit: Run, draft: Draft) -> None:
    assert "\x1b[" not in letterkit("lint", draft(LONG)).output


def test_an_error_fails_the_run_and_a_warning_does_not_unless_asked(letterkit: Run, draft: Draft) -> None:
    assert letterkit("lint", draft(REFERRAL)).status == 1
    assert letterkit("lint", draft(REFERRAL), "--fail-on", "never").status == 0
    assert letterkit("lint", draft(LONG)).status == 0
    assert letterkit("lint", draft(LONG), "--fail-on", "warning").status == 1


def test_a_score_below_the_least_fails_the_run(letterkit: Run, draft: Draft) -> None:
    assert letterkit("lint", draft(LONG), "--min-score", "100").status == 1
    assert letterkit("lint", draft(LONG), "--min-score", "50").status == 0


def test_rules_and_groups_are_selected_and_ignored_by_name(letterkit: Run, draft: Draft) -> None:
    path = draft(f"{LONG}\n\n{REFERRAL}")

    def reported(*options: str) -> set[str]:
        data = json.loads(letterkit("lint", path, "--format", "json", *options).output)
        return {finding["rule"] for finding in data["documents"][0]["findings"]}

    assert reported("--select", "long-sentence") == {"long-sentence"}
    assert reported("--select", "length,misleading") == {"long-sentence", "blanket-referral"}
    assert "long-sentence" not in reported("--ignore", "length")


def test_an_unknown_rule_is_named_with_the_nearest_known_one(letterkit: Run, draft: Draft) -> None:
    ran = letterkit("lint", draft(LONG), "--select", "long-sentense")
    assert ran.status == 2
    assert "long-sentense" in ran.errors and "long-sentence" in ran.errors
    assert len(ran.errors.strip().splitlines()) == 1


@pytest.mark.parametrize("option", ["--select", "--ignore"])
@pytest.mark.parametrize("names", ["", " , "])
def test_no_rule_at_all_is_said_to_be_none(letterkit: Run, draft: Draft, option: str, names: str) -> None:
    ran = letterkit("lint", draft(LONG), option, names, "--ui", "en")
    assert ran.status == 2
    assert f"{option} misleading" in ran.errors and "all rules" in ran.errors


def test_a_model_that_is_not_installed_or_not_named_is_said_in_one_line(letterkit: Run, draft: Draft) -> None:
    ran = letterkit("lint", draft(LONG), "--model", "sv=sv_core_news_none", "--ui", "en")
    assert ran.status == 2
    assert "sv_core_news_none" in ran.errors
    ran = letterkit("lint", draft(LONG), "--model", "sv_core_news_none")
    assert ran.status == 2
    assert "--model" in ran.errors


def test_json_follows_its_schema_and_every_excerpt_is_the_slice_of_the_text(letterkit: Run, draft: Draft) -> None:
    path = draft(f"# Beslut\n\n{LONG} {REFERRAL}\n\n- {REFERRAL}\n")
    data = json.loads(letterkit("lint", path, draft("x", "brev.doc"), "--format", "json").output)
    schema = json.loads(letterkit("schema", "finding").output)
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(data)
    text = letterkit("text", path).output
    findings = data["documents"][0]["findings"]
    assert findings
    assert all(text[finding["start"] : finding["end"]] == finding["excerpt"] for finding in findings)


def test_a_draft_that_cant_be_read_is_one_line_and_the_others_are_still_linted(
    letterkit: Run, draft: Draft, tmp_path: Path
) -> None:
    ran = letterkit("lint", tmp_path / "saknas.docx", draft(LONG))
    assert ran.status == 2
    assert len(ran.errors.strip().splitlines()) == 1
    assert "saknas.docx" in ran.errors
    assert "long-sentence" in ran.output


def test_what_cant_be_read_is_said_in_the_language_asked_for(letterkit: Run, draft: Draft) -> None:
    empty = draft("", "tom.txt")
    assert "Det finns ingen text i filen." in letterkit("lint", empty, "--ui", "sv").errors
    assert "Tiedostossa ei ole tekstiä." in letterkit("lint", empty, "--ui", "fi").errors


def test_standard_input_is_read_and_its_format_recognised(letterkit: Run) -> None:
    html = f"<html><body><h1>Beslut</h1><p>{REFERRAL}</p></body></html>"
    data = json.loads(letterkit("lint", "-", "--format", "json", stdin=html).output)
    assert data["documents"][0]["format"] == "html"
    assert "blanket-referral" in {finding["rule"] for finding in data["documents"][0]["findings"]}


def test_a_folder_stands_for_every_draft_below_it(letterkit: Run, draft: Draft, tmp_path: Path) -> None:
    for name in ("ett.md", "inre mapp/två.txt", "~$ett.docx", ".dold/tre.md", "tabell.csv"):
        draft(LONG, name)
    data = json.loads(letterkit("lint", tmp_path, "--format", "json").output)
    assert [Path(document["path"]).name for document in data["documents"]] == ["ett.md", "två.txt"]


def test_a_folder_without_drafts_and_a_call_without_paths_say_what_to_do(letterkit: Run, tmp_path: Path) -> None:
    assert letterkit("lint", tmp_path).status == 2
    ran = letterkit("lint")
    assert ran.status == 2
    assert "letterkit lint draft.docx" in ran.errors


def test_the_report_is_written_to_a_file_in_utf8(letterkit: Run, draft: Draft, tmp_path: Path) -> None:
    output = tmp_path / "rapport åäö.txt"
    ran = letterkit("lint", draft(LONG), "-o", output)
    assert ran.output == ""
    assert "Dela den: en tanke i varje mening." in output.read_text(encoding="utf-8")


def test_several_drafts_end_with_a_summary_the_poorest_first(letterkit: Run, draft: Draft) -> None:
    good, poor = draft("Vi betalar hyran.", "bra.md"), draft(REFERRAL, "dålig.md")
    summary = letterkit("lint", good, poor).output.split("2 utkast")[1]
    assert summary.index("dålig.md") < summary.index("bra.md")


def test_what_the_client_is_not_told_stands_first_question_by_question(letterkit: Run, draft: Draft) -> None:
    path = draft("# Beslut om utkomststöd\n\nDu får 412,30 euro i utkomststöd för december 2026.\n")
    shown = letterkit("lint", path).output
    questions, rest = shown.split("Det här får klienten inget svar på")[1].split("Rätta")[:2]
    assert "Vem kan jag fråga?" in questions and "missing-contact" in questions
    assert "Saknas: telefonnumret" in questions
    assert "Vem kan jag fråga?" not in rest


def test_an_answer_that_is_begun_is_shown_with_its_place(letterkit: Run, draft: Draft) -> None:
    path = draft("# Beslut om utkomststöd\n\nDu får 412,30 euro i utkomststöd.\n\nDu kan begära omprövning.\n")
    appeal = letterkit("lint", path).output.split("missing-appeal")[1].split("→")[0]
    assert "(rad 5)" in appeal


def test_a_pdf_is_linted_with_the_page_of_each_finding(letterkit: Run, tmp_path: Path) -> None:
    path = tmp_path / "utkast på två sidor.pdf"
    path.write_bytes(pdf(flow("Beslut", size=18), flow(REFERRAL, y=700)))
    assert "sida 2, stycke 2" in letterkit("lint", path).output
    report = json.loads(letterkit("lint", path, "--format", "json").output)
    schema = json.loads(letterkit("schema", "finding").output)
    Draft202012Validator(schema).validate(report)
    places = [one["location"] for one in report["documents"][0]["findings"] if one["excerpt"] in REFERRAL]
    assert places and all(place["page"] == 2 and len(place["box"]) == 4 for place in places)


def test_an_opendocument_text_is_linted_with_the_place_of_each_finding(letterkit: Run, tmp_path: Path) -> None:
    path = tmp_path / "utkast.odt"
    path.write_bytes(odt("Beslut", REFERRAL))
    ran = letterkit("lint", path, "--format", "json")
    assert ran.status == 1
    found = next(one for one in json.loads(ran.output)["documents"][0]["findings"] if one["excerpt"] in REFERRAL)
    assert found["location"]["part"] == "content.xml"
    assert found["location"]["runs"][0]["run"] is None
    assert found["location"]["runs"][0]["paragraph"] == 2


@pytest.mark.parametrize("data", [odt("Vi betalar."), pdf(flow("Vi betalar.")), docx("Vi betalar.")])
def test_the_format_of_standard_input_is_known_by_its_bytes(letterkit: Run, data: bytes) -> None:
    assert letterkit("text", "-", stdin=data).output == "Vi betalar.\n"


def test_a_damaged_pdf_is_one_line_and_status_2(letterkit: Run, tmp_path: Path) -> None:
    path = tmp_path / "trasig.pdf"
    path.write_bytes(pdf(flow("Beslut"))[:200])
    ran = letterkit("text", path)
    assert ran.status == 2
    assert "damaged" in ran.errors and ran.errors.count("\n") == 1


def test_standard_input_may_be_called_as_the_file_that_it_comes_from(
    letterkit: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "letterkit.toml").write_text('[per-path."brev/**"]\nselect = ["long-sentence"]\n', encoding="utf-8")
    said = letterkit(
        *("lint", "-", "--stdin-filename", "brev/å.html", "--format", "json"), stdin=f"<p>{LONG}</p><p>{REFERRAL}</p>"
    )
    [document] = json.loads(said.output)["documents"]
    assert (document["path"], document["format"]) == ("brev/å.html", "html")
    assert [finding["rule"] for finding in document["findings"]] == ["long-sentence"]
    mended = letterkit("lint", "-", "--stdin-filename", "x.md", "--fix", stdin="Vi har fått samtliga räkningar.\n")
    assert mended.output == "Vi har fått alla räkningar.\n"


def test_exit_zero_reports_findings_and_fails_for_nothing_but_what_could_not_be_done(
    letterkit: Run, draft: Draft
) -> None:
    path = draft(REFERRAL)
    ran = letterkit("lint", path, "--exit-zero", "--min-score", "100")
    assert ran.status == 0 and "blanket-referral" in ran.output
    assert letterkit("lint", path, draft("", "tom.md"), "--exit-zero").status == 2


def test_quiet_says_nothing_of_drafts_without_findings_but_tells_programs_of_all(letterkit: Run, draft: Draft) -> None:
    good, poor = draft(GOOD, "god.md"), draft(LONG, "lång.md")
    assert letterkit("lint", good, "-q").output == ""
    output = letterkit("lint", good, poor, "--quiet", "--select", "long-sentence").output
    assert "lång.md" in output and "god.md" not in output
    assert len(json.loads(letterkit("lint", good, poor, "-q", "--format", "json").output)["documents"]) == 2


def test_a_line_a_finding_is_what_editors_jump_by(letterkit: Run, draft: Draft) -> None:
    path, word = draft(f"# Beslut\n\n{LONG}\n"), draft(docx("Rubrik", LONG), "brev.docx")
    ran = letterkit("lint", path, word, "--format", "concise", "--select", "long-sentence", "--ui", "en")
    first, second = ran.output.splitlines()
    said = "warning: This sentence has 34 words; a reader can keep about 20 in mind. [long-sentence]"
    assert (first, second) == (f"{path}:3:1: {said}", f"{word}:paragraph 2: {said}")


def test_colours_are_as_asked_for_and_as_the_environment_says(
    letterkit: Run, draft: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = draft(LONG)

    def has_colours(*options: str) -> bool:
        return "\x1b[" in letterkit("lint", path, "--select", "long-sentence", *options).output

    assert not has_colours() and has_colours("--color", "always")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert has_colours() and not has_colours("--color", "never")
    monkeypatch.setenv("NO_COLOR", "1")
    assert not has_colours() and has_colours("--color", "always")
