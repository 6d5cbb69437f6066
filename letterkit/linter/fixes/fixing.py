"""Which fixes are made without asking: the safe ones that keep the meaning of their sentence."""

from __future__ import annotations

from letterkit.linter.fixes.guard import lets_pass
from letterkit.linter.result import Result
from letterkit.rules.contract import Fix


def chosen_fixes(result: Result) -> tuple[Fix, ...]:
    """The safe fixes of the findings that the meaning guard lets pass, in the order of the text.

    Of those that change words none is over another; marking words goes together with changing them.
    """
    offered = [(finding.fix, finding.rule) for finding in result.findings if finding.fix and finding.fix.is_safe]
    changing: list[Fix] = []
    marking: list[Fix] = []
    for fix, rule in sorted(offered, key=lambda pair: pair[0].span):
        is_free = bool(fix.marking) or not changing or changing[-1].span.end <= fix.span.start
        if is_free and lets_pass(result.letter, fix, rule, () if fix.marking else changing):
            (marking if fix.marking else changing).append(fix)
    return tuple(sorted([*changing, *marking], key=lambda fix: fix.span))
