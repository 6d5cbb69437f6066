"""What the units of a letter say by themselves: weights of their features, learned from the labels of their letters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any, Final

import numpy
from scipy.sparse import csr_matrix

from letterkit.decision.kinds import TYPES
from letterkit.structure.features import Described
from letterkit.structure.learned import IDEA_SHARE, TOLD_SHARE, WORD_SHARE
from letterkit.structure.said import KINDS, OUTCOME, chances_of, shares_of
from letterkit.structure.worded import SIZE
from training.adam import Adam
from training.examples import Example

SEEN: Final = 2
"""A feature that fewer units have is left out."""
Array = numpy.ndarray[Any, Any]


def table(units: Iterable[Described]) -> csr_matrix:
    """The features of units, a row a unit: those that hold in any language, with what words are about, and SIZE columns
    on, those of words.
    """
    columns: list[int] = []
    values: list[float] = []
    ends = [0]
    for one in units:
        shares = (one.told, TOLD_SHARE), ([SIZE + number for number in one.words], WORD_SHARE), (one.ideas, IDEA_SHARE)
        for numbers, share in shares:
            columns += numbers
            values += [share / sqrt(max(1, len(numbers)))] * len(numbers)
        ends.append(len(columns))
    found = csr_matrix((numpy.array(values, dtype=numpy.float32), columns, ends), shape=(len(ends) - 1, 2 * SIZE))
    found.sum_duplicates()
    return found


@dataclass(frozen=True)
class Lines:
    """What says how much each feature of a unit counts: a column for each that is told."""

    weights: Array
    bias: Array

    def sums(self, rows: csr_matrix) -> Array:
        found: Array = rows @ self.weights + self.bias
        return found


Spread = Callable[[Array], Array]
"""How sums become chances."""


def fit_lines(
    rows: csr_matrix, wanted: Array, spread: Spread, bias: float = 0, steps: int = 80, decay: float = 1e-4,
    counts: Array | float = 1.0,
) -> Lines:  # fmt: skip
    """The weights of some columns, after so many steps; `counts` is how much each row counts for each column."""
    kept = numpy.bincount(rows.indices, minlength=rows.shape[1]) >= SEEN
    held = rows[:, kept]
    turned = held.T.tocsr()
    weights = numpy.zeros((held.shape[1], wanted.shape[1]), dtype=numpy.float32)
    added = numpy.full(wanted.shape[1], bias, dtype=numpy.float32)
    adam = Adam([weights, added], 0.05)
    for _ in range(steps):
        error = (counts * (spread(held @ weights + added) - wanted) / len(wanted)).astype(numpy.float32)
        adam.go([turned @ error + decay * weights, error.sum(axis=0)])
    whole = numpy.zeros((rows.shape[1], wanted.shape[1]), dtype=numpy.float32)
    whole[kept] = weights
    return Lines(whole, added)


def fit_units(held: Sequence[Example], rows: csr_matrix) -> Lines:
    """What units say (letterkit/structure/said.py), from the labels of their letters."""
    kinds = numpy.concatenate([[one.kind] * len(one.units) for one in held])
    parts = numpy.concatenate([one.wanted for one in held])
    ours = numpy.concatenate([[one.has_parts] * len(one.units) for one in held])
    share = numpy.concatenate([[one.kind_share] * len(one.units) for one in held])[:, None]
    known = share[:, 0] > 0
    outcome = ours & known & (parts[:, OUTCOME] > 0)
    grant, rejection = TYPES.index("grant"), TYPES.index("rejection")
    sided = outcome & numpy.isin(kinds, [grant, rejection])
    of_kind = numpy.eye(len(KINDS), dtype=numpy.float32)[kinds]
    refused = (kinds == rejection).astype(numpy.float32)[:, None]
    told = numpy.concatenate([one.counts for one in held])[:, None]
    answered = numpy.concatenate([[one.has_answers] * len(one.units) for one in held])
    answers, counts = (
        numpy.concatenate(one) for one in zip(*(one.answers for one in held if one.has_answers), strict=True)
    )
    found = [
        fit_lines(rows[ours], parts[ours], chances_of, bias=-2, decay=1e-5, counts=told[ours]),
        fit_lines(rows[outcome], of_kind[outcome][:, : len(TYPES)], shares_of, counts=share[outcome]),
        fit_lines(rows[sided], refused[sided], chances_of, counts=share[sided]),
        fit_lines(rows[known], of_kind[known], shares_of, steps=60, counts=share[known]),
        fit_lines(rows[answered], answers, chances_of, bias=-3, decay=1e-5, counts=counts),
    ]
    return Lines(
        numpy.concatenate([one.weights for one in found], axis=1), numpy.concatenate([one.bias for one in found])
    )
