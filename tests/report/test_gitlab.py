"""GitLab's Code Quality report."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.report.conftest import GOOD, HOSTILE, MARKDOWN, UNREADABLE, WORD, Report


@pytest.fixture(scope="module")
def found(report: Report) -> list[dict[str, Any]]:
    data: list[dict[str, Any]] = json.loads(report("gitlab", MARKDOWN, WORD, HOSTILE, GOOD, UNREADABLE).output)
    return data


def test_every_entry_has_what_gitlab_asks_for(found: list[dict[str, Any]]) -> None:
    for one in found:
        assert one["description"] and "\n" not in one["description"] and one["check_name"]
        assert one["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert one["location"]["lines"]["begin"] >= 1
    assert {one["location"]["path"] for one in found} == {MARKDOWN, WORD, HOSTILE, UNREADABLE}


def test_fingerprints_are_all_different(found: list[dict[str, Any]]) -> None:
    assert len({one["fingerprint"] for one in found}) == len(found)


def test_a_draft_that_cannot_be_read_blocks(found: list[dict[str, Any]]) -> None:
    (unread,) = [one for one in found if one["location"]["path"] == UNREADABLE]
    assert (unread["check_name"], unread["severity"]) == ("unreadable-draft", "blocker")


def test_a_finding_in_a_word_file_tells_its_place(found: list[dict[str, Any]]) -> None:
    told = [one["description"] for one in found if one["location"]["path"] == WORD]
    assert any(text.startswith("tabell 1, rad 6, kolumn 2: ") for text in told)


def test_no_findings_are_an_empty_list(report: Report) -> None:
    assert json.loads(report("gitlab", GOOD).output) == []
