"""Which units of a letter carry the outcome, the payments, the reasons … whatever their headings are called.

Words say it (phrases/parts.yaml), headings and what stands beside; how much each says is learned (learned.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from letterkit.document import Span
from letterkit.structure.around import around
from letterkit.structure.learned import load_part_weights
from letterkit.structure.said import OUTCOME, PARTS, Said, chances_of
from letterkit.structure.units import Unit

if TYPE_CHECKING:
    import numpy

    Array = numpy.ndarray[Any, Any]

__all__ = ["PARTS", "Parts", "part_chances", "parts_of", "seen"]

Parts = Mapping[str, tuple[Span, ...]]


def part_chances(units: Sequence[Unit], said: Said, kinds: Array) -> Array:
    """How likely each unit of a letter carries each part, a row a unit; `kinds` is how likely it is of each kind."""
    return chances_of(load_part_weights().sums(seen(units, said, kinds)))


def parts_of(units: Sequence[Unit], chances: Array) -> Parts:
    """Where each part stands in a letter, as the spans of its units in order; parts that it lacks are left out."""
    least = load_part_weights().least
    found = {
        part: tuple(unit.span for unit, chance in zip(units, chances[:, at], strict=True) if chance >= least[at])
        for at, part in enumerate(PARTS)
    }
    return {part: spans for part, spans in found.items() if spans}


def seen(units: Sequence[Unit], said: Said, kinds: Array) -> Array:
    """All that tells which parts a unit carries, a row a unit: what it says, what those around it do, the kind, and
    what its clauses say.
    """
    from letterkit.language.numbers import numpy

    tells = said.parts[:, OUTCOME, None]
    own = [said.sums, tells * said.outcomes, said.letters, tells * said.refused[:, None], said.answers]
    return numpy.concatenate(
        [*own, around(units, said.parts), numpy.repeat(kinds[None, :], len(units), axis=0), said.parted], axis=1
    )
