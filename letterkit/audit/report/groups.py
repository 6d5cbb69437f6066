"""Letters by kind, language, unit and month: how they score, and what changed in each group.

What changed in a group is told with the same mix: each letter counts by how far it is from the mean of its kind and
language in both runs (indirect standardisation), so that an office that got harder letters is not called worse.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from letterkit.audit.report.hiding import Groups, safe
from letterkit.audit.report.measures import Measure
from letterkit.audit.report.mix import Stratum
from letterkit.audit.report.opening import Results
from letterkit.audit.report.resampling import Estimate, estimate, mean, mean_of, resampled

Dimension = Literal["kind", "language", "unit", "month"]
DIMENSIONS: Final[tuple[Dimension, ...]] = ("kind", "language", "unit", "month")
Name = str | None
"""A group's name; None for the letters that name none."""


@dataclass
class Held:
    """What is known of the letters of one group in one run."""

    letters: int = 0
    clean: int = 0
    scores: Counter[float] = field(default_factory=Counter)
    distances: Counter[float] = field(default_factory=Counter)
    distance: float = 0.0
    """The sum of the letters' distances from what their kind and language score."""

    def add(self, other: Held) -> None:
        """Take the letters of another group in."""
        self.letters += other.letters
        self.clean += other.clean
        self.scores.update(other.scores)
        self.distances.update(other.distances)
        self.distance += other.distance


@dataclass(frozen=True, slots=True)
class Row:
    """A group that may be shown; `count` groups are shown as one where it is more than 1.

    `against` is how far its letters are from what letters of their kinds and languages score in this run. `older` is
    None where the other run has no such letters, `change` (with the same mix) where there is no other run.
    """

    name: Name
    count: int
    letters: int
    score: Estimate | None
    clean: float
    against: float
    older_letters: int
    older: float | None
    change: Estimate | None


@dataclass(frozen=True)
class Table:
    """The groups of a dimension; `hides` tells whether some are shown as one."""

    dimension: Dimension
    rows: tuple[Row, ...]
    hides: bool


def expected_scores(runs: Sequence[Results]) -> dict[Stratum, float]:
    """The mean score of each kind and language, in all runs together."""
    sums: Counter[Stratum] = Counter()
    letters: Counter[Stratum] = Counter()
    for run in runs:
        question = "SELECT kind, language, sum(score), count(*) FROM letters GROUP BY ALL ORDER BY ALL"
        for kind, language, score, count in run.rows(question):
            sums[kind, language] += score
            letters[kind, language] += count
    return {stratum: sums[stratum] / count for stratum, count in letters.items()}


def put_expected(results: Results, expected: Mapping[Stratum, float]) -> None:
    """Make the expected scores a table beside the letters."""
    results.connection.execute("CREATE OR REPLACE TEMP TABLE expected (kind VARCHAR, language VARCHAR, mean DOUBLE)")
    rows = [(*stratum, score) for stratum, score in expected.items()]
    if rows:
        results.connection.executemany("INSERT INTO expected VALUES (?, ?, ?)", rows)


def table(older: Results | None, newer: Results, dimension: Dimension, smallest: int) -> Table | None:
    """The groups of a dimension; None where no letter names one, or where showing any would point at persons."""
    runs = [_held(run, dimension) for run in (older, newer) if run]
    names = sorted({name for run in runs for name in run}, key=lambda name: (name is None, name or ""))
    if not any(name is not None for name in names):
        return None
    counts = {name: [run[name].letters if name in run else 0 for run in runs] for name in names}
    groups = safe(counts, smallest)
    if not groups.can_show:
        return None
    whole = Held()
    for held in runs[-1].values():
        whole.add(held)
    usual = whole.distance / whole.letters if whole.letters else 0.0
    rows = [_row(dimension, name, 1, [run.get(name, Held()) for run in runs], usual) for name in groups.shown]
    if groups.together:
        rows.append(_row(dimension, None, len(groups.together), [_together(run, groups) for run in runs], usual))
    return Table(dimension, tuple(rows), bool(groups.together))


def _together(run: Mapping[Name, Held], groups: Groups[Name]) -> Held:
    whole = Held()
    for name in groups.together:
        if name in run:
            whole.add(run[name])
    return whole


def _row(dimension: str, name: Name, count: int, runs: Sequence[Held], usual: float) -> Row:
    before, now = runs if len(runs) == 2 else (Held(), runs[0])
    key = (dimension, name or "", str(count))
    change = None
    if before.letters and now.letters:
        draws = [resampled(run.distances, *key, run_name) for run, run_name in ((before, "older"), (now, "newer"))]
        change = estimate(now.distance / now.letters - before.distance / before.letters, draws[1] - draws[0])
    return Row(
        name,
        count,
        now.letters,
        mean_of(now.scores, *key) if now.letters else None,
        now.clean / now.letters if now.letters else 0.0,
        now.distance / now.letters - usual if now.letters else 0.0,
        before.letters,
        mean(before.scores) if before.letters else None,
        change,
    )


def _held(results: Results, dimension: Dimension) -> dict[Name, Held]:
    name = {"kind": "kind", "language": "nullif(language, '')", "unit": "nullif(trim(unit), '')", "month": "month"}[
        dimension
    ]
    rows = results.rows(
        f"""
        SELECT {name} AS name, score, score - mean AS distance, count(*), count(*) FILTER (errors = 0)
        FROM letters JOIN expected USING (kind, language) GROUP BY name, score, distance ORDER BY ALL
        """
    )
    found: dict[Name, Held] = {}
    for group, score, distance, count, clean in rows:
        held = found.setdefault(group, Held())
        held.letters += count
        held.clean += clean
        held.scores[score] += count
        held.distances[distance] += count
        held.distance += distance * count
    return found


@dataclass(frozen=True, slots=True)
class Point:
    """A measure's mean in one month."""

    month: str
    mean: Estimate


def by_month(results: Results, measure: Measure, months: Sequence[str], smallest: int) -> tuple[Point, ...]:
    """A measure month by month, for months that may be shown and have letters enough with it."""
    rows = results.rows(
        f"""
        SELECT month, CAST({measure.value} AS DOUBLE) AS value, count(*)
        FROM letters WHERE isfinite(value) AND list_contains(?, month) GROUP BY month, value ORDER BY ALL
        """,
        (list(months),),
    )
    counts: dict[str, dict[float, int]] = {}
    for month, value, count in rows:
        counts.setdefault(month, {})[value] = count
    return tuple(
        Point(month, mean_of(held, measure.name, month))
        for month, held in counts.items()
        if sum(held.values()) >= smallest
    )
