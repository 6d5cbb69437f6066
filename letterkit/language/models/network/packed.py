"""Reads the files that thinc writes of a model: MessagePack, with arrays as msgpack-numpy packs them."""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from letterkit.language.numbers import numpy

_FIXED: Final = {
    0xCA: ">f", 0xCB: ">d", 0xCC: ">B", 0xCD: ">H", 0xCE: ">I", 0xCF: ">Q",
    0xD0: ">b", 0xD1: ">h", 0xD2: ">i", 0xD3: ">q",
}  # fmt: skip
_SIZED: Final = {
    0xC4: (">B", "bytes"), 0xC5: (">H", "bytes"), 0xC6: (">I", "bytes"),
    0xD9: (">B", "text"), 0xDA: (">H", "text"), 0xDB: (">I", "text"),
    0xDC: (">H", "list"), 0xDD: (">I", "list"), 0xDE: (">H", "map"), 0xDF: (">I", "map"),
}  # fmt: skip
_PLAIN: Final = {0xC0: None, 0xC2: False, 0xC3: True}


def read_packed(data: bytes | memoryview) -> Any:
    """What MessagePack data says; arrays are views of it. Raises ValueError, struct.error, KeyError or IndexError."""
    return _Reader(data).value()


def read_layers(path: Path) -> list[dict[str, Any]]:
    """The layers of a model that have weights or say what is asked of them, in thinc's order: each its weights and
    attributes by name. Raises OSError and what read_packed raises.
    """
    held = read_packed(path.read_bytes())
    attributes = [{name: read_packed(value) for name, value in one.items()} for one in held["attrs"]]
    weights = [{name: value for name, value in one.items() if value is not None} for one in held["params"]]
    layers = ({**said, **known} for said, known in zip(attributes, weights, strict=True))
    return [layer for layer in layers if layer]


class _Reader:
    def __init__(self, data: bytes | memoryview) -> None:
        self._data = data
        self._at = 0

    def value(self) -> Any:
        sign = self._data[self._at]
        self._at += 1
        if sign < 0x80:
            return sign
        if sign < 0x90:
            return self._of(sign & 0x0F, "map")
        if sign < 0xA0:
            return self._of(sign & 0x0F, "list")
        if sign < 0xC0:
            return self._of(sign & 0x1F, "text")
        if sign >= 0xE0:
            return sign - 0x100
        if sign in _PLAIN:
            return _PLAIN[sign]
        if sign in _FIXED:
            return self._number(_FIXED[sign])
        form, kind = _SIZED[sign]
        return self._of(self._number(form), kind)

    def _number(self, form: str) -> Any:
        (number,) = struct.unpack_from(form, self._data, self._at)
        self._at += struct.calcsize(form)
        return number

    def _of(self, size: int, kind: str) -> Any:
        made: Callable[[int], Any] = getattr(self, f"_{kind}")
        return made(size)

    def _bytes(self, size: int) -> memoryview:
        self._at += size
        if self._at > len(self._data):
            raise ValueError("cut off")
        return memoryview(self._data)[self._at - size : self._at]

    def _text(self, size: int) -> str:
        return str(self._bytes(size), "utf-8")

    def _list(self, size: int) -> list[Any]:
        return [self.value() for _ in range(size)]

    def _map(self, size: int) -> Any:
        held = {_key(self.value()): self.value() for _ in range(size)}
        if held.get("nd") is True:
            form = held["type"] if isinstance(held["type"], str) else str(held["type"], "ascii")
            return numpy.frombuffer(held["data"], dtype=form).reshape(held["shape"])
        return held


def _key(key: Any) -> Any:
    return str(key, "utf-8") if isinstance(key, memoryview) else key
