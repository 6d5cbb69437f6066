"""A zip file with some entries replaced: all others keep their bytes as they are packed, and their order."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from typing import Final

_LOCAL: Final = struct.Struct("<4s5H3L2H")
_CENTRAL: Final = struct.Struct("<4s6H3L5H2L")
_END: Final = struct.Struct("<4s4H2LH")
_DESCRIBED: Final = 0x8
"""The flag of an entry whose sizes stand after its data once more."""
_UTF8: Final = 0x800
_ZIP64: Final = 1
_VERSION: Final = 20
_NO_DATE: Final = (1980, 1, 1, 0, 0, 0)


def rewritten(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The zip file in `data` with these parts in the place of those of the same names; new ones come last."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries, comment = archive.infolist(), archive.comment
    last = {entry.filename: entry for entry in entries}
    written, directory = bytearray(), bytearray()
    for entry in entries:
        name, extra = _name(data, entry), _without_zip64(entry.extra)
        offset = len(written)
        if entry.filename in parts and last[entry.filename] is entry:
            written += _packed(entry, name, parts[entry.filename])
        else:
            written += _record(data, entry)
        directory += _listed(entry, name, extra, offset)
    for filename in parts:
        if filename not in last:
            entry = _new(filename)
            name, offset = filename.encode(), len(written)
            written += _packed(entry, name, parts[filename])
            directory += _listed(entry, name, b"", offset)
    count = len(entries) + sum(filename not in last for filename in parts)
    end = _END.pack(b"PK\x05\x06", 0, 0, count, count, len(directory), len(written), len(comment))
    return bytes(written + directory + end + comment)


def _new(filename: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(filename, _NO_DATE)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 0
    entry.flag_bits = 0 if filename.isascii() else _UTF8
    return entry


def _body(data: bytes, entry: zipfile.ZipInfo) -> int:
    """Where the packed data of an entry begins."""
    *_, name, extra = _LOCAL.unpack_from(data, entry.header_offset)
    return int(entry.header_offset + _LOCAL.size + name + extra)


def _name(data: bytes, entry: zipfile.ZipInfo) -> bytes:
    """The name of an entry in its own encoding."""
    start = entry.header_offset + _LOCAL.size
    return data[start : start + _LOCAL.unpack_from(data, entry.header_offset)[9]]


def _record(data: bytes, entry: zipfile.ZipInfo) -> bytes:
    """All that stands in the file for an entry, before its directory."""
    end = _body(data, entry) + entry.compress_size
    if entry.flag_bits & _DESCRIBED:
        end += 16 if data[end : end + 4] == b"PK\x07\x08" else 12
    return data[entry.header_offset : end]


def _packed(entry: zipfile.ZipInfo, name: bytes, content: bytes) -> bytes:
    """A record with new content; the entry is told its sizes."""
    packed = content
    if entry.compress_type == zipfile.ZIP_DEFLATED:
        deflate = zlib.compressobj(wbits=-zlib.MAX_WBITS)
        packed = deflate.compress(content) + deflate.flush()
    entry.flag_bits &= _UTF8
    entry.CRC, entry.compress_size, entry.file_size = zlib.crc32(content), len(packed), len(content)
    return (
        _LOCAL.pack(
            b"PK\x03\x04",
            _VERSION,
            entry.flag_bits,
            entry.compress_type,
            *_moment(entry),
            entry.CRC,
            entry.compress_size,
            entry.file_size,
            len(name),
            0,
        )
        + name
        + packed
    )


def _listed(entry: zipfile.ZipInfo, name: bytes, extra: bytes, offset: int) -> bytes:
    """An entry of the directory."""
    return (
        _CENTRAL.pack(
            b"PK\x01\x02",
            entry.create_version | entry.create_system << 8,
            entry.extract_version,
            entry.flag_bits,
            entry.compress_type,
            *_moment(entry),
            entry.CRC,
            entry.compress_size,
            entry.file_size,
            len(name),
            len(extra),
            len(entry.comment),
            0,
            entry.internal_attr,
            entry.external_attr,
            offset,
        )
        + name
        + extra
        + entry.comment
    )


def _moment(entry: zipfile.ZipInfo) -> tuple[int, int]:
    """The time and the date of an entry, as zip files write them."""
    year, month, day, hour, minute, second = entry.date_time
    return hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day


def _without_zip64(extra: bytes) -> bytes:
    """The extra fields of an entry but for the large sizes, which a file of ours never needs."""
    kept, position = b"", 0
    while position + 4 <= len(extra):
        kind, length = struct.unpack_from("<2H", extra, position)
        if kind != _ZIP64:
            kept += extra[position : position + 4 + length]
        position += 4 + length
    return kept
