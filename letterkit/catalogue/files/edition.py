"""Which edition of a catalogue is at hand: a short hash of all that it says, the same on every computer."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from letterkit.catalogue.files.folder import OF_LETTERKIT, PARTS


def edition(folder: Path) -> str:
    """A hash of the names and words of a catalogue's files; how their lines end makes no difference.

    letterkit's own words are left out: they belong to its version, and a copy has none.
    """
    told = sha256()
    for part in PARTS:
        for path in sorted((folder / part).rglob("*"), key=lambda path: path.relative_to(folder).as_posix()):
            is_own = path.parent == folder / part and path.name in OF_LETTERKIT
            if path.suffix in (".yaml", ".j2") and path.is_file() and not is_own:
                written = path.read_bytes().replace(b"\r\n", b"\n")
                told.update(f"{path.relative_to(folder).as_posix()}\0{len(written)}\0".encode() + written)
    return told.hexdigest()[:8]
