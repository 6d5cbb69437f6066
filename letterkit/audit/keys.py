"""Keyed hashes: the same letter or wording has the same one in every run with the same key, and nobody without the key
can tell which letter it is, not even by trying names."""

from __future__ import annotations

import hmac
import secrets
from pathlib import Path
from typing import Final

from letterkit.errors import UsageError
from letterkit.keeping.files import private
from letterkit.ui import Text

LEAST: Final = 16
"""A key has so many bytes at least."""
_MADE: Final = 32
_DIGITS: Final = 32
"""Hexadecimal digits of a hash: 128 bits, so that no two of a billion letters share one."""

_UNREADABLE: Final = Text(
    sv="Nyckelfilen kan inte läsas. Kontrollera att den finns och att du har rätt att läsa den.",
    fi="Avaintiedostoa ei voi lukea. Tarkista, että se on olemassa ja että sinulla on oikeus lukea se.",
    en="The key file cannot be read. Check that it exists and that you have permission to read it.",
)
_SHORT: Final = Text(
    sv="Nyckeln är kortare än {least} byte och går att gissa. Ta bort filen, så gör letterkit en ny nyckel.",
    fi="Avain on lyhyempi kuin {least} tavua ja arvattavissa. Poista tiedosto, niin letterkit tekee uuden avaimen.",
    en="The key is shorter than {least} bytes and can be guessed. Remove the file, and letterkit makes a new key.",
)
_UNWRITABLE: Final = Text(
    sv="Nyckelfilen kan inte skrivas. Ange en annan plats med --key-file.",
    fi="Avaintiedostoa ei voi kirjoittaa. Anna toinen paikka valinnalla --key-file.",
    en="The key file cannot be written. Give another place with --key-file.",
)


def keyed(key: bytes, use: str, text: str) -> str:
    """The HMAC-SHA256 of a text, shortened; `use` keeps hashes of different things apart."""
    told = f"{use}\0{text}".encode("utf-8", "surrogatepass")
    return hmac.digest(key, told, "sha256").hex()[:_DIGITS]


def load_key(path: Path) -> bytes:
    """The key in a file; a file that is not there is made, for its user alone. Raises UsageError."""
    try:
        key = path.read_bytes().strip()
    except FileNotFoundError:
        return _make(path)
    except OSError:
        raise UsageError(_UNREADABLE, str(path)) from None
    if len(key) < LEAST:
        raise UsageError(_SHORT, str(path), least=LEAST)
    return key


def _make(path: Path) -> bytes:
    key = secrets.token_hex(_MADE).encode()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(path, "xb", opener=private) as file:
            file.write(key + b"\n")
    except OSError:
        raise UsageError(_UNWRITABLE, str(path)) from None
    return key
