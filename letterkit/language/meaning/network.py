"""The network's layers with numpy: pieces in, a row of numbers for each out, which tells what it means where it stands.

A transformer's encoder (Vaswani et al. 2017; Devlin et al. 2019 for this form of it): each layer lets every piece look
at all others, and then works on each by itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from math import pi, sqrt
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from letterkit.language.meaning.pieces import FIRST, Pieces
from letterkit.language.models.arrays import arrays_in
from letterkit.language.numbers import numpy

if TYPE_CHECKING:
    Array = numpy.ndarray[Any, Any]

_HEADS: Final = 12
_LEAST: Final = 1e-12
"""Keeps a division by the spread of a row from one by nought."""


class Network:
    """The network in a file: weights in whole numbers of 8 bits with a scale a row, what pieces mean in such of 4."""

    def __init__(self, held: Mapping[str, Array]) -> None:
        scores = zip(map(str, held["pieces"]), held["scores"].tolist(), strict=True)
        self.pieces = Pieces({piece: (number, score) for number, (piece, score) in enumerate(scores, FIRST)})
        self._rows, self._row_scales = held["rows"], held["rows scale"]
        self._places = held["places"].astype("float32")
        self._norm = _Norm(held["norm w"], held["norm b"])
        self._layers = [_Layer(held, number) for number in range(len(held["looking w"]))]

    def read(self, numbers: Sequence[int]) -> Array:
        """A row for each piece of a text."""
        rows: Array = self._norm(self._looked_up(numbers) + self._places[: len(numbers)])
        for layer in self._layers:
            rows = layer(rows)
        return rows

    def _looked_up(self, numbers: Sequence[int]) -> Array:
        """What each piece means by itself. 32 numbers share a scale: the lower halves of 16 bytes, then the higher."""
        held = numpy.array(numbers, dtype=numpy.intp)
        halves = self._rows[held].reshape(len(held), -1, 16)
        whole = numpy.concatenate([halves & 15, halves >> 4], axis=2).astype("float32") - 8
        scaled: Array = whole * self._row_scales[held, :, None].astype("float32")
        return scaled.reshape(len(held), -1)


class _Layer:
    """Every piece looks at the others, then each is worked on by itself; what it was before is kept beside."""

    def __init__(self, held: Mapping[str, Array], number: int) -> None:
        weights, scales, bias = (held[f"looking {part}"][number] for part in ("w", "scale", "b"))
        asked, told = slice(0, 3), slice(3, 4)
        self._asked, self._told = (_Dense(weights[part], scales[part], bias[part]) for part in (asked, told))
        self._wide, self._narrow = (
            _Dense(*(held[f"{name} {part}"][number] for part in ("w", "scale", "b"))) for name in ("wide", "narrow")
        )
        norms = zip(held["norms w"][number], held["norms b"][number], strict=True)
        self._after_looking, self._after_work = (_Norm(scale, move) for scale, move in norms)

    def __call__(self, rows: Array) -> Array:
        count, width = rows.shape
        asks, offers, says = (
            part.reshape(count, _HEADS, -1).transpose(1, 0, 2) for part in numpy.split(self._asked(rows), 3, axis=1)
        )
        shares = _shares(asks @ offers.transpose(0, 2, 1) / numpy.float32(sqrt(width // _HEADS)))
        looked = (shares @ says).transpose(1, 0, 2).reshape(count, width)
        rows = self._after_looking(rows + self._told(looked))
        return self._after_work(rows + self._narrow(_gelu(self._wide(rows))))


class _Dense:
    """Rows times weights, plus what is added to all; several sets of weights side by side."""

    def __init__(self, weights: Array, scales: Array, bias: Array) -> None:
        scaled = weights.astype("float32") * scales[..., None]
        self.weights, self.bias = numpy.ascontiguousarray(scaled.reshape(-1, weights.shape[-1]).T), bias.ravel()

    def __call__(self, rows: Array) -> Array:
        made: Array = rows @ self.weights
        made += self.bias
        return made


class _Norm:
    """Rows brought to mean 0 and variance 1 (layer normalisation), scaled and moved."""

    def __init__(self, scale: Array, move: Array) -> None:
        self._scale, self._move = scale, move

    def __call__(self, rows: Array) -> Array:
        made: Array = rows - rows.mean(axis=1, keepdims=True)
        made /= numpy.sqrt(numpy.square(made).mean(axis=1, keepdims=True) + numpy.float32(_LEAST))
        made *= self._scale
        made += self._move
        return made


def _shares(values: Array) -> Array:
    """Values as shares of one along the last axis, the larger the more (softmax)."""
    made: Array = numpy.exp(values - values.max(axis=-1, keepdims=True))
    made /= made.sum(axis=-1, keepdims=True)
    return made


def _gelu(values: Array) -> Array:
    """Each value times the chance that a normal one is smaller, by the formula of Hendrycks & Gimpel (2016)."""
    inner = numpy.float32(sqrt(2 / pi)) * (values + numpy.float32(0.044715) * values**3)
    made: Array = numpy.float32(0.5) * values * (1 + numpy.tanh(inner))
    return made


@cache
def load_network() -> Network:
    """The network that the package brings."""
    return Network(arrays_in(Path(__file__).with_name("meaning.npz")))
