"""What was learned of letters' kinds and parts (training/structure.py): small linear models, kept as whole numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp, sqrt
from typing import TYPE_CHECKING, Any, Final

from letterkit.structure.features import Described

if TYPE_CHECKING:
    import numpy

    Array = numpy.ndarray[Any, Any]

FOLDER: Final = "judgement"
TOLD_SHARE: Final = 1.5
"""What the features that hold in any language weigh beside the words."""
WORD_SHARE: Final = 1.2


@dataclass(frozen=True)
class KindWeights:
    """How much each feature speaks for each kind."""

    kinds: tuple[str, ...]
    weights: Mapping[str, Array]
    bias: Array

    def chances(self, features: Mapping[str, float]) -> Mapping[str, float]:
        """How likely each kind is, from 0 to 1."""
        sums = self.bias + sum(self.weights[name] * value for name, value in features.items() if name in self.weights)
        highest = float(sums.max())
        powers = [exp(float(value) - highest) for value in sums]
        return {kind: power / sum(powers) for kind, power in zip(self.kinds, powers, strict=True)}


@dataclass(frozen=True)
class PartWeights:
    """How much a unit's features speak for each part, and then how much those of the units around it do."""

    parts: tuple[str, ...]
    told: Array
    words: Array
    bias: Array
    around: Array
    own: Array
    around_bias: Array

    def first(self, described: Sequence[Described]) -> Array:
        """What each unit's own features say: a row a unit, a column a part."""
        from letterkit.language.numbers import numpy

        rows = [
            TOLD_SHARE * self.told[list(one.told)].sum(axis=0) / sqrt(max(1, len(one.told)))
            + WORD_SHARE * self.words[list(one.words)].sum(axis=0) / sqrt(max(1, len(one.words)))
            for one in described
        ]
        return numpy.stack(rows) + self.bias

    def second(self, first: Array, around: Array) -> Array:
        """How likely each unit carries each part, from 0 to 1, seen with the units around it."""
        from letterkit.language.numbers import numpy

        sums = first * self.own + around @ self.around + self.around_bias
        chances: Array = 1 / (1 + numpy.exp(-sums))
        return chances


def _load(name: str) -> Mapping[str, Array]:
    from letterkit.language.numbers import numpy

    path = files("letterkit.structure") / FOLDER / name
    with path.open("rb") as stream, numpy.load(stream, allow_pickle=False) as held:
        return dict(held)


@cache
def load_kind_weights() -> KindWeights:
    """The weights of the kinds."""
    held = _load("kinds.npz")
    names = map(str, held["names"])
    return KindWeights(
        tuple(map(str, held["kinds"])), dict(zip(names, held["weights"].astype("float32"), strict=True)), held["bias"]
    )


@cache
def load_part_weights() -> PartWeights:
    """The weights of the parts."""
    from letterkit.language.numbers import numpy

    held = _load("parts.npz")
    scale = held["scale"]
    return PartWeights(
        tuple(map(str, held["parts"])),
        held["told"].astype(numpy.float32) * scale,
        held["words"].astype(numpy.float32) * scale,
        held["bias"],
        held["around"],
        held["own"],
        held["around_bias"],
    )
