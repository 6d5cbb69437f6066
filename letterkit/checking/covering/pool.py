"""The cases that a catalogue is tried with before anything is searched for: the same in every run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, Final

from letterkit.catalogue.catalogue import Catalogue
from letterkit.checking.covering.cases import Case
from letterkit.compose.composition import CHANGE_TEMPLATE
from letterkit.decision import facts_from
from letterkit.decision.cases.numbered import numbered
from letterkit.decision.cases.pairs import pairs
from letterkit.decision.cases.special import special
from letterkit.decision.changes import Changes
from letterkit.decision.kinds import KINDS, Kind

MANY: Final = 12
"""So many cases of each kind."""


def pool(catalogue: Catalogue, likeliest: Callable[[str], Kind]) -> Iterator[Case]:
    """Cases for every template: numbered ones of its kind, pairs for the changes; for any other those of the likeliest
    kind, and one of each.

    Each template of a kind is built from another kind's facts, too, as `build --template` allows: conditions that guard
    it from what is missing there are tried so.
    """
    for name in catalogue.templates:
        if name in KINDS:
            yield from _of_kind(next(kind for kind in KINDS if kind == name), None)
            yield from _foreign(name)
        elif name == CHANGE_TEMPLATE:
            yield from _changes()
        else:
            yield from (Case(f"{name}-{kind}", numbered(kind, 0), template=name) for kind in KINDS)
            yield from _of_kind(likeliest(name), name)


def _of_kind(kind: Kind, template: str | None) -> Iterator[Case]:
    """The cases of a kind, in letters of their own template or of another."""
    before = f"{template}-" if template else ""
    for number in range(MANY):
        yield Case(f"{before}{kind}-{number}", numbered(kind, number), template=template)
    for title, facts in _special():
        if facts["kind"] == kind:
            yield Case(f"{before}{title}", facts, template=template)


@cache
def _special() -> tuple[tuple[str, dict[str, Any]], ...]:
    return tuple(special())


def _foreign(name: str) -> Iterator[Case]:
    other: Kind = "transfer" if name != "transfer" else "info_request"
    another: Kind = "recovery" if name != "recovery" else "grant"
    for kind in (other, another):
        yield Case(f"{name}-from-{kind}", numbered(kind, 1), template=name)


def _changes() -> Iterator[Case]:
    """Pairs of facts before and after whose changes a letter can tell."""
    for name, before, after in pairs():
        case = Case(f"change-{name}", after, before)
        if not Changes(facts_from(before), case.decision).untold:
            yield case
