"""Objects that were made before, kept in the user's folder for caches.

Each is found again by all that it was made from, so that it is never stale. Only classes of letterkit are made from a
file, whatever it says. What can't be kept is made anew.
"""

from __future__ import annotations

import hashlib
import importlib
import os
import pickle
from collections.abc import Callable, Hashable, Mapping
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, NamedTuple, TypeVar

from letterkit.keeping.files import cache_folder, write_whole

Made = TypeVar("Made")

NO_CACHE: Final = "LETTERKIT_NO_CACHE"
"""The environment variable that keeps letterkit from keeping anything."""
FOLDER: Final = "prepared"
"""Where the files lie, below the folder for caches."""
_MOST: Final = 32
"""So many files are kept: of some catalogues and configurations, or of some versions."""
_PLAIN: Final = {(made.__module__, made.__name__) for made in (set, frozenset, type(Path()))}
"""Python's own classes that files hold, by the names that this Python gives them."""
_NONE: Final[Mapping[Any, object]] = MappingProxyType({})


def kept(
    told: bytes, make: Callable[[], Made], shared: Mapping[Any, object] = _NONE, folder: Path | None = None
) -> Made:
    """What `make` makes, from the cache where that was done before by all that is `told`.

    `shared` are objects that others hold, too, by name: they are named in the file, and stay the same objects. Paths
    below `folder` are kept as they stand in it, so that what was made of one copy of a folder serves another.
    """
    path = place_of(told)
    if path is None:
        return make()
    try:
        found: Made = _Reader(path.read_bytes(), shared, folder).load()
    except Exception:  # none, or a damaged one, in whichever way
        found = make()
        with suppress(pickle.PicklingError, TypeError, AttributeError):
            write_whole(path, _written(found, shared, folder))
            _tidy(path.parent)
    return found


def place_of(told: bytes) -> Path | None:
    """Where a file lies that is made by all that is told; None where nothing is kept."""
    if os.environ.get(NO_CACHE):
        return None
    return cache_folder() / FOLDER / hashlib.sha256(told).hexdigest()


def _written(made: object, shared: Mapping[Any, object], folder: Path | None) -> bytes:
    stream = BytesIO()
    _Writer(stream, shared, folder).dump(made)
    return stream.getvalue()


class _Writer(pickle.Pickler):
    """Names the shared objects, and the paths below a folder, instead of writing them."""

    def __init__(self, stream: BytesIO, shared: Mapping[Any, object], folder: Path | None) -> None:
        super().__init__(stream, protocol=5)
        self._names = {id(held): name for name, held in shared.items()}
        self._folder = folder

    def persistent_id(self, made: Any) -> Hashable | None:
        if self._folder and isinstance(made, Path) and made.is_relative_to(self._folder):
            return _Below(made.relative_to(self._folder).as_posix())
        return self._names.get(id(made))


class _Below(NamedTuple):
    """A path below the folder."""

    path: str


class _Reader(pickle.Unpickler):
    """Makes objects of letterkit's classes only."""

    def __init__(self, data: bytes, shared: Mapping[Any, object], folder: Path | None) -> None:
        super().__init__(BytesIO(data))
        self._shared = shared
        self._folder = folder

    def persistent_load(self, name: Hashable) -> object:
        if isinstance(name, _Below) and self._folder:
            return self._folder / name.path
        return self._shared[name]

    def find_class(self, module: str, name: str) -> type:
        if module.startswith("letterkit.") or (module, name) in _PLAIN:
            found = getattr(importlib.import_module(module), name)
            if isinstance(found, type) and (found.__module__ == module or (module, name) in _PLAIN):
                return found  # a class of others that a module of ours imports is none of ours
        raise pickle.UnpicklingError(f"{module}.{name}")


def _tidy(folder: Path) -> None:
    """Take the oldest files away where there are too many."""
    with suppress(OSError):
        kept = sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in kept[_MOST:]:
            path.unlink(missing_ok=True)
