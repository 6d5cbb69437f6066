"""Letters in a zip file, read one by one and never unpacked on the disk."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import Final

from letterkit.audit.letters import Content, Entry
from letterkit.audit.results import TOO_LARGE, UNREADABLE
from letterkit.audit.sources.asked import Asked, file_fingerprint
from letterkit.document.readers import FORMATS, LIMIT
from letterkit.document.readers.archive import HIGHEST_RATIO, RATIO_COUNTS_FROM
from letterkit.errors import UsageError
from letterkit.ui import Text

_BROKEN: Final = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, RuntimeError)
_NO_ZIP: Final = Text(
    sv="Zip-filen är skadad eller ofullständig. Kopiera den på nytt.",
    fi="Zip-tiedosto on vioittunut tai vajaa. Kopioi se uudelleen.",
    en="The zip file is damaged or incomplete. Copy it again.",
)


@dataclass(frozen=True)
class Zipped:
    """Every file of a known format in a zip file, in the order of names."""

    path: Path
    before: str
    asked: Asked

    @cached_property
    def _zip(self) -> zipfile.ZipFile:
        try:
            return zipfile.ZipFile(self.path)
        except _BROKEN:
            raise UsageError(_NO_ZIP, str(self.path)) from None

    @cached_property
    def _held(self) -> list[zipfile.ZipInfo]:
        named = [one for one in self._zip.infolist() if Path(one.filename).suffix.lower() in FORMATS]
        return sorted((one for one in named if not _is_hidden(one.filename)), key=lambda one: one.filename)

    def entries(self) -> Iterator[Entry]:
        for one in self._held:
            name = one.filename.replace("\\", "/").lstrip("/")
            yield Entry(self.before + name, one.file_size, partial(self._load, one), self.asked.unit_of(name))

    def _load(self, one: zipfile.ZipInfo) -> Content:
        format = FORMATS[Path(one.filename).suffix.lower()]
        is_bomb = one.file_size > RATIO_COUNTS_FROM and one.file_size > HIGHEST_RATIO * one.compress_size
        if one.file_size > LIMIT or is_bomb:
            return Content(None, format, TOO_LARGE)
        try:
            with self._zip.open(one) as file:
                data = file.read(LIMIT + 1)
        except _BROKEN:
            return Content(None, format, UNREADABLE)
        return Content(None, format, TOO_LARGE) if len(data) > LIMIT else Content(data, format)

    def fingerprint(self) -> str:
        return file_fingerprint(self.path)

    def count(self) -> int:
        return len(self._held)


def _is_hidden(name: str) -> bool:
    return any(part.startswith((".", "~$", "__MACOSX")) for part in name.split("/"))
