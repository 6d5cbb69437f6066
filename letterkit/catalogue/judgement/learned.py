"""A learned judgement of sentences, for what the words of an entry don't reach: one linear model a phrase and language.

It is trained on passages written for the project (training/judgement.py). It proposes and vetoes: what an entry
releases stays released, unless it is all but certain (recognise.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate, chain
from math import exp, sqrt
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

from letterkit.catalogue.judgement.surroundings import Groups, Seen
from letterkit.language.models.arrays import arrays_in
from letterkit.language.rowsums import row_sums

if TYPE_CHECKING:
    import numpy

_EVEN: Final = 0.5
_BY_WORD: Final = 0.02
"""How much a word must add, so that the words at fault go on over it."""


@dataclass(frozen=True)
class Judge:
    """The models of one language: for each phrase its weights, by the number of a feature, and what is added to all."""

    names: tuple[str, ...]
    weights: numpy.ndarray[Any, Any]
    """A row a feature, a column a phrase, in whole numbers of `scale`."""
    scale: numpy.ndarray[Any, Any]
    bias: numpy.ndarray[Any, Any]

    def judge(self, seen: Seen, alone: numpy.ndarray[Any, Any]) -> Judged:
        """What the models say of a sentence; `alone` is what `summed` gives for the features that it has wherever it
        stands.
        """
        chances = [1 / (1 + exp(-value)) for value in (self.bias + self.summed(seen.around, alone)).tolist()]
        return Judged(self, seen, dict(zip(self.names, chances, strict=True)))

    def summed(self, groups: Groups, start: Any = 0) -> numpy.ndarray[Any, Any]:
        """What groups of features say together, added to what others do; in each, many weigh no more than few."""
        from letterkit.language.numbers import numpy

        rows = list(chain.from_iterable(numbers for numbers, _ in groups))
        shares = [share / sqrt(max(1, len(numbers))) for numbers, share in groups]
        said = row_sums(self.weights, rows, numpy.repeat(shares, [len(numbers) for numbers, _ in groups]))
        return cast("numpy.ndarray[Any, Any]", said * self.scale + start)


@dataclass(frozen=True)
class Judged:
    """A sentence judged: how likely each phrase is at fault in it, from 0 to 1."""

    _judge: Judge | None
    _seen: Seen
    chances: Mapping[str, float]

    @cached_property
    def likely(self) -> tuple[str, ...]:
        """The phrases that are more likely than not."""
        return tuple(name for name, chance in self.chances.items() if chance > _EVEN)

    def extent(self, name: str) -> tuple[int, int]:
        """The characters of the words that speak most for a phrase."""
        if name not in self._extents:
            self._extents[name] = self._extent(name)
        return self._extents[name]

    @cached_property
    def _extents(self) -> dict[str, tuple[int, int]]:
        """Those that were asked for."""
        return {}

    def _extent(self, name: str) -> tuple[int, int]:
        assert self._judge is not None
        column = self._judge.names.index(name)
        weights, scale = self._judge.weights[:, column], float(self._judge.scale[column])
        begun = [0.0] * (len(self._seen.tokens) + 1)  # how much more is said for it from each token on
        for features, weight in self._seen.own:
            share = weight * scale / sqrt(max(1, len(features)))
            held = weights[[number for number, _, _ in features]].tolist()
            for value, (_, first, last) in zip(held, features, strict=True):
                by_word = share * value / (1 + last - first)
                begun[first] += by_word
                begun[last + 1] -= by_word
        by_token = [value - _BY_WORD for value in accumulate(begun[:-1])]
        first, last = _heaviest(by_token)
        return self._seen.tokens[first].start, self._seen.tokens[last].end


NOTHING: Final = Judged(None, Seen((), (), ()), {})
"""What is said of a sentence in a language for which no judge was trained."""


def _heaviest(values: list[float]) -> tuple[int, int]:
    """The stretch with the largest sum (Kadane's algorithm)."""
    best, best_ends = float("-inf"), (0, 0)
    held, start = 0.0, 0
    for at, value in enumerate(values):
        if held <= 0:
            held, start = 0.0, at
        held += value
        if held > best:
            best, best_ends = held, (start, at)
    return best_ends


@cache
def load_judge(language: str) -> Judge | None:
    """The judge of a language; None where none has been trained."""
    path = Path(__file__).with_name(f"{language}.npz")
    if not path.is_file():
        return None
    held = arrays_in(path)
    scale, bias = held["scale"].astype("float32"), held["bias"].astype("float32")
    return Judge(tuple(map(str, held["names"])), held["weights"], scale, bias)
