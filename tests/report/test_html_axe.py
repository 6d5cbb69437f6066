"""The page in a browser, judged by axe-core; where there is no Chromium the test is skipped."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.browser import needs_browser, violations
from tests.report.conftest import GOOD, HOSTILE, MARKDOWN, UNREADABLE, WORD, Report


@needs_browser
@pytest.mark.parametrize("width", [500, 1280])
def test_axe_finds_nothing_to_complain_of(report: Report, browser: Any, tmp_path: Path, width: int) -> None:
    page = report("html", MARKDOWN, HOSTILE, GOOD, UNREADABLE, WORD, "--ui", "sv").output
    assert violations(browser, page, tmp_path, width) == []


@needs_browser
def test_axe_complains_of_a_page_with_a_fault(browser: Any, tmp_path: Path) -> None:
    page = "<!DOCTYPE html><html><head><title>x</title></head><body><main><h1>x</h1></main></body></html>"
    assert [name for name, _ in violations(browser, page, tmp_path, 1280)] == ["html-has-lang"]
