"""A draft as it is sent: its bytes, its name and its format."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from letterkit.document import Document
from letterkit.document.readers import format_of, read_bytes

LETTER: Final = "letter"
"""A letter in JSON, as `letterkit build -o letter.json` writes it."""
TEXTUAL: Final = ("text", "markdown", "html")
_LONGEST: Final = 120
"""So many characters of a name are kept."""


@dataclass(frozen=True, slots=True)
class Source:
    """A draft. Printed, it shows nothing of it."""

    data: bytes
    name: str
    format: str

    def document(self) -> Document:
        """What it says. Raises UnreadableError."""
        if self.format == LETTER:
            from letterkit.document.writers.json import read

            return read(self.data, self.name)
        return read_bytes(self.data, self.name, self.format)

    def __repr__(self) -> str:
        return f"Source({self.format})"


def source_of(data: bytes, name: str, format: str = "") -> Source:
    """A draft of a format; where that is empty, of the one that its name or its first bytes tell."""
    named = plain_name(name)
    told = LETTER if PurePosixPath(named).suffix.lower() == ".json" else format_of(data, named)
    return Source(data, named, format or told)


def plain_name(name: str) -> str:
    """The name of a file without its folders; "-" for none."""
    last = name.replace("\\", "/").rpartition("/")[2]
    plain = "".join(sign for sign in last if sign.isprintable()).strip()
    if len(plain) > _LONGEST:
        path = PurePosixPath(plain)
        plain = path.stem[: _LONGEST - len(path.suffix)] + path.suffix[:_LONGEST]
    return plain or "-"
