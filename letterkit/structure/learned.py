"""What was learned of letters' kinds and parts (training/structure.py): small models, kept as whole numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
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
_AT_ONCE: Final = 16
"""So many clauses are summed in one product: the time of one grows by their number for each of their features."""


@dataclass(frozen=True)
class UnitWeights:
    """How much a unit's features speak for what said.py names: a row a feature, in whole numbers of `scale`. What words
    are about has its rows among those that hold in any language.
    """

    told: Array
    words: Array
    scale: Array
    bias: Array

    def sums(self, one: Described) -> Array:
        """What the features of a unit say together, and with the words of each of its clauses: a row for the unit, and
        one for each clause.
        """
        words = [one.words, *(clause.words for clause in one.clauses)]
        ideas = [one.ideas, *(clause.ideas for clause in one.clauses)]
        told, said, about = (
            share * _summed(table, groups)
            for table, groups, share in (
                (self.told, [one.told], TOLD_SHARE),
                (self.words, words, WORD_SHARE),
                (self.told, ideas, IDEA_SHARE),
            )
        )
        sums: Array = (told + said + about) * self.scale + self.bias
        return sums


def _summed(table: Array, groups: Sequence[Sequence[int]]) -> Array:
    """What each group of features says, by their rows of a table: the more they are, the less each."""
    from letterkit.language.numbers import numpy

    if len(groups) == 1:
        (group,) = groups
        summed: Array = row_sums(table, group).astype(float)[None, :] / sqrt(max(1, len(group)))
        return summed
    found = [_together(table, groups[at : at + _AT_ONCE]) for at in range(0, len(groups), _AT_ONCE)]
    return numpy.concatenate(found)


def _together(table: Array, groups: Sequence[Sequence[int]]) -> Array:
    """The same of a few groups, in one product."""
    from letterkit.language.numbers import numpy

    sizes = numpy.array([len(group) for group in groups])
    shares = numpy.repeat(numpy.eye(len(groups), dtype=numpy.float32), sizes, axis=1)
    summed = row_sums(table, list(chain.from_iterable(groups)), shares).astype(float)
    found: Array = summed / numpy.sqrt(numpy.maximum(1, sizes))[:, None]
    return found


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
