"""Where the default catalogue is, inside the installed package or at the top of a checkout; and a copy of it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from letterkit.errors import UnwritableError
from letterkit.paths import is_there
from letterkit.ui import Text

PARTS: Final = ("phrases", "templates")
"""The folders of a catalogue."""
OF_LETTERKIT: Final = ("kinds.yaml", "minute.yaml", "parts.yaml")
"""Files of phrases/ by which drafts are read, whatever the catalogue: weights are learned for their words, so that no
author changes them.
"""
OTHER_FOLDERS: Final = ("answers", "misleading", "tables")
"""Folders below phrases/ that hold something else."""

_TAKEN = Text(
    sv="Mappen finns redan. Välj ett nytt namn, så att inget skrivs över.",
    fi="Kansio on jo olemassa. Valitse uusi nimi, jotta mitään ei kirjoiteta yli.",
    en="The folder exists already. Choose a new name, so that nothing is overwritten.",
)
_NOT_COPIED = Text(
    sv="Katalogen kan inte skrivas här ({reason}).",
    fi="Fraasistoa ei voi kirjoittaa tähän ({reason}).",
    en="The catalogue cannot be written here ({reason}).",
)


@cache
def default_catalogue() -> Path:
    """The folder that holds `phrases` and `templates`."""
    package = Path(__file__).parent.parent.parent
    installed = package / "_catalogue"
    return installed if installed.is_dir() else package.parent


def working_catalogue(folder: Path | None) -> Path:
    """The catalogue that an author works on: the folder they name, else the one they stand in, else the default one."""
    if folder is not None:
        return folder
    here = Path.cwd()
    return here if all((here / part).is_dir() for part in PARTS) else default_catalogue()


def phrase_files(folder: Path) -> Iterator[Path]:
    """The files of a catalogue's folder of phrases that hold phrases, in order."""
    for path in sorted(folder.rglob("*.yaml")):
        if path.parent != folder and path.relative_to(folder).parts[0] not in OTHER_FOLDERS:
            yield path


def copy_default(folder: Path) -> None:
    """Copy the default catalogue into a new folder. Raises UnwritableError."""
    if is_there(folder):
        raise UnwritableError(_TAKEN, shown(folder))
    try:
        copy_parts(folder)
    except OSError as error:
        raise UnwritableError(_NOT_COPIED, shown(folder), reason=error.strerror or type(error).__name__) from None


def copy_parts(folder: Path) -> None:
    """Copy what an author may change of the default catalogue into a folder that lacks it. Raises OSError."""
    for part in PARTS:
        shutil.copytree(default_catalogue() / part, folder / part, ignore=shutil.ignore_patterns(*OF_LETTERKIT))


def shown(path: Path) -> str:
    """A path as the user knows it: from the folder they stand in, where it is below that."""
    try:
        return str(path.relative_to(Path.cwd()))
    except (ValueError, OSError):
        return str(path)
