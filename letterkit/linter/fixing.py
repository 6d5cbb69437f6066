"""Which fixes are made without asking: the safe ones that keep the meaning of their sentence."""

from __future__ import annotations

from letterkit.linter.engine import Result
from letterkit.linter.guard import lets_pass
from letterkit.rules.contract import Fix


def chosen_fixes(result: Result) -> tuple[Fix, ...]:
    """The safe fixes of the findings that the meaning guard lets pass, none over another, in the order of the text."""
    offered = [(finding.fix, finding.rule) for finding in result.findings if finding.fix and finding.fix.is_safe]
    chosen: list[Fix] = []
    for fix, rule in sorted(offered, key=lambda pair: pair[0].span):
        is_free = not chosen or chosen[-1].span.end <= fix.span.start
        if is_free and lets_pass(result.letter, fix, rule, chosen):
            chosen.append(fix)
    return tuple(chosen)
