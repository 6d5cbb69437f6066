"""Gradient descent over several arrays."""

from __future__ import annotations

from typing import Any

import numpy

Array = numpy.ndarray[Any, Any]


class Adam:
    """Adam, with the usual shares of what was before."""

    def __init__(self, arrays: list[Array], rate: float) -> None:
        self.arrays, self.rate, self._step = arrays, rate, 0
        self._means = [numpy.zeros_like(one) for one in arrays]
        self._squares = [numpy.zeros_like(one) for one in arrays]

    def go(self, slopes: list[Array]) -> None:
        """One step down."""
        self._step += 1
        for array, slope, mean, square in zip(self.arrays, slopes, self._means, self._squares, strict=True):
            mean += 0.1 * (slope - mean)
            square += 0.01 * (slope * slope - square)
            lively = mean / (1 - 0.9**self._step) / (numpy.sqrt(square / (1 - 0.99**self._step)) + 1e-7)
            array -= self.rate * lively
