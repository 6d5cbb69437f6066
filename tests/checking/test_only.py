"""A check of some files: what stands there, quickly, and nothing of the others."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.checking.faulty import FILES, write
from tests.conftest import Ran

Command = Callable[..., Ran]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "års katalog", {k: v for k, v in FILES.items() if "breaks" not in k})


def files(ran: Ran) -> set[str]:
    """The files that problems stand in."""
    return set(re.findall(r"([\w-]+)\.(?:yaml|j2):\d+:\d+: ", ran.output))


def test_only_the_problems_of_a_file_are_told_from_wherever_it_is_named(
    letterkit: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder.parent)
    for name in ("phrases/reasons/never.yaml", folder / "phrases" / "reasons" / "never.yaml"):
        ran = letterkit("check", folder.name, "--only", name, "--on", "2026-04-01", "--ui", "en")
        assert ran.status == 1
        assert files(ran) == {"never"}
        assert "never holds" in ran.output


def test_a_folder_stands_for_its_files_and_branches_are_counted_for_them(letterkit: Command, folder: Path) -> None:
    ran = letterkit("check", folder, "--only", "phrases/outcome", "--on", "2026-04-01", "--ui", "en")
    assert files(ran) <= {"before", "granted"}
    assert ran.output.splitlines()[-1].startswith("6 of 6 branches")


def test_a_template_is_checked_by_a_letter_of_it(letterkit: Command, folder: Path) -> None:
    ran = letterkit("check", folder, "--only", "templates/partial.j2", "--on", "2026-04-01", "--ui", "en")
    assert "partial.j2:3:" in ran.output
    assert files(ran) == {"partial"}
    assert ran.output.splitlines()[-1] == "1 of 2 branches can be reached, with 1 cases."


def test_a_file_that_the_catalogue_lacks_is_one_line_and_status_2(letterkit: Command, folder: Path) -> None:
    ran = letterkit("check", folder, "--only", "phrases/reasons/nver.yaml", "--ui", "en")
    assert (ran.status, ran.output) == (2, "")
    assert len(ran.errors.splitlines()) == 1
