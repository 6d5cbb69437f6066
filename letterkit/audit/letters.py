"""A letter as an archive hands it over, and how a batch of them stands in Arrow."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import pyarrow

LETTER: Final = pyarrow.schema(
    [
        pyarrow.field("letter", pyarrow.string(), nullable=False),  # its name in the archive
        pyarrow.field("unit", pyarrow.string()),
        pyarrow.field("date", pyarrow.date32()),
        pyarrow.field("format", pyarrow.string()),  # of document.readers; null: by what the bytes begin with
        pyarrow.field("content", pyarrow.large_binary()),  # null where the letter is too large or can't be read
        pyarrow.field("status", pyarrow.string()),  # why there is no content
    ]
)
"""What `lint_batch` takes: the bytes of letters, and what the archive knows about them."""


@dataclass(frozen=True, slots=True)
class Content:
    """The bytes of a letter in a format (None: by what they begin with), or a `status` that says why there are none."""

    data: bytes | None
    format: str | None = None
    status: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A letter of an archive: its name, how many bytes it has, what the archive knows, and `load`, which reads it."""

    name: str
    size: int
    load: Callable[[], Content]
    unit: str | None = None
    day: date | None = None


def batch_of(entries: Sequence[Entry]) -> pyarrow.RecordBatch:
    """The letters of entries, read now."""
    held = [entry.load() for entry in entries]
    columns = [
        [entry.name for entry in entries],
        [entry.unit for entry in entries],
        [entry.day for entry in entries],
        [content.format for content in held],
        [content.data for content in held],
        [content.status for content in held],
    ]
    arrays = [pyarrow.array(column, field.type) for column, field in zip(columns, LETTER, strict=True)]
    return pyarrow.RecordBatch.from_arrays(arrays, schema=LETTER)
