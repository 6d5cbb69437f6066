"""A second opinion of a sentence of which the linear models are not sure: what the network makes of it.

It is slower by a thousand times, and so is asked of few sentences. Both are weighed together (training/meaning).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import exp, log
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from letterkit.catalogue.judgement.window import Place
from letterkit.language.models.arrays import arrays_in

if TYPE_CHECKING:
    import numpy

    Array = numpy.ndarray[Any, Any]

_SURE: Final = 1e-6
"""A chance is never taken to be nearer to 0 or 1."""


@dataclass(frozen=True)
class Second:
    """What one language's phrases are told by: `weights` has a column a phrase, `mixed` what the linear models' and the
    network's sums weigh together, and what is added to them.
    """

    names: tuple[str, ...]
    weights: Array
    bias: Array
    mixed: tuple[float, float, float]

    def sums(self, rows: Array, place: Place) -> tuple[float, ...]:
        """What the network says of each phrase in a sentence, without bounds: `rows` is what it made of the pieces of a
        window, `place` where the sentence's own stand.
        """
        from letterkit.language.numbers import numpy

        seen = numpy.concatenate([rows[slice(*place)].mean(axis=0), rows[0]])
        return tuple((seen @ self.weights + self.bias).tolist())

    def weighed(self, chances: Mapping[str, float], sums: tuple[float, ...]) -> dict[str, float]:
        """The chances that the linear models give phrases, with what the network says."""
        first, second, added = self.mixed
        said = dict(zip(self.names, sums, strict=True))
        return {name: _chance(first * _sum(chance) + second * said[name] + added) for name, chance in chances.items()}


def _sum(chance: float) -> float:
    held = min(max(chance, _SURE), 1 - _SURE)
    return log(held / (1 - held))


def _chance(value: float) -> float:
    return 1 / (1 + exp(-value))


@cache
def load_second(language: str) -> Second | None:
    """The second opinion in a language; None where none was learned."""
    held = arrays_in(Path(__file__).with_name("second.npz"))
    if f"{language} weights" not in held:
        return None
    first, second, added = held[f"{language} mixed"].tolist()
    return Second(
        tuple(map(str, held["names"])),
        held[f"{language} weights"].astype("float32"),
        held[f"{language} bias"].astype("float32"),
        (first, second, added),
    )
