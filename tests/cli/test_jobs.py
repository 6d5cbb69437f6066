"""Many drafts are checked in several processes, and nobody can tell from the report."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Ran

Run = Callable[..., Ran]

LENGTH = ("--select", "length", "--isolated")


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    """A folder of drafts, one of which can't be read."""
    folder = tmp_path / "brev för åtgärd"
    folder.mkdir()
    for number in range(5):
        words = "Vi betalar hyran för maj till din hyresvärd " * (number + 1)
        (folder / f"{number}.md").write_text(f"# Beslut {number}\n\n{words}.\n", encoding="utf-8")
    (folder / "2.docx").write_bytes(b"no Word file")
    return folder


def test_several_processes_report_as_one_does(letterkit: Run, drafts: Path) -> None:
    alone = letterkit("lint", *LENGTH, "--jobs", "1", "--format", "json", drafts)
    assert alone.status == 2 and "2.docx" in alone.errors
    assert letterkit("lint", *LENGTH, "--jobs", "2", "--format", "json", drafts) == alone


def test_an_unknown_rule_is_said_once(letterkit: Run, drafts: Path) -> None:
    ran = letterkit("lint", "--isolated", "--select", "long-sentense", "--jobs", "2", drafts)
    assert ran.status == 2 and ran.errors.count("long-sentence") == 1


@pytest.mark.parametrize("jobs", ["many", "-1", "62", "1.5"])
def test_what_is_no_number_of_processes_is_said_so(letterkit: Run, drafts: Path, jobs: str) -> None:
    ran = letterkit("lint", "--jobs", jobs, drafts)
    assert ran.status == 2 and "auto" in ran.errors and "Traceback" not in ran.errors


def test_no_bar_is_drawn_where_there_is_no_terminal(letterkit: Run, drafts: Path) -> None:
    (drafts / "2.docx").unlink()
    assert not letterkit("lint", *LENGTH, drafts).errors
