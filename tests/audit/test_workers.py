"""A letter that ends its process or takes too long has a row that says so, and the others of its batch have theirs."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow
import pytest

from letterkit.audit.how import How
from letterkit.audit.letters import Content, Entry, batch_of
from letterkit.audit.linting import Tables, table_of
from letterkit.audit.results import FINDINGS, LETTERS
from letterkit.audit.workers import Workers
from letterkit.errors import LetterkitError

HOW = How(b"0123456789abcdef", has_names=True)


def lint(batch: pyarrow.RecordBatch, how: How, begun: Callable[[int], Any]) -> Tables:
    """Judges every letter as good, but for those whose words end or stop a process, or do so the first time only."""
    rows = []
    for number, given in enumerate(batch.to_pylist()):
        begun(number)
        match given["content"].decode().split(" "):
            case ["ends"]:
                os._exit(1)
            case ["stops"]:
                time.sleep(600)
            case ["ends", "once", mark] if not Path(mark).exists():
                Path(mark).touch()
                os._exit(1)
        rows.append({"letter": given["letter"], "status": "linted"})
    return table_of(rows, LETTERS), table_of([], FINDINGS)


def never(batch: pyarrow.RecordBatch, how: How, begun: Callable[[int], Any]) -> Tables:
    os._exit(1)


def batch(*texts: str) -> pyarrow.RecordBatch:
    contents = [Content(text.encode()) for text in texts]
    return batch_of([Entry(f"{at}", 1, lambda held=held: held) for at, held in enumerate(contents)])  # type: ignore[misc]


def status(*batches: pyarrow.RecordBatch, jobs: int = 1) -> list[list[str]]:
    """The status of every letter, batch by batch."""
    made = dict(Workers(HOW, jobs, 1.0, lint).over(iter(enumerate(batches))))
    assert all([row["letter"] for row in made[number][0].to_pylist()] == [str(at) for at in range(one.num_rows)]
               for number, one in enumerate(batches))  # fmt: skip
    return [made[number][0]["status"].to_pylist() for number in range(len(batches))]


def test_a_letter_that_ends_its_process_costs_itself_only() -> None:
    assert status(batch("a", "ends", "b", "c"), batch("d"), jobs=2) == [
        ["linted", "killed", "linted", "linted"],
        ["linted"],
    ]


def test_a_letter_that_takes_too_long_costs_itself_only() -> None:
    assert status(batch("a", "b", "stops")) == [["linted", "linted", "slow"]]


def test_a_letter_whose_process_died_of_something_else_is_judged_after_all(tmp_path: Path) -> None:
    assert status(batch("a", f"ends once {tmp_path / 'mark'}", "b")) == [["linted", "linted", "linted"]]


def test_processes_that_cannot_start_end_the_run_with_a_clear_line() -> None:
    with pytest.raises(LetterkitError, match="its processes end at once"):
        list(Workers(HOW, 1, 1.0, never).over(iter([(0, batch("a"))])))
