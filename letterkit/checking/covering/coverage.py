"""Which branches of a catalogue can be taken, and the fewest cases whose letters take them all, in every language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from letterkit.catalogue.catalogue import Catalogue
from letterkit.checking.chosen import Chosen
from letterkit.checking.covering.branches import Branch
from letterkit.checking.covering.cases import Case
from letterkit.checking.covering.goldencases import golden_cases
from letterkit.checking.covering.pool import pool
from letterkit.checking.covering.search import search
from letterkit.checking.covering.tracer import Tracer


@dataclass(frozen=True)
class Coverage:
    """The cases, with the branches that each takes in any language, and the branches that no case takes.

    `stopping` are cases that were tried and whose letters stop at a text that cannot be printed: the smallest for each.
    `golden` are those of the cases that the catalogue keeps itself.
    """

    tracer: Tracer = field(repr=False)
    taken: Mapping[Case, frozenset[Branch]]
    missing: tuple[Branch, ...]
    stopping: tuple[Case, ...] = ()
    golden: frozenset[Case] = frozenset()

    @property
    def cases(self) -> tuple[Case, ...]:
        """The cases: the golden ones, then others, those that take most first."""
        return tuple(self.taken)

    @property
    def added(self) -> tuple[Case, ...]:
        """The cases that take what no golden one does."""
        return tuple(case for case in self.taken if case not in self.golden)

    @property
    def counts(self) -> tuple[int, int]:
        """How many branches are taken, and how many there are."""
        every = len(_all(self.tracer))
        return every - len(self.missing), every


def cover(catalogue: Catalogue, only: Chosen | None = None) -> Coverage:
    """The coverage of a catalogue, or of what is chosen: from its golden cases, from the pool, and from a search."""
    tracer = Tracer(catalogue, only)
    letters = catalogue.templates.keys() if only is None else only.letters
    tried = [case for case in pool(catalogue, tracer.likeliest) if case.letter in letters]
    golden = _golden(tracer, [case for case in golden_cases(catalogue) if case.letter in letters])
    taken = dict(golden)
    for language in tracer.languages:
        for case in taken:
            taken[case] = taken[case] | tracer.branches(case, language)
        found = {case: tracer.branches(case, language) for case in _helpful(tried, taken, tracer, language)}
        for case in _fewest(found, set().union(*taken.values())):
            taken.setdefault(case, set()).update(found[case])
            for other in tracer.languages[: tracer.languages.index(language)]:
                taken[case] |= tracer.branches(case, other)
        missing = _missing(tracer, taken, language)
        for case in search(tracer, tried, missing, language):
            taken[case] = set().union(*(tracer.branches(case, one) for one in tracer.languages))
    wanted = _all(tracer)
    added = _fewest(taken, set().union(*golden.values()), wanted)
    every = set().union(*taken.values())
    needed = [*golden, *_needed(added, golden, taken, wanted)]
    if only is not None:
        needed += _one_each(needed, tried, only)
    return Coverage(
        tracer,
        {case: frozenset(taken.get(case, ())) & wanted.keys() for case in needed},
        tuple(branch for branch in wanted if branch not in every),
        _stopping(tracer, [*golden, *tried]),
        frozenset(golden),
    )


def _golden(tracer: Tracer, cases: Sequence[Case]) -> dict[Case, set[Branch]]:
    """The fewest golden cases that take what all of them do."""
    found = {case: set[Branch]().union(*(tracer.branches(case, one) for one in tracer.languages)) for case in cases}
    return {case: found[case] for case in _fewest(found, set())}


def _stopping(tracer: Tracer, tried: Iterable[Case]) -> tuple[Case, ...]:
    """The smallest of the cases that were traced whose letters stop at a text, for each text."""
    smallest: dict[Branch, Case] = {}
    for case in tried:
        for branch in tracer.stops(case):
            if branch not in smallest or case.size < smallest[branch].size:
                smallest[branch] = case
    return tuple(dict.fromkeys(smallest.values()))


def _one_each(cases: Iterable[Case], tried: Iterable[Case], only: Chosen) -> list[Case]:
    """A case for each chosen template that has no letter yet."""
    lacking = (only.owners & only.letters) - {case.letter for case in cases if not case.is_foreign}
    first: dict[str, Case] = {}
    for case in tried:
        if case.letter in lacking and not case.is_foreign:
            first.setdefault(case.letter, case)
    return list(first.values())


def _all(tracer: Tracer) -> dict[Branch, None]:
    """Every branch, in the order of the catalogue."""
    return {Branch(point, way): None for point in tracer.points for way in point.ways}


def _missing(tracer: Tracer, taken: Mapping[Case, set[Branch]], language: str) -> list[Branch]:
    """The branches of a language that no case takes."""
    every = set().union(*taken.values())
    return [one for one in _all(tracer) if one.point.language in (language, "") and one not in every]


def _helpful(tried: Sequence[Case], taken: Mapping[Case, set[Branch]], tracer: Tracer, language: str) -> Iterable[Case]:
    """The cases to trace: none, where those that are chosen take every branch of the language already."""
    return [case for case in tried if case not in taken] if _missing(tracer, taken, language) else ()


def _fewest(
    found: Mapping[Case, set[Branch]], before: set[Branch], wanted: Mapping[Branch, None] | None = None
) -> list[Case]:
    """Cases that take together what all do: always the one that adds most, of equals the smallest."""
    left = {
        case: (branches if wanted is None else branches & wanted.keys()) - before for case, branches in found.items()
    }
    chosen: list[Case] = []
    while left:
        best = max(left, key=lambda case: (len(left[case]), -case.size))
        new = left.pop(best)
        if not new:
            break
        chosen.append(best)
        left = {case: branches - new for case, branches in left.items()}
        left = {case: branches for case, branches in left.items() if branches}
    return chosen


def _needed(
    cases: Sequence[Case], beside: Iterable[Case], taken: Mapping[Case, set[Branch]], wanted: Mapping[Branch, None]
) -> list[Case]:
    """The cases without those whose branches the others take, too, or those beside them do."""
    counts = Counter(branch for case in (*cases, *beside) for branch in taken[case] & wanted.keys())
    kept = list(cases)
    for case in reversed(cases):
        if all(counts[branch] > 1 for branch in taken[case] & wanted.keys()):
            kept.remove(case)
            counts.subtract(taken[case] & wanted.keys())
    return kept
