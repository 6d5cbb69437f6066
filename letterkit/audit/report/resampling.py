"""Confidence intervals by resampling letters: the percentile bootstrap.

Source: Efron and Tibshirani, An Introduction to the Bootstrap (1993), chapters 8 (two samples) and 13 (percentile
intervals). A resample of n letters with replacement holds each value so often as a multinomial draw says, so it is
drawn from the counts of values: the same distribution, with memory that does not grow with the letters.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Means = NDArray[numpy.float64]

RESAMPLES: Final = 1000
"""Efron and Tibshirani ask for as many at least for percentile intervals."""
LEVEL: Final = 0.95
_CELLS: Final = 50
"""More different values than so many are drawn in steps of equal width, each with the mean of its values: the mean
stays exact, and the variance within a step is small beside that between letters."""
_SEED: Final = 1993
"""The same letters always give the same intervals."""

Counts = Mapping[float, int]
"""How many letters have each value."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure, and the interval that it lies in with a confidence of 95 per cent."""

    value: float
    low: float
    high: float

    @property
    def sign(self) -> int:
        """1 above zero, -1 below, 0 where the interval does not tell."""
        return (self.low > 0) - (self.high < 0)


def total(counts: Counts) -> int:
    """How many letters there are."""
    return sum(counts.values())


def mean(counts: Counts) -> float:
    """The mean of the values; there must be a letter."""
    return sum(value * count for value, count in counts.items()) / total(counts)


def share(having: int, all_: int) -> Counts:
    """The counts of a share: so many of all have it."""
    return {1.0: having, 0.0: all_ - having}


def resampled(counts: Counts, *name: str) -> Means:
    """The means of the resamples; `name` chooses the stream of random numbers, so that one result does not hang on
    which others were worked out before it."""
    import numpy

    stream = numpy.random.default_rng([_SEED, *"/".join(name).encode()])
    values = numpy.array(sorted(counts), dtype=float)
    held = numpy.array([counts[value] for value in sorted(counts)], dtype=numpy.int64)
    if len(values) > _CELLS:
        edges = numpy.linspace(values[0], values[-1], _CELLS + 1)[1:-1]
        step = numpy.searchsorted(edges, values, side="right")
        sums = numpy.bincount(step, values * held, _CELLS)
        held = numpy.bincount(step, held, _CELLS).astype(numpy.int64)
        values, held = sums[held > 0] / held[held > 0], held[held > 0]
    letters = int(held.sum())
    drawn = stream.multinomial(letters, held / letters, size=RESAMPLES)
    means: Means = drawn @ values / letters
    return means


def estimate(value: float, resamples: Means) -> Estimate:
    """A figure with its percentile interval."""
    import numpy

    low, high = numpy.quantile(resamples, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return Estimate(value, float(low), float(high))


def mean_of(counts: Counts, *name: str) -> Estimate:
    """The mean of the values, with its interval."""
    return estimate(mean(counts), resampled(counts, *name))
