"""Letters in a folder and the folders below it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path

from letterkit.audit.letters import Content, Entry
from letterkit.audit.results import TOO_LARGE, UNREADABLE
from letterkit.audit.sources.asked import Asked
from letterkit.document.readers import FORMATS, LIMIT

_HIDDEN = (".", "~$")
"""How the names of hidden files and of Word's lock files begin."""


@dataclass(frozen=True)
class Folder:
    """Every file of a known format below a folder, in the order of names."""

    path: Path
    before: str
    asked: Asked

    def entries(self) -> Iterator[Entry]:
        for name, file in _files(self.path, ""):
            load = partial(_load, Path(file.path), FORMATS[_ending(name)])
            yield Entry(self.before + name, file.stat().st_size, load, self.asked.unit_of(name))

    def fingerprint(self) -> str:
        told = sha256()
        for name, file in _files(self.path, ""):
            held = file.stat()
            told.update(f"{name}\0{held.st_size} {held.st_mtime_ns}\n".encode("utf-8", "surrogatepass"))
        return told.hexdigest()

    def count(self) -> int:
        return sum(1 for _ in _files(self.path, ""))


def _files(folder: Path | str, before: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """The letters below a folder, each with its name from there on; what may not be opened is left out."""
    try:
        with os.scandir(folder) as held:
            entries = sorted((one for one in held if not one.name.startswith(_HIDDEN)), key=lambda one: one.name)
    except OSError:
        return
    for entry in entries:
        name = f"{before}{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            yield from _files(entry.path, f"{name}/")
        elif _ending(name) in FORMATS and entry.is_file():
            yield name, entry


def _ending(name: str) -> str:
    return Path(name).suffix.lower()


def _load(path: Path, format: str) -> Content:
    try:
        with path.open("rb") as file:
            data = file.read(LIMIT + 1)
    except OSError:
        return Content(None, format, UNREADABLE)
    return Content(None, format, TOO_LARGE) if len(data) > LIMIT else Content(data, format)
