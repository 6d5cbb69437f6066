"""Keeps what was found in drafts, so that an unchanged one is not checked again.

An entry is found again by the bytes of its draft, the settings it was checked by, and every file of letterkit and of
the catalogue (their sizes and times). It is sealed with a key made from the draft's own bytes: who has the draft can
read what was said of it, nobody else can, and no word of it stands in the cache. Entries are written whole or not at
all, so that runs side by side and one that is broken off do no harm; what can't be read or written is as if it were not
there.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from letterkit.keeping import write_whole

MOST: Final = 64 * 1024 * 1024
"""The cache is kept below so many bytes: the entries that were not asked for longest go first."""
_LEFT: Final = 0.75
"""So much of it is left then."""
_ENDING: Final = ".sealed"
_NONCE: Final = 16
_TAG: Final = 16


@dataclass(frozen=True)
class Cache:
    """The entries of drafts that are checked alike; `by` tells by what (letterkit.linter.kept.stamp)."""

    folder: Path
    by: bytes

    def find(self, draft: bytes, format: str) -> Any:
        """What was kept of a draft; None where there is nothing."""
        path = self._path(draft, format)
        try:
            data = _opened(path.read_bytes(), draft)
            os.utime(path)
        except OSError:
            return None
        try:
            return json.loads(zlib.decompress(data)) if data is not None else None
        except (ValueError, zlib.error):
            return None

    def keep(self, draft: bytes, format: str, data: Any) -> None:
        """Keep what was found in a draft, as JSON data."""
        path = self._path(draft, format)
        sealed = _sealed(zlib.compress(json.dumps(data, ensure_ascii=False).encode("utf-8", "surrogatepass")), draft)
        write_whole(path, sealed)

    def _path(self, draft: bytes, format: str) -> Path:
        name = hashlib.sha256(b"\0".join([b"name", self.by, format.encode(), hashlib.sha256(draft).digest()]))
        return self.folder / f"{name.hexdigest()}{_ENDING}"


def prune(folder: Path, most: int = MOST) -> None:
    """Take the entries away that were not asked for longest, where the cache has grown too large."""
    with suppress(OSError):
        entries = sorted(_entries(folder))
        size = sum(size for _, size, _ in entries)
        if size <= most:
            return
        for _, taken, path in entries:
            if size <= most * _LEFT:
                return
            path.unlink(missing_ok=True)
            size -= taken


def _entries(folder: Path) -> Iterator[tuple[float, int, Path]]:
    """The files of a cache: when each was last asked for, its size and its path; those of broken runs too."""
    with os.scandir(folder) as held:
        for entry in held:
            if entry.name.endswith((_ENDING, ".tmp")):
                with suppress(OSError):
                    told = entry.stat()
                    yield told.st_mtime, told.st_size, Path(entry.path)


def _sealed(data: bytes, draft: bytes) -> bytes:
    nonce = secrets.token_bytes(_NONCE)
    hidden = _masked(data, draft, nonce)
    return nonce + _tag(nonce + hidden, draft) + hidden


def _opened(sealed: bytes, draft: bytes) -> bytes | None:
    """What was sealed with a draft; None where it is damaged."""
    nonce, tag, hidden = sealed[:_NONCE], sealed[_NONCE : _NONCE + _TAG], sealed[_NONCE + _TAG :]
    if not secrets.compare_digest(tag, _tag(nonce + hidden, draft)):
        return None
    return _masked(hidden, draft, nonce)


def _masked(data: bytes, draft: bytes, nonce: bytes) -> bytes:
    """The data under a mask as long as itself (SHAKE-256 of the draft's key and a number used once); twice is not at
    all."""
    mask = hashlib.shake_256(_key(b"mask", draft) + nonce).digest(len(data))
    return (int.from_bytes(data, "big") ^ int.from_bytes(mask, "big")).to_bytes(len(data), "big")


def _tag(hidden: bytes, draft: bytes) -> bytes:
    return hashlib.blake2b(hidden, digest_size=_TAG, key=_key(b"tag", draft)).digest()


def _key(use: bytes, draft: bytes) -> bytes:
    return hashlib.blake2b(draft, digest_size=32, person=use).digest()
