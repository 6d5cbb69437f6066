"""The outline of a letter: its headings, also short lines that only read as such, and what stands under them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from letterkit.document import Block
from letterkit.structure.units import Unit

_LONGEST: Final = 8
"""A line of more words is no heading; a figure of our own."""
_ENDS: Final = (".", ",", ";", "!", "–", "-")
"""A line that ends so goes on, or is a sentence."""


def are_headings(units: Sequence[Unit]) -> list[bool]:
    """For each unit whether it is a heading, or a short line on its own over a text that reads as one."""
    return [
        unit.block.kind == "heading" or (at + 1 < len(units) and _looks_like_one(unit, units[at + 1].block))
        for at, unit in enumerate(units)
    ]


def headings_of(units: Sequence[Unit]) -> list[Unit | None]:
    """The heading that each unit stands under; of a heading, itself."""
    found: list[Unit | None] = []
    heading: Unit | None = None
    for unit, is_heading in zip(units, are_headings(units), strict=True):
        heading = unit if is_heading else heading
        found.append(heading)
    return found


def leads_of(units: Sequence[Unit]) -> list[Unit | None]:
    """What leads in each item or row: the unit before its list, or the first row of its table."""
    found: list[Unit | None] = []
    before: Unit | None = None
    for _, group in groupby(units, key=list_of):
        held = list(group)
        for at, unit in enumerate(held):
            if unit.block.kind == "cell":
                found.append(held[0] if at else before)
            else:
                found.append(before if unit.block.kind == "item" else None)
        before = held[-1]
    return found


def list_of(unit: Unit) -> tuple[str, int]:
    """What the items of one list, or the rows of one table, share."""
    if unit.block.cell:
        return "table", unit.block.cell.table
    return ("list", 0) if unit.block.kind == "item" else ("", unit.span.start)


def _looks_like_one(unit: Unit, below: Block) -> bool:
    text = unit.text.rstrip("*_ ")
    return (
        unit.block.kind == "paragraph"
        and len(unit.block.text.rstrip()) == len(unit.text.rstrip())
        and text[:1] != text[:1].lower()
        and len(text.split()) <= _LONGEST
        and not text.endswith(_ENDS)
        and not any(sign.isdigit() for sign in text)
        and below.kind != "heading"
    )
