"""The cases that take every branch: few, the same every time, and such that a letter can be built from each."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from letterkit.catalogue.catalogue import load_catalogue
from letterkit.checking.covering.coverage import Coverage, cover
from letterkit.cli import cli
from letterkit.decision import facts_from
from letterkit.decision.cases.numbered import numbered
from tests.checking.faulty import phrase, write

TEMPLATE = """\
{% letter "partial" %}
  {% section "outcome" first %} {{ phrases("outcome.*") }}
{% endletter %}
"""
TEXT = "{% if facts.contact.online %}Nät.{% elif facts.contact.address %}Post.{% else %}Telefon.{% endif %}"
LOOP = "{% for hours in facts.contact.hours %}{{ hours.opens|clock }}{% endfor %}"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    files = {
        "phrases/outcome/a.yaml": phrase("outcome.a", TEXT, fi=TEXT, en="Contact us."),
        "phrases/outcome/b.yaml": phrase("outcome.b", LOOP, more="for_each: item in facts.items\n"),
        "templates/partial.j2": TEMPLATE,
    }
    return write(tmp_path_factory.mktemp("catalogue"), files)


@pytest.fixture(scope="module")
def coverage(folder: Path) -> Coverage:
    return cover(load_catalogue(folder))


def test_every_branch_of_conditions_and_loops_is_taken(coverage: Coverage) -> None:
    assert coverage.missing == ()
    said = {(branch.point.condition, branch.way) for branches in coverage.taken.values() for branch in branches}
    assert {("facts.contact.address", way) for way in ("holds", "fails")} <= said
    assert {("facts.items", way) for way in ("none", "one", "many")} <= said
    assert {("hours in facts.contact.hours", way) for way in ("one", "many")} <= said


def test_no_case_is_there_that_the_others_make_needless(coverage: Coverage) -> None:
    every = set().union(*coverage.taken.values())
    for case in coverage.cases:
        assert set().union(*(taken for other, taken in coverage.taken.items() if other is not case)) != every


def test_the_cases_are_the_same_every_time(folder: Path, coverage: Coverage) -> None:
    again = cover(load_catalogue(folder))
    assert [(case.name, case.facts) for case in again.cases] == [(case.name, case.facts) for case in coverage.cases]


def test_the_cases_are_written_as_facts_that_hold(folder: Path, coverage: Coverage, tmp_path: Path) -> None:
    CliRunner().invoke(cli, ["check", str(folder), "--write-cases", str(tmp_path / "fall å")])
    files = sorted((tmp_path / "fall å" / "partial").glob("*.json"))
    assert {path.stem for path in files} == {case.name for case in coverage.cases}
    for path in files:
        assert facts_from(json.loads(path.read_text(encoding="utf-8"))).kind


def cases_in(folder: Path) -> set[Path]:
    return {path for path in folder.rglob("*.json") if not path.name.endswith(".previous.json")}


def test_golden_cases_count_and_only_what_they_do_not_take_is_added(folder: Path, tmp_path: Path) -> None:
    own = shutil.copytree(folder, tmp_path / "own")
    golden = own / "golden" / "partial" / "en.json"
    golden.parent.mkdir(parents=True)
    golden.write_text(json.dumps(numbered("partial", 3)), encoding="utf-8")
    found = cover(load_catalogue(own))
    assert [case.name for case in found.cases if case in found.golden] == ["en"]
    taken = found.taken[next(iter(found.golden))]
    assert found.added
    assert all(branches - taken for case, branches in found.taken.items() if case in found.added)


def test_written_cases_take_every_branch_so_that_none_is_added_later(folder: Path, tmp_path: Path) -> None:
    own = shutil.copytree(folder, tmp_path / "own")
    for _ in range(2):
        ran = CliRunner().invoke(cli, ["check", str(own), "--write-cases", str(own / "golden"), "--ui", "en"])
        written = cases_in(own / "golden")
    assert "No new ones were written" in ran.stderr
    load_catalogue.cache_clear()
    assert len(written) == len(cover(load_catalogue(own)).golden)


def test_a_case_is_never_written_over_another_one(folder: Path, coverage: Coverage, tmp_path: Path) -> None:
    case = coverage.cases[0]
    taken = tmp_path / case.letter / f"{case.name}.json"
    taken.parent.mkdir(parents=True)
    taken.write_text("{}", encoding="utf-8")
    CliRunner().invoke(cli, ["check", str(folder), "--write-cases", str(tmp_path)])
    assert taken.read_text(encoding="utf-8") == "{}"
    assert taken.with_name(f"{case.name}-2.json").exists()
