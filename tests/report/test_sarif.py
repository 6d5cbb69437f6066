"""SARIF, as code scanning and viewers read it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft4Validator

from tests.report.conftest import DRAFTS, GOOD, HOSTILE, MARKDOWN, UNREADABLE, WORD, Report

SCHEMA = json.loads((Path(__file__).parent / "schemas/sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
ALL = (MARKDOWN, WORD, HOSTILE, GOOD, UNREADABLE)


def read(text: str) -> dict[str, Any]:
    """The run of a log that follows the schema."""
    log = json.loads(text)
    Draft4Validator(SCHEMA).validate(log)
    run: dict[str, Any] = log["runs"][0]
    return run


@pytest.fixture(scope="module")
def run(report: Report) -> dict[str, Any]:
    return read(report("sarif", *ALL).output)


def found(run: dict[str, Any], name: str, rule: str = "") -> list[dict[str, Any]]:
    """The results of a draft."""
    return [one for one in run["results"] if rule in one["ruleId"] and unquote(uri_of(one)) == name]


def uri_of(result: dict[str, Any]) -> str:
    uri: str = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    return uri


def test_the_log_follows_the_schema_with_every_rule_and_without_findings(report: Report) -> None:
    read(report("sarif", WORD, every_rule=True).output)
    assert read(report("sarif", GOOD).output)["results"] == []


def test_uris_are_relative_with_forward_slashes_and_percent_encoded(run: dict[str, Any]) -> None:
    uris = {artifact["location"]["uri"] for artifact in run["artifacts"]}
    assert "beslut%20%C3%A5%C3%A4%C3%B6%20100%25.md" in uris and "mapp/delvis%20beviljat.docx" in uris
    assert all(artifact["location"]["uriBaseId"] in run["originalUriBaseIds"] for artifact in run["artifacts"])


def test_regions_count_code_points_in_the_file_as_it_stands(run: dict[str, Any]) -> None:
    text = DRAFTS[MARKDOWN]
    (result,) = found(run, MARKDOWN, "blanket-referral")
    region = result["locations"][0]["physicalLocation"]["region"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert region["startLine"] == region["endLine"] == 3
    said = text[region["charOffset"] : region["charOffset"] + region["charLength"]]
    assert (
        said == region["snippet"]["text"] == text.splitlines()[2][region["startColumn"] - 1 : region["endColumn"] - 1]
    )


def test_words_of_a_word_file_have_a_part_a_paragraph_or_a_cell_and_no_line(run: dict[str, Any]) -> None:
    places = {
        one["locations"][0]["logicalLocations"][0]["kind"]: one["locations"][0]["logicalLocations"][0]
        for one in found(run, WORD)
    }
    assert places["cell"]["fullyQualifiedName"] == "word/document.xml/body/table[1]/row[6]/cell[2]"
    assert places["paragraph"]["fullyQualifiedName"].startswith("word/document.xml/body/paragraph[")
    assert not any("region" in one["locations"][0]["physicalLocation"] for one in found(run, WORD))


def test_each_rule_that_reports_is_described_by_its_card(run: dict[str, Any]) -> None:
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[one["ruleIndex"]]["id"] == one["ruleId"] for one in run["results"])
    referral = next(rule for rule in rules if rule["id"] == "blanket-referral")
    assert referral["defaultConfiguration"]["level"] == "error"
    assert "## Så skadar det läsaren" in referral["help"]["markdown"] and "**" in referral["help"]["markdown"]
    assert referral["help"]["text"].startswith(referral["shortDescription"]["text"])


def test_descriptions_fit_what_code_scanning_shows(report: Report) -> None:
    for rule in read(report("sarif", WORD, every_rule=True).output)["tool"]["driver"]["rules"]:
        assert len(rule["shortDescription"]["text"]) <= 300 and len(rule["fullDescription"]["text"]) <= 1024


def test_levels_follow_severity(report: Report) -> None:
    run = read(report("sarif", WORD, every_rule=True).output)
    data = json.loads(report("json", WORD, every_rule=True).output)
    names = {"error": "error", "warning": "warning", "note": "hint"}
    levels = [(one["ruleId"], names[one["level"]]) for one in run["results"]]
    assert levels == [(one["rule"], one["severity"]) for one in data["documents"][0]["findings"]]
    assert {severity for _, severity in levels} == {"error", "warning", "hint"}


def test_a_fingerprint_survives_lines_that_shift_and_tells_sentences_apart(report: Report, folder: Path) -> None:
    sentence = "Du kan också ansöka om kompletterande utkomststöd hos välfärdsområdet."
    (folder / "före.md").write_text(f"{sentence}\n\n{sentence}\n", encoding="utf-8")
    (folder / "efter.md").write_text(
        f"# Beslut\n\n\n\n{sentence.replace('an ', 'an  ')}\n\n{sentence}\n\nBra.\n", "utf-8"
    )
    (folder / "annat.md").write_text("Du kan också söka förebyggande utkomststöd hos välfärdsområdet.\n", "utf-8")

    def prints(name: str) -> list[dict[str, str]]:
        return [
            one["partialFingerprints"]
            for one in read(report("sarif", name).output)["results"]
            if one["ruleId"] == "blanket-referral"
        ]

    before, after, other = prints("före.md"), prints("efter.md"), prints("annat.md")
    assert before == after and len(before) == 2 and before[0] != before[1]
    assert other and not any(one in before for one in other)


def test_a_safe_fix_replaces_exactly_the_words_in_the_file(run: dict[str, Any]) -> None:
    text = DRAFTS[MARKDOWN]
    fixed = {}
    for result in found(run, MARKDOWN, "officialese"):
        for fix in result.get("fixes", []):
            (replacement,) = fix["artifactChanges"][0]["replacements"]
            start = replacement["deletedRegion"]["charOffset"]
            words = text[start : start + replacement["deletedRegion"]["charLength"]]
            fixed[words] = replacement["insertedContent"]["text"]
    assert fixed == {"ånyo": "på nytt"}


def test_a_fix_for_words_with_markup_between_them_is_left_out(report: Report, folder: Path) -> None:
    (folder / "fetstil.md").write_text("Vi gör det i **enlighet** med beslutet och i enlighet med lagen.\n", "utf-8")
    results = read(report("sarif", "fetstil.md").output)["results"]
    assert [bool(one.get("fixes")) for one in results if one["ruleId"] == "officialese"] == [False, True]


def test_a_draft_that_cannot_be_read_is_a_notification_and_the_run_no_success(run: dict[str, Any]) -> None:
    (invocation,) = run["invocations"]
    (told,) = invocation["toolExecutionNotifications"]
    assert invocation["executionSuccessful"] is False
    assert told["level"] == "error" and told["message"]["text"]
    place = told["locations"][0]["physicalLocation"]["artifactLocation"]
    assert unquote(place["uri"]) == UNREADABLE
    assert run["artifacts"][place["index"]]["location"]["uri"] == place["uri"]


def test_a_run_that_read_everything_is_a_success(report: Report) -> None:
    (invocation,) = read(report("sarif", GOOD).output)["invocations"]
    assert invocation == {"executionSuccessful": True, "toolExecutionNotifications": []}


def test_brackets_in_a_message_are_no_links(report: Report, folder: Path) -> None:
    (folder / "länk.txt").write_text("Vi gör det i enlighet med [lagen](https://exempel.invalid) ånyo.\n", "utf-8")
    for result in read(report("sarif", "länk.txt").output)["results"]:
        assert "](" not in result["message"]["text"].replace("\\](", "")
