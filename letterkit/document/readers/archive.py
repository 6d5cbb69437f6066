"""The zip file around a Word or OpenDocument letter: its parts by name, read within limits."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from lxml import etree

from letterkit.errors import UnreadableError
from letterkit.ui import Text

Element = etree._Element

# Limits of our own, far above any letter, far below what would hurt the computer.
MOST_PARTS: Final = 5_000
LARGEST_PART: Final = 8 * 1024 * 1024
LARGEST_SUM: Final = 24 * 1024 * 1024
HIGHEST_RATIO: Final = 200
RATIO_COUNTS_FROM: Final = 1024 * 1024
"""Small parts may be packed as tightly as they like: only above this size, in bytes, is the ratio a sign of a bomb."""

_BROKEN: Final = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, struct.error)
_SINGLE_BYTE_UNSAFE: Final = re.compile(rb"<!DOCTYPE", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Refusals:
    """What a format says of a file that is no zip file, is encrypted, unpacks to too much, or defines entities."""

    unzippable: Text
    encrypted: Text
    too_large: Text
    unsafe: Text


@dataclass(slots=True)
class Weight:
    """How many bytes were unpacked: of a file, with the files in it that are zip files themselves."""

    unpacked: int = 0


class Archive:
    """The parts of the file, by name. Raises UnreadableError for what isn't a zip file, and for what would hurt.

    `weight` is shared with the file that this one was taken from.
    """

    def __init__(self, data: bytes, path: str, refusals: Refusals, weight: Weight | None = None) -> None:
        self._path = path
        self._refusals = refusals
        self._weight = weight or Weight()
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            entries = self._zip.infolist()
        except _BROKEN:
            raise self.refusal(refusals.unzippable) from None
        if len(entries) > MOST_PARTS:
            raise self.refusal(refusals.too_large)
        self._entries = {key(name): entry for entry in entries for name in _names(entry)}

    def refusal(self, text: Text) -> UnreadableError:
        """The error that says `text` of this file."""
        return UnreadableError(text, self._path)

    def has(self, name: str) -> bool:
        return key(name) in self._entries

    def full_name(self, name: str) -> str:
        """The name of a part as the zip file writes it."""
        entry = self._entries.get(key(name))
        return entry.filename if entry else name

    def read(self, name: str) -> bytes | None:
        """The bytes of a part; None where it is missing or damaged. Raises UnreadableError where a limit is passed."""
        entry = self._entries.get(key(name))
        if entry is None:
            return None
        if entry.flag_bits & 1:
            raise self.refusal(self._refusals.encrypted)
        self._weigh(entry)
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            return None
        try:
            with self._zip.open(entry) as file:
                return file.read(LARGEST_PART + 1)
        except _BROKEN:
            return None

    def tree(self, name: str) -> Element | None:
        """A part's XML; None where it is missing or isn't well-formed."""
        data = self.read(name)
        if data is None:
            return None
        try:
            root = etree.fromstring(data, _parser())
        except (etree.XMLSyntaxError, ValueError):
            if _SINGLE_BYTE_UNSAFE.search(data[:4096]):
                raise self.refusal(self._refusals.unsafe) from None
            return None
        if root.getroottree().docinfo.internalDTD is not None:
            raise self.refusal(self._refusals.unsafe)
        return root

    def _weigh(self, entry: zipfile.ZipInfo) -> None:
        """Refuse what unpacks to too much."""
        self._weight.unpacked += entry.file_size
        is_large = entry.file_size > LARGEST_PART or self._weight.unpacked > LARGEST_SUM
        is_bomb = entry.file_size > RATIO_COUNTS_FROM and entry.file_size > HIGHEST_RATIO * entry.compress_size
        if is_large or is_bomb:
            raise self.refusal(self._refusals.too_large)


def _parser() -> etree.XMLParser:
    """A parser that fetches nothing, expands nothing and refuses deep nesting (libxml2 stops at 256 levels)."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def key(name: str) -> str:
    """Part names differ neither by case nor by the slash they start with; some writers turn slashes around."""
    return name.replace("\\", "/").lstrip("/").lower()


def _names(entry: zipfile.ZipInfo) -> Iterator[str]:
    """The name of an entry, and what it is when a writer used UTF-8 without saying so."""
    if not entry.flag_bits & 0x800 and not entry.filename.isascii():
        with suppress(UnicodeError):
            yield entry.filename.encode("cp437").decode("utf-8")
    yield entry.filename
