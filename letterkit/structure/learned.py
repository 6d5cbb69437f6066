"""What was learned of letters' kinds and parts (training/structure.py): small models, kept as whole numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import sqrt
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from letterkit.language.models.arrays import arrays_in
from letterkit.language.rowsums import row_sums
from letterkit.structure.features import Described
from letterkit.structure.seenlines import SeenLines

if TYPE_CHECKING:
    import numpy

    Array = numpy.ndarray[Any, Any]

FOLDER: Final = "judgement"
TOLD_SHARE: Final = 1.5
"""What the features that hold in any language weigh beside the words."""
WORD_SHARE: Final = 1.2
IDEA_SHARE: Final = 1.2
"""What the features of what the words are about weigh."""


@dataclass(frozen=True)
class UnitWeights:
    """How much a unit's features speak for what said.py names: a row a feature, in whole numbers of `scale`. What words
    are about has its rows among those that hold in any language.
    """

    told: Array
    words: Array
    scale: Array
    bias: Array

    def sums(self, rows: Sequence[Array]) -> Array:
        """What each unit's features say together, a row a unit; `rows` is what `row` gives of each."""
        from letterkit.language.numbers import numpy

        return numpy.array(rows) * self.scale + self.bias

    def row(self, one: Described) -> Array:
        """What the features of one unit say together, before they are scaled."""
        told, words, ideas = (
            share * row_sums(weights, numbers).astype(float) / sqrt(max(1, len(numbers)))
            for weights, numbers, share in (
                (self.told, one.told, TOLD_SHARE),
                (self.words, one.words, WORD_SHARE),
                (self.told, one.ideas, IDEA_SHARE),
            )
        )
        summed: Array = told + words + ideas
        return summed


@dataclass(frozen=True)
class KindWeights:
    """How much each feature of a letter speaks for each kind: a row a feature, by its name."""

    rows: Mapping[str, int]
    weights: Array
    bias: Array

    def sums(self, features: Mapping[str, float]) -> Array:
        """What all features say for each kind."""
        from letterkit.language.numbers import numpy

        numbers = self.rows
        known = [(numbers[name], float(value)) for name, value in features.items() if name in numbers]
        rows, values = zip(*known, strict=True) if known else ((), ())
        sums: Array = numpy.array(values) @ self.weights[list(rows)] + self.bias
        return sums


@dataclass(frozen=True)
class PartWeights:
    """A network with one hidden layer, and a way around it; `least` is how likely a unit must carry each part."""

    hidden: Array
    hidden_bias: Array
    out: Array
    straight: Array
    bias: Array
    least: Array

    def sums(self, seen: Array) -> Array:
        """What is said for each part, a column a part, of units seen with those around them, a row a unit."""
        from letterkit.language.numbers import numpy

        seen = seen.astype(numpy.float32)
        hidden = numpy.maximum(seen @ self.hidden + self.hidden_bias, 0)
        sums: Array = hidden @ self.out + seen @ self.straight + self.bias
        return sums


@dataclass(frozen=True)
class AnswerWeights:
    """A network with one hidden layer, and a way around it, over the features of a line by their names; `untold` is
    what speaks for no answer, a column a question, and `least` how likely a line must answer it.
    """

    rows: Mapping[str, int]
    hidden: Array
    hidden_bias: Array
    out: Array
    straight: Array
    untold: Array
    least: Array

    def shares(self, lines: SeenLines) -> Array:
        """How likely each line is the one that answers each question: a row a line, a column a question."""
        from letterkit.language.numbers import numpy

        seen = lines.table(self.rows)
        hidden = numpy.maximum(seen @ self.hidden + self.hidden_bias, 0)
        sums = numpy.concatenate([hidden @ self.out + seen @ self.straight, self.untold[None, :]])
        powers = numpy.exp(sums - sums.max(axis=0))
        shares: Array = powers[:-1] / powers.sum(axis=0)
        return shares


def _load(name: str) -> Mapping[str, Array]:
    return arrays_in(Path(__file__).parent / FOLDER / name)


@cache
def load_unit_weights() -> UnitWeights:
    """The weights of what units say."""
    return UnitWeights(**_load("units.npz"))


@cache
def load_kind_weights() -> KindWeights:
    """The weights of the kinds."""
    held = _load("kinds.npz")
    rows = {str(name): row for row, name in enumerate(held["names"])}
    return KindWeights(rows, held["weights"].astype("float32").astype(float), held["bias"])


@cache
def load_part_weights() -> PartWeights:
    """The weights of the parts."""
    return PartWeights(**{name: array.astype("float32") for name, array in _load("parts.npz").items()})


@cache
def load_answer_weights() -> AnswerWeights:
    """The weights of the answers to the first questions."""
    held = dict(_load("answers.npz"))
    rows = {str(name): row for row, name in enumerate(held.pop("names"))}
    return AnswerWeights(rows, **{name: array.astype("float32") for name, array in held.items()})
