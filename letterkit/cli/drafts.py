"""The drafts named on a command line: files, folders and standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from letterkit.document import FORMATS, Document
from letterkit.document.readers import load, read_bytes
from letterkit.document.sniff import sniff

STDIN = "-"


def load_draft(path: str) -> tuple[bytes, str]:
    """The bytes of a file, or of standard input for "-", and their format. Raises UnreadableError."""
    if path == STDIN:
        data = sys.stdin.buffer.read()
        return data, sniff(data)
    return load(path)


def read_draft(path: str) -> Document:
    """The document in a file, or on standard input for "-". Raises UnreadableError."""
    data, format = load_draft(path)
    return read_bytes(data, path if path == STDIN else str(Path(path)), format)


def expand(paths: Iterable[str]) -> Iterator[str]:
    """The files to read, each once: a folder stands for every file of a known format below it."""
    seen: set[str] = set()
    for path in paths:
        for file in _below(Path(path)) if path != STDIN and Path(path).is_dir() else (path,):
            if file not in seen:
                seen.add(file)
                yield file


def _below(folder: Path) -> Iterator[str]:
    """The drafts below a folder, in order of name; hidden files and Word's lock files (~$) are left out."""
    for file in sorted(folder.rglob("*")):
        inside = file.relative_to(folder).parts
        if (
            file.suffix.lower() in FORMATS
            and file.is_file()
            and not any(part.startswith((".", "~$")) for part in inside)
        ):
            yield str(file)
