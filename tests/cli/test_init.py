"""letterkit init: a repository of one's own that works at once, in a folder that held nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from letterkit import __version__
from tests.conftest import Ran

AROUND = [".github/workflows/letters.yml", ".gitlab-ci.yml", ".pre-commit-config.yaml", "letterkit.toml", "README.md"]


@pytest.fixture
def started(tmp_path: Path, letterkit: Callable[..., Ran]) -> Path:
    """A new repository in a folder with a space and letters of Swedish in its name."""
    folder = tmp_path / "våra brev"
    ran = letterkit("init", folder)
    assert (ran.status, ran.errors) == (0, "")
    assert "README.md" in ran.output
    return folder


def test_the_new_repository_builds_a_letter_that_lints_clean_by_its_own_configuration(
    started: Path, letterkit: Callable[..., Ran]
) -> None:
    letter = started / "brev.md"
    facts = started / "golden" / "partial" / "partial.sv.json"
    assert letterkit("build", facts, "--lang", "fi", "--catalogue", started, "-o", letter).status == 0
    linted = letterkit("lint", letter)
    assert linted.status == 0, linted.output
    settings = letterkit("config", "show", letter).output
    assert str(started / "letterkit.toml") in settings or "letterkit.toml:" in settings


def test_what_stands_around_the_catalogue_is_there_and_reads_as_yaml(started: Path) -> None:
    assert all((started / name).is_file() for name in AROUND)
    assert (started / "phrases" / "glossary.yaml").is_file()
    texts = {name: (started / name).read_text(encoding="utf-8") for name in AROUND}
    assert not any("{version}" in text for text in texts.values())
    for name in (".github/workflows/letters.yml", ".gitlab-ci.yml"):
        assert f"of release {__version__}" in texts[name]
        assert "pip install --require-hashes --find-links release --requirement release/requirements.txt" in texts[name]
    for name in (".github/workflows/letters.yml", ".gitlab-ci.yml", ".pre-commit-config.yaml"):
        assert "letterkit check ." in str(yaml.safe_load(texts[name])), name


def test_what_an_author_cannot_change_is_not_copied(started: Path, letterkit: Callable[..., Ran]) -> None:
    assert {path.name for path in (started / "phrases").glob("*.yaml")}.isdisjoint(
        {"kinds.yaml", "minute.yaml", "parts.yaml"}
    )


def test_an_empty_repository_of_git_is_as_good_as_an_empty_folder(
    tmp_path: Path, letterkit: Callable[..., Ran]
) -> None:
    (tmp_path / ".git").mkdir()
    assert letterkit("init", tmp_path).status == 0
    assert (tmp_path / "templates" / "grant.j2").is_file()


def test_a_folder_that_holds_anything_is_refused_and_left_as_it_is(
    tmp_path: Path, letterkit: Callable[..., Ran]
) -> None:
    kept = tmp_path / "anteckningar.txt"
    kept.write_text("kvar", encoding="utf-8")
    for place in (tmp_path, kept):
        ran = letterkit("init", place)
        assert (ran.status, ran.output) == (2, "")
        assert "not empty" in ran.errors
    assert [path.name for path in tmp_path.iterdir()] == ["anteckningar.txt"]
