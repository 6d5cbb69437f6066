"""What to do first: the phrases to rewrite, and the answers that are missing."""

from __future__ import annotations

from pathlib import Path

from tests.audit.report.conftest import Reported
from tests.audit.report.written import Row, finding, letters, write

REFERRAL = ("blanket-referral", "misleading", "error")
VAGUE = ("vague-next-step", "misleading", "warning")
EMPTY = ("empty-ground", "misleading", "error")


def archive(tmp_path: Path, name: str = "run") -> Path:
    """A hundred letters: an error in 30 of them (25 have no other), a warning in 90, another error in 19."""
    rows = letters(100)
    for number, row in enumerate(rows[:30]):
        row["errors"] = 1 if number < 25 else 2
    found: list[Row] = [finding(row, *REFERRAL, phrase="next-step.referral") for row in rows[:30]]
    found += [finding(row, *VAGUE, wording="abcdef0123456789") for row in rows[:90]]
    found += [finding(row, *EMPTY, wording="0123456789abcdef") for row in rows[:19]]
    return write(tmp_path / name, rows, found)


def test_phrases_stand_in_order_of_harm_which_is_severity_times_letters(tmp_path: Path, report: Reported) -> None:
    rows = report(archive(tmp_path)).rows("phrases")
    assert list(rows) == ["1. Blanket referral", "2. Vague next step"]
    assert rows["1. Blanket referral"] == ["30", "30.0%", "25", "120"]
    assert rows["2. Vague next step"] == ["90", "90.0%", "0", "90"]


def test_one_sentence_names_those_to_rewrite_first_and_in_how_many_letters_they_stand(
    tmp_path: Path, report: Reported
) -> None:
    first = report(archive(tmp_path)).texts("//section[@aria-labelledby='rewrite']/p")[0]
    assert first == (
        "Rewrite “Blanket referral” (next-step.referral) and “Vague next step” first."
        " One or more of them stand in 90.0% of the letters."
    )


def test_a_phrase_of_the_catalogue_is_shown_in_its_words_and_a_wording_by_its_hash(
    tmp_path: Path, report: Reported
) -> None:
    told = report(archive(tmp_path), "--lang", "sv").texts("//section[@aria-labelledby='rewrite']//small")
    assert (
        told[0].startswith("fras next-step.referral: [utgift], [belopp]:") and told[1] == "ordalydelse abcdef0123456789"
    )


def test_a_wording_in_too_few_letters_is_not_told(tmp_path: Path, report: Reported) -> None:
    page = report(archive(tmp_path))
    assert "0123456789abcdef" not in page.source and "Empty ground" not in page.texts("//header")[0]
    assert page.rows("rules")["Empty ground"] == ["fewer than 20", "–"]
    assert report(archive(tmp_path, "again"), "--smallest", "19").rows("phrases")["2. Vague next step"][0] == "90"


def test_a_finding_twice_in_a_letter_counts_once(tmp_path: Path, report: Reported) -> None:
    rows = letters(50)
    found = [finding(row, *REFERRAL, phrase="x.own") for row in rows[:25] for _ in range(3)]
    page = report(write(tmp_path / "run", rows, found))
    assert page.rows("phrases")["1. Blanket referral"][:2] == ["25", "50.0%"]
    assert page.rows("rules")["Blanket referral"] == ["25", "50.0%"]


def test_findings_of_letters_that_were_not_linted_do_not_count(tmp_path: Path, report: Reported) -> None:
    rows = letters(50) + letters(30, name="lost", status="killed", score=None)
    page = report(write(tmp_path / "run", rows, [finding(row, *REFERRAL, phrase="x.own") for row in rows]))
    assert page.rows("phrases")["1. Blanket referral"][:2] == ["50", "100.0%"]
    assert page.rows("method")["Not checked"] == ["30 broken off"]


def test_a_phrase_that_stands_in_fewer_letters_than_last_year_is_told_so(tmp_path: Path, report: Reported) -> None:
    older, newer = letters(200), letters(200)
    before = write(tmp_path / "older", older, [finding(row, *REFERRAL, phrase="x.own") for row in older[:120]])
    now = write(tmp_path / "newer", newer, [finding(row, *REFERRAL, phrase="x.own") for row in newer[:40]])
    page = report(now, "--compare", before)
    assert page.rows("phrases")["1. Blanket referral"][:3] == ["40", "20.0%", "✓ −40.0"]
    assert page.small("phrases", "1. Blanket referral")[0].endswith("· better")


def test_wordings_hashed_with_another_key_are_not_compared(tmp_path: Path, report: Reported) -> None:
    rows = letters(60)
    found = [finding(row, *EMPTY, wording="0123456789abcdef") for row in rows]
    before = write(tmp_path / "older", rows, found, key="other")
    page = report(write(tmp_path / "newer", rows, found), "--compare", before)
    assert page.rows("phrases")["1. Empty ground"][:3] == ["60", "100.0%", "–"]


def test_answers_missing_most_are_counted_among_the_letters_that_owe_them(tmp_path: Path, report: Reported) -> None:
    rows = letters(100, open_answers=[("payment_date",), ("payment_date",), (), (), ()])
    rows += letters(300, name="other", asked_answers=("outcome",), open_answers=[("outcome",), (), ()])
    page = report(write(tmp_path / "run", rows))
    assert page.rows("questions") == {"When is it paid?": ["40", "40.0%"], "What was decided?": ["100", "25.0%"]}
    assert page.texts("//section[@aria-labelledby='missing']/p") == [
        "The answer missing most is “When is it paid?”: 40.0% of the letters that owe it leave it open."
    ]


def test_what_a_letter_must_hold_and_does_not_is_listed_beside(tmp_path: Path, report: Reported) -> None:
    rows = letters(80)
    found = [finding(row, "missing-payment-date", "answers", "error") for row in rows[:60]]
    page = report(write(tmp_path / "run", rows, found), "--lang", "sv")
    assert page.rows("questions", 2) == {"Betalningsdagen saknas": ["60", "75,0 %"]}
    assert "Ingen fras eller ordalydelse som kan vilseleda" in page.top


def test_a_phrase_that_several_rules_report_is_called_by_the_gravest(tmp_path: Path, report: Reported) -> None:
    rows = letters(40, errors=1)
    found = [finding(row, *rule, phrase="x.own") for row in rows for rule in (VAGUE, REFERRAL)]
    assert report(write(tmp_path / "run", rows, found)).rows("phrases") == {
        "1. Blanket referral": ["40", "100.0%", "40", "160"]
    }


def test_a_pattern_that_each_letter_words_in_its_own_way_is_told_by_its_rule(tmp_path: Path, report: Reported) -> None:
    rows = letters(60)
    found = [finding(row, *REFERRAL, wording="0123456789abcdef") for row in rows[:20]]
    found += [finding(row, *REFERRAL, wording=f"{number:016x}") for number, row in enumerate(rows[20:50])]
    found += [finding(row, *EMPTY, wording=f"{number:016x}") for number, row in enumerate(rows[:19])]
    before = write(tmp_path / "older", rows, found)
    page = report(write(tmp_path / "run", rows, found), "--compare", before)
    assert page.rows("phrases") == {
        "1. Blanket referral": ["30", "50.0%", "–", "0", "120"],
        "2. Blanket referral": ["20", "33.3%", "? 0.0", "0", "80"],
    }
    assert page.small("phrases", "1. Blanket referral") == []
    assert page.texts("//section[@aria-labelledby='rewrite']//small") == [
        "wordings that differ from letter to letter",
        "wording 0123456789abcdef",
    ]
    assert "000000000000001" not in page.source
