"""Which units of a letter carry the outcome, the payments, the reasons … whatever their headings are called."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from letterkit.document import Span
from letterkit.language.letter import Letter
from letterkit.structure.units import units_of

PARTS: Final = (
    "outcome", "payments", "self-pay", "next-step", "reasons", "calculation", "enclosures", "provisions",
    "rectification", "contact",
)  # fmt: skip

Parts = Mapping[str, tuple[Span, ...]]


def parts_of(letter: Letter) -> Parts:
    """Where each part stands, as the spans of its units in order; parts that the letter lacks are left out."""
    found: dict[str, list[Span]] = {}
    for unit in units_of(letter):
        kind = letter.section_of(unit.block).kind
        if kind in PARTS:
            found.setdefault(kind, []).append(unit.span)
    return {name: tuple(found[name]) for name in PARTS if name in found}
