"""Looks for facts that take a branch which no case of the pool takes: changes of one field, then of a second one.

A change that the facts' own checks refuse says by its faults which other field has to follow; that one is changed next.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, Final

from letterkit.checking.covering.branches import Branch
from letterkit.checking.covering.cases import Case
from letterkit.checking.covering.tracer import Tracer
from letterkit.checking.covering.ways import PRINTED
from letterkit.decision import FactsError
from letterkit.decision.cases.variants import Change, changes
from letterkit.decision.changes import Changes

_BASES: Final = 8
"""From so many cases of an owner the search starts."""
_TRIES: Final = 600
"""So many facts are tried for one owner."""
_STEPS: Final = 3
_NAME: Final = re.compile(r"[a-z_]\w*")
_ALIASES: Final = {
    "bills": "self_payments",
    "new_steps": "next_steps",
    "gone_steps": "next_steps",
    "person": "reduction",
}
"""What facts are called in letters of changes, and what they are called in the facts."""


def search(tracer: Tracer, cases: Sequence[Case], wanted: Iterable[Branch], language: str) -> Iterator[Case]:
    """Cases whose letters in a language take some of the branches wanted, in a stable order."""
    by_owner: dict[str, set[Branch]] = defaultdict(set)
    for branch in wanted:
        by_owner[branch.point.owner].add(branch)
    for owner, branches in by_owner.items():
        yield from _Hunt(tracer, owner, branches, language).cases(cases)


class _Hunt:
    """The search for the branches of one phrase, table or template."""

    def __init__(self, tracer: Tracer, owner: str, wanted: set[Branch], language: str) -> None:
        self._tracer = tracer
        self._owner = owner
        self._open = set(wanted)
        self._tries = 0
        self._seen: set[str] = set()
        self._language = language
        said = " ".join(point.condition for point in tracer.points_of(owner) if point.ways != (PRINTED,))
        names = set(_NAME.findall(said))
        self._names = names | {_ALIASES[name] for name in names & set(_ALIASES)}

    def cases(self, cases: Iterable[Case]) -> Iterator[Case]:
        """Cases that take branches that were open."""
        front = [(case, self._names) for case in self._bases(cases)]
        for step in range(_STEPS):
            following: list[tuple[Case, set[str]]] = []
            for base, names in front:
                for case in _neighbours(base, names):
                    if not self._open or self._tries > _TRIES:
                        return
                    self._tries += 1
                    try:
                        can_tell = is_told(case)
                    except FactsError as error:
                        following.append((case, _names_of(error)))
                        continue
                    if not can_tell:
                        continue
                    found = self._branches(case)
                    if found & self._open:
                        self._open -= found
                        yield case
                        following.insert(0, (case, self._names))
                    elif step == 0:
                        following.append((case, self._names))
            front = self._spread(following)

    def _spread(self, following: list[tuple[Case, set[str]]]) -> list[tuple[Case, set[str]]]:
        """Those to go on from, each once."""
        kept = []
        for case, names in following:
            key = str((case.facts, case.previous))
            if key not in self._seen:
                self._seen.add(key)
                kept.append((case, names))
        return kept

    def _bases(self, cases: Iterable[Case]) -> list[Case]:
        """The smallest case for each set of branches that the owner's letters take; those that take most come first."""
        best: dict[tuple[str, str, frozenset[Branch]], Case] = {}
        for case in cases:
            if self._tracer.uses(case.letter, self._owner):
                key = case.letter, case.facts["kind"], frozenset(self._branches(case))
                if key not in best or case.size < best[key].size:
                    best[key] = case
        ordered = sorted(best.items(), key=lambda one: (one[0][0] != one[0][1], -len(one[0][2]), one[1].size))
        return [case for _, case in ordered][:_BASES]

    def _branches(self, case: Case) -> set[Branch]:
        return self._tracer.branches_of(self._owner, case, self._language)


def _neighbours(base: Case, names: Collection[str]) -> Iterator[Case]:
    for number, change in enumerate(changes(base.facts, names.__contains__)):
        yield Case(f"{base.name}-{_tail(change, number)}", change.of(base.facts), base.previous, base.template)
    if base.previous is not None:
        for number, change in enumerate(changes(base.previous, names.__contains__)):
            yield Case(f"{base.name}-before-{_tail(change, number)}", base.facts, change.of(base.previous))


def _tail(change: Change, number: int) -> str:
    field = next(step for step in reversed(change.path) if isinstance(step, str))
    return f"{field.replace('_', '-')}-{number}"


def is_told(case: Case) -> bool:
    """Whether a letter can tell it; raises FactsError where the facts do not hold."""
    return not case.before or not Changes(case.before, case.decision).untold if case.decision else False


def _names_of(error: FactsError) -> set[str]:
    """The fields that the faults are about, and those that their messages name."""
    said: list[Any] = [step for fault in error.faults for step in fault.path if isinstance(step, str)]
    said += [value for fault in error.faults for value in fault.values.values() if isinstance(value, str)]
    return {name for text in said for name in _NAME.findall(text)}
