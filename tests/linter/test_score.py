"""The score orders drafts by harm, rises when the first answers come early and plain, and its ledger adds up."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import letterkit
from letterkit.document import Span, read_text
from letterkit.linter.score import Ledger, score
from letterkit.rules import Finding, Severity, Text
from letterkit.structure.entries import QUESTIONS, Question
from letterkit.structure.told import Found

WORDS = Text(sv="x", fi="x", en="x")
DOCS = (Path(__file__).parents[2] / "docs" / "score.md").read_text(encoding="utf-8")
LETTERS = re.findall(r"<!-- letter: (\d+) -->\n```markdown\n(.*?)```", DOCS, re.DOTALL)
GOLDEN = sorted((Path(__file__).parents[1] / "compose" / "golden").glob("*.md"))


def findings(errors: int, warnings: int, hints: int) -> list[Finding]:
    kinds: list[tuple[Severity, int]] = [("error", errors), ("warning", warnings), ("hint", hints)]
    return [
        Finding(f"{severity}-{number % 3}", severity, Span(0, 1), WORDS, WORDS)
        for severity, count in kinds
        for number in range(count)
    ]


def answer(words_before: int, words: int = 10) -> Found:
    return Found(Span(100, 200), "…", words, words_before, is_late=False)


def minute(*words_before: int | None) -> Mapping[Question, Found | None]:
    return {
        question: None if before is None else answer(before)
        for question, before in zip(QUESTIONS, words_before, strict=True)
    }


def taken(ledger: Ledger) -> float:
    return sum(line.points for line in ledger.lines)


counts = st.integers(0, 200)
places = st.none() | st.integers(0, 2000)
answers = st.builds(minute, *[places] * len(QUESTIONS))


def test_a_draft_without_findings_has_full_score() -> None:
    assert score([]).score == 100


@settings(derandomize=True, deadline=None)
@given(errors=st.integers(0, 8), warnings=counts, hints=counts, answers=answers)
def test_no_amount_of_other_trouble_outweighs_one_error(
    errors: int, warnings: int, hints: int, answers: Mapping[Question, Found | None]
) -> None:
    assert score(findings(errors, warnings, hints), answers).score >= score(findings(errors + 1, 0, 0)).score


@settings(derandomize=True, deadline=None)
@given(errors=st.integers(0, 30), warnings=counts, hints=counts, answers=answers)
def test_the_score_is_what_the_ledger_leaves_of_100(
    errors: int, warnings: int, hints: int, answers: Mapping[Question, Found | None]
) -> None:
    ledger = score(findings(errors, warnings, hints), answers)
    assert 0 <= ledger.score <= 100
    assert abs(100 - taken(ledger) - ledger.score) <= 0.5 + 1e-9


@settings(derandomize=True, deadline=None)
@given(errors=st.integers(0, 5), warnings=st.integers(0, 30), hints=st.integers(0, 30), answers=answers)
def test_one_more_finding_never_raises_the_score(
    errors: int, warnings: int, hints: int, answers: Mapping[Question, Found | None]
) -> None:
    before = score(findings(errors, warnings, hints), answers).score
    assert score(findings(errors + 1, warnings, hints), answers).score <= before
    assert score(findings(errors, warnings + 1, hints), answers).score <= before
    assert score(findings(errors, warnings, hints + 1), answers).score <= before


@settings(derandomize=True, deadline=None)
@given(
    question=st.sampled_from(QUESTIONS),
    answers=answers,
    late=st.integers(0, 2000),
    earlier=st.integers(1, 500),
    warnings=st.integers(0, 30),
)
def test_an_answer_never_loses_by_coming_earlier_and_one_that_came_too_late_gains(
    question: Question, answers: Mapping[Question, Found | None], late: int, earlier: int, warnings: int
) -> None:
    after = score(findings(0, warnings, 0), {**answers, question: answer(late + earlier)})
    before = score(findings(0, warnings, 0), {**answers, question: answer(late)})
    unanswered = score(findings(0, warnings, 0), {**answers, question: None})
    assert taken(before) <= taken(after) + 1e-9
    assert taken(after) < taken(unanswered)
    if late > 300:
        assert taken(before) < taken(after)


def test_a_long_answer_takes_more_than_a_short_one_in_the_same_place() -> None:
    early = minute(5, 5, 20, 90, 70, 120)
    assert taken(score([], {**early, "outcome": answer(50, 30)})) > taken(score([], {**early, "outcome": answer(50)}))


def test_an_answer_in_hard_words_takes_more_than_hard_words_elsewhere() -> None:
    here = Finding("officialese", "hint", Span(120, 130), WORDS, WORDS)
    elsewhere = replace(here, span=Span(220, 230))
    answers = minute(5, 5, 20, 90, 70, 120)
    assert taken(score([here], answers)) > taken(score([elsewhere], answers))
    assert "hard-answer" in [line.rule for line in score([here], answers).lines]


def test_the_last_day_of_a_rectification_request_may_stand_far_down() -> None:
    late = replace(answer(900), is_late=True)
    assert score([], {**minute(5, 5, 20, 90, 70, 120), "deadline": late}).score == 100


def test_the_ledger_begins_with_answers_and_facts_then_misleading_phrases_then_late_answers_then_wording() -> None:
    rules: list[tuple[str, Severity]] = [
        ("officialese", "warning"), ("empty-ground", "error"), ("sum-mismatch", "error"), ("missing-contact", "error"),
    ]  # fmt: skip
    found = [Finding(rule, severity, Span(0, 1), WORDS, WORDS) for rule, severity in rules]
    ledger = score(found, minute(500, 5, 20, 90, 70, 120))
    assert [line.rule for line in ledger.lines] == [
        "missing-contact", "sum-mismatch", "empty-ground", "late-answer", "officialese",
    ]  # fmt: skip


def rows(heading: str) -> list[list[str]]:
    """The rows of the table under a heading of docs/score.md."""
    section = DOCS.split(f"## {heading}\n")[1].split("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("|")][2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


@pytest.mark.parametrize("row", rows("What findings cost"), ids=" ".join)
def test_findings_cost_what_the_documentation_says(row: list[str]) -> None:
    errors, warnings, hints, expected = map(int, row)
    assert score(findings(errors, warnings, hints)).score == expected


@pytest.mark.parametrize("row", rows("What late answers cost"), ids=" ".join)
def test_late_answers_cost_what_the_documentation_says(row: list[str]) -> None:
    *places, expected = row
    answers = minute(*(None if place == "–" else int(place) for place in places))
    assert score([], answers).score == int(expected)


@pytest.mark.parametrize(("expected", "text"), LETTERS, ids=["early", "late"])
def test_the_documentations_letters_score_what_it_says(expected: str, text: str) -> None:
    result = letterkit.lint(read_text(text, "letter.md", "markdown"), select=("length",), type="grant")
    assert result.ledger.score == int(expected)


PLAIN = {
    "sv": "Vi önskar dig en fin vår. Solen skiner i dag. Tack för att du läste brevet.",
    "fi": "Toivomme sinulle hyvää kevättä. Aurinko paistaa tänään. Kiitos, että luit kirjeen.",
    "en": "We wish you a good spring. The sun shines today. Thank you for reading this letter.",
}


@pytest.mark.parametrize(
    "path", [one for one in GOLDEN if one.name.startswith(("grant", "transfer"))], ids=lambda one: one.name
)
def test_harmless_plain_sentences_at_the_end_do_not_move_the_score(path: Path) -> None:
    kind, language, _ = path.name.split(".")
    text = path.read_text(encoding="utf-8")
    bare = letterkit.lint(read_text(text, "letter.md", "markdown"), language=language, type=kind)
    longer = letterkit.lint(
        read_text(f"{text}\n\n{PLAIN[language]}\n", "letter.md", "markdown"), language=language, type=kind
    )
    assert longer.ledger.lines == bare.ledger.lines


def test_a_letter_of_unknown_kind_has_no_points_of_answers() -> None:
    letter = letterkit.lint(read_text("Your library card expires on 7 May 2026.", "letter.md"), language="en")
    assert not [line for line in letter.ledger.lines if line.question]
