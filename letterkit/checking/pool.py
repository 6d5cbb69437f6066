"""The cases that a catalogue is tried with before anything is searched for: the same in every run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from letterkit.catalogue.catalogue import Catalogue
from letterkit.checking.cases import Case
from letterkit.compose.compose import CHANGE_TEMPLATE
from letterkit.decision import FactsError, facts_from
from letterkit.decision.cases.numbered import numbered
from letterkit.decision.cases.variants import Change
from letterkit.decision.changes import Changes
from letterkit.decision.kinds import KINDS, Kind

MANY: Final = 30
"""So many cases of each kind."""
_PAIRS: Final = 6
_CHANGEABLE: Final[tuple[Kind, ...]] = ("grant", "partial", "rejection", "correction")
"""Kinds of which letters of changes are made."""


def pool(catalogue: Catalogue) -> Iterator[Case]:
    """Cases for every template: numbered ones of its kind, pairs for the changes, for any other those of all kinds.

    Each template of a kind is built from another kind's facts, too, as `build --template` allows: conditions that guard
    it from what is missing there are tried so.
    """
    for name in catalogue.templates:
        if name in KINDS:
            kind = next(kind for kind in KINDS if kind == name)
            yield from (Case(f"{name}-{number}", numbered(kind, number)) for number in range(MANY))
            yield from _foreign(name)
        elif name == CHANGE_TEMPLATE:
            yield from _changes()
        else:
            yield from (Case(f"{name}-{kind}", numbered(kind, 0), template=name) for kind in KINDS)


def _foreign(name: str) -> Iterator[Case]:
    other: Kind = "transfer" if name != "transfer" else "info_request"
    another: Kind = "recovery" if name != "recovery" else "grant"
    for kind in (other, another):
        yield Case(f"{name}-from-{kind}", numbered(kind, 1), template=name)


def _changes() -> Iterator[Case]:
    """Pairs of facts before and after: the same, and of one client and case before and after a decision anew."""
    for kind in _CHANGEABLE:
        for number in range(_PAIRS):
            after = numbered(kind, number)
            if number == 0:
                yield Case(f"change-{kind}-same", after, after)
            for other in range(3):
                before = _of_same_client(numbered("partial", number + 20 * other), after)
                yield from _told([Case(f"change-{kind}-{number}-{other}", after, before)])
            yield from _told(Case(f"change-{kind}-{number}-less-{name}", after, less) for name, less in _less(after))


def _of_same_client(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    """Facts before, of the client and about the matters of those after that a letter of changes has no words for."""
    same = ("client", "case", "application", "payment_commitments", "transfer", "urgency")
    kept = {name: value for name, value in before.items() if name not in same}
    return kept | {name: after[name] for name in same if name in after}


def _less(after: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The facts with less: without the last payment, bill …"""
    for name in ("payments", "self_payments", "items", "decisive_facts"):
        if after.get(name):
            yield name, Change((name,), after[name][:-1]).of(after)


def _told(cases: Iterable[Case]) -> Iterator[Case]:
    """The cases whose facts hold and whose changes a letter can tell."""
    for case in cases:
        try:
            facts_from(case.previous)
        except FactsError:
            continue
        assert case.before
        if not Changes(case.before, case.decision).untold:
            yield case
