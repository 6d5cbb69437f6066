"""What the units around a unit say of its parts: those before and after it, its heading, and those that it heads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from letterkit.structure.outline import headings_of, leads_of, list_of
from letterkit.structure.units import Unit

if TYPE_CHECKING:
    import numpy

    Array = numpy.ndarray[Any, Any]


_FAR: Final = 3
"""So many steps to each side are seen."""


def around(units: Sequence[Unit], chances: Array) -> Array:
    """For each unit, how likely those around it carry each part: a row a unit."""
    from letterkit.language.numbers import numpy

    headings, leads = headings_of(units), leads_of(units)
    numbers = {id(unit): at for at, unit in enumerate(units)}
    under: dict[int, list[int]] = {}
    beside: dict[tuple[str, int], list[int]] = {}
    for at, (unit, heading) in enumerate(zip(units, headings, strict=True)):
        if heading is not None and heading is not unit:
            under.setdefault(numbers[id(heading)], []).append(at)
        beside.setdefault(_group(unit), []).append(at)
    none = numpy.zeros(chances.shape[1])
    last = len(units)  # the number of a row that says nothing
    padded = numpy.concatenate([chances, none[None, :]])

    sums = {id(rows): chances[rows].sum(axis=0) for rows in (*under.values(), *beside.values())}

    def mean(rows: list[int], but: int | None = None) -> Array:
        """The mean of rows, but for one of them."""
        if but is None:
            return sums[id(rows)] / len(rows) if rows else none
        return (sums[id(rows)] - chances[but]) / (len(rows) - 1) if len(rows) > 1 else none

    beside_it: list[list[int]] = []
    means: tuple[list[Array], list[Array], list[Array]] = [], [], []
    shapes = []
    for at, (unit, heading, lead) in enumerate(zip(units, headings, leads, strict=True)):
        is_heading = heading is unit
        above = numbers[id(heading)] if heading is not None and not is_heading else last
        group, kin = beside[_group(unit)], under.get(above, [])
        shapes.append([
            is_heading, unit.block.kind == "item", unit.block.kind == "cell",
            unit.block.kind == "paragraph" and not is_heading, at in under, len(group) > 1, at == 0, at == last - 1,
        ])  # fmt: skip
        lead_in, own = last if lead is None else numbers[id(lead)], at if is_heading else last
        beside_it.append([at - 1 if at else last, at + 1, above, lead_in, own])
        for held, rows, but in zip(means, (under.get(at, []), kin, group), (None, at, at), strict=True):
            held.append(mean(rows, but))
    before, after, headed, led_in, themselves = (padded[list(column)] for column in zip(*beside_it, strict=True))
    below, kin_of, grouped = (numpy.stack(held) for held in means)
    near = [before, after, headed, below, kin_of, grouped, led_in, themselves, numpy.array(shapes, dtype=float)]
    return numpy.concatenate([*near, _further(chances)], axis=1)


def _further(chances: Array) -> Array:
    """How likely the units two and three steps away, the likeliest before and after and all together carry each part;
    and how far down a unit stands.
    """
    from letterkit.language.numbers import numpy

    count, parts = chances.shape
    none = numpy.zeros((_FAR, parts))
    padded = numpy.concatenate([none, chances, none])
    before = numpy.maximum.accumulate(padded, axis=0)[_FAR - 1 : _FAR - 1 + count]
    after = numpy.maximum.accumulate(padded[::-1], axis=0)[::-1][_FAR + 1 : _FAR + 1 + count]
    steps = [padded[_FAR + step : _FAR + step + count] for step in (-3, -2, 2, 3)]
    all_of_it = numpy.repeat(chances.mean(axis=0, keepdims=True), count, axis=0)
    return numpy.concatenate([*steps, before, after, all_of_it, numpy.arange(count)[:, None] / count], axis=1)


def _group(unit: Unit) -> tuple[str, int]:
    """What the items of a list, the rows of a table or the sentences of a paragraph share."""
    return list_of(unit) if unit.block.kind in ("item", "cell") else ("paragraph", unit.block.start)
