"""Letters in a Parquet file, read a few rows at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import Any, Final

import pyarrow
from pyarrow import parquet

from letterkit.audit.letters import Entry
from letterkit.audit.sources.asked import Asked, day_of, file_fingerprint
from letterkit.audit.sources.cells import content_of, size_of
from letterkit.audit.sources.columns import Columns, columns_of
from letterkit.errors import UsageError
from letterkit.ui import Text

ENDINGS: Final = (".parquet", ".pq")
_ROWS: Final = 64
"""So many rows are held at a time."""
_NO_TABLE: Final = Text(
    sv="Parquet-filen är skadad eller ofullständig. Skapa den på nytt.",
    fi="Parquet-tiedosto on vioittunut tai vajaa. Luo se uudelleen.",
    en="The Parquet file is damaged or incomplete. Make it again.",
)


@dataclass(frozen=True)
class Table:
    """A letter a row."""

    path: Path
    before: str
    asked: Asked

    @cached_property
    def _file(self) -> parquet.ParquetFile:
        try:
            return parquet.ParquetFile(self.path)
        except (pyarrow.ArrowException, OSError):
            raise UsageError(_NO_TABLE, str(self.path)) from None

    @cached_property
    def _columns(self) -> Columns:
        return columns_of(
            {field.name: _kind(field.type) for field in self._file.schema_arrow}, self.asked, str(self.path)
        )

    def entries(self) -> Iterator[Entry]:
        columns, number = self._columns, 0
        try:
            for batch in self._file.iter_batches(_ROWS, columns=columns.all()):
                for row in batch.to_pylist():
                    number += 1
                    yield self._entry(row, columns, number)
        except (pyarrow.ArrowException, OSError):
            raise UsageError(_NO_TABLE, str(self.path)) from None

    def _entry(self, row: dict[str, Any], columns: Columns, number: int) -> Entry:
        name = row[columns.id] if columns.id and row[columns.id] is not None else number
        cell = row[columns.content]
        unit = row[columns.unit] if columns.unit else None
        return Entry(
            f"{self.before}{name}",
            size_of(cell),
            partial(content_of, cell, self.asked.format),
            str(unit) if unit is not None else None,
            day_of(row[columns.date]) if columns.date else None,
        )

    def fingerprint(self) -> str:
        return file_fingerprint(self.path)

    def count(self) -> int:
        _ = self._columns  # said before any work
        rows: int = self._file.metadata.num_rows
        return rows


def _kind(type: pyarrow.DataType) -> str:
    types = pyarrow.types
    if types.is_dictionary(type):
        return _kind(type.value_type)
    if types.is_string(type) or types.is_large_string(type) or types.is_string_view(type):
        return "text"
    is_bytes = types.is_binary(type) or types.is_large_binary(type) or types.is_binary_view(type)
    return "bytes" if is_bytes else "other"
