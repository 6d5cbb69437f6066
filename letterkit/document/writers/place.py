"""Puts bytes into a file so that it is there whole or not at all."""

from __future__ import annotations

import glob
import os
import secrets
import shutil
from contextlib import suppress
from pathlib import Path

from letterkit.errors import UnwritableError
from letterkit.keeping.files import remove_left_behind
from letterkit.paths import is_folder, is_there
from letterkit.ui import Text

_NO_FOLDER = Text(
    sv="Mappen finns inte. Skapa den eller välj en annan.",
    fi="Kansiota ei ole. Luo se tai valitse toinen.",
    en="There is no such folder. Create it or choose another.",
)
_FOLDER = Text(
    sv="Det finns redan en mapp med det namnet. Ge brevet ett annat namn.",
    fi="Samanniminen kansio on jo olemassa. Anna kirjeelle toinen nimi.",
    en="There is already a folder with that name. Give the letter another name.",
)
_DENIED = Text(
    sv="Filen kan inte skrivas. Stäng den i andra program. Kontrollera att du får skriva i mappen och att disken"
    " har plats.",
    fi="Tiedostoa ei voi kirjoittaa. Sulje se muissa ohjelmissa. Tarkista, että saat kirjoittaa kansioon ja että"
    " levyllä on tilaa.",
    en="The file cannot be written. Close it in other programs, and check your permissions and the free space.",
)


def put(data: bytes | str, path: Path, like: Path | None = None) -> None:
    """Write `data` beside the target, then put it in the target's place; on failure what was there is untouched.

    A text is written as UTF-8, with "?" for what is none, as in names of files that a system lets be anything.
    A file made from another one, `like`, can be read by the same people as that one. While it is written nobody else
    can read it. What killed processes left beside the same target is removed.
    """
    target = path.resolve()
    if is_folder(target):
        raise UnwritableError(_FOLDER, str(path))
    if not is_folder(target.parent):
        raise UnwritableError(_NO_FOLDER, str(path))
    remove_left_behind(target.parent.glob(f".{glob.escape(target.name[:100])}.{'[0-9a-f]' * 12}.tmp"))
    beside = target.with_name(f".{target.name[:100]}.{secrets.token_hex(6)}.tmp")
    try:
        with open(beside, "xb", opener=_private) as file:
            file.write(data.encode(errors="replace") if isinstance(data, str) else data)
            file.flush()
            os.fsync(file.fileno())
        if is_there(target):
            shutil.copymode(target, beside)
        elif like:
            shutil.copymode(like, beside)
        else:
            beside.chmod(_usual_mode())
        beside.replace(target)
    except OSError:
        raise UnwritableError(_DENIED, str(path)) from None
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _usual_mode() -> int:
    """How a new file of this user is protected; it can only be asked for by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return 0o666 & ~mask


def _private(path: str, flags: int) -> int:
    """Open a file that nobody else can read while it is being written."""
    return os.open(path, flags, 0o600)
