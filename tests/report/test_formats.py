"""What holds of every format."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from letterkit.report import FORMATS
from tests.conftest import Ran
from tests.report.conftest import MARKDOWN, Report

Draft = Callable[..., Path]


@pytest.mark.parametrize("format", sorted(FORMATS))
def test_an_empty_draft_is_one_line_on_the_errors_stream_and_a_whole_report(
    format: str, letterkit: Callable[..., Ran], draft: Draft
) -> None:
    ran = letterkit("lint", draft("", "tomt.md"), "--format", format)
    assert ran.status == 2
    assert len(ran.errors.strip().splitlines()) == 1 and "tomt.md" in ran.errors
    assert ("tomt.md" in ran.output) == (format not in ("text", "concise"))


@pytest.mark.parametrize("format", sorted(FORMATS))
def test_the_same_drafts_give_the_same_report_in_a_file(format: str, report: Report, folder: Path) -> None:
    ran = report(format, MARKDOWN, "-o", f"rapport {format}")
    assert ran.output == "" and ran.status == 1
    assert (folder / f"rapport {format}").read_text(encoding="utf-8").rstrip() == report(
        format, MARKDOWN
    ).output.rstrip()


@pytest.mark.parametrize("format", ["github", "gitlab", "html", "junit", "sarif"])
def test_messages_are_in_the_language_asked_for(format: str, report: Report) -> None:
    finnish = report(format, MARKDOWN, "--ui", "fi").output
    assert "Kirjoita" in finnish and "Skriv" not in finnish


def test_the_words_of_the_draft_stand_in_the_quotation_marks_of_the_report(report: Report) -> None:
    assert "“" in report("text", MARKDOWN, "--ui", "en").output
    assert "“" not in report("text", MARKDOWN, "--ui", "fi").output
