"""What changed between two runs, as it is and with the mix of letters held the same.

Easier letters are not better letters: where there are fewer refusals than last year, scores rise though nobody writes
differently. So letters are compared within strata (kind and language), and the strata are weighted by the mean of their
shares in both runs. The change as it is falls into this change and what the other mix makes: Kitagawa, Components of a
Difference Between Two Rates, Journal of the American Statistical Association 50 (1955), 1168-1194. Letters are
resampled within each stratum.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from letterkit.audit.report.resampling import RESAMPLES, Counts, Estimate, estimate, mean, resampled, total

Stratum = tuple[str, str]
"""Kind and language of letters."""
Sample = Mapping[Stratum, Counts]
"""The counts of a measure's values, by stratum."""
OTHER: Final[Stratum] = ("", "")
"""Where strata go that are too small to be compared by themselves."""


@dataclass(frozen=True, slots=True)
class Change:
    """A measure in two runs: its means, the change as it is, and the change with the same mix (None where no stratum
    has letters enough in both runs)."""

    older: float
    newer: float
    raw: Estimate
    held: Estimate | None

    @property
    def fair(self) -> Estimate:
        """The change that tells whether letters changed: with the same mix where that can be said."""
        return self.held or self.raw


@dataclass(frozen=True)
class Strata:
    """Which letters are compared with which: the strata that stand alone, and those that are compared as one.

    `covered` is the share of each run's letters (older, newer) that are compared.
    """

    alone: frozenset[Stratum]
    together: frozenset[Stratum]
    covered: tuple[float, float]

    def of(self, stratum: Stratum) -> Stratum | None:
        """Where a stratum's letters are compared; None where they are not."""
        if stratum in self.alone:
            return stratum
        return OTHER if stratum in self.together else None


def strata(older: Mapping[Stratum, int], newer: Mapping[Stratum, int], smallest: int) -> Strata:
    """The strata of two runs, by how many letters of each there are.

    Those that are small in both runs are compared as one, if that is enough; one that is small in one run only has
    nothing to be compared with.
    """
    counts = {one: (older.get(one, 0), newer.get(one, 0)) for one in older.keys() | newer.keys()}
    alone = frozenset(one for one, pair in counts.items() if min(pair) >= smallest)
    together = frozenset(one for one, pair in counts.items() if max(pair) < smallest)
    if any(sum(run.get(one, 0) for one in together) < smallest for run in (older, newer)):
        together = frozenset()
    before, after = (sum(run.get(one, 0) for one in alone | together) / sum(run.values()) for run in (older, newer))
    return Strata(alone, together, (before, after))


def change(older: Sample, newer: Sample, compared: Strata, name: str) -> Change | None:
    """What changed in a measure; None where one of the runs has no letter with it."""
    whole = [_together(sample) for sample in (older, newer)]
    if not all(map(total, whole)):
        return None
    before, after = map(mean, whole)
    draws = [resampled(counts, name, run) for counts, run in zip(whole, ("older", "newer"), strict=True)]
    raw = estimate(after - before, draws[1] - draws[0])
    return Change(before, after, raw, _held(older, newer, compared, name))


def _held(older: Sample, newer: Sample, compared: Strata, name: str) -> Estimate | None:
    import numpy

    samples = [_pooled(sample, compared) for sample in (older, newer)]
    both = sorted(samples[0].keys() & samples[1].keys())
    if not both:
        return None
    letters = [{one: total(sample[one]) for one in both} for sample in samples]
    sums = [sum(counted.values()) for counted in letters]
    value, drawn = 0.0, numpy.zeros(RESAMPLES)
    for one in both:
        weight = sum(counted[one] / whole for counted, whole in zip(letters, sums, strict=True)) / 2
        before, after = (sample[one] for sample in samples)
        value += weight * (mean(after) - mean(before))
        key = (name, *one)
        drawn = drawn + weight * (resampled(after, *key, "newer") - resampled(before, *key, "older"))
    return estimate(value, drawn)


def _pooled(sample: Sample, compared: Strata) -> dict[Stratum, Counts]:
    pools: dict[Stratum, Counter[float]] = {}
    for stratum, counts in sample.items():
        pool = compared.of(stratum)
        if pool is not None:
            pools.setdefault(pool, Counter()).update(counts)
    return {stratum: counts for stratum, counts in pools.items() if total(counts)}


def _together(sample: Sample) -> Counts:
    whole: Counter[float] = Counter()
    for counts in sample.values():
        whole.update(counts)
    return whole
