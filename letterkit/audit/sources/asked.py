"""What the user says of an archive: in which column what stands, and what tells the unit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Final

FOLDER: Final = "folder"
"""Given for the unit, it stands for the first folder below the archive."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Names of columns, None where they are to be guessed; `format` is that of the letters in a table."""

    text: str | None = None
    bytes: str | None = None
    format: str | None = None
    id: str | None = None
    unit: str | None = None
    date: str | None = None

    def unit_of(self, name: str) -> str | None:
        """The unit of a letter by its place in a folder or a zip file, where folders are units."""
        first, slash, _ = name.partition("/")
        return first if self.unit == FOLDER and slash else None


def day_of(value: object) -> date | None:
    """The day in a cell: a date, a time, or text that begins with one (2026-05-07)."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        return None


def file_fingerprint(path: Path) -> str:
    """What tells a file from another or an older one: its size and the time of its last change."""
    told = path.stat()
    return sha256(f"{told.st_size} {told.st_mtime_ns}".encode()).hexdigest()
