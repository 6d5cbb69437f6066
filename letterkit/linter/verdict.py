"""Whether a result fails a run."""

from __future__ import annotations

from typing import Final

from letterkit.linter.engine import Result
from letterkit.rules.contract import Finding

FAIL_ON: Final = ("error", "warning", "hint", "never")
"""The severities from the gravest on; a run fails on the one named and all before it."""


def fails(result: Result, fail_on: str, min_score: int | None) -> bool:
    """Whether a draft has a finding at or above `fail_on`, or scores below `min_score` (0-100)."""
    if min_score is not None and result.ledger.score < min_score:
        return True
    return any(is_grave(finding, fail_on) for finding in result.findings)


def is_grave(finding: Finding, fail_on: str) -> bool:
    """Whether a finding fails a run: it is at or above `fail_on`."""
    return fail_on != "never" and finding.severity in FAIL_ON[: FAIL_ON.index(fail_on) + 1]
