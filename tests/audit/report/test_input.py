"""What is said of results that can't be read."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest

from tests.audit.report.conftest import Reported
from tests.audit.report.written import letters, write
from tests.conftest import Ran


def refused(letterkit: Callable[..., Ran], *arguments: str | Path) -> str:
    ran = letterkit("audit", "report", *arguments)
    assert (ran.status, ran.output) == (2, "")
    line = ran.errors.rstrip("\n")
    assert "\n" not in line and "Traceback" not in line
    return line


def test_a_folder_that_is_not_there(tmp_path: Path, letterkit: Callable[..., Ran]) -> None:
    assert "There is no such folder." in refused(letterkit, tmp_path / "nothing")


@pytest.mark.parametrize("missing", ["run.json", "letters", "findings"])
def test_a_folder_that_holds_no_results(tmp_path: Path, letterkit: Callable[..., Ran], missing: str) -> None:
    results = write(tmp_path / "run", letters(30))
    (results / missing).rename(tmp_path / "away")
    assert f"holds no results of letterkit audit: {missing} is missing" in refused(letterkit, results)


@pytest.mark.parametrize("text", ["", "[1, 2]", "{", "\udcff"])
def test_a_damaged_account_of_the_run(tmp_path: Path, letterkit: Callable[..., Ran], text: str) -> None:
    results = write(tmp_path / "run", letters(30))
    (results / "run.json").write_bytes(text.encode("utf-8", "surrogateescape"))
    assert "The file is damaged" in refused(letterkit, results)


@pytest.mark.parametrize("version", [2, 0, "1", None])
def test_results_of_another_format(tmp_path: Path, letterkit: Callable[..., Ran], version: object) -> None:
    results = write(tmp_path / "run", letters(30))
    (results / "run.json").write_text(json.dumps({"version": version}))
    assert "but this version of letterkit reads format 1" in refused(letterkit, results)


def test_files_that_are_no_parquet(tmp_path: Path, letterkit: Callable[..., Ran]) -> None:
    results = write(tmp_path / "run", letters(30))
    (results / "letters" / "part-1.parquet").write_bytes(b"PAR1 not at all")
    assert "The files cannot be read." in refused(letterkit, results)


def test_a_table_without_the_column_that_everything_hangs_on(tmp_path: Path, letterkit: Callable[..., Ran]) -> None:
    results = write(tmp_path / "run", letters(30))
    path = results / "letters" / "part-0.parquet"
    pyarrow.parquet.write_table(pyarrow.parquet.read_table(path).drop_columns(["score"]), path)
    assert "The column score is missing." in refused(letterkit, results)


def test_an_older_run_at_fault_is_named(tmp_path: Path, letterkit: Callable[..., Ran]) -> None:
    results = write(tmp_path / "run", letters(30))
    assert str(tmp_path / "before") in refused(letterkit, results, "--compare", tmp_path / "before")


def test_a_group_of_one_is_never_the_smallest(tmp_path: Path, letterkit: Callable[..., Ran]) -> None:
    results = write(tmp_path / "run", letters(30))
    assert "--smallest must be a whole number, 2 or more." in refused(letterkit, results, "--smallest", "1")


def test_faults_are_told_in_the_language_of_the_user(tmp_path: Path, letterkit: Callable[..., Ran]) -> None:
    assert "Kansiota ei ole." in refused(letterkit, tmp_path / "nothing", "--ui", "fi")


def test_columns_that_an_older_letterkit_did_not_write_are_done_without(tmp_path: Path, report: Reported) -> None:
    results = write(tmp_path / "run", letters(30))
    path = results / "letters" / "part-0.parquet"
    few = pyarrow.parquet.read_table(path).select(["letter", "status", "score"])
    pyarrow.parquet.write_table(few, path)
    assert report(results).answer.startswith("The letters score 80.0 out of 100 on average")


def test_parts_with_other_columns_are_read_together(tmp_path: Path, report: Reported) -> None:
    results = write(tmp_path / "run", letters(30, score=60))
    path = results / "letters" / "part-0.parquet"
    few = pyarrow.parquet.read_table(path).select(["letter", "status", "score"])
    other = few.set_column(2, "score", pyarrow.array([70] * 30, pyarrow.int16()))
    pyarrow.parquet.write_table(other, results / "letters" / "part-1.parquet")
    assert report(results).answer.startswith("The letters score 65.0 out of 100 on average")


def test_a_folder_may_be_called_what_it_likes(tmp_path: Path, report: Reported) -> None:
    results = write(tmp_path / "år [2026] 'a' {x}", letters(30))
    assert report(results).answer.startswith("The letters score 80.0")


def test_the_page_stands_beside_the_results_unless_asked_otherwise(
    tmp_path: Path, letterkit: Callable[..., Ran]
) -> None:
    results = write(tmp_path / "run", letters(30))
    ran = letterkit("audit", "report", results)
    assert ran.output == f"The report is in {results / 'report.html'}.\n"
    assert (results / "report.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
