"""The smallest facts that show a problem: whatever can be left out of a case without the problem going away is.

A part is left out, what then no longer adds up is put right as the facts' own checks say, and the problem is looked for
again. Larger parts come first. The number of tries is limited, not their time, so that the result is always the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final

from letterkit.checking.covering.cases import Case
from letterkit.checking.covering.search import is_told
from letterkit.decision import FactsError
from letterkit.decision.cases.variants import REMOVED, Change, FactPath
from letterkit.decision.faults import Fault
from letterkit.language.data import LETTER_LANGUAGES

MOST: Final = 120
"""So often a problem is looked for in smaller facts."""
IN_ALL: Final = 1200
"""So often for all problems of a catalogue together; those that come later are shown by what is small already."""
_ROUNDS: Final = 8
"""So many times facts are put right after a part was left out."""


@dataclass
class Shrinker:
    """Makes cases smaller, as long as there are tries left."""

    left: int = IN_ALL
    small: dict[str, list[Case]] = field(default_factory=dict)
    """The cases that were made small, by the template of their letters."""

    def smallest(self, case: Case, shows: Callable[[Case], bool]) -> Case:
        """The smallest case found that shows what this one shows."""
        budget = min(MOST, self.left)
        known = self.small.setdefault(case.letter, [])
        for other in known:
            if budget and other.size < case.size:
                budget -= 1
                self.left -= 1
                if shows(other):
                    case = other
                    break
        while budget > 0:
            smaller, used = _pass(case, shows, budget)
            budget -= used
            self.left -= used
            if smaller is case:
                break
            case = smaller
        if case not in known:
            known.append(case)
        return case


def _pass(case: Case, shows: Callable[[Case], bool], budget: int) -> tuple[Case, int]:
    """One look at every part, and how many tries it took."""
    used = 0
    for path in list(_parts(case.facts)):
        if used >= budget:
            break
        smaller = _without(case, path)
        if smaller is not None:
            used += 1
            if shows(smaller):
                case = smaller
    return case, used


def _parts(facts: Mapping[str, Any]) -> Iterator[FactPath]:
    """The parts that may be left out, the larger ones first; items of a list from its end, so that the others stay."""
    paths = sorted(_below(facts, ()), key=lambda one: (len(one[0]), -one[1]))
    yield from (path for path, _ in paths)


def _below(value: Any, path: FactPath) -> Iterator[tuple[FactPath, int]]:
    if isinstance(value, Mapping):
        for name, inner in value.items():
            if name not in LETTER_LANGUAGES:
                yield (*path, name), len(str(inner))
                yield from _below(inner, (*path, name))
    elif isinstance(value, list):
        for number in reversed(range(len(value))):
            yield (*path, number), len(str(value[number]))
            yield from _below(value[number], (*path, number))


def _without(case: Case, path: FactPath) -> Case | None:
    """The case without a part, and whole again; none where it can't be."""
    facts = _left_out(case.facts, path)
    previous = None
    if case.previous is not None:
        previous = _left_out(case.previous, path) or case.previous
    if facts is None:
        return None
    for _ in range(_ROUNDS):
        smaller = Case(case.name, facts, previous, case.template)
        try:
            return smaller if smaller.size < case.size and is_told(smaller) else None
        except FactsError as error:
            mended = _mended(facts, error.faults)
            if mended is None or mended == facts:
                return None
            facts = mended
    return None


def _left_out(facts: Mapping[str, Any], path: FactPath) -> dict[str, Any] | None:
    """The facts without a part; none where they don't have it."""
    if _at(facts, path) is None:
        return None
    if isinstance(path[-1], int):
        items = _at(facts, path[:-1])
        assert isinstance(items, list)
        return Change(path[:-1], [one for number, one in enumerate(items) if number != path[-1]]).of(facts)
    return Change(path, REMOVED).of(facts)


def _at(value: Any, path: FactPath) -> Any:
    for step in path:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return None
    return value


def _mended(facts: Mapping[str, Any], faults: tuple[Fault, ...]) -> dict[str, Any] | None:
    """The facts with the sums that their checks ask for, and without what no longer fits or lacks a part.

    None where that leaves nothing.
    """
    mended = dict(facts)
    for fault in faults:
        right = fault.values.get("right")
        if isinstance(right, Decimal) and _at(mended, fault.path) is not None:
            mended = _with_sum(mended, fault.path, right)
            continue
        path = fault.path
        while path and _at(mended, path) is None:
            path = path[:-1]
        smaller = _left_out(mended, path) if path else None
        if smaller is None:
            return None
        mended = smaller
    return mended


def _with_sum(facts: dict[str, Any], path: FactPath, right: Decimal) -> dict[str, Any]:
    """The facts with an amount put right: one by itself, or one payment that stands for all."""
    value = _at(facts, path)
    if isinstance(value, str):
        return Change(path, str(right)).of(facts)
    if isinstance(value, list) and value:
        name = "amount" if "amount" in value[0] else "max"
        return Change(path, [{**value[0], name: str(right)}] if right else []).of(facts)
    return facts
