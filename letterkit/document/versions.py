"""A letter as it is, and as it was before the changes that its file tracks."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from letterkit.document.model import Document
from letterkit.document.readers import FORMATS, load, read
from letterkit.document.readers.source import Source
from letterkit.paths import is_file

_JSON: Final = ".json"


@dataclass(frozen=True, slots=True)
class Versions:
    """What stands in a file with all tracked changes accepted (`now`), and with all rejected (`before`).

    Only Word files track changes: of others both are the same.
    """

    before: Document
    now: Document


def read_versions(path: str, program: str = "") -> Versions:
    """The versions of a letter in a file; changes that `program` proposed count as rejected in both.

    Raises UnreadableError.
    """
    ending = Path(path).suffix.lower()
    if ending == _JSON and is_file(path):
        from letterkit.document.writers.json import read as read_json

        letter = read_json(Path(path).read_bytes(), path)
        return Versions(letter, letter)
    if FORMATS.get(ending) != "word":
        letter = read(path)
        return Versions(letter, letter)
    return _of_word(Source(load(path)[0], path), program)


def _of_word(source: Source, program: str) -> Versions:
    from letterkit.document.readers import word
    from letterkit.document.readers.word.namespaces import W

    now = word.read(source, lambda change: bool(program) and change.get(W("author")) == program)
    before = word.read(source, lambda _: True)
    return Versions(before, now)
