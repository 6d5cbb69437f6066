"""Whatever the results hold, there is a report, and it points at nobody."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from letterkit.audit.report.hiding import bands, safe
from tests.audit.report.conftest import Reported
from tests.audit.report.written import Page, Row, letters, write
from tests.conftest import Ran


@pytest.mark.parametrize(
    "rows",
    [[], letters(1), letters(19), letters(40, status="unreadable", score=None, kind=None, language=None)],
    ids=["none", "one", "nineteen", "all-failed"],
)
def test_of_fewer_letters_than_the_smallest_group_nothing_is_told(
    tmp_path: Path, report: Reported, rows: list[Row]
) -> None:
    page = report(write(tmp_path / "run", rows))
    assert page.answer.startswith("There are too few letters in these results") and "80" not in page.top
    assert not page.tree.xpath("//figure")


def test_results_without_any_file_of_letters_are_empty(tmp_path: Path, report: Reported) -> None:
    results = write(tmp_path / "run", [])
    for folder in ("letters", "findings"):
        (results / folder / "part-0.parquet").unlink()
    assert report(results).answer.startswith("There are too few letters")


def test_an_older_run_of_too_few_letters_is_not_compared(tmp_path: Path, report: Reported) -> None:
    before = write(tmp_path / "older", letters(19, score=10))
    page = report(write(tmp_path / "newer", letters(50)), "--compare", before)
    assert page.answer.startswith("The letters score 80.0 out of 100")
    assert "The older run has too few letters" in page.top and "10.0" not in page.text


def cells(values: st.SearchStrategy[object]) -> st.SearchStrategy[list[object]]:
    """What a column holds, in turn: often one thing, often nothing."""
    return st.lists(st.none() | values, min_size=1, max_size=5)


DAYS = st.integers(0, 800).map(lambda days: date(2025, 1, 1) + timedelta(days))
ANSWERS = st.sets(st.sampled_from(["outcome", "amount", "deadline", "unheard-of"])).map(tuple)
RUNS = st.fixed_dictionaries(
    {
        "count": st.integers(0, 90),
        "status": st.lists(st.sampled_from(["linted", "linted", "killed"]), min_size=1, max_size=4),
        "score": cells(st.integers(0, 100)),
        "unit": cells(st.text(max_size=8)),
        "date": cells(DAYS),
        "language": cells(st.sampled_from(["sv", "fi", "en", "se", "xx"])),
        "kind": cells(st.sampled_from(["grant", "rejection", "unknown", "unheard-of"])),
        "words": cells(st.integers(0, 100_000)),
        "words_per_sentence": cells(st.floats(0, 1000, width=32) | st.just(float("nan"))),
        "lix": cells(st.floats(0, 200, width=32) | st.just(float("inf"))),
        "passive_share": cells(st.floats(0, 1, width=32)),
        "asked_answers": cells(ANSWERS),
        "open_answers": cells(ANSWERS),
        "errors": cells(st.integers(0, 20)),
    }
)


QUICK = (Phase.explicit, Phase.reuse, Phase.generate)
"""Without shrinking: an example takes a second."""


@settings(max_examples=12, deadline=None, phases=QUICK, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(newer=RUNS, older=st.none() | RUNS, language=st.sampled_from(["sv", "fi", "en"]))
def test_any_results_give_a_report(
    tmp_path: Path, letterkit: Callable[..., Ran], newer: Row, older: Row | None, language: str
) -> None:
    folder = tmp_path / "any"
    shutil.rmtree(folder, ignore_errors=True)
    results = write(folder / "newer", letters(**newer))
    compare = ("--compare", write(folder / "older", letters(**older))) if older else ()
    ran = letterkit("audit", "report", results, *compare, "--lang", language)
    assert (ran.status, ran.errors) == (0, "")
    page = Page(results / "report.html")
    assert page.answer and "nan" not in page.text.split() and "None" not in page.text.split()


COUNTS = st.integers(0, 60)


@given(st.dictionaries(st.text(max_size=3), st.tuples(COUNTS, COUNTS), max_size=12), st.integers(2, 30))
def test_no_hidden_group_can_be_worked_out_from_the_totals(groups: dict[str, Sequence[int]], smallest: int) -> None:
    found = safe(groups, smallest)
    assert sorted([*found.shown, *found.together]) == sorted(groups)
    for run in range(2):
        counts = [groups[name][run] for name in found.shown]
        assert all(count == 0 or count >= smallest for count in counts)
        hidden = [groups[name][run] for name in found.together if groups[name][run]]
        if found.can_show and hidden:
            assert len(hidden) > 1 and sum(hidden) >= smallest


@given(st.lists(st.tuples(COUNTS, COUNTS), max_size=12), st.integers(2, 30))
def test_bands_cover_all_scores_and_hold_enough_letters_or_none(counts: list[tuple[int, int]], smallest: int) -> None:
    found = bands(counts, smallest)
    assert [place for first, last in found for place in range(first, last + 1)] in ([], list(range(len(counts))))
    for first, last in found:
        for run in zip(*counts[first : last + 1], strict=True):
            assert sum(run) == 0 or sum(run) >= smallest
