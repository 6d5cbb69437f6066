"""A folder of results, written part by part: a part is there as a whole or not at all."""

from __future__ import annotations

import json
import os
import secrets
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

import pyarrow
from pyarrow import parquet

from letterkit.audit.results import FINDINGS, FINDINGS_FOLDER, LETTERS, LETTERS_FOLDER, MANIFEST
from letterkit.errors import UnwritableError
from letterkit.paths import is_there
from letterkit.ui import Text

_NAME: Final = "part-{:08}.parquet"
_UNWRITABLE: Final = Text(
    sv="Resultaten kan inte skrivas. Kontrollera att mappen går att skriva i och att det finns plats på disken.",
    fi="Tuloksia ei voi kirjoittaa. Tarkista, että kansioon voi kirjoittaa ja että levyllä on tilaa.",
    en="The results cannot be written. Check that the folder can be written to and that the disk has room.",
)


@dataclass(frozen=True)
class Parts:
    """The results below a folder."""

    folder: Path

    def manifest(self) -> dict[str, Any] | None:
        """What the run was made with; None where there is none, or none that can be read."""
        try:
            told = json.loads((self.folder / MANIFEST).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        return told if isinstance(told, dict) else None

    def tell(self, manifest: dict[str, Any]) -> None:
        """Write what the run is made with. Raises UnwritableError."""
        text = json.dumps(manifest, ensure_ascii=False, indent=2) + "\n"
        self._write(self.folder / MANIFEST, lambda path: path.write_bytes(text.encode()))

    def is_empty(self) -> bool:
        """Whether the folder is not there or holds nothing."""
        return not is_there(self.folder) or not any(self.folder.iterdir())

    def done(self) -> frozenset[int]:
        """The numbers of the parts that are there."""
        names = (path.stem.rpartition("-")[2] for path in (self.folder / LETTERS_FOLDER).glob("part-*.parquet"))
        return frozenset(int(name) for name in names if name.isdecimal())

    def write(self, number: int, letters: list[pyarrow.RecordBatch], findings: list[pyarrow.RecordBatch]) -> None:
        """Write a part: its letters last, for by them it is known to be there. Raises UnwritableError."""
        for folder, batches, schema in ((FINDINGS_FOLDER, findings, FINDINGS), (LETTERS_FOLDER, letters, LETTERS)):
            table = pyarrow.Table.from_batches(batches, schema)
            path = self.folder / folder / _NAME.format(number)
            self._write(path, partial(parquet.write_table, table, compression="zstd"))

    def statuses(self) -> Counter[str]:
        """How many letters have which status."""
        counts: Counter[str] = Counter()
        for path in (self.folder / LETTERS_FOLDER).glob("part-*.parquet"):
            counts.update(parquet.read_table(path, columns=["status"])["status"].to_pylist())
        return counts

    def clear(self) -> None:
        """Take away what a run that was broken off left half written."""
        for path in self.folder.rglob("*.tmp"):
            path.unlink(missing_ok=True)

    def _write(self, path: Path, write: Callable[[Path], Any]) -> None:
        beside = path.with_name(f"{secrets.token_hex(8)}.tmp")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            try:
                write(beside)
                _to_disk(beside)
                beside.replace(path)
            finally:
                beside.unlink(missing_ok=True)
        except OSError:
            raise UnwritableError(_UNWRITABLE, str(self.folder)) from None


def _to_disk(path: Path) -> None:
    """Wait until the bytes of a file are on the disk: a name must not outlive them when the power fails."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
