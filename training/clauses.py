"""What the clauses of units say: weights of their features, learned from the labels of whole units.

Labels tell only which parts a unit carries, not which of its clauses does. So a unit and its clauses are learned from
together: the logarithm of the sum of their powers, which is near the largest of them, has to tell the label.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy
from scipy.sparse import csr_matrix

from letterkit.structure.features import Described
from letterkit.structure.said import PARTS, chances_of
from training.adam import Adam
from training.examples import Example
from training.units import SEEN, Lines, table

Array = numpy.ndarray[Any, Any]


@dataclass(frozen=True)
class Groups:
    """Units with their clauses: `rows` are their features, of each unit first its own, and `sizes` how many rows each
    unit has.
    """

    rows: csr_matrix
    sizes: Array

    @classmethod
    def of(cls, held: Sequence[Example]) -> Groups:
        """Those of all units of some examples, in order."""
        units = [described for one in held for described in one.described]
        sizes = numpy.array([1 + len(unit.clauses) for unit in units])
        return cls(table(row for unit in units for row in _rows(unit)), sizes)

    def __getitem__(self, units: Array) -> Groups:
        """Those of units by their numbers."""
        starts = numpy.cumsum(self.sizes) - self.sizes
        sizes = self.sizes[units]
        within = numpy.arange(sizes.sum()) - numpy.repeat(numpy.cumsum(sizes) - sizes, sizes)
        return Groups(self.rows[numpy.repeat(starts[units], sizes) + within], sizes)

    def wholes(self) -> csr_matrix:
        """The units without their clauses."""
        return self.rows[numpy.cumsum(self.sizes) - self.sizes]

    def sums(self, lines: Lines) -> Array:
        """What is said of each unit, a row a unit: in the last columns, a column a part, together with its clauses."""
        weights, bias = lines.weights[:, -len(PARTS) :], lines.bias[-len(PARTS) :]
        pooled, _ = _pooled(self.rows @ weights + bias, self.sizes)
        return numpy.concatenate([lines.sums(self.wholes())[:, : -len(PARTS)], pooled], axis=1)


def _rows(unit: Described) -> Iterator[Described]:
    yield unit
    yield from (replace(unit, words=one.words, ideas=one.ideas) for one in unit.clauses)


def _pooled(sums: Array, sizes: Array) -> tuple[Array, Array]:
    """The logarithm of the sum of each group's powers, and the share that each row has of it."""
    starts = numpy.cumsum(sizes) - sizes
    largest = numpy.maximum.reduceat(sums, starts, axis=0)
    powers = numpy.exp(sums - numpy.repeat(largest, sizes, axis=0))
    together = numpy.add.reduceat(powers, starts, axis=0)
    return largest + numpy.log(together), powers / numpy.repeat(together, sizes, axis=0)


def fit_clauses(groups: Groups, wanted: Array, counts: Array, steps: int = 80, decay: float = 1e-5) -> Lines:
    """The weights by which units and their clauses together tell what is wanted, a column a part; `counts` is how much
    each unit counts.
    """
    kept = numpy.bincount(groups.rows.indices, minlength=groups.rows.shape[1]) >= SEEN
    held = groups.rows[:, kept]
    turned = held.T.tocsr()
    weights = numpy.zeros((held.shape[1], wanted.shape[1]), dtype=numpy.float32)
    added = numpy.full(wanted.shape[1], -2, dtype=numpy.float32)
    adam = Adam([weights, added], 0.05)
    for _ in range(steps):
        pooled, shares = _pooled(held @ weights + added, groups.sizes)
        off = counts * (chances_of(pooled) - wanted) / len(wanted)
        error = (numpy.repeat(off, groups.sizes, axis=0) * shares).astype(numpy.float32)
        adam.go([turned @ error + decay * weights, error.sum(axis=0)])
    whole = numpy.zeros((groups.rows.shape[1], wanted.shape[1]), dtype=numpy.float32)
    whole[kept] = weights
    return Lines(whole, added)
