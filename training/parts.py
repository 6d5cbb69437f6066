"""Networks that tell which parts a unit carries by what it says and the units around it, and from what chance on."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import Any, Final

import numpy

from letterkit.structure.learned import PartWeights
from letterkit.structure.said import PARTS, chances_of
from training.adam import Adam
from training.examples import Example

NETWORKS: Final = 5
HIDDEN: Final = 96
LEASTS: Final = (0.2, 0.55)
"""How likely a unit must carry a part is chosen between these."""
NEAR: Final = 0.005
"""What is lost of the best F1 where it is more even."""

Array = numpy.ndarray[Any, Any]


def fit_network(rows: Array, wanted: Array, counts: Array, seed: int, steps: int = 1750) -> list[Array]:
    """A hidden layer and a way around it (letterkit/structure/learned.py), with a fifth of each hidden in turn;
    `counts` is how much each row counts.
    """
    drop, decay, batch = 0.2, 1e-4, 1024
    chance = numpy.random.default_rng(seed)
    width = rows.shape[1]
    hidden = (chance.standard_normal((width, HIDDEN)) / sqrt(width)).astype(numpy.float32)
    out = (chance.standard_normal((HIDDEN, len(PARTS))) * 0.1).astype(numpy.float32)
    straight = numpy.eye(width, len(PARTS), dtype=numpy.float32)
    start = straight.copy()
    hidden_bias, bias = numpy.zeros(HIDDEN, dtype=numpy.float32), numpy.zeros(len(PARTS), dtype=numpy.float32)
    adam = Adam([hidden, hidden_bias, out, straight, bias], 0.01)
    for step in range(steps):
        at = chance.permutation(len(rows))[:batch]
        told = rows[at] * (_kept(chance, (len(at), width), drop) / numpy.float32(1 - drop))
        sums = told @ hidden + hidden_bias
        open_ = (_kept(chance, sums.shape, drop) / numpy.float32(1 - drop) * (sums > 0)).astype(numpy.float32)
        lit = sums * open_
        off = chances_of(lit @ out + told @ straight + bias) - wanted[at]
        error = (counts[at, None] * off / len(at)).astype(numpy.float32)
        back = (error @ out.T) * open_
        adam.rate = 0.01 * (1 - step / steps)
        adam.go(
            [told.T @ back + decay * hidden, back.sum(axis=0), lit.T @ error + decay * out,
             told.T @ error + decay * (straight - start), error.sum(axis=0)]
        )  # fmt: skip
    return [hidden, hidden_bias, out, straight, bias]


def _kept(chance: numpy.random.Generator, shape: tuple[int, ...], drop: float) -> Array:
    """What is not hidden; numbers of half the size take half the time."""
    found: Array = chance.random(shape, dtype=numpy.float32) > drop
    return found


def fit_parts(held: Sequence[Example], rows: Sequence[Array], least: Array | None = None) -> PartWeights:
    """The mean of some networks, as one; `rows` is what is seen of the units of each example."""
    seen_, wanted = numpy.concatenate(list(rows)).astype(numpy.float32), numpy.concatenate([one.wanted for one in held])
    counts = numpy.concatenate([one.counts for one in held])
    found = [fit_network(seen_, wanted, counts, seed) for seed in range(NETWORKS)]
    hidden, hidden_bias, out, straight, bias = zip(*found, strict=True)
    return PartWeights(
        numpy.concatenate(hidden, axis=1), numpy.concatenate(hidden_bias), numpy.concatenate(out) / NETWORKS,
        sum(straight) / NETWORKS, sum(bias) / NETWORKS, numpy.full(len(PARTS), 0.4) if least is None else least,
    )  # fmt: skip


def fit_least(chances: Array, wanted: Array) -> Array:
    """How likely a unit must carry each part, so that F1 is near the best and about as many are wrong as are missed."""
    tried = numpy.arange(*LEASTS, 0.01)
    told = numpy.stack([chances >= least for least in tried])
    said_, hits, all_ = told.sum(axis=1), (told * wanted).sum(axis=1), wanted.sum(axis=0)
    scores = 2 * hits / numpy.maximum(1, said_ + all_)
    off = numpy.where(scores >= scores.max(axis=0) - NEAR, numpy.abs(said_ - all_), numpy.inf)
    found: Array = tried[off.argmin(axis=0)]
    return found
