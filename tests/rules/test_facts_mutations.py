"""Letters that were built, with one figure or payee changed: a fixed share of `python -m benchmarks.mutations`."""

from __future__ import annotations

import pytest

import letterkit
from benchmarks.mutations import EXAMPLES, RULES, cases, mutations, reported, round_trips
from letterkit.decision import facts_from, read_facts
from letterkit.decision.cases.numbered import numbered
from letterkit.decision.kinds import KINDS, Kind
from letterkit.document.readers import read_bytes
from letterkit.document.writers import to_bytes
from letterkit.linter.engine import check
from letterkit.linter.selection import choose

SHARE = 41
"""Every so manieth change is tried."""


def test_at_least_99_of_100_changes_of_the_example_letters_are_reported() -> None:
    tried, missed = 0, []
    number = 0
    for name, facts, language, document in cases(0, KINDS, ("sv", "fi", "en")):
        for mutation in mutations(document, language):
            number += 1
            if number % SHARE == 0:
                tried += 1
                if not reported(mutation.document, facts, language):
                    missed.append(f"{name} {language}: {mutation.before} -> {mutation.after} in {mutation.place}")
    assert tried > 80
    assert len(missed) <= tried / 100, missed


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.json")), ids=lambda path: path.stem)
def test_an_unchanged_letter_is_not_reported_in_any_format(path: object) -> None:
    facts = read_facts(str(path))
    document = letterkit.build(facts).document
    for one in (document, *round_trips(document)):
        assert reported(one, facts, None) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_letter_of_random_facts_answers_all_and_holds_no_strange_figure(kind: Kind) -> None:
    rules = choose((*RULES, "item-not-answered"), ())
    facts = facts_from(numbered(kind, 7))
    for language in ("sv", "fi", "en"):
        document = letterkit.build(facts, language=language).document
        found = check(document, rules, language, facts=facts).findings
        assert [finding.say("en") for finding in found] == []


def test_a_changed_total_is_reported_with_the_right_one_after_a_round_trip() -> None:
    facts = read_facts(EXAMPLES / "partial.sv.json")
    document = letterkit.build(facts).document
    text = to_bytes(document, "markdown").decode().replace("1 040,40", "1 140,40").replace("1\u00a0040,40", "1 140,40")
    (said,) = reported(read_bytes(text.encode(), "letter.md", "markdown"), facts, None)
    assert "1,040.40" in said
