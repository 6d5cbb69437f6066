"""What the units around a unit say of its parts: those before and after it, its heading, and those that it heads."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
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

    numbers = {id(unit): at for at, unit in enumerate(units)}
    headings, leads = ([numbers[id(one)] if one else None for one in found(units)] for found in (headings_of, leads_of))
    last = len(units)  # the number of a row that says nothing
    above = numpy.array([last if heading in (None, at) else heading for at, heading in enumerate(headings)])
    is_heading = numpy.array([heading == at for at, heading in enumerate(headings)])
    group, rows = _numbered([_group(unit) for unit in units]), numpy.arange(last)
    under, beside = _Sums(above, chances, last + 1), _Sums(group, chances, last)
    kind = numpy.array([unit.block.kind for unit in units])
    shapes = [
        is_heading, kind == "item", kind == "cell", (kind == "paragraph") & ~is_heading,
        under.counts[:last] > 0, beside.counts[group] > 1, rows == 0, rows == last - 1,
    ]  # fmt: skip
    padded = numpy.concatenate([chances, numpy.zeros((1, chances.shape[1]))])
    lead_in = [last if lead is None else lead for lead in leads]
    return numpy.concatenate(
        [
            padded[numpy.where(rows == 0, last, rows - 1)], padded[rows + 1], padded[above],
            under.means(rows), numpy.where(above[:, None] == last, 0, under.others()), beside.others(),
            padded[lead_in], padded[numpy.where(is_heading, rows, last)],
            numpy.stack(shapes, axis=1).astype(float), _further(chances),
        ],
        axis=1,
    )  # fmt: skip


class _Sums:
    """Rows by the numbers of their groups, added up, so that the mean of a group takes no longer in a large one."""

    def __init__(self, groups: Array, rows: Array, count: int) -> None:
        from letterkit.language.numbers import numpy

        self._groups, self._rows = groups, rows
        self._sums = numpy.zeros((count, rows.shape[1]))
        numpy.add.at(self._sums, groups, rows)
        self.counts = numpy.bincount(groups, minlength=count)

    def means(self, groups: Array) -> Array:
        """The mean of the rows of each of these groups; nothing for an empty one."""
        return _shared(self._sums[groups], self.counts[groups])

    def others(self) -> Array:
        """For each row the mean of the others in its group; nothing where there are none."""
        from letterkit.language.numbers import numpy

        return numpy.maximum(0, _shared(self._sums[self._groups] - self._rows, self.counts[self._groups] - 1))


def _shared(sums: Array, counts: Array) -> Array:
    from letterkit.language.numbers import numpy

    means: Array = numpy.where(counts[:, None] > 0, sums, 0) / numpy.maximum(1, counts)[:, None]
    return means


def _numbered(names: Sequence[Hashable]) -> Array:
    """Names as numbers, the same for the same."""
    from letterkit.language.numbers import numpy

    known: dict[Hashable, int] = {}
    return numpy.array([known.setdefault(name, len(known)) for name in names])


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
