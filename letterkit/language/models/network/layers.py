"""The layers of the pipelines, when they are not trained: numbers in, numbers out (float32, a row a word)."""

from __future__ import annotations

from typing import Any

from letterkit.language.models.network.hashing import Array
from letterkit.language.numbers import numpy

Layer = dict[str, Any]
"""The weights of a layer by name."""


class Dense:
    """A row times weights, plus what is added to all."""

    def __init__(self, layer: Layer) -> None:
        weights = layer["W"]
        self._turned = numpy.ascontiguousarray(weights.reshape(-1, weights.shape[-1]).T)
        self._bias = layer["b"].ravel().copy()

    def __call__(self, rows: Array) -> Array:
        made: Array = rows @ self._turned
        made += self._bias
        return made


class Maxout:
    """The largest of several dense layers, brought to mean 0 and variance 1 (layer normalisation), scaled and moved."""

    def __init__(self, dense: Layer, norm: Layer) -> None:
        self._dense = Dense(dense)
        self._pieces = dense["b"].shape
        self._scale, self._move = norm["G"].copy(), norm["b"].copy()

    def __call__(self, rows: Array) -> Array:
        best = largest(self._dense(rows).reshape(-1, *self._pieces))
        best -= best.mean(axis=1, keepdims=True)
        best /= numpy.sqrt(numpy.square(best).mean(axis=1, keepdims=True) + numpy.float32(1e-08))
        best *= self._scale
        best += self._move
        return best


def largest(pieces: Array) -> Array:
    """The largest along the last axis. It is short, and numpy's own `max` takes ten times as long over a short one."""
    best: Array = numpy.maximum(pieces[..., 0], pieces[..., 1])
    for at in range(2, pieces.shape[-1]):
        numpy.maximum(best, pieces[..., at], out=best)
    return best


def with_neighbours(rows: Array) -> Array:
    """Each row with the one before and the one after it; zeros at the ends."""
    size, width = rows.shape
    made = numpy.zeros((size, 3 * width), dtype="float32")
    made[1:, :width] = rows[:-1]
    made[:, width : 2 * width] = rows
    made[:-1, 2 * width :] = rows[1:]
    return made
