"""The first line of the report: whether the letters got better."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.audit.report.conftest import Reported
from tests.audit.report.written import Row, letters, write

OLDER = letters(100, score=[60, 70])
BETTER = letters(100, score=[70, 80])


def compared(tmp_path: Path, report: Reported, older: list[Row], newer: list[Row], *options: str, **run: object) -> str:
    before = write(tmp_path / "older", older)
    return report(write(tmp_path / "newer", newer, **run), "--compare", before, *options).answer


def test_letters_that_score_higher_got_better(tmp_path: Path, report: Reported) -> None:
    answer = compared(tmp_path, report, OLDER, BETTER)
    assert answer.startswith("✓ Yes, the letters got better.") and "the score rose by 10.0 points" in answer


def test_the_interval_is_the_one_that_theory_expects(tmp_path: Path, report: Reported) -> None:
    answer = compared(tmp_path, report, OLDER, BETTER)
    low, high = map(float, re.findall(r"interval ([\d.]+) to ([\d.]+)", answer)[0])
    # each run: standard deviation 5, 100 letters; the difference has the error 5 × √(2/100)
    assert low == pytest.approx(10 - 1.96 * 0.7071, abs=0.2)
    assert high == pytest.approx(10 + 1.96 * 0.7071, abs=0.2)


def test_letters_that_score_lower_got_worse(tmp_path: Path, report: Reported) -> None:
    answer = compared(tmp_path, report, BETTER, OLDER)
    assert answer.startswith("✗ No, the letters got worse.") and "the score fell by 10.0 points" in answer


def test_a_change_that_chance_may_make_is_not_told_as_one(tmp_path: Path, report: Reported) -> None:
    one = letters(15, score=40) + letters(15, score=100, name="good")
    other = letters(14, score=40) + letters(16, score=100, name="good")
    answer = compared(tmp_path, report, one, other)
    assert answer.startswith("? That can’t be told.") and "changed by +2.0 points" in answer


def test_a_change_of_less_than_a_point_is_none_however_many_letters_tell_it(tmp_path: Path, report: Reported) -> None:
    answer = compared(tmp_path, report, letters(400, score=80), letters(400, score=[80, 80, 80, 80, 81]))
    assert answer.startswith("= The letters are as good as before.") and "+0.2 points" in answer


def test_more_letters_of_an_easy_kind_are_not_taken_for_better_letters(tmp_path: Path, report: Reported) -> None:
    older = letters(100, score=80) + letters(100, score=40, name="no", kind="rejection")
    newer = letters(150, score=80) + letters(50, score=40, name="no", kind="rejection")
    write(tmp_path / "older", older)
    page = report(write(tmp_path / "newer", newer), "--compare", tmp_path / "older")
    assert page.answer.startswith("= The letters are as good as before.")
    assert "the mean score went from 60.0 to 70.0. Of that change, +10.0 points comes from another mix" in page.top
    assert page.rows("changed")["Score"] == ["60.0", "70.0", "+10.0", "= 0.0"]


def test_the_change_and_what_the_mix_makes_of_it_add_up(tmp_path: Path, report: Reported) -> None:
    older = letters(100, score=80) + letters(100, score=40, name="no", kind="rejection")
    newer = letters(150, score=84) + letters(50, score=48, name="no", kind="rejection")
    write(tmp_path / "older", older)
    page = report(write(tmp_path / "newer", newer), "--compare", tmp_path / "older")
    # shares of grants: 50 and 75 per cent, mean 62.5; of the change, 0.625 × 4 + 0.375 × 8 is the letters'
    assert "the score rose by 5.5 points" in page.answer
    assert "from 60.0 to 75.0. Of that change, +9.5 points" in page.top


def test_a_changed_mix_of_languages_is_no_change_of_letters_either(tmp_path: Path, report: Reported) -> None:
    older = letters(100, score=80) + letters(50, score=60, name="fi", language="fi")
    newer = letters(50, score=80) + letters(100, score=60, name="fi", language="fi")
    assert compared(tmp_path, report, older, newer).startswith("= The letters are as good as before.")


def test_runs_without_letters_of_the_same_kind_are_not_compared(tmp_path: Path, report: Reported) -> None:
    answer = compared(tmp_path, report, letters(100, kind="grant"), letters(100, score=90, kind="rejection"))
    assert answer.startswith("? That can’t be told: the runs have too few letters of the same kind and language.")


def test_an_older_run_that_tells_no_kinds_is_not_taken_for_the_same_mix(tmp_path: Path, report: Reported) -> None:
    answer = compared(tmp_path, report, letters(100, kind=None), letters(100, score=90))
    assert answer.startswith("? That can’t be told:") and "changed by +10.0 points" in answer


@pytest.mark.parametrize(
    ("run", "told"),
    [
        ({"letterkit": "0.2.0"}, "Version of letterkit: 0.1.0, now 0.2.0."),
        ({"catalogue": "ffffffff"}, "Edition of the catalogue: a1b2c3d4, now ffffffff."),
        ({"settings": {"ignore": "('passive',)"}}, "Settings that differ: ignore."),
        ({"catalogue": None}, "One run does not tell: Catalogue edition."),
    ],
)
def test_another_ruler_is_no_answer_and_what_differs_is_told(
    tmp_path: Path, report: Reported, run: dict[str, object], told: str
) -> None:
    write(tmp_path / "older", OLDER)
    page = report(write(tmp_path / "newer", BETTER, **run), "--compare", tmp_path / "older")
    assert page.answer.startswith("? That can’t be told, because the ruler changed between the runs.")
    assert "changed by +10.0 points" in page.answer
    (warning,) = page.texts("//section[@aria-labelledby='ruler']")
    assert warning.startswith("The ruler changed") and told in warning


def test_rules_that_only_one_run_had_are_named(tmp_path: Path, report: Reported) -> None:
    write(tmp_path / "older", OLDER, rules=["passive", "late-verb"])
    newer = write(tmp_path / "newer", BETTER, rules=["passive", "blanket-referral"])
    (warning,) = report(newer, "--compare", tmp_path / "older").texts("//section[@aria-labelledby='ruler']")
    assert "New rules: Blanket referral (blanket-referral)." in warning
    assert "Rules no longer used: Late verb (late-verb)." in warning


def test_the_same_ruler_is_not_warned_of_though_the_archive_stands_elsewhere(tmp_path: Path, report: Reported) -> None:
    write(tmp_path / "older", OLDER, settings={"ignore": "()", "columns": {"unit": "folder"}})
    newer = write(tmp_path / "newer", BETTER, settings={"ignore": "()", "columns": {"unit": "office"}})
    page = report(newer, "--compare", tmp_path / "older")
    assert page.answer.startswith("✓ Yes") and not page.texts("//section[@aria-labelledby='ruler']")


def test_one_run_alone_says_how_good_the_letters_are(tmp_path: Path, report: Reported) -> None:
    rows = letters(40, score=90) + letters(60, score=50, name="bad", errors=2)
    page = report(write(tmp_path / "run", rows))
    assert page.answer.startswith("The letters score 66.0 out of 100 on average")
    assert "40.0% of the letters have no serious error." in page.top


def test_a_run_that_is_not_complete_says_so(tmp_path: Path, report: Reported) -> None:
    assert "The run is not complete." in report(write(tmp_path / "run", OLDER, is_complete=False)).top


def test_the_same_results_give_the_same_page(tmp_path: Path, report: Reported) -> None:
    older, newer = write(tmp_path / "older", OLDER), write(tmp_path / "newer", BETTER)
    assert report(newer, "--compare", older).source == report(newer, "--compare", older).source


@pytest.mark.parametrize(
    ("language", "answer"),
    [
        ("sv", "✓ Ja, breven har blivit bättre."),
        ("fi", "✓ Kyllä, kirjeet ovat parantuneet."),
        ("en", "✓ Yes, the letters got better."),
    ],
)
def test_the_answer_is_given_in_the_language_asked_for(
    tmp_path: Path, report: Reported, language: str, answer: str
) -> None:
    assert compared(tmp_path, report, OLDER, BETTER, "--lang", language).startswith(answer)
