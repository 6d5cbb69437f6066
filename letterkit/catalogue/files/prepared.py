"""What was read from a catalogue, kept in the user's folder for caches: reading and indexing take a third of a second.

It is found again by every byte of the catalogue's words and by letterkit's own files, so that it is never stale. Where
the catalogue lies does not count: a copy, or what git gives of an earlier revision, is as good as the folder itself.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Final, TypeVar

import letterkit
from letterkit.keeping.files import write_whole
from letterkit.keeping.objects import kept, place_of

Made = TypeVar("Made")

_CODE: Final = ("catalogue", "structure", "compose", "ui.py")
"""The parts of letterkit that say what is made of a catalogue."""


def prepared(kind: str, phrases: Path, shared: Mapping[str, Mapping[str, object]], make: Callable[[], Made]) -> Made:
    """What `make` reads from a catalogue's folder of phrases, from the cache where that was done before.

    `shared` is what other kinds have, too, by language and name (the shared groups of words): it stays the same
    objects.
    """
    named = {(language, name): one for language, held in shared.items() for name, one in held.items()}
    return kept(kind.encode() + _stamp(phrases), make, named, phrases)


class Remembered:
    """Texts that were made of a catalogue, by what they were made for; new ones are added to its file."""

    def __init__(self, kind: str, phrases: Path) -> None:
        self._path = place_of(kind.encode() + _stamp(phrases))
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


@cache
def _stamp(phrases: Path) -> bytes:
    """A hash of the files that words are read from, and of what reads them."""
    told = hashlib.sha256(f"{letterkit.__version__} {sys.version}".encode())
    package = Path(letterkit.__file__).parent
    for part in _CODE:
        for path in sorted((package / part).rglob("*.py")) if (package / part).is_dir() else [package / part]:
            about = path.stat()
            told.update(f"{path} {about.st_size} {about.st_mtime_ns}".encode())
    for path in sorted(phrases.rglob("*.yaml")):
        data = path.read_bytes()
        told.update(f"{path.relative_to(phrases).as_posix()} {len(data)}".encode())
        told.update(data)
    return told.digest()
