"""The user's own folder for what can be made again, files written whole or not at all, and what is left of others."""

from __future__ import annotations

import os
import secrets
import shutil
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

CACHE_DIR: Final = "LETTERKIT_CACHE_DIR"
"""The environment variable that names another folder than the system's own for caches."""
_LEFT_BEHIND: Final = 3600
"""Seconds after which nothing is still being written: the process that began it was killed."""


def cache_folder() -> Path:
    """Where entries lie: the user's own folder for caches, unless the environment names another."""
    if given := os.environ.get(CACHE_DIR):
        return Path(given)
    from platformdirs import user_cache_path

    return user_cache_path("letterkit", appauthor=False)


def write_whole(path: Path, data: bytes) -> None:
    """Write a file that only the user can read; what can't be written is left out."""
    beside = path.with_name(f"{secrets.token_hex(8)}.tmp")
    with suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            with open(beside, "xb", opener=private) as file:
                file.write(data)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)


def remove_left_behind(paths: Iterable[Path]) -> None:
    """Remove files and folders that killed processes did not put in their place; what can't be removed stays."""
    for path in paths:
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > _LEFT_BEHIND:
                shutil.rmtree(path) if path.is_dir() else path.unlink()


def private(path: str, flags: int) -> int:
    """Open a file that only the user can read: what `open` takes as its opener."""
    return os.open(path, flags, 0o600)
