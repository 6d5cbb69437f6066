"""Makes the safe fixes of a draft in its file, until there are no more."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Final

from letterkit.document import Document, Marking, Span
from letterkit.document.patching import Edit, patch
from letterkit.document.readers import read_bytes
from letterkit.linter.fixes.fixing import chosen_fixes
from letterkit.linter.result import Result

ROUNDS: Final = 10
"""A mended draft is read again, for one fix may uncover another; so many times at the most."""

_Key = tuple[int, str, str, Marking | None]
"""An edit, whatever was changed before it: the number of its block, the old words, the new ones and their marking."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A draft's file after its fixes: `data`, what is left to report in it, and how many fixes were made."""

    data: bytes
    result: Result
    count: int


def mend(data: bytes, path: str, format: str, check: Callable[[Document], Result]) -> Mended:
    """The draft in `data` with its safe fixes made; `check` finds what is at fault. Raises UnreadableError.

    No draft comes out with more findings of any rule than it had: where it would, the fixes of that block are not made.
    """
    best, barred = Mended(data, check(read_bytes(data, path, format)), 0), set[_Key]()
    for _ in range(ROUNDS):
        document = best.result.document
        edits = [Edit(fix.span, fix.replacement, fix.marking) for fix in chosen_fixes(best.result)]
        changed, made = patch(best.data, document, [edit for edit in edits if _key(document, edit) not in barred])
        if not made:
            break
        result = check(read_bytes(changed, path, format))
        if worse := _worse(best.result, result):
            keys = {_key(document, edit) for edit in made}
            barred |= {key for key in keys if key[0] in worse} or keys
        else:
            best = Mended(changed, result, best.count + len(made))
    return best


def _worse(before: Result, after: Result) -> Collection[int]:
    """The numbers of the blocks with more findings than before, of rules with more findings in the whole letter."""
    more = Counter(finding.rule for finding in after.findings) - Counter(finding.rule for finding in before.findings)
    if not more:
        return ()
    old, new = (
        Counter((_number(one.document, finding.span), finding.rule) for finding in one.findings)
        for one in (before, after)
    )
    return {number for number, rule in new - old if rule in more}


def _key(document: Document, edit: Edit) -> _Key:
    return _number(document, edit.span), document.text[edit.span.start : edit.span.end], edit.words, edit.marking


def _number(document: Document, span: Span) -> int:
    return bisect_right(document.blocks, span.start, key=lambda block: block.start) - 1
