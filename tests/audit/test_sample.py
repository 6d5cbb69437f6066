"""A sample archive holds known faults at known rates, and an audit of it reports them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from pyarrow import parquet

from tests.audit.archives import ONE_PROCESS, by_letter, rows
from tests.conftest import Ran

Letterkit = Callable[..., Ran]

RATES = """
from: 2026-03
to: 2026-05
kinds: {rejection: 1, info_request: 1}
languages: {sv: 1, fi: 1, en: 1}
faults: {blanket-referral: 0.2, long-sentence: 0.3, missing-appeal: 0.4, sum-mismatch: 0.4}
units:
  Norra: {}
  Östra: {long-sentence: 3}
months:
  2026-05: {blanket-referral: 0}
"""
FAULTS = {"blanket-referral", "long-sentence", "missing-appeal", "sum-mismatch"}


@pytest.fixture
def rates(tmp_path: Path) -> Path:
    path = tmp_path / "rates.yaml"
    path.write_text(RATES, encoding="utf-8")
    return path


def test_the_same_seed_makes_the_same_letters_and_another_seed_others(
    letterkit: Letterkit, rates: Path, tmp_path: Path
) -> None:
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        out = tmp_path / f"{name}.jsonl.gz"
        letterkit("audit", "sample", "--letters", "4", "--faults", rates, "--out", out, "--seed", str(seed))
    a, b, c = ((tmp_path / f"{name}.jsonl.gz").read_bytes() for name in "abc")
    assert a == b
    assert a != c


def test_an_audit_reports_the_faults_that_were_put_in(letterkit: Letterkit, rates: Path, tmp_path: Path) -> None:
    out = tmp_path / "letters.zip"
    made = letterkit("audit", "sample", "--letters", "42", "--faults", rates, "--out", out)
    assert made.status == 0, made.errors
    truth = parquet.read_table(f"{out}.truth.parquet").to_pylist()
    asked = ("--names", "--unit", "folder", "--select", ",".join(sorted(FAULTS)), *ONE_PROCESS)
    assert letterkit("audit", out, "--out", tmp_path / "r", *asked).status == 0
    letters = by_letter(tmp_path / "r")
    known = {row["letter"]: row for row in truth}
    assert letters.keys() == known.keys()
    for column in ("unit", "date", "language", "kind"):
        assert {name: row[column] for name, row in letters.items()} == {
            name: row[column] for name, row in known.items()
        }
    put = {(row["letter"], row["fault"]) for row in truth if row["fault"]}
    assert {fault for _, fault in put} == FAULTS
    reported = {(row["letter"], row["rule"]) for row in rows(tmp_path / "r", "findings")}
    assert len(put & reported) >= 0.95 * len(put)
    assert len(reported - put) <= 0.02 * len(letters)
    months = Counter((fault, known[letter]["date"].month) for letter, fault in put)
    assert months["blanket-referral", 5] == 0
    units = Counter((fault, known[letter]["unit"]) for letter, fault in put)
    assert units["long-sentence", "Östra"] > units["long-sentence", "Norra"]


@pytest.mark.parametrize(
    ("written", "wrong", "said"),
    [
        ("blanket-referral: 0.2", "blanket-referal: 0.2", '"blanket-referal" is not known here'),
        ("missing-appeal: 0.4", "missing-appeal: often", "A number is expected here"),
        ("to: 2026-05", "to: 2031-05", "A month from 2026-03"),
    ],
)
def test_a_file_of_rates_at_fault_is_named_with_its_line(
    letterkit: Letterkit, rates: Path, tmp_path: Path, written: str, wrong: str, said: str
) -> None:
    rates.write_text(RATES.replace(written, wrong), encoding="utf-8")
    ran = letterkit("audit", "sample", "--faults", rates, "--out", tmp_path / "s")
    assert (ran.status, said in ran.errors) == (2, True)
    assert "rates.yaml:" in ran.errors


def test_nothing_that_is_there_is_written_over(letterkit: Letterkit, rates: Path, tmp_path: Path) -> None:
    ran = letterkit("audit", "sample", "--faults", rates, "--out", rates)
    assert (ran.status, "Something is there already" in ran.errors) == (2, True)
    assert rates.read_text(encoding="utf-8") == RATES
