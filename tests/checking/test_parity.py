"""Parity: a language of a text that says something else than the two others is told, at its line."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

import pytest

from letterkit.catalogue.files.problems import Problem
from tests.checking.copies import at, change, checked, copied


@dataclass(frozen=True)
class Fault:
    """A fault in one language of a text: in which file what becomes what, and the problem that tells it."""

    what: str
    name: str
    file: str
    old: str
    new: str


def _read_faults() -> list[Fault]:
    text = Path(__file__).with_name("parity_faults.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    return [Fault(**row) for row in rows]


FAULTS = _read_faults()
TOLD = [fault for fault in FAULTS if fault.name != "-"]


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Problem], dict[str, int]]:
    """What parity says of a catalogue with all the faults, and the line of each."""
    folder = copied(tmp_path_factory.mktemp("katalog åäö"))
    lines = {fault.what: change(folder, fault.file, fault.old, fault.new) for fault in FAULTS}
    return checked("parity", folder), lines


def test_the_sample_catalogue_says_the_same_in_every_language() -> None:
    assert [f"{one.file}:{one.line}: {one.say('en')}" for one in checked("parity")] == []


@pytest.mark.parametrize("fault", TOLD, ids=lambda fault: fault.what)
def test_a_fault_in_one_language_is_told_at_its_line(
    fault: Fault, broken: tuple[list[Problem], dict[str, int]]
) -> None:
    problems, lines = broken
    assert f"parity-{fault.name}" in at(problems, fault.file, lines[fault.what])


def test_what_parity_does_not_see_is_known(broken: tuple[list[Problem], dict[str, int]]) -> None:
    problems, lines = broken
    missed = [fault for fault in FAULTS if fault.name == "-"]
    assert [fault.what for fault in missed if at(problems, fault.file, lines[fault.what])] == []


def test_nothing_is_told_where_nothing_was_broken(broken: tuple[list[Problem], dict[str, int]]) -> None:
    problems, _ = broken
    files = {fault.file for fault in TOLD}
    assert {one.file.as_posix().split("phrases/")[-1] for one in problems} <= files


def test_a_problem_says_which_language_what_and_under_which_facts(
    broken: tuple[list[Problem], dict[str, int]],
) -> None:
    problems, _ = broken
    said = [one.say("en") for one in problems]
    assert "self-pay.bill: the Swedish text lacks the fact bill.amount|amount, which the others have." in said
    assert any("only the Finnish text has a negation (facts.urgency.is_urgent)" in text for text in said)


@pytest.mark.parametrize("language", ["sv", "fi", "en"])
def test_every_problem_is_said_with_advice_in_each_language_of_the_interface(
    language: str, broken: tuple[list[Problem], dict[str, int]]
) -> None:
    problems, _ = broken
    assert all(one.say(language).strip() and one.advise(language).strip() for one in problems)


def test_words_that_say_the_same_in_another_way_are_no_fault(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    change(folder, "rectification/10-rectification.yaml", "Sju av dagarna", "7 av dagarna")
    change(folder, "correction/10-why.yaml", "ilman suostumustasi", "vaikka et suostu siihen")
    change(folder, "outcome/20-partial.yaml", "We grant you part of", "You get from us, as we decide, part of")
    change(
        folder,
        "self-pay/bill.yaml",
        "{% elif bill.not_accepted > 0 %}Tuki",
        "{% elif not bill.not_accepted <= 0 %}Tuki",
    )
    assert checked("parity", folder) == []


def test_the_facts_of_a_problem_are_said_as_a_condition_is_written(tmp_path: Path) -> None:
    folder = copied(tmp_path / "katalog")
    line = change(folder, "self-pay/bill.yaml", "Tuki ei kata tästä", "Tuki kattaa tästä")
    (problem,) = [one for one in checked("parity", folder) if one.name == "parity-negation"]
    assert problem.line == line
    assert problem.say("en").endswith("(bill.not_accepted > 0 and bill.not_accepted != bill.amount).")
