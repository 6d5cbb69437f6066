"""--statistics and --timing, as text and in JSON."""

from __future__ import annotations

import json

from jsonschema import Draft202012Validator

from letterkit.report.schema import schema_text
from tests.report.conftest import GOOD, MARKDOWN, UNREADABLE, WORD, Report

DRAFTS = (MARKDOWN, WORD, GOOD, UNREADABLE)


def test_the_counts_of_json_are_those_of_its_findings(report: Report) -> None:
    data = json.loads(report("json", *DRAFTS, "--statistics").output)
    Draft202012Validator(json.loads(schema_text("finding"))).validate(data)
    findings = [one for document in data["documents"] for one in document["findings"]]
    counted = data["statistics"]
    assert counted["findings"] == len(findings) > 0
    for one in counted["by_rule"]:
        same = [each for each in findings if (each["rule"], each["severity"]) == (one["rule"], one["severity"])]
        assert one["count"] == len(same)
    assert sum(one["count"] for one in counted["by_rule"]) == sum(counted["by_severity"].values()) == len(findings)
    assert [one["path"] for one in counted["by_file"]] == [MARKDOWN, WORD, GOOD]
    assert [one["count"] for one in counted["by_file"]] == [len(one["findings"]) for one in data["documents"]]


def test_the_counts_of_text_stand_alone_in_the_language_asked_for(report: Report) -> None:
    output = report("text", *DRAFTS, "--statistics", "--ui", "fi").output
    assert "Säännöittäin" in output and "Luonnoksittain" in output
    assert "→" not in output
    assert any(line.split() == ["0", GOOD] for line in output.splitlines())


def test_other_formats_leave_the_counts_to_the_errors_stream(report: Report) -> None:
    ran = report("gitlab", MARKDOWN, "--statistics", "--ui", "en")
    assert json.loads(ran.output)
    assert "By severity" in ran.errors


def test_nothing_found_counts_nothing(report: Report) -> None:
    assert json.loads(report("json", GOOD, "--statistics").output)["statistics"]["findings"] == 0


def test_the_times_of_json_name_every_rule_and_part_the_slowest_first(report: Report) -> None:
    data = json.loads(report("json", *DRAFTS, "--timing").output)
    Draft202012Validator(json.loads(schema_text("finding"))).validate(data)
    timing = data["timing"]
    assert {one["rule"] for one in timing["rules"]} == {
        "blanket-referral", "long-sentence", "officialese", "sum-mismatch", "missing-contact"
    }  # fmt: skip
    assert {one["part"] for one in timing["analysis"]} >= {"read", "language", "sentences", "structure"}
    for times in timing.values():
        assert [one["ms"] for one in times] == sorted((one["ms"] for one in times), reverse=True)


def test_the_times_of_text_stand_on_the_errors_stream_and_change_no_finding(report: Report) -> None:
    timed, plain = report("text", MARKDOWN, "--timing"), report("text", MARKDOWN)
    assert timed.output == plain.output and plain.errors == ""
    assert "Regler (ms)" in timed.errors and "long-sentence" in timed.errors


def test_the_grammar_is_analysed_only_where_a_rule_asks_for_it(report: Report) -> None:
    def parts(*options: str) -> set[str]:
        data = json.loads(report("json", GOOD, "--timing", *options).output)
        return {one["part"] for one in data["timing"]["analysis"]}

    assert "grammar" not in parts()
    assert "grammar" in parts("--select", "passive")
