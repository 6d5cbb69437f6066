"""Parity: every language of a phrase prints the same facts under the same conditions, and claims the same.

Languages say things differently, so texts are not compared word by word: each is taken apart, case by case, into what
it prints and claims, and a language differs where the two others agree.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from letterkit.catalogue.files.problems import Problem
from letterkit.checking.parity.comparing import differences
from letterkit.checking.parity.roles import swapped
from letterkit.checking.parity.saying import problem
from letterkit.checking.parity.units import units

if TYPE_CHECKING:
    from letterkit.checking.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Where a language of a text says something else than the others."""
    compared = [unit for unit in units(subject.catalogue, subject.asks_for) if unit.versions]
    for unit in compared:
        yield from (problem(unit, one) for one in differences(unit))
    yield from (problem(unit, one) for unit, one in swapped(compared))
