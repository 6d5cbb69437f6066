"""What is seen of a letter's lines, as features by name: figures that every line has, and names that hold for some."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy

    Array = numpy.ndarray[Any, Any]


@dataclass(frozen=True)
class SeenLines:
    """The features of lines: `values` are those in `columns`, a row a line; `named` are the others that a line has,
    each of which counts 1.
    """

    columns: tuple[str, ...]
    values: Array
    named: Sequence[tuple[str, ...]]

    def table(self, rows: Mapping[str, int]) -> Array:
        """A row a line, with the features at the numbers of their names; names without a number are left out."""
        from letterkit.language.numbers import numpy

        table = numpy.zeros((len(self.named), len(rows)), dtype=numpy.float32)
        known = [(rows[name], column) for column, name in enumerate(self.columns) if name in rows]
        if known:
            to, of = map(list, zip(*known, strict=True))
            table[:, to] = self.values[:, of]
        held = [(line, rows[name]) for line, names in enumerate(self.named) for name in names if name in rows]
        if held:
            table[tuple(zip(*held, strict=True))] = 1.0
        return table

    def counts(self) -> Counter[str]:
        """How many lines have each feature."""
        found = Counter(name for names in self.named for name in names)
        found.update(dict(zip(self.columns, (self.values != 0).sum(axis=0).tolist(), strict=True)))
        return found
