"""Whether a result fails a run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from letterkit.linter.result import Result
    from letterkit.rules.contract import Severity


SEVERITIES: Final = ("error", "warning", "hint")
"""The gravest first, as rules have them (letterkit.rules.contract)."""
FAIL_ON: Final = (*SEVERITIES, "never")
"""The severities from the gravest on; a run fails on the one named and all before it."""


def fails(result: Result, fail_on: str, min_score: int | None) -> bool:
    """Whether a draft has a finding at or above `fail_on`, or scores below `min_score` (0-100)."""
    if min_score is not None and result.ledger.score < min_score:
        return True
    return any(is_grave(finding, fail_on) for finding in result.findings)


class HasSeverity(Protocol):
    """A finding, or a problem of a catalogue."""

    @property
    def severity(self) -> Severity: ...


def is_grave(finding: HasSeverity, fail_on: str) -> bool:
    """Whether a finding fails a run: it is at or above `fail_on`."""
    return fail_on != "never" and finding.severity in FAIL_ON[: FAIL_ON.index(fail_on) + 1]
