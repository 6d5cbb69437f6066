"""What each unit of a letter says by itself, and what all of them together say of the letter's kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from letterkit.decision.kinds import TYPES, UNKNOWN
from letterkit.language.memory import Memory
from letterkit.structure.entries import QUESTIONS
from letterkit.structure.features import Place, places_of
from letterkit.structure.learned import load_unit_weights
from letterkit.structure.signs import Signs
from letterkit.structure.units import Unit

if TYPE_CHECKING:
    import numpy

    Array = numpy.ndarray[Any, Any]

PARTS: Final = (
    "outcome", "payments", "self-pay", "next-step", "reasons", "calculation", "enclosures", "provisions",
    "rectification", "contact",
)  # fmt: skip
KINDS: Final = (*TYPES, UNKNOWN)
"""What is told of letters: the kinds, and that it is of another field."""
OUTCOME: Final = PARTS.index("outcome")

_LIKELY: Final = 0.4
"""How likely a unit must tell the outcome to be the first that does; figures of our own, as the next ones."""
_TWICE: Final = 2.0
"""What the outcomes weigh beside the rest."""
_FAINT: Final = 1e-3
"""Added to what is likely before its logarithm is taken."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the units say by themselves, a row a unit: `sums` of the parts' weights; how likely their words are those of
    an outcome of each kind (`outcomes`), of one that refuses rather than grants (`refused`), and of a letter of
    each kind (`letters`); how likely they answer each of the reader's first questions (`answers`); and `parted`, sums
    of the parts' weights again, those of a unit and its clauses pooled: what one of its clauses carries, it carries.
    """

    sums: Array
    outcomes: Array
    refused: Array
    letters: Array
    answers: Array
    parted: Array

    @property
    def parts(self) -> Array:
        """How likely each unit carries each part, from 0 to 1."""
        return chances_of(self.sums)


WIDTHS: Final = (len(PARTS), len(TYPES), 1, len(KINDS), len(QUESTIONS), len(PARTS))
"""How many columns of weights each of them has."""


def said_of(units: Sequence[Unit], of_kinds: Mapping[str, Signs], memory: Memory | None = None) -> Said:
    """What the units of a letter say; `of_kinds` are the words that tell the kinds, by language, and `memory` holds
    what was worked out of the same units before.
    """
    from letterkit.language.numbers import numpy

    weights, memory = load_unit_weights(), Memory() if memory is None else memory

    def row(place: Place) -> Array:
        return memory.recall((said_of, *place.depends), lambda: _pooled(weights.sums(place.described())))

    return said(numpy.array([row(place) for place in places_of(units, of_kinds)]))


def _pooled(sums: Array) -> Array:
    """What a unit says, with its clauses in the last columns: the logarithm of the sum of the powers of all of them,
    which is near the largest.
    """
    from letterkit.language.numbers import numpy

    pooled = numpy.logaddexp.reduce(sums[:, -len(PARTS) :])
    return numpy.concatenate([sums[0, : -len(PARTS)], pooled])


def said(sums: Array) -> Said:
    """What all sums of weights say, a row a unit: the columns as in `WIDTHS`."""
    from letterkit.language.numbers import numpy

    parts, outcomes, refused, letters, answers, parted = numpy.split(sums, numpy.cumsum(WIDTHS)[:-1], axis=1)
    return Said(parts, shares_of(outcomes), chances_of(refused[:, 0]), shares_of(letters), chances_of(answers), parted)


def chances_of(sums: Array) -> Array:
    """How likely each is by the sum of its weights, from 0 to 1."""
    from letterkit.language.numbers import numpy

    chances: Array = 1 / (1 + numpy.exp(-sums))
    return chances


def shares_of(sums: Array) -> Array:
    """How likely each column is, where just one of them holds; rows add up to 1."""
    from letterkit.language.numbers import numpy

    powers = numpy.exp(sums - sums.max(axis=-1, keepdims=True))
    shares: Array = powers / powers.sum(axis=-1, keepdims=True)
    return shares


def certain(kind: str) -> Array:
    """How likely a letter is of each kind that is known to be of one."""
    from letterkit.language.numbers import numpy

    return numpy.array([float(kind == one) for one in KINDS])


def gathered(said: Said) -> Mapping[str, float]:
    """What the units together say of the letter's kind, as features: the outcomes, what is granted and refused, which
    parts there are.
    """
    return {name: float(value) for name, value in _gathered(said)}


def _gathered(said: Said) -> Iterator[tuple[str, float]]:
    from letterkit.language.numbers import numpy

    parts = said.parts
    tells = parts[:, OUTCOME]
    told = tells[:, None] * said.outcomes
    first = int(numpy.argmax(tells > _LIKELY)) if (tells > _LIKELY).any() else int(tells.argmax())
    for at, kind in enumerate(TYPES):
        yield f"outcomes {kind}", _TWICE * numpy.log1p(told[:, at].sum())
        yield f"outcome {kind}", _TWICE * told[:, at].max()
        yield f"first outcome {kind}", said.outcomes[first, at]
    for at, kind in enumerate(KINDS):
        yield f"letter {kind}", numpy.log(said.letters[:, at] + _FAINT).mean()
        yield f"unit {kind}", said.letters[:, at].max()
    granted, refused = tells * (1 - said.refused), tells * said.refused
    yield "outcome granted", _TWICE * granted.max()
    yield "outcome refused", _TWICE * refused.max()
    yield "outcomes of both", 2 * _TWICE * min(granted.max(), refused.max())
    yield "outcomes granted", numpy.log1p(granted.sum())
    yield "outcomes refused", numpy.log1p(refused.sum())
    yield "share granted", granted.sum() / (granted.sum() + refused.sum() + 0.1)
    yield "first refused", said.refused[first]
    for at, part in enumerate(PARTS):
        yield f"part {part}", numpy.log1p(parts[:, at].sum())
        yield f"share of {part}", parts[:, at].mean()
