"""The one function that judges letters, on this machine and on any engine: a batch in, two tables out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pyarrow

from letterkit.audit.how import How
from letterkit.audit.judging import Judge, Row
from letterkit.audit.results import FINDINGS, LETTERS

Tables = tuple[pyarrow.RecordBatch, pyarrow.RecordBatch]
"""The letters of a batch and their findings, by results.LETTERS and results.FINDINGS."""

_judges: list[Judge] = []
"""The judge of this process, who has loaded what it takes."""


def lint_batch(batch: pyarrow.RecordBatch, how: How, begun: Callable[[int], Any] = lambda number: None) -> Tables:
    """The rows of a batch of letters (letters.LETTER), in their order; `begun` is told of each letter by its number.

    A letter that can't be judged has a row that says so. Raises LetterkitError for settings at fault alone.
    """
    judge = _judge_of(how)
    letters: list[Row] = []
    findings: list[Row] = []
    for number, given in enumerate(batch.to_pylist()):
        begun(number)
        letter, found = judge.judge(given)
        letters.append(letter)
        findings += found
    return table_of(letters, LETTERS), table_of(findings, FINDINGS)


def table_of(rows: list[Row], schema: pyarrow.Schema) -> pyarrow.RecordBatch:
    """Rows as a table."""
    return pyarrow.RecordBatch.from_pylist(rows, schema=schema)


def joined(pieces: Sequence[Tables]) -> Tables:
    """The rows of a batch from those of its pieces."""
    letters, findings = zip(*pieces, strict=True)
    return _whole(letters, LETTERS), _whole(findings, FINDINGS)


def _whole(tables: Sequence[pyarrow.RecordBatch], schema: pyarrow.Schema) -> pyarrow.RecordBatch:
    batches = pyarrow.Table.from_batches(tables, schema).combine_chunks().to_batches()
    return batches[0] if batches else table_of([], schema)


def packed(batch: pyarrow.RecordBatch) -> bytes:
    """A table as it is sent to another process."""
    sink = pyarrow.BufferOutputStream()
    with pyarrow.ipc.new_stream(sink, batch.schema) as stream:
        stream.write_batch(batch)
    data: bytes = sink.getvalue().to_pybytes()
    return data


def unpacked(data: bytes) -> pyarrow.RecordBatch:
    """A table that was packed."""
    with pyarrow.ipc.open_stream(data) as stream:
        return stream.read_next_batch()


def _judge_of(how: How) -> Judge:
    if not _judges or _judges[0].how != how:
        _judges[:] = [Judge(how)]
    return _judges[0]
