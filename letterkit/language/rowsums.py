"""Sums of the rows of a table of small whole numbers, as learned models keep their weights."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy

    Array = numpy.ndarray[Any, Any]


def row_sums(table: Array, rows: Sequence[int], shares: Array | None = None) -> Array:
    """What some rows of a table of 8-bit numbers add up to, column by column, as float32; a row may stand twice.

    `shares` is what each weighs, 1 unless given, or of several sums a row for each. Where all weigh 1 or 0, the sums
    are exact, for float32 holds whole numbers up to 2**24, which is more than a hundred thousand rows make. A product
    takes half the time of numpy's sum over rows.
    """
    from letterkit.language.numbers import numpy

    held = table[numpy.array(rows, dtype=numpy.intp)].astype(numpy.float32)
    weights = numpy.ones(len(rows), dtype=numpy.float32) if shares is None else shares.astype(numpy.float32)
    summed: Array = weights @ held
    return summed
