"""Writes the gallery into a folder of its own: what else is there is never touched."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Final

from letterkit.catalogue.files.folder import shown
from letterkit.errors import UnwritableError
from letterkit.paths import is_folder, is_there
from letterkit.ui import Text

LISTING: Final = "gallery.json"
"""Names the files of a gallery, so that a new one can take the place of an old one."""

_TAKEN = Text(
    sv="Mappen innehåller annat än ett galleri. Välj en tom mapp eller ett nytt namn, så att inget skrivs över.",
    fi="Kansiossa on muuta kuin galleria. Valitse tyhjä kansio tai uusi nimi, jotta mitään ei kirjoiteta yli.",
    en="The folder holds something else than a gallery. Choose an empty folder or a new name, so that nothing is "
    "overwritten.",
)
_NOT_WRITTEN = Text(
    sv="Galleriet kan inte skrivas här ({reason}).",
    fi="Galleriaa ei voi kirjoittaa tähän ({reason}).",
    en="The gallery cannot be written here ({reason}).",
)


def check_place(folder: Path) -> None:
    """Raise UnwritableError where a folder holds anything but an earlier gallery."""
    if is_there(folder) and not is_folder(folder):
        raise UnwritableError(_TAKEN, shown(folder))
    if is_folder(folder) and any(folder.iterdir()) and _earlier(folder) is None:
        raise UnwritableError(_TAKEN, shown(folder))


def write_gallery(files: Mapping[str, bytes], folder: Path) -> None:
    """Write the files of a gallery in the place of an earlier one. Raises UnwritableError."""
    check_place(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        earlier = _earlier(folder) or []
        listing = json.dumps({"letterkit": "gallery", "files": sorted(files)}, ensure_ascii=False, indent=1)
        (folder / LISTING).write_text(listing + "\n", encoding="utf-8", newline="\n")
        for name, content in files.items():
            path = folder / name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(content)
        for name in set(earlier) - set(files):
            (folder / name).unlink(missing_ok=True)
    except OSError as error:
        raise UnwritableError(_NOT_WRITTEN, shown(folder), reason=error.strerror or type(error).__name__) from None


def _earlier(folder: Path) -> list[str] | None:
    """The files of the gallery that a folder holds; None where it holds none of ours."""
    try:
        told = json.loads((folder / LISTING).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    if not isinstance(told, dict) or told.get("letterkit") != "gallery" or not isinstance(told.get("files"), list):
        return None
    return [name for name in told["files"] if isinstance(name, str) and _is_ours(name)]


def _is_ours(name: str) -> bool:
    """Whether a name can be one of a gallery's: a page, at most one folder down."""
    parts = PurePosixPath(name).parts
    return (
        name.endswith(".html")
        and "\\" not in name
        and ".." not in parts
        and (len(parts) == 1 or (len(parts) == 2 and parts[0] in ("phrases", "letters")))
    )
