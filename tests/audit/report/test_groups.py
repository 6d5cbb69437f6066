"""Letters by kind, language, unit and month; and that no group is shown which would point at persons."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from tests.audit.report.conftest import Reported
from tests.audit.report.written import letters, write


def test_kinds_and_languages_are_told_with_their_letters_and_means(tmp_path: Path, report: Reported) -> None:
    rows = letters(40, score=90) + letters(60, score=50, name="no", kind="rejection", language="fi", errors=1)
    page = report(write(tmp_path / "run", rows))
    assert page.rows("kind") == {"Rejection": ["60", "50.0", "0.0%"], "Grant": ["40", "90.0", "100.0%"]}
    assert page.rows("language") == {"Finnish": ["60", "50.0", "0.0%"], "Swedish": ["40", "90.0", "100.0%"]}


def test_a_unit_is_measured_against_letters_of_the_same_kinds(tmp_path: Path, report: Reported) -> None:
    rows = letters(50, score=80, unit="North", name="a") + letters(50, score=90, unit="South", name="b")
    rows += letters(50, score=40, unit="North", name="c", kind="rejection")
    page = report(write(tmp_path / "run", rows))
    # grants score 85 and rejections 40 on average: North's grants are 5 below, its rejections as expected
    assert page.rows("unit") == {"North": ["100", "60.0", "100.0%", "−2.5"], "South": ["50", "90.0", "100.0%", "+5.0"]}


def test_what_changed_in_a_unit_is_told_with_the_same_mix(tmp_path: Path, report: Reported) -> None:
    def rows(easy: int) -> list[dict[str, object]]:
        return [
            *letters(easy, score=80, unit="North", name="a"),
            *letters(100 - easy, score=40, unit="North", name="b", kind="rejection"),
            *letters(100, score=80, unit="South", name="c"),
            *letters(100, score=40, unit="South", name="d", kind="rejection"),
        ]

    before = write(tmp_path / "older", rows(50))
    units = report(write(tmp_path / "newer", rows(75)), "--compare", before).rows("unit")
    assert units["North"][1:] == ["70.0", "100.0%", "0.0", "60.0", "= 0.0"]


def test_the_interval_of_a_units_change_holds_the_change_though_means_are_no_whole_numbers(
    tmp_path: Path, report: Reported
) -> None:
    def rows(easy: int) -> list[dict[str, object]]:
        hard = 200 - easy
        return [
            *letters(easy, score=[80, 81, 81], unit="North", name="a"),
            *letters(hard, score=[40, 41], unit="North", name="b", kind="rejection"),
            *letters(30, score=80, unit="South", name="c"),
        ]

    before = write(tmp_path / "older", rows(30))
    page = report(write(tmp_path / "newer", rows(170)), "--compare", before)
    low, high, _ = re.split(r" to | · ", page.small("unit", "North")[-1].replace("−", "-"))
    told = float(page.rows("unit")["North"][-1].split()[-1].replace("−", "-"))
    assert float(low) <= told <= float(high) and abs(told) < 0.2


def test_a_small_unit_hides_behind_another(tmp_path: Path, report: Reported) -> None:
    rows = letters(100, unit="North", name="a") + letters(40, unit="South", name="b")
    rows += letters(5, unit="Island", name="c", score=10)
    page = report(write(tmp_path / "run", rows))
    assert list(page.rows("unit")) == ["North", "Other 2 together"]
    assert page.rows("unit")["Other 2 together"][0] == "45"
    assert "Island" not in page.source and "South" not in page.source


def test_several_small_units_are_shown_as_one_where_they_are_enough_together(tmp_path: Path, report: Reported) -> None:
    rows = letters(100, unit="North", name="a") + letters(15, unit="South", name="b")
    rows += letters(15, unit="Island", name="c")
    assert list(report(write(tmp_path / "run", rows)).rows("unit")) == ["North", "Other 2 together"]


def test_where_one_unit_alone_could_hide_another_nothing_is_shown(tmp_path: Path, report: Reported) -> None:
    rows = letters(100, unit="North", name="a") + letters(5, unit="Island", name="b")
    page = report(write(tmp_path / "run", rows))
    assert not page.rows("unit") and "North" not in page.source


def test_a_unit_that_was_small_last_year_cannot_be_worked_out_from_last_years_total(
    tmp_path: Path, report: Reported
) -> None:
    older = letters(100, unit="North", name="a") + letters(90, unit="South", name="b")
    older += letters(5, unit="Island", name="c")
    newer = letters(100, unit="North", name="a") + letters(60, unit="South", name="b")
    newer += letters(80, unit="Island", name="c")
    page = report(write(tmp_path / "newer", newer), "--compare", write(tmp_path / "older", older))
    assert list(page.rows("unit")) == ["North", "Other 2 together"] and "Island" not in page.source


def test_the_smallest_group_is_asked_for(tmp_path: Path, report: Reported) -> None:
    rows = letters(30, unit="North", name="a") + letters(5, unit="South", name="b")
    results = write(tmp_path / "run", rows)
    assert list(report(results, "--smallest", "5").rows("unit")) == ["North", "South"]
    assert not report(results).rows("unit")


def test_neighbouring_scores_are_put_together_until_they_are_enough(tmp_path: Path, report: Reported) -> None:
    rows = letters(70, score=95) + letters(3, score=72, name="b") + letters(27, score=65, name="c")
    rows += letters(30, score=12, name="d")
    bands = report(write(tmp_path / "run", rows)).rows("scores")
    assert {name: cells for name, cells in bands.items() if cells[0] != "0"} == {
        "70–100": ["73", "56.2%"],
        "60–69": ["27", "20.8%"],
        "10–19": ["30", "23.1%"],
    }


def test_months_are_told_in_order_with_length_and_readability(tmp_path: Path, report: Reported) -> None:
    rows = letters(30, name="a", date=date(2026, 2, 3), words=200, lix=38.5)
    rows += letters(30, name="b", date=date(2026, 1, 31), score=60, words_per_sentence=17.0)
    page = report(write(tmp_path / "run", rows), "--lang", "fi")
    assert page.rows("time") == {
        "tammikuu 2026": ["30", "60,0", "300,0", "17,0", "40,0"],
        "helmikuu 2026": ["30", "80,0", "200,0", "15,0", "38,5"],
    }
    assert page.texts("//header//p[@class='about']") == ["Tarkistettuja kirjeitä 60, tammikuu 2026 – helmikuu 2026."]


def test_no_letter_is_named(tmp_path: Path, report: Reported) -> None:
    assert "letter-17" not in report(write(tmp_path / "run", letters(40, unit="North"))).source
