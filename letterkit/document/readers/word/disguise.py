"""What a file is that calls itself .docx and isn't: its first bytes tell."""

from __future__ import annotations

from typing import Final

from letterkit.document.readers import foreign
from letterkit.document.readers.source import EMPTY
from letterkit.document.readers.word import messages
from letterkit.ui import Text

_COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP: Final = b"PK"
_MARKS: Final = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def unmask(data: bytes) -> Text | None:
    """What is wrong with a file whose bytes are `data`; None for what may be a zip file, which Word files are."""
    if not data:
        return EMPTY
    if data.startswith(_ZIP):
        return None
    if data.startswith(_COMPOUND):
        return _compound(data)
    start = _start(data)
    if start.startswith("%pdf"):
        return messages.PDF
    if start.startswith("{\\rtf"):
        return messages.RTF
    if start.startswith("<?xml") and "<html" not in start:
        return messages.XML
    if start.startswith(("<!doctype html", "<html", "<?xml")):
        return messages.HTML
    return messages.PLAIN if _is_text(data) else None


def unzippable(data: bytes) -> Text:
    """What is wrong with a file that should be a zip file and can't be opened as one: harmed, or something else."""
    return messages.DAMAGED if data.startswith(_ZIP) or not any(data) else messages.NOT_WORD


def _compound(data: bytes) -> Text:
    """What an OLE compound file holds: the names of its streams stand in it as UTF-16."""
    if _stream("EncryptedPackage") in data:
        return messages.ENCRYPTED
    if _stream("__substg1.0_") in data:
        return foreign.EMAIL
    return foreign.OLD_WORD if _stream("WordDocument") in data else messages.OLD_OFFICE


def _stream(name: str) -> bytes:
    return name.encode("utf-16-le")


def _start(data: bytes) -> str:
    """The first letters of the file, small, without a byte order mark and the zeros of UTF-16."""
    head = data[:1024]
    for mark in _MARKS:
        head = head.removeprefix(mark)
    return head.replace(b"\x00", b"").decode("latin-1").lstrip().lower()


def _is_text(data: bytes) -> bool:
    """Whether the bytes are words: text in UTF-16 with its mark, or nothing but printable characters and spaces."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    return all((letter.isprintable() and letter != "\ufffd") or letter.isspace() for letter in text[:4096])
