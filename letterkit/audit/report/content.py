"""All that the report tells, worked out: figures and names of rules, before any words or pictures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from letterkit.audit.report.costs import Cost, costs, letters_before, letters_with, letters_with_each
from letterkit.audit.report.groups import (
    DIMENSIONS,
    Dimension,
    Point,
    Table,
    by_month,
    expected_scores,
    put_expected,
    table,
)
from letterkit.audit.report.hiding import bands
from letterkit.audit.report.measures import (
    MEASURES,
    OVER_TIME,
    Measure,
    letters_by_stratum,
    sample,
)
from letterkit.audit.report.mix import Change, Sample, Strata, Stratum, change, strata
from letterkit.audit.report.opening import Results, Run
from letterkit.audit.report.resampling import Estimate, mean_of
from letterkit.audit.report.ruler import Ruler, compare_rulers
from letterkit.audit.report.tallies import Reported, Tally, changed, left_open, reported

FIRST: Final = 3
"""So many phrases are named as those to rewrite first."""
_MOST: Final = 20
"""So many phrases are listed."""
_BAND: Final = 10
"""How many points a band of the distribution is wide, before small ones are put together."""


@dataclass(frozen=True, slots=True)
class Band:
    """Scores from `first` to `last`: how many letters, in the older run too where there is one."""

    first: int
    last: int
    letters: int
    older: int | None


@dataclass(frozen=True, slots=True)
class Level:
    """A measure: its mean, and what changed in it where there is a run to compare with."""

    measure: Measure
    mean: Estimate | None
    change: Change | None


@dataclass(frozen=True, slots=True)
class Counted:
    """In how many letters a phrase, a rule or an open question is found, and what changed; `older` is None where the
    other run cannot tell."""

    name: str
    tally: Tally
    older: Tally | None
    change: Change | None


@dataclass(frozen=True)
class Series:
    """A measure month by month, in both runs."""

    measure: Measure
    older: tuple[Point, ...]
    newer: tuple[Point, ...]


@dataclass(frozen=True)
class Side:
    """One run in short: what it tells of itself, its letters, those that could not be linted by status, its months."""

    run: Run
    letters: int
    failed: Mapping[str, int]
    months: tuple[str, ...]


@dataclass(frozen=True)
class Comparison:
    """The older run, how its ruler differs, and which letters are compared."""

    side: Side
    ruler: Ruler
    strata: Strata


@dataclass(frozen=True)
class Content:
    """The report. Where there are fewer letters than the smallest group, it is `side` alone that is told."""

    smallest: int
    side: Side
    comparison: Comparison | None = None
    is_older_too_small: bool = False
    levels: tuple[Level, ...] = ()
    bands: tuple[Band, ...] = ()
    tables: tuple[Table, ...] = ()
    series: tuple[Series, ...] = ()
    costs: tuple[tuple[Cost, Counted], ...] = ()
    first_together: int = 0
    questions: tuple[Counted, ...] = ()
    rules: tuple[tuple[Reported, Counted], ...] = ()
    only_newer: tuple[str, ...] = ()

    @property
    def has_figures(self) -> bool:
        """Whether there are letters enough to tell anything."""
        return self.side.letters >= self.smallest

    def level(self, measure: Measure) -> Level:
        """What is told of a measure."""
        return next(one for one in self.levels if one.measure == measure)

    def table(self, dimension: Dimension) -> Table | None:
        """The groups of a dimension, where they can be shown."""
        return next((one for one in self.tables if one.dimension == dimension), None)


def content(newer: Results, older: Results | None, smallest: int) -> Content:
    """What the results of a run tell, compared with those of an older run where one is given."""
    letters = letters_by_stratum(newer)
    before = letters_by_stratum(older) if older else {}
    is_too_small = older is not None and sum(before.values()) < smallest
    if is_too_small or sum(letters.values()) < smallest:
        older = None
    runs = [run for run in (older, newer) if run]
    expected = expected_scores(runs)
    for run in runs:
        put_expected(run, expected)
    tables = {one: table(older, newer, one, smallest) for one in DIMENSIONS}
    months = _months(tables["month"])
    side = _side(newer, sum(letters.values()), months)
    if sum(letters.values()) < smallest:
        return Content(smallest, side, is_older_too_small=is_too_small)
    compared = strata(before, letters, smallest) if older else None
    comparison = None
    if older and compared:
        comparison = Comparison(_side(older, sum(before.values()), months), compare_rulers(older, newer), compared)
    work = _Work(newer, older, letters, before, compared, smallest)
    found = work.costs()
    return Content(
        smallest=smallest,
        side=side,
        comparison=comparison,
        is_older_too_small=is_too_small,
        levels=tuple(work.levels()),
        bands=tuple(work.bands()),
        tables=tuple(one for one in tables.values() if one),
        series=tuple(work.series(months)),
        costs=found,
        first_together=letters_with(newer, [cost for cost, _ in found[:FIRST]]),
        questions=work.questions(),
        rules=work.rules(),
        only_newer=work.only_newer(),
    )


def _months(shown: Table | None) -> tuple[str, ...]:
    return tuple(row.name for row in shown.rows if row.name) if shown else ()


def _side(results: Results, letters: int, months: Sequence[str]) -> Side:
    failed = dict(
        results.rows(
            "SELECT CASE WHEN status = 'linted' THEN 'no-score' ELSE status END AS how, count(*) FROM told_letters"
            " WHERE status <> 'linted' OR score IS NULL GROUP BY how ORDER BY how"
        )
    )
    held = results.rows(
        "SELECT DISTINCT month FROM letters WHERE list_contains(?, month) ORDER BY month", (list(months),)
    )
    return Side(results.run, letters, failed, tuple(row[0] for row in held))


@dataclass(frozen=True)
class _Work:
    """Works the parts out; `compared` is None where there is nothing to compare with."""

    newer: Results
    older: Results | None
    letters: Mapping[Stratum, int]
    before: Mapping[Stratum, int]
    compared: Strata | None
    smallest: int

    def levels(self) -> Sequence[Level]:
        return [self._level(measure) for measure in MEASURES]

    def _level(self, measure: Measure) -> Level:
        now = sample(self.newer, measure)
        mean = mean_of(_whole(now), measure.name) if _count(now) >= self.smallest else None
        if self.older is None or self.compared is None or mean is None:
            return Level(measure, mean, None)
        then = sample(self.older, measure)
        is_enough = _count(then) >= self.smallest
        return Level(measure, mean, change(then, now, self.compared, measure.name) if is_enough else None)

    def bands(self) -> Sequence[Band]:
        runs = [_banded(run) for run in (self.newer, self.older) if run]
        counts = list(zip(*runs, strict=True))
        found = []
        for first, last in bands(counts, self.smallest):
            held = [sum(run[first : last + 1]) for run in runs]
            end = 100 if last == len(counts) - 1 else (last + 1) * _BAND - 1
            found.append(Band(first * _BAND, end, held[0], held[1] if len(held) > 1 else None))
        return found

    def series(self, months: Sequence[str]) -> Sequence[Series]:
        return [
            Series(
                measure,
                by_month(self.older, measure, months, self.smallest) if self.older else (),
                by_month(self.newer, measure, months, self.smallest),
            )
            for measure in OVER_TIME
        ]

    def costs(self) -> tuple[tuple[Cost, Counted], ...]:
        found = costs(self.newer, self.smallest, _MOST)
        now = letters_with_each(self.newer, found)
        then = letters_before(self.older, found) if self.older else {}
        is_same_key = bool(self.older and self.older.run.key == self.newer.run.key)
        comparable = ("phrase", "wording") if is_same_key else ("phrase",)
        return tuple(
            (
                one,
                self._counted(
                    one.key,
                    Tally(now[one.key], self.letters),
                    Tally(then[one.key], self.before) if then and one.how in comparable else None,
                ),
            )
            for one in found
        )

    def questions(self) -> tuple[Counted, ...]:
        now = left_open(self.newer)
        then = left_open(self.older) if self.older else {}
        found = [
            self._counted(name, tally, then.get(name)) for name, tally in now.items() if tally.letters >= self.smallest
        ]
        return tuple(sorted(found, key=lambda one: (-one.tally.share, one.name)))

    def rules(self) -> tuple[tuple[Reported, Counted], ...]:
        then = self._reported_before
        found = []
        for name, one in self._reported.items():
            before = then[name].tally if name in then else Tally({}, self.before) if self._had(name) else None
            found.append((one, self._counted(name, one.tally, before)))
        return tuple(sorted(found, key=lambda pair: (-pair[0].tally.count, pair[0].rule)))

    def only_newer(self) -> tuple[str, ...]:
        """The rules that report something in enough letters of the newer run, and nothing in the older."""
        found = (name for name, one in self._reported.items() if one.tally.count >= self.smallest)
        return tuple(sorted(set(found) - self._reported_before.keys())) if self.older else ()

    @cached_property
    def _reported(self) -> dict[str, Reported]:
        return reported(self.newer, self.letters)

    @cached_property
    def _reported_before(self) -> dict[str, Reported]:
        return reported(self.older, self.before) if self.older else {}

    def _had(self, rule: str) -> bool:
        """Whether the older run had a rule that reported nothing in it."""
        return bool(self.older and self.older.run.rules and rule in self.older.run.rules)

    def _counted(self, name: str, now: Tally, then: Tally | None) -> Counted:
        if then is None or then.letters < self.smallest:
            return Counted(name, now, None, None)
        if any(0 < tally.count < self.smallest for tally in (now, then)):
            return Counted(name, now, then, None)
        return Counted(name, now, then, changed(then, now, self.compared, name))


def _whole(held: Sample) -> dict[float, int]:
    found: dict[float, int] = {}
    for counts in held.values():
        for value, count in counts.items():
            found[value] = found.get(value, 0) + count
    return found


def _count(held: Sample) -> int:
    return sum(_whole(held).values())


def _banded(results: Results) -> list[int]:
    last = 100 // _BAND - 1
    rows = results.rows(f"SELECT least(score // {_BAND}, {last}) AS band, count(*) FROM letters GROUP BY band")
    counts = dict(rows)
    return [counts.get(number, 0) for number in range(last + 1)]
