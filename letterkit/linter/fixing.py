"""Which fixes may be made without a person's eye."""

from __future__ import annotations

from letterkit.linter.engine import Result
from letterkit.rules.contract import Fix


def chosen_fixes(result: Result) -> tuple[Fix, ...]:
    """The safe fixes of a draft's findings that can all be made: none overlaps another, in the order of the text."""
    chosen: list[Fix] = []
    safe = (finding.fix for finding in result.findings if finding.fix and finding.fix.is_safe)
    for fix in sorted(safe, key=lambda fix: fix.span):
        if not chosen or chosen[-1].span.end <= fix.span.start:
            chosen.append(fix)
    return tuple(chosen)
