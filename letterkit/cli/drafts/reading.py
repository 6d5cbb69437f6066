"""The drafts named on a command line: files, folders and standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from letterkit.document import FORMATS, Document
from letterkit.document.readers import format_of, load, read_bytes
from letterkit.linter.config.find import Configurations
from letterkit.paths import is_file, is_folder

STDIN: Final = "-"


class StdinName(str):
    """What standard input is to be called: read in the format, and by the settings, of a file of this name."""

    __slots__ = ()


def is_stdin(path: str) -> bool:
    """Whether standard input is meant."""
    return path == STDIN or isinstance(path, StdinName)


def load_draft(path: str) -> tuple[bytes, str]:
    """The bytes of a file, or of standard input, and their format. Raises UnreadableError."""
    if not is_stdin(path):
        return load(path)
    data = sys.stdin.buffer.read()
    return data, format_of(data, path)


def document_of(data: bytes, path: str, format: str) -> Document:
    """The document that was read from a path. Raises UnreadableError."""
    return read_bytes(data, str(path) if is_stdin(path) else str(Path(path)), format)


def read_draft(path: str) -> Document:
    """The document in a file, or on standard input for "-". Raises UnreadableError."""
    data, format = load_draft(path)
    return document_of(data, path, format)


@dataclass(frozen=True, slots=True)
class Drafts:
    """The files to read, each once, and how many files and folders the settings leave out."""

    paths: tuple[str, ...]
    left_out: int = 0


def expand(paths: Iterable[str], configurations: Configurations | None = None) -> Drafts:
    """The drafts that are meant: a folder stands for every file of a known format below it.

    What `configurations` exclude is left out; of what is named itself, only where they are told to.
    """
    known = configurations or Configurations(is_isolated=True)
    found: dict[str, None] = {}
    left_out = 0
    for path in paths:
        if is_stdin(path):
            found[path] = None
        elif known.is_excluded(path, is_named=True):
            left_out += 1
        elif is_folder(path):
            below = _Below(known)
            found.update(dict.fromkeys(below.drafts(Path(path))))
            left_out += below.left_out
        else:
            found[path] = None
    return Drafts(tuple(found), left_out)


class _Below:
    """Looks for drafts below a folder, and counts what is excluded."""

    def __init__(self, configurations: Configurations) -> None:
        self._configurations = configurations
        self.left_out = 0

    def drafts(self, folder: Path) -> list[str]:
        """The drafts below a folder, in order of name; hidden files and Word's lock files (~$) are left out."""
        return [str(path) for path in sorted(self._files(folder))]

    def _files(self, folder: Path) -> Iterator[Path]:
        for place, folders, files in os.walk(folder):
            folders[:] = [name for name in folders if self._is_in(Path(place, name), is_folder=True)]
            for name in files:
                path = Path(place, name)
                if path.suffix.lower() in FORMATS and is_file(path) and self._is_in(path):
                    yield path

    def _is_in(self, path: Path, *, is_folder: bool = False) -> bool:
        if path.name.startswith((".", "~$")):
            return False
        is_excluded = self._configurations.is_excluded(path, is_folder=is_folder)
        self.left_out += is_excluded
        return not is_excluded
