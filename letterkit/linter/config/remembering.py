"""Configurations that were found right before, so that a run that checks nothing anew need not load the rules."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from letterkit.linter.config.file import ConfigFile


def kept_or_read(path: Path, data: Any, text: str, read: Callable[[], ConfigFile]) -> ConfigFile:
    """The configuration in a file as it was read before, or as `read` reads it.

    It is found again by the file's text and by all files and folders that it may name, and what letterkit goes by.
    """
    from letterkit.catalogue.patterns.prepared import kept
    from letterkit.linter.kept.stamp import of_folder, program

    named = (f"{name} {_about(path.parent / name, of_folder)}" for name in _texts(data))
    return kept("\n".join([str(path), text, *named, *program()]), read)


def _texts(data: Any) -> Iterator[str]:
    """All texts in the data."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list):
        for value in data.values() if isinstance(data, dict) else data:
            yield from _texts(value)


def _about(path: Path, of_folder: Callable[[Path], str]) -> str:
    """What tells a file or folder from what it was; nothing where there is none."""
    try:
        if path.is_dir():
            return of_folder(path)
        return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
    except (OSError, ValueError):
        return ""
