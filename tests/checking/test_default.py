"""A new repository passes its check at once, with nothing switched off: it is the default catalogue with its cases.

The examples of misleading phrases and answers, thousands of them, are tried by tests/rules/test_cards.py alone.
"""

from __future__ import annotations

from filecmp import dircmp
from pathlib import Path

import pytest
from click.testing import CliRunner

from letterkit.catalogue.files.folder import OF_LETTERKIT, PARTS, default_catalogue
from letterkit.checking.checks.examples import FOLDERS
from letterkit.cli import cli


def test_a_new_repository_is_in_order_and_every_branch_of_it_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert CliRunner().invoke(cli, ["init", str(tmp_path)]).exit_code == 0
    monkeypatch.chdir(tmp_path)
    paths = [path for part in PARTS for path in sorted((tmp_path / part).iterdir()) if path.name not in FOLDERS]
    asked = [option for path in paths for option in ("--only", str(path))]
    ran = CliRunner().invoke(cli, ["check", ".", "--ui", "en", "--fail-on", "hint", *asked])
    assert ran.exit_code == 0, ran.output
    assert ran.output.startswith("Nothing is wrong in the catalogue.")
    taken, every, *_ = (int(word) for word in ran.output.splitlines()[-1].split() if word.isdigit())
    assert taken == every


def test_a_new_repository_holds_the_default_catalogue(tmp_path: Path) -> None:
    assert CliRunner().invoke(cli, ["init", str(tmp_path)]).exit_code == 0
    for part in PARTS:
        found = dircmp(default_catalogue() / part, tmp_path / part)
        assert (found.right_only, found.diff_files) == ([], [])
        assert set(found.left_only) <= set(OF_LETTERKIT), "what an author cannot change"
