"""Which units of a letter carry the outcome, the payments, the reasons … whatever their headings are called.

Words say it (phrases/parts.yaml), headings and what stands beside; how much each says is learned (learned.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from letterkit.decision.kinds import UNKNOWN
from letterkit.document import Span
from letterkit.structure.around import around
from letterkit.structure.features import describe
from letterkit.structure.kinds import load_kinds
from letterkit.structure.learned import load_part_weights
from letterkit.structure.units import Unit

if TYPE_CHECKING:
    import numpy

    Array = numpy.ndarray[Any, Any]

PARTS: Final = (
    "outcome", "payments", "self-pay", "next-step", "reasons", "calculation", "enclosures", "provisions",
    "rectification", "contact",
)  # fmt: skip

LEAST: Final = 0.4
"""How likely a unit must carry a part. Our own figure."""

Parts = Mapping[str, tuple[Span, ...]]


def parts_of(units: Sequence[Unit], kind: str) -> Parts:
    """Where each part stands in a letter of a kind, as the spans of its units in order; parts that it lacks are left
    out. Of a letter of another field nothing is said.
    """
    if not units or kind == UNKNOWN:
        return {}
    weights = load_part_weights()
    first = weights.first(describe(units, kind, load_kinds().signs))
    chances = weights.second(first, around(units, chances_of(first)))
    found = {
        part: tuple(unit.span for unit, chance in zip(units, chances[:, at], strict=True) if chance >= LEAST)
        for at, part in enumerate(weights.parts)
    }
    return {part: spans for part in PARTS if (spans := found.get(part, ()))}


def chances_of(sums: Array) -> Array:
    """How likely each part is by the sums of its weights, from 0 to 1."""
    from letterkit.language.numbers import numpy

    return 1 / (1 + numpy.exp(-sums))
