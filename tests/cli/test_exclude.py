"""What a project leaves out: in the configuration, on the command line, and of drafts that are named themselves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Ran

Run = Callable[..., Ran]
TEXT = "Vi har erhållit samtliga räkningar."


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of drafts, in which the user stands."""
    for name in ("brev/ny.md", "brev/gamla/å.md", "brev/mall.txt", "node_modules/paket/LICENSE.md", "läs.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def configure(project: Path, text: str) -> None:
    (project / "letterkit.toml").write_text(text, encoding="utf-8")


def shown(letterkit: Run, *arguments: str) -> set[str]:
    """The drafts that would be checked."""
    ran = letterkit("lint", "--show-files", *arguments)
    assert (ran.status, ran.errors) == (0, "")
    return {Path(line).as_posix() for line in ran.output.split("\n") if line}


def test_folders_of_programs_hold_no_drafts_unless_the_project_says_what_to_leave_out(
    letterkit: Run, project: Path
) -> None:
    assert shown(letterkit, ".") == {"brev/ny.md", "brev/gamla/å.md", "brev/mall.txt", "läs.md"}
    configure(project, 'extend-exclude = ["läs.md"]')
    assert shown(letterkit, ".") == {"brev/ny.md", "brev/gamla/å.md", "brev/mall.txt"}
    configure(project, "exclude = []")
    assert "node_modules/paket/LICENSE.md" in shown(letterkit, ".")


def test_patterns_are_those_of_gitignore_from_the_folder_of_the_configuration(
    letterkit: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    configure(project, 'exclude = ["gamla/", "*.txt", "/läs.md"]')
    assert shown(letterkit, "brev", "läs.md") == {"brev/ny.md", "läs.md"}, "what is named itself is checked"
    assert shown(letterkit, ".") == {"brev/ny.md", "node_modules/paket/LICENSE.md"}
    configure(project, 'exclude = ["brev/*", "!brev/ny.md"]\nextend-exclude = ["läs.md", "node_modules"]')
    assert shown(letterkit, ".") == {"brev/ny.md"}
    monkeypatch.chdir(project / "brev")
    assert shown(letterkit, ".") == {"ny.md"}


def test_the_command_line_replaces_exclude_and_adds_to_extend_exclude(letterkit: Run, project: Path) -> None:
    configure(project, 'exclude = ["*.txt"]\nextend-exclude = ["node_modules"]')
    assert shown(letterkit, ".", "--exclude", "gamla,läs.md") == {"brev/ny.md", "brev/mall.txt"}
    assert shown(letterkit, ".", "--extend-exclude", "gamla") == {"brev/ny.md", "läs.md"}
    ran = letterkit("lint", ".", "--exclude", "!")
    assert (ran.status, ran.errors) == (
        2,
        'letterkit: "!" is not a pattern of paths. Write, for example, letters/** or *.docx.\n',
    )


@pytest.mark.parametrize("how", ["option", "key"])
def test_a_hook_that_names_excluded_drafts_checks_the_others(letterkit: Run, project: Path, how: str) -> None:
    configure(project, 'exclude = ["gamla/"]' + ("\nforce-exclude = true" if how == "key" else ""))
    force = ["--force-exclude"] if how == "option" else []
    assert shown(letterkit, "brev/ny.md", "brev/gamla/å.md", *force) == {"brev/ny.md"}
    ran = letterkit("lint", "brev/gamla/å.md", *force)
    assert (ran.status, ran.output) == (0, "")
    assert "is excluded" in ran.errors and ran.errors.count("\n") == 1
    assert letterkit("lint", "brev/gamla/å.md", "--isolated", "--fail-on", "hint").status == 1


def test_an_excluded_draft_is_neither_fixed(letterkit: Run, project: Path) -> None:
    configure(project, 'exclude = ["gamla/"]\nselect = ["officialese"]')
    assert letterkit("lint", ".", "--fix", "--fail-on", "never").status == 0
    assert (project / "brev/gamla/å.md").read_text(encoding="utf-8") == TEXT
    assert (project / "brev/ny.md").read_text(encoding="utf-8") == "Vi har fått alla räkningar."


def test_what_cannot_be_right_is_said_with_its_line(letterkit: Run, project: Path) -> None:
    configure(project, 'exclude = "gamla"\nextend-exclude = ["!", 3]\nforce-exclude = 1\nexlude = []\n')
    ran = letterkit("lint", ".", "--ui", "en")
    assert ran.status == 2
    assert "letterkit.toml:1:11: A list of patterns is expected here" in ran.errors
    assert 'letterkit.toml:2:19: "!" is not a pattern' in ran.errors and "letterkit.toml:2:24:" in ran.errors
    assert "letterkit.toml:3:17: true or false is expected here." in ran.errors
    assert 'letterkit.toml:4:1: "exlude" is not known here. Did you mean "exclude"?' in ran.errors


def test_config_show_tells_what_is_left_out_and_where_that_is_said(letterkit: Run, project: Path) -> None:
    usual = letterkit("config", "show", "--ui", "en").output
    assert "node_modules" in usual
    configure(project, '\nexclude = ["gamla/"]\nextend-exclude = ["*.txt"]\n')
    lines = letterkit("config", "show", "--extend-exclude", "x", "--ui", "en").output.splitlines()
    rows = {line.split()[0]: " ".join(line.split()[1:]) for line in lines}
    assert rows["exclude"] == "gamla/ letterkit.toml:2"
    assert rows["extend-exclude"] == "*.txt, x letterkit.toml:3, command line"
    assert rows["force-exclude"] == "false (default)"


def test_a_folder_with_nothing_but_excluded_drafts_is_said(letterkit: Run, project: Path) -> None:
    configure(project, 'exclude = ["*"]')
    ran = letterkit("lint", "brev", "--ui", "sv")
    assert (ran.status, ran.output) == (0, "")
    assert "Inget att granska" in ran.errors
