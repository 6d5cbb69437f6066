"""Each check finds its fault: in a small catalogue with one of each kind, at the right file and line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from letterkit.cli import cli
from letterkit.decision import facts_from
from letterkit.decision.cases.numbered import numbered
from tests.checking.faulty import FILES, write

Found = dict[tuple[str, int, str], dict[str, Any]]


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = write(tmp_path_factory.mktemp("års katalog"), {k: v for k, v in FILES.items() if "breaks" not in k})
    golden = folder / "golden" / "partial"
    golden.mkdir(parents=True)
    (golden / "one.json").write_text(json.dumps(numbered("partial", 1)), encoding="utf-8")
    (golden / "one.sv.md").write_text("Brevet löd förr så här.\n", encoding="utf-8")
    (golden / "two.json").write_text(json.dumps(numbered("partial", 1) | {"granted": "1.00"}), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def found(catalogue: Path) -> Found:
    """What the check reports, by file, line and name."""
    ran = CliRunner().invoke(cli, ["check", str(catalogue), "--format", "json", "--on", "2026-04-01", "--ui", "en"])
    assert ran.exit_code == 1, ran.output
    return {
        (Path(document["path"]).name, finding["line"], finding["rule"]): finding
        for document in json.loads(ran.stdout)["documents"]
        for finding in document["findings"]
    }


def names(found: Found, file: str) -> Iterator[tuple[int, str]]:
    return ((line, name) for path, line, name in found if path == file)


@pytest.mark.parametrize(
    ("file", "line", "name", "excerpt"),
    [
        ("unused.yaml", 1, "unused-phrase", "duty.unused"),
        ("never.yaml", 8, "unreachable", 'facts.kind == "recovery"'),
        ("always.yaml", 8, "always-true", "facts.client.name"),
        ("partial.j2", 3, "always-true", "facts.client.name"),
        ("inside.yaml", 10, "unreachable", "not facts.client.address"),
        ("old.yaml", 8, "outdated-phrase", "2026-03-31"),
        ("once.yaml", 6, "unreviewed-phrase", "{"),
        ("one.sv.md", 1, "golden", "Brevet löd förr så här."),
    ],
)
def test_a_fault_is_reported_at_its_place(found: Found, file: str, line: int, name: str, excerpt: str) -> None:
    assert found[file, line, name]["excerpt"] == excerpt


def test_phrases_that_say_the_same_are_one_problem_which_names_them_all(found: Found) -> None:
    """Also where they stand in other sections, or one says more than the others."""
    problems = {(file, line): one for (file, line, name), one in found.items() if name == "near-duplicate"}
    assert list(problems) == [("twice.yaml", 9)]
    message = problems["twice.yaml", 9]["message"]
    for other in ("outcome.before (before.yaml:1)", "reasons.once (once.yaml:1)", "reasons.thrice (thrice.yaml:1)"):
        assert other in message
    assert "reasons.partly (partly.yaml:1)" in message


def test_golden_facts_that_do_not_hold_are_reported_at_the_fact(found: Found, catalogue: Path) -> None:
    assert any(file == "two.json" and name == "golden" for file, _, name in found)


def test_a_finding_of_the_linter_tells_when_the_words_are_printed_and_gives_the_facts(found: Found) -> None:
    finding = found["officialese.yaml", 10, "officialese"]
    assert finding["excerpt"].startswith("Med beaktande av")
    assert finding["message"].endswith("Only when the facts have members of the family.")
    assert finding["facts"]["family"]


def test_the_facts_that_show_a_finding_hold_and_say_nothing_that_is_not_needed(found: Found) -> None:
    facts = found["officialese.yaml", 10, "officialese"]["facts"]
    assert facts_from(facts).kind == "partial"
    assert not {"enclosures", "statements", "next_steps", "self_payments", "urgency", "incomes"} & set(facts)
    assert len(facts["family"]) == 1


def test_what_is_in_order_is_not_reported(found: Found) -> None:
    assert not [name for _, name in names(found, "granted.yaml") if name in ("unreachable", "unreviewed-phrase")]
    assert not [name for _, name in names(found, "once.yaml") if name == "near-duplicate"]
