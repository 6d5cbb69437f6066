"""Letters in JSON Lines, plain or packed with gzip, read a line at a time."""

from __future__ import annotations

import base64
import binascii
import gzip
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import IO, Any, Final, cast

from letterkit.audit.letters import Content, Entry
from letterkit.audit.results import TOO_LARGE, UNREADABLE
from letterkit.audit.sources.asked import Asked, day_of, file_fingerprint
from letterkit.audit.sources.cells import content_of, size_of
from letterkit.audit.sources.columns import Columns, columns_of
from letterkit.document.readers import LIMIT
from letterkit.errors import UsageError
from letterkit.ui import Text

ENDINGS: Final = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
_LONGEST: Final = 2 * LIMIT
"""The longest line that is read: a letter as base64 has a third more bytes than its file."""
_PIECE: Final = 1024 * 1024
_BROKEN: Final = (OSError, EOFError, zlib.error)
_NO_LINES: Final = Text(
    sv="Filen är skadad eller ofullständig. Kopiera den på nytt.",
    fi="Tiedosto on vioittunut tai vajaa. Kopioi se uudelleen.",
    en="The file is damaged or incomplete. Copy it again.",
)
_NO_OBJECT: Final = Text(
    sv="Första raden är inget JSON-objekt. Filen ska ha ett brev på varje rad.",
    fi="Ensimmäinen rivi ei ole JSON-olio. Tiedostossa on oltava yksi kirje rivillä.",
    en="The first line is no JSON object. The file must hold a letter on each line.",
)


@dataclass(frozen=True)
class Lines:
    """A letter a line, each a JSON object. A line that is none is a letter that can't be read."""

    path: Path
    before: str
    asked: Asked

    def _open(self) -> IO[bytes]:
        if self.path.name.lower().endswith(".gz"):
            return cast(IO[bytes], gzip.open(self.path, "rb"))
        return self.path.open("rb")

    def _lines(self) -> Iterator[bytes | None]:
        """The lines that are not empty; None for one that is too long to read."""
        try:
            with self._open() as file:
                while line := file.readline(_LONGEST):
                    if len(line) == _LONGEST and not line.endswith(b"\n"):
                        while (rest := file.readline(_PIECE)) and not rest.endswith(b"\n"):
                            pass
                        yield None
                    elif line.strip():
                        yield line
        except _BROKEN:
            raise UsageError(_NO_LINES, str(self.path)) from None

    @cached_property
    def _columns(self) -> Columns:
        first = _object(next(self._lines(), None))
        if first is None:
            raise UsageError(_NO_OBJECT, str(self.path))
        kinds = {name: "text" if isinstance(value, str) else "other" for name, value in first.items()}
        return columns_of(kinds, self.asked, str(self.path))

    def entries(self) -> Iterator[Entry]:
        columns = self._columns
        for number, line in enumerate(self._lines(), 1):
            row = _object(line)
            if row is None:
                content = Content(None, None, TOO_LARGE if line is None else UNREADABLE)
                yield Entry(f"{self.before}{number}", 0, partial(_given, content))
            else:
                yield self._entry(row, columns, number)

    def _entry(self, row: dict[str, Any], columns: Columns, number: int) -> Entry:
        name = row.get(columns.id) if columns.id else None
        unit = row.get(columns.unit) if columns.unit else None
        cell = row.get(columns.content)
        load = partial(_unpacked if self.asked.bytes else content_of, cell, self.asked.format)
        return Entry(
            f"{self.before}{number if name is None else name}",
            size_of(cell),
            load,
            str(unit) if unit is not None else None,
            day_of(row.get(columns.date)) if columns.date else None,
        )

    def fingerprint(self) -> str:
        return file_fingerprint(self.path)

    def count(self) -> int:
        _ = self._columns  # said before any work
        return sum(1 for _ in self._lines())


def _given(content: Content) -> Content:
    return content


def _unpacked(cell: object, format: str | None) -> Content:
    """The letter in a cell of base64."""
    try:
        return content_of(base64.b64decode(cell, validate=True) if isinstance(cell, str) else cell, format)
    except (binascii.Error, ValueError):
        return Content(None, format, UNREADABLE)


def _object(line: bytes | None) -> dict[str, Any] | None:
    """The object on a line; None where it is none."""
    try:
        found = json.loads(line) if line is not None else None
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None
