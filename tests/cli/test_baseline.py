"""A baseline hides the findings that a project lives with for now, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from letterkit.report.schema import schema_text
from tests.conftest import Ran

Run = Callable[..., Ran]
Draft = Callable[..., Path]
Lint = Callable[..., tuple[int, list[dict[str, Any]]]]

LONG = (
    "Vi betalar hyran för mars, april och maj till din hyresvärd den 3 december 2026, eftersom du har visat oss det "
    "nya avtalet."
)
OTHER = LONG.replace("hyran", "avgiften")


@pytest.fixture
def lint(letterkit: Run) -> Lint:
    """The exit status and the documents of a run of the rules of length, in which warnings fail."""

    def run(*arguments: str | Path) -> tuple[int, list[dict[str, Any]]]:
        ran = letterkit("lint", "--select", "length", "--fail-on", "warning", "--format", "json", *arguments)
        data = json.loads(ran.output)
        Draft202012Validator(json.loads(schema_text("finding"))).validate(data)
        return ran.status, data["documents"]

    return run


def test_only_what_is_new_is_reported_wherever_its_line_has_gone(
    lint: Lint, letterkit: Run, draft: Draft, tmp_path: Path
) -> None:
    path, baseline = draft(LONG), tmp_path / "baslinje.json"
    wrote = letterkit("lint", path, "--select", "length", "--baseline", baseline, "--write-baseline")
    assert wrote.status == 0 and "findings in the baseline 1 (before 0)" in wrote.errors
    assert lint(path, "--baseline", baseline)[0] == 0
    draft(f"# Beslut\n\nHej.\n\n{OTHER}\n\n{LONG.upper()}\n")
    status, [document] = lint(path, "--baseline", baseline)
    assert status == 1
    assert [one["line"] for one in document["findings"]] == [5]
    assert document["baseline"] == {"hidden": 1, "gone": 0}


def test_the_same_sentence_once_more_and_in_another_letter_is_new(
    lint: Lint, letterkit: Run, draft: Draft, tmp_path: Path
) -> None:
    path, baseline = draft(LONG), tmp_path / "baslinje.json"
    letterkit("lint", path, "--select", "length", "--baseline", baseline, "--write-baseline")
    draft(f"{LONG}\n\n{LONG}")
    _, documents = lint(path, draft(LONG, "ett nytt brev.md"), "--baseline", baseline)
    assert [[one["line"] for one in document["findings"]] for document in documents] == [[3], [1]]


def test_writing_again_takes_out_what_is_gone_and_keeps_what_other_drafts_have(
    lint: Lint, letterkit: Run, draft: Draft, tmp_path: Path
) -> None:
    one, two, three = draft(LONG, "ett.md"), draft(LONG, "två.md"), draft(LONG, "mapp/tre.md")
    draft("baseline = 'baslinje.json'\nselect = ['length']", "letterkit.toml")
    letterkit("lint", one, two, three, "--write-baseline")
    draft("Hej.", "ett.md")
    assert lint(one)[1][0]["baseline"] == {"hidden": 0, "gone": 1}
    assert "In the baseline but gone: 1" in letterkit("lint", one, "--ui", "en").output
    three.unlink()
    wrote = letterkit("lint", one, "--write-baseline")
    assert "findings in the baseline 1 (before 3)" in wrote.errors
    assert lint(one)[1][0]["baseline"] == {"hidden": 0, "gone": 0}
    assert lint(two)[1][0]["baseline"] == {"hidden": 1, "gone": 0}


def test_it_holds_hashes_only_and_is_written_alike_whatever_the_order(
    lint: Lint, letterkit: Run, draft: Draft, tmp_path: Path
) -> None:
    one, two = draft(LONG, "Virtanen/brev.md"), draft(f"{OTHER}\n\n{LONG}", "två.md")
    texts = []
    for name, paths in {"a.json": (one, two), "b.json": (two, one)}.items():
        letterkit("lint", *paths, "--select", "length", "--baseline", tmp_path / name, "--write-baseline")
        texts.append((tmp_path / name).read_text(encoding="utf-8"))
    assert texts[0] == texts[1]
    assert not any(word in texts[0] for word in ("hyra", "Virtanen", "brev", "long", "2026"))
    moved = tmp_path / "kopia"
    moved.mkdir()
    for file in (one, tmp_path / "a.json"):
        target = moved / file.relative_to(tmp_path)
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(file.read_bytes())
    assert lint(moved / "Virtanen" / "brev.md", "--baseline", moved / "a.json")[0] == 0


def test_what_it_hides_counts_in_the_score_and_is_said(
    lint: Lint, letterkit: Run, draft: Draft, tmp_path: Path
) -> None:
    path, baseline = draft(LONG), tmp_path / "baslinje.json"
    score = lint(path)[1][0]["score"]
    letterkit("lint", path, "--select", "length", "--baseline", baseline, "--write-baseline")
    assert lint(path, "--baseline", baseline)[1][0]["score"] == score < 100
    options = ("--select", "length", "--baseline", baseline, "--ui", "en")
    assert "Hidden by the baseline: 1" in letterkit("lint", path, *options).output
    several = letterkit("lint", path, draft("Hej.", "två.md"), *options).output
    assert "Hidden by the baseline: 1" in several.split("lowest score first")[1]


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"version": 2, "drafts": {}}', '{"version": 1, "drafts": {"a": {"b": 0}}}']
)
def test_a_file_that_is_no_baseline_is_said_in_one_line_before_any_work(
    letterkit: Run, draft: Draft, text: str
) -> None:
    ran = letterkit("lint", draft(LONG), "--baseline", draft(text, "baslinje.json"))
    assert ran.status == 2 and ran.output == ""
    assert "baslinje.json" in ran.errors and len(ran.errors.splitlines()) == 1


def test_a_baseline_that_is_missing_or_has_no_place_is_said(letterkit: Run, draft: Draft, tmp_path: Path) -> None:
    missing = letterkit("lint", draft(LONG), "--baseline", tmp_path / "saknas.json")
    assert missing.status == 2 and "--write-baseline" in missing.errors
    nowhere = letterkit("lint", draft(LONG), "--write-baseline")
    assert nowhere.status == 2 and "--baseline FILE" in nowhere.errors
    folder = letterkit("lint", draft(LONG), "--baseline", tmp_path / "mapp" / "x.json", "--write-baseline")
    assert folder.status == 2 and "folder" in folder.errors
