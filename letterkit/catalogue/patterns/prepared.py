"""What was read from a catalogue, kept in the user's folder for caches: reading and indexing take a third of a second.

It is found again by every byte of the catalogue's words and by letterkit's own files, so that it is never stale. Only
classes of letterkit are made from it, whatever a file says. What can't be kept is read anew.
"""

from __future__ import annotations

import hashlib
import importlib
import json
import os
import pickle
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any, Final, TypeVar

import letterkit
from letterkit.catalogue.patterns.wordgroups import Groups, WordGroup
from letterkit.keeping import cache_folder, write_whole

Made = TypeVar("Made")

NO_CACHE: Final = "LETTERKIT_NO_CACHE"
"""The environment variable that keeps letterkit from keeping anything."""
FOLDER: Final = "prepared"
"""Where the files lie, below the folder for caches."""
_MOST: Final = 32
"""So many files are kept: of some catalogues and configurations, or of some versions."""
_PLAIN: Final = {("builtins", "set"), ("builtins", "frozenset"), ("pathlib", "PosixPath"), ("pathlib", "WindowsPath")}
_CODE: Final = ("catalogue", "structure", "compose", "ui.py")
"""The parts of letterkit that say what is made of a catalogue."""


def prepared(kind: str, phrases: Path, shared: Mapping[str, Groups], make: Callable[[], Made]) -> Made:
    """What `make` reads from a catalogue's folder of phrases, from the cache where that was done before.

    `shared` are the groups of words that other kinds have, too: they stay the same objects.
    """
    return _found(_path(kind.encode() + _stamp(phrases)), shared, make)


def kept(told: str, make: Callable[[], Made]) -> Made:
    """What `make` makes, from the cache where that was done before by all that is `told`."""
    return _found(_path(told.encode("utf-8", "surrogatepass")), {}, make)


def kept_at(told: str) -> Path | None:
    """Where a file lies that was made by all that is `told`; None where nothing is kept."""
    return _path(told.encode("utf-8", "surrogatepass"))


def _found(path: Path | None, shared: Mapping[str, Groups], make: Callable[[], Made]) -> Made:
    if path is None:
        return make()
    try:
        found: Made = _Reader(path.read_bytes(), shared).load()
    except Exception:  # none, or a damaged one, in whichever way
        found = make()
        with suppress(pickle.PicklingError, TypeError, AttributeError):
            write_whole(path, _written(found, shared))
            _tidy(path.parent)
    return found


class Remembered:
    """Texts that were made of a catalogue, by what they were made for; new ones are added to its file."""

    def __init__(self, kind: str, phrases: Path) -> None:
        self._path = _path(kind.encode() + _stamp(phrases))
        self._held: dict[str, str] = {}
        with suppress(OSError, ValueError, AttributeError):
            self._held = dict(json.loads(self._path.read_bytes()).items()) if self._path else {}

    def text(self, key: str, make: Callable[[], str]) -> str:
        """The text for a key, made where it is new."""
        if key not in self._held:
            self._held[key] = make()
            if self._path:
                write_whole(self._path, json.dumps(self._held, ensure_ascii=False).encode("utf-8", "surrogatepass"))
        return self._held[key]


def _path(told: bytes) -> Path | None:
    """Where something is kept that was made by all that is told; None where nothing is kept."""
    if os.environ.get(NO_CACHE):
        return None
    return cache_folder() / FOLDER / hashlib.sha256(told).hexdigest()


@cache
def _stamp(phrases: Path) -> bytes:
    """A hash of the files that words are read from, and of what reads them."""
    told = hashlib.sha256(f"{letterkit.__version__} {sys.version} {phrases}".encode())
    package = Path(letterkit.__file__).parent
    for part in _CODE:
        for path in sorted((package / part).rglob("*.py")) if (package / part).is_dir() else [package / part]:
            about = path.stat()
            told.update(f"{path} {about.st_size} {about.st_mtime_ns}".encode())
    for path in sorted(phrases.rglob("*.yaml")):
        data = path.read_bytes()
        told.update(f"{path} {len(data)}".encode())
        told.update(data)
    return told.digest()


def _written(made: object, shared: Mapping[str, Groups]) -> bytes:
    stream = BytesIO()
    _Writer(stream, shared).dump(made)
    return stream.getvalue()


class _Writer(pickle.Pickler):
    """Names the shared groups instead of writing them."""

    def __init__(self, stream: BytesIO, shared: Mapping[str, Groups]) -> None:
        super().__init__(stream, protocol=5)
        self._names = {id(group): name for name, group in _named(shared)}

    def persistent_id(self, made: Any) -> tuple[str, str] | None:
        return self._names.get(id(made)) if type(made) is WordGroup else None


class _Reader(pickle.Unpickler):
    """Makes objects of letterkit's classes only."""

    def __init__(self, data: bytes, shared: Mapping[str, Groups]) -> None:
        super().__init__(BytesIO(data))
        self._groups = dict(_named(shared))

    def persistent_load(self, name: tuple[str, str]) -> WordGroup:
        return self._groups[name]

    def find_class(self, module: str, name: str) -> type:
        if module.startswith("letterkit.") or (module, name) in _PLAIN:
            found = getattr(importlib.import_module(module), name)
            if isinstance(found, type):
                return found
        raise pickle.UnpicklingError(f"{module}.{name}")


def _named(shared: Mapping[str, Groups]) -> Iterator[tuple[tuple[str, str], WordGroup]]:
    for language, groups in shared.items():
        for name, group in groups.items():
            yield (language, name), group


def _tidy(folder: Path) -> None:
    """Take the oldest files away where there are too many."""
    with suppress(OSError):
        kept = sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in kept[_MOST:]:
            path.unlink(missing_ok=True)
