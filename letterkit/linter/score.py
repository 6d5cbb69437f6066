"""The score of a draft, 0-100, and the ledger that explains it line by line.

Each error halves the distance to a lower band, so that no amount of wording trouble outweighs one error: a draft with
n errors scores below every draft with fewer. Within its band a draft loses by warnings and hints. The figures are our
own; what they order is the harm to the reader.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from letterkit.rules.contract import Finding, Severity

_TOP: Final = 100.0
_CLEAN_FLOOR: Final = 60.0
"""A draft without errors scores more than this."""
_ERROR_FACTOR: Final = 0.8
"""The band of n + 1 errors ends where that of n errors begins: 60, 48, 38.4 …"""
_WEIGHT: Final[dict[Severity, float]] = {"error": 0.0, "warning": 1.0, "hint": 0.25}
_HALF: Final = 8.0
"""So many warnings take half of what warnings can take."""


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """What one rule took: how many findings, and how many points."""

    rule: str
    severity: Severity
    count: int
    points: float


@dataclass(frozen=True, slots=True)
class Ledger:
    """The score and its lines, the dearest first; 100 less all points is the score, but for rounding."""

    score: int
    lines: tuple[LedgerLine, ...]


def score(findings: Iterable[Finding]) -> Ledger:
    """The score of a draft with these findings."""
    counts = Counter((finding.rule, finding.severity) for finding in findings)
    errors = sum(count for (_, severity), count in counts.items() if severity == "error")
    weight = sum(_WEIGHT[severity] * count for (_, severity), count in counts.items())
    top, floor = _band(errors)
    wording = (top - floor) * (1 - 0.5 ** (weight / _HALF))
    lines = [
        LedgerLine(
            rule,
            severity,
            count,
            (_TOP - top) * count / errors if severity == "error" else wording * _WEIGHT[severity] * count / weight,
        )
        for (rule, severity), count in counts.items()
    ]
    lines.sort(key=lambda line: (-line.points, line.rule))
    return Ledger(round(top - wording), tuple(lines))


def _band(errors: int) -> tuple[float, float]:
    """The highest score that a draft with so many errors can have, and what it stays above."""
    if errors == 0:
        return _TOP, _CLEAN_FLOOR
    top = _CLEAN_FLOOR * _ERROR_FACTOR ** (errors - 1)
    return top, top * _ERROR_FACTOR
