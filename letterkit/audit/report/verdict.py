"""Whether something got better, by its interval; and whether the letters did."""

from __future__ import annotations

from typing import Final, Literal

from letterkit.audit.report.resampling import Estimate

Verdict = Literal["better", "worse", "same", "unsure"]

MATTERS: Final = 1.0
"""A score that surely changed by less than so many points is as good as before, however many letters tell it so
exactly; our own."""


def judged(change: Estimate, better: int, matters: float = 0.0) -> Verdict:
    """What a change means where `better` is the sign of a good one. "unsure": the interval holds both."""
    if (-matters < change.low and change.high < matters) or change.low == change.high == 0:
        return "same"
    if change.sign == 0:
        return "unsure"
    return "better" if change.sign == better else "worse"
