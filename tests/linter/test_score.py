"""The score orders drafts by harm, and its ledger adds up."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from letterkit.document import Span
from letterkit.linter.score import score
from letterkit.rules import Finding, Severity, Text

WORDS = Text(sv="x", fi="x", en="x")


def findings(errors: int, warnings: int, hints: int) -> list[Finding]:
    kinds: list[tuple[Severity, int]] = [("error", errors), ("warning", warnings), ("hint", hints)]
    return [
        Finding(f"{severity}-{number % 3}", severity, Span(0, 1), WORDS, WORDS)
        for severity, count in kinds
        for number in range(count)
    ]


counts = st.integers(0, 200)


def test_a_draft_without_findings_has_full_score() -> None:
    assert score([]).score == 100


@given(errors=st.integers(0, 8), warnings=counts, hints=counts)
def test_no_amount_of_wording_trouble_outweighs_one_error(errors: int, warnings: int, hints: int) -> None:
    assert score(findings(errors, warnings, hints)).score >= score(findings(errors + 1, 0, 0)).score


@given(errors=st.integers(0, 30), warnings=counts, hints=counts)
def test_the_score_is_what_the_ledger_leaves_of_100(errors: int, warnings: int, hints: int) -> None:
    ledger = score(findings(errors, warnings, hints))
    assert 0 <= ledger.score <= 100
    assert abs(100 - sum(line.points for line in ledger.lines) - ledger.score) <= 0.5


@given(errors=st.integers(0, 5), warnings=st.integers(0, 30), hints=st.integers(0, 30))
def test_one_more_finding_never_raises_the_score(errors: int, warnings: int, hints: int) -> None:
    before = score(findings(errors, warnings, hints)).score
    assert score(findings(errors + 1, warnings, hints)).score <= before
    assert score(findings(errors, warnings + 1, hints)).score <= before
    assert score(findings(errors, warnings, hints + 1)).score <= before
