"""A sample archive on the disk, as a folder, a zip file, Parquet or JSON Lines, and beside it what is wrong in it."""

from __future__ import annotations

import gzip
import json
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import datetime, time
from pathlib import Path
from typing import IO, Any, Final, cast

import pyarrow
from pyarrow import parquet

from letterkit.audit.sample.letters import Sample
from letterkit.document.writers import ENDINGS, to_bytes
from letterkit.errors import UsageError
from letterkit.paths import is_there
from letterkit.ui import Text

TRUTH: Final = pyarrow.schema(
    [
        pyarrow.field("letter", pyarrow.string(), nullable=False),
        pyarrow.field("unit", pyarrow.string()),
        pyarrow.field("date", pyarrow.date32()),
        pyarrow.field("language", pyarrow.string()),
        pyarrow.field("kind", pyarrow.string()),
        pyarrow.field("fault", pyarrow.string()),  # null: the letter has none
    ]
)
"""A row a fault, and a row for each letter that has none."""
_TABLE: Final = pyarrow.schema(
    [
        pyarrow.field("id", pyarrow.string()),
        pyarrow.field("unit", pyarrow.string()),
        pyarrow.field("date", pyarrow.date32()),
        pyarrow.field("content", pyarrow.binary()),
    ]
)
_ROWS: Final = 1000
_EXISTS: Final = Text(
    sv="Det finns redan något där. Ange en annan plats med --out.",
    fi="Siellä on jo jotakin. Anna toinen paikka valinnalla --out.",
    en="Something is there already. Give another place with --out.",
)
_TEXT_ONLY: Final = Text(
    sv="JSON Lines rymmer text. Välj formatet html, markdown eller text.",
    fi="JSON Lines sisältää tekstiä. Valitse muoto html, markdown tai text.",
    en="JSON Lines hold text. Choose the format html, markdown or text.",
)

Put = Callable[[str, Sample, bytes], Any]


def write_archive(samples: Iterable[Sample], out: Path, format: str, truth: Path) -> int:
    """Write letters and the truth about them; how many they are. Raises UsageError where something is there."""
    for path in (out, truth):
        if is_there(path):
            raise UsageError(_EXISTS, str(path))
    out.parent.mkdir(parents=True, exist_ok=True)
    count = 0
    with _target(out, format) as put, _rows(truth, TRUTH) as tell:
        for sample in samples:
            name = f"{sample.unit}/{sample.name}{ENDINGS[format]}"
            put(name, sample, to_bytes(sample.document, format))
            known = {"letter": name, "unit": sample.unit, "date": sample.day}
            known |= {"language": sample.language, "kind": sample.kind}
            for fault in sample.faults or (None,):
                tell(known | {"fault": fault})
            count += 1
    return count


def _target(out: Path, format: str) -> Any:
    name = out.name.lower()
    if name.endswith(".zip"):
        return _zip(out)
    if name.endswith(".parquet"):
        return _parquet(out)
    if name.endswith((".jsonl", ".jsonl.gz")):
        if format == "word":
            raise UsageError(_TEXT_ONLY, str(out))
        return _lines(out)
    return _folder(out)


@contextmanager
def _folder(out: Path) -> Iterator[Put]:
    def put(name: str, sample: Sample, data: bytes) -> None:
        path = out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    yield put


@contextmanager
def _zip(out: Path) -> Iterator[Put]:
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:

        def put(name: str, sample: Sample, data: bytes) -> None:
            stamp = datetime.combine(sample.day, time()).timetuple()[:6]
            file.writestr(zipfile.ZipInfo(name, stamp), data, zipfile.ZIP_DEFLATED)

        yield put


@contextmanager
def _parquet(out: Path) -> Iterator[Put]:
    with _rows(out, _TABLE) as add:

        def put(name: str, sample: Sample, data: bytes) -> None:
            add({"id": name, "unit": sample.unit, "date": sample.day, "content": data})

        yield put


@contextmanager
def _lines(out: Path) -> Iterator[Put]:
    with out.open("wb") as plain, _packing(out, plain) as file:

        def put(name: str, sample: Sample, data: bytes) -> None:
            row = {"id": name, "unit": sample.unit, "date": sample.day.isoformat(), "text": data.decode()}
            file.write(json.dumps(row, ensure_ascii=False).encode() + b"\n")

        yield put


def _packing(out: Path, plain: IO[bytes]) -> AbstractContextManager[IO[bytes]]:
    """The file, packed where its name says so; the packing tells neither name nor time, so that it stays the same."""
    if out.name.lower().endswith(".gz"):
        return cast(AbstractContextManager[IO[bytes]], gzip.GzipFile("", "wb", fileobj=plain, mtime=0))
    return nullcontext(plain)


@contextmanager
def _rows(path: Path, schema: pyarrow.Schema) -> Iterator[Callable[[dict[str, Any]], None]]:
    """Adds rows to a Parquet file, some at a time."""
    held: list[dict[str, Any]] = []
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:

        def flush() -> None:
            writer.write_table(pyarrow.Table.from_pylist(held, schema))
            held.clear()

        def add(row: dict[str, Any]) -> None:
            held.append(row)
            if len(held) == _ROWS:
                flush()

        yield add
        flush()
