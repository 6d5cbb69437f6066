"""What the tests of the report share: making it by the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.audit.report.written import Page
from tests.conftest import Ran

Reported = Callable[..., Page]


@pytest.fixture
def report(letterkit: Callable[..., Ran], tmp_path: Path) -> Reported:
    """Makes the report of results, in English unless asked otherwise, and gives its page."""

    def make(results: Path, *arguments: str | Path) -> Page:
        out = tmp_path / "report.html"
        ran = letterkit("audit", "report", results, "--out", out, *arguments)
        assert (ran.status, ran.errors) == (0, ""), ran
        return Page(out)

    return make
