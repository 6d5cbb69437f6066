"""Workflow commands, read as GitHub's runner reads them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tests.conftest import Ran
from tests.report.conftest import GOOD, HOSTILE, MARKDOWN, UNREADABLE, WORD, Report

COMMAND = re.compile(r"::(?P<name>\w+) (?P<values>[^:]*)::(?P<message>.*)")


@dataclass
class Command:
    name: str
    values: dict[str, str]
    message: str


def decoded(text: str) -> str:
    for code, character in (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        text = text.replace(code, character)
    return text


def commands(output: str) -> list[Command]:
    """The commands of a run's output."""
    found = [COMMAND.fullmatch(line) for line in output.splitlines() if line.startswith("::")]
    assert all(found)
    return [
        Command(
            match["name"],
            {key: decoded(value) for key, value in (pair.split("=", 1) for pair in match["values"].split(","))},
            decoded(match["message"]),
        )
        for match in found
        if match
    ]


@pytest.fixture(scope="module")
def output(report: Report) -> str:
    return report("github", MARKDOWN, WORD, HOSTILE, GOOD, UNREADABLE).output


def test_a_finding_is_placed_by_file_line_and_columns(output: str) -> None:
    referral = next(
        one
        for one in commands(output)
        if one.values.get("file") == MARKDOWN and one.values["title"] == "blanket-referral"
    )
    assert referral.name == "error"
    assert referral.values["line"] == referral.values["endLine"] == "3"
    assert int(referral.values["col"]) < int(referral.values["endColumn"])


def test_severities_are_errors_warnings_and_notices_the_gravest_first(report: Report) -> None:
    names = [one.name for one in commands(report("github", WORD, every_rule=True).output)]
    assert names == sorted(names, key=["error", "warning", "notice"].index)
    assert set(names) == {"error", "warning", "notice"}


def test_a_finding_in_a_word_file_tells_its_place_in_words(output: str) -> None:
    told = [one for one in commands(output) if one.values.get("file") == WORD]
    assert told and not any("line" in one.values for one in told)
    assert any(one.message.startswith("tabell 1, rad 6, kolumn 2: ”298,51 €”\n") for one in told)


def test_a_letter_cannot_speak_to_the_runner(output: str) -> None:
    hostile = [one for one in commands(output) if one.values.get("file") == HOSTILE]
    assert hostile
    assert all(
        line.startswith(("::error ", "::warning ", "::notice ")) or "/100 " in line
        for line in output.split("\n")
        if line
    )


def test_a_draft_that_cannot_be_read_is_an_error_and_the_scores_stand_last(output: str) -> None:
    unread = next(one for one in commands(output) if one.values.get("file") == UNREADABLE)
    assert unread.name == "error" and unread.values["title"] == "letterkit"
    assert output.splitlines()[-1].startswith(f"100/100 {GOOD}")


def test_standard_input_has_no_file(letterkit: Callable[..., Ran]) -> None:
    ran = letterkit("lint", "-", "--format", "github", "--select", "officialese", stdin="Vi ansöker ånyo.")
    assert commands(ran.output) and all("file" not in one.values for one in commands(ran.output))
