"""The hashes that the pipelines were trained with: MurmurHash64A for strings, MurmurHash3 for numbers (A. Appleby)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from letterkit.language.numbers import numpy

Array = numpy.ndarray[Any, Any]

_SEED: Final = 1
"""spaCy's, for strings."""
_M: Final = numpy.uint64(0xC6A4A7935BD1E995)
_R: Final = numpy.uint64(47)
_BLOCK: Final = 8


def hash_strings(texts: Sequence[str]) -> Array:
    """The 64-bit hash of each text, as spaCy's `hash_string` gives it."""
    coded = [text.encode("utf-8", "surrogatepass") for text in texts]
    lengths = numpy.array([len(one) for one in coded], dtype="uint64")
    blocks = int(lengths.max(initial=0)) // _BLOCK + 1
    padded = b"".join(one.ljust(blocks * _BLOCK, b"\0") for one in coded)
    words = numpy.frombuffer(padded, dtype="<u8").reshape(len(coded), blocks)
    hashed = numpy.uint64(_SEED) ^ (lengths * _M)
    whole = lengths // numpy.uint64(_BLOCK)
    for number in range(blocks):
        word = words[:, number]
        mixed = word * _M
        mixed = (mixed ^ (mixed >> _R)) * _M
        is_whole, is_tail = whole > number, (whole == number) & (lengths % numpy.uint64(_BLOCK) > 0)
        hashed = numpy.where(is_whole, (hashed ^ mixed) * _M, numpy.where(is_tail, (hashed ^ word) * _M, hashed))
    hashed = (hashed ^ (hashed >> _R)) * _M
    made: Array = hashed ^ (hashed >> _R)
    return made


def rows_of(ids: Array, seed: int, rows: int) -> Array:
    """Four rows of a table for each number, as thinc's HashEmbed chooses them."""
    first = ids * numpy.uint64(0x87C37B91114253D5)
    first = (first << numpy.uint64(31)) | (first >> numpy.uint64(33))
    first = first * numpy.uint64(0x4CF5AD432745937F) ^ numpy.uint64(seed) ^ numpy.uint64(_BLOCK)
    second = numpy.full_like(first, seed ^ _BLOCK)
    first = first + second
    second = second + first
    first, second = _mixed(first), _mixed(second)
    first = first + second
    second = second + first
    low = numpy.uint64(0xFFFFFFFF)
    keys = numpy.stack([first & low, first >> numpy.uint64(32), second & low, second >> numpy.uint64(32)], axis=1)
    chosen: Array = keys % numpy.uint64(rows)
    return chosen


def _mixed(value: Array) -> Array:
    value = (value ^ (value >> numpy.uint64(33))) * numpy.uint64(0xFF51AFD7ED558CCD)
    value = (value ^ (value >> numpy.uint64(33))) * numpy.uint64(0xC4CEB9FE1A85EC53)
    mixed: Array = value ^ (value >> numpy.uint64(33))
    return mixed
