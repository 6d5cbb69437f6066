"""Findings that a remark in the draft allows, said in each format's own way, with a reason."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from letterkit.report.schema import schema_text
from tests.conftest import Ran
from tests.document.odt import odt
from tests.document.word import docx

Run = Callable[..., Ran]
Draft = Callable[..., Path]
Lint = Callable[..., dict[str, Any]]

LONG = (
    "Vi betalar hyran för mars, april och maj till din hyresvärd den 3 december 2026, eftersom du har visat oss det "
    "nya avtalet."
)
"""22 words, where the limit is 20."""
OTHER = LONG.replace("hyran", "avgiften")
ALLOW = "letterkit: allow long-sentence because the sentence is quoted"


@pytest.fixture
def lint(letterkit: Run) -> Lint:
    """What the rules of length, and those of the remarks themselves, say of a draft."""

    def run(path: Path, *options: str) -> dict[str, Any]:
        ran = letterkit("lint", path, "--select", "length,suppression", "--format", "json", *options)
        document: dict[str, Any] = json.loads(ran.output)["documents"][0]
        return document

    return run


def found(document: dict[str, Any]) -> list[tuple[str, str]]:
    """The rule and the beginning of the words of each finding."""
    return [(one["rule"], one["excerpt"][:17]) for one in document["findings"]]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("brev.md", f"<!-- {ALLOW} -->\n\n{LONG}\n\n{OTHER}\n"),
        ("brev.md", f"{LONG} <!-- {ALLOW} -->\n\n{OTHER}\n"),
        ("brev.md", f"- Hyra.\n- {LONG} <!-- {ALLOW} -->\n- {OTHER}\n"),
        ("brev.md", f"{{# {ALLOW} #}}\n{LONG}\n\n{OTHER}\n"),
        ("brev.html", f"<p><!-- {ALLOW} -->{LONG}</p><p>{OTHER}</p>"),
        ("brev.html", f"<!-- {ALLOW} --><p>{LONG}</p><p>{OTHER}</p>"),
        ("brev.html", f"<p>{LONG} <!-- {ALLOW} --></p><p>{OTHER}</p>"),
        ("brev.html", f"<p>{{#- {ALLOW} -#}} {LONG}</p><p>{OTHER}</p>"),
        ("brev.txt", f"{ALLOW}\n{LONG}\n\n{OTHER}\n"),
        ("brev.txt", f"{ALLOW}\r\n\r\n{LONG}\r\n\r\n{OTHER}\r\n"),
        ("brev.txt", f"{LONG}\n{ALLOW}\n\n{OTHER}\n"),
        ("brev.txt", f"{LONG} {{# {ALLOW} #}}\n\n{OTHER}\n"),
    ],
)
def test_a_remark_allows_a_rule_in_the_block_it_stands_in_or_before(
    lint: Lint, letterkit: Run, draft: Draft, name: str, text: str
) -> None:
    path = draft(text, name)
    said = lint(path)
    assert found(said) == [("long-sentence", "Vi betalar avgift")]
    assert [(one["rule"], one["reason"], one["excerpt"][:17]) for one in said["allowed"]] == [
        ("long-sentence", "the sentence is quoted", "Vi betalar hyran ")
    ]
    seen = letterkit("text", path).output
    assert "letterkit" not in seen and LONG in seen


@pytest.mark.parametrize(
    "remark",
    [
        "letterkit: tillåt long-sentence eftersom meningen är citerad",
        "LETTERKIT: salli long-sentence, koska virke on lainaus",
        "letterkit: allow late-verb, long-sentence because: quoted",
    ],
)
def test_a_remark_may_be_in_swedish_finnish_or_english(lint: Lint, draft: Draft, remark: str) -> None:
    said = lint(draft(f"<!-- {remark} -->\n\n{LONG}"))
    assert found(said) == []
    assert said["allowed"][0]["reason"]


@pytest.mark.parametrize("verb", ["allow-file", "tillåt-fil", "salli-tiedosto"])
def test_a_whole_draft_may_be_allowed_a_rule_wherever_the_remark_stands(lint: Lint, draft: Draft, verb: str) -> None:
    said = lint(draft(f"{LONG}\n\n{OTHER}\n\n<!-- letterkit: {verb} long-sentence eftersom lagtext -->\n"))
    assert found(said) == []
    assert len(said["allowed"]) == 2


def test_a_remark_before_a_table_reaches_all_its_cells(letterkit: Run, draft: Draft) -> None:
    table = (
        "| Utgift | Grund |\n|---|---|\n| Hyra | Samtliga månader |\n| El | Samtliga dagar |\n\nSamtliga får svar.\n"
    )
    remark = "<!-- letterkit: allow officialese because the form says so -->\n\n"
    ran = letterkit("lint", draft(remark + table), "--select", "officialese", "--format", "json")
    document = json.loads(ran.output)["documents"][0]
    assert [one["line"] for one in document["findings"]] == [8]
    assert len(document["allowed"]) == 2


RANGE = '<w:commentRangeStart w:id="7"/>{}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>'


def commented(body: list[str], text: str = ALLOW) -> bytes:
    return docx(*body, comments=f'<w:comment w:id="7"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:comment>')


def test_a_comment_in_opendocument_allows_what_touches_its_words(lint: Lint, draft: Draft) -> None:
    comment = f'<office:annotation office:name="a"><text:p>{ALLOW}</text:p></office:annotation>'
    end = '<office:annotation-end office:name="a"/>'
    said = lint(draft(odt(f"<text:p>{comment}{LONG}{end} {OTHER}</text:p>"), "brev.odt"))
    assert [one["excerpt"][:17] for one in said["findings"]] == ["Vi betalar avgift"]
    assert [one["excerpt"][:17] for one in said["allowed"]] == ["Vi betalar hyran "]


def test_a_comment_in_word_allows_what_touches_the_words_that_it_is_tied_to(lint: Lint, draft: Draft) -> None:
    both = f"<w:r><w:t xml:space='preserve'>{LONG} </w:t></w:r>"
    tied = RANGE.format("<w:r><w:t xml:space='preserve'>Vi betalar avgiften </w:t></w:r>")
    rest = f"<w:r><w:t>{OTHER.removeprefix('Vi betalar avgiften ')}</w:t></w:r>"
    said = lint(draft(commented([both + tied + rest, OTHER]), "brev.docx"))
    assert [(one["excerpt"][:17], one["location"]["paragraph"]) for one in said["findings"]] == [
        ("Vi betalar hyran ", 1),
        ("Vi betalar avgift", 2),
    ]
    assert [one["excerpt"][:17] for one in said["allowed"]] == ["Vi betalar avgift"]


def test_a_comment_in_word_may_be_tied_to_a_place_or_to_several_paragraphs(lint: Lint, draft: Draft) -> None:
    mark = '<w:r><w:commentReference w:id="7"/></w:r>'
    place = lint(draft(commented([OTHER, f"<w:r><w:t>{LONG}</w:t></w:r>{mark}"]), "brev.docx"))
    assert found(place) == [("long-sentence", "Vi betalar avgift")]
    start, end = RANGE.split("{}")
    several = lint(draft(commented([f"{start}<w:r><w:t>{LONG}</w:t></w:r>", OTHER, f"{end}Hej."]), "brev.docx"))
    assert found(several) == []
    assert len(several["allowed"]) == 2


def test_other_comments_in_word_say_nothing_to_letterkit(lint: Lint, draft: Draft) -> None:
    body = [RANGE.format(f"<w:r><w:t>{LONG}</w:t></w:r>")]
    assert found(lint(draft(commented(body, "Ska vi allow long-sentence?"), "brev.docx"))) == [
        ("long-sentence", "Vi betalar hyran ")
    ]


@pytest.mark.parametrize(
    ("remark", "rule", "says"),
    [
        ("allow long-sentence", "suppression-without-reason", "because …"),
        ("allow long-sentence because …", "suppression-without-reason", "because …"),
        ("allow long-sentense because quoted", "unknown-suppression", "Did you mean long-sentence?"),
        ("alow long-sentence because quoted", "unknown-suppression", "alow long-sentence"),
    ],
)
def test_a_remark_without_reason_or_of_an_unknown_rule_allows_nothing_and_is_reported_at_its_line(
    lint: Lint, draft: Draft, remark: str, rule: str, says: str
) -> None:
    said = lint(draft(f"# Beslut\n\n  <!-- letterkit: {remark} -->\n\n{LONG}"), "--ui", "en")
    faults = {one["rule"]: one for one in said["findings"]}
    assert faults.keys() == {"long-sentence", rule}
    assert says in faults[rule]["message"] + faults[rule]["advice"]
    assert (faults[rule]["line"], faults[rule]["column"], faults[rule]["severity"]) == (3, 3, "warning")
    assert said["allowed"] == []


def test_a_remark_that_allows_nothing_is_reported_unless_its_rule_was_not_run(
    letterkit: Run, lint: Lint, draft: Draft
) -> None:
    path = draft(
        f"Hej.\n\n{ALLOW}\n\nVi betalar.\n\nletterkit: allow passive because quoted\nVi betalar.\n", "brev.txt"
    )
    assert [(one["rule"], one["line"]) for one in lint(path)["findings"]] == [("unused-suppression", 3)]
    assert "line 3" in letterkit("lint", path, "--select", "length,suppression", "--ui", "en").output
    assert found(lint(path, "--ignore", "unused-suppression")) == []


def test_what_remarks_allow_costs_no_points_nor_do_their_own_faults(letterkit: Run, lint: Lint, draft: Draft) -> None:
    assert lint(draft(LONG))["score"] < lint(draft(f"{LONG} <!-- {ALLOW} -->"))["score"]
    plain, remarked = draft("Vi betalar hyran.", "ett.md"), draft(f"Vi betalar hyran.\n\n<!-- {ALLOW} -->", "två.md")
    said = letterkit("lint", remarked, "--format", "json").output
    Draft202012Validator(json.loads(schema_text("finding"))).validate(json.loads(said))
    assert found(lint(remarked)) == [("unused-suppression", "Vi betalar hyran.")]
    assert lint(plain)["score"] == lint(remarked)["score"]


def test_the_report_says_what_remarks_allow(letterkit: Run, draft: Draft) -> None:
    ran = letterkit("lint", draft(f"{LONG} <!-- {ALLOW} -->"), "--ui", "en")
    assert "Allowed in the draft, with a reason: long-sentence × 1" in ran.output
    assert ran.status == 0
