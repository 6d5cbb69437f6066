"""Makes the safe fixes of a draft in its file, until there are no more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from letterkit.document import Document
from letterkit.document.patching import Edit, patch
from letterkit.document.readers import read_bytes
from letterkit.linter.engine import Result
from letterkit.linter.fixing import chosen_fixes

ROUNDS: Final = 10
"""A mended draft is read again, for one fix may uncover another; so many times at the most."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A draft's file after its fixes: `data`, what is left to report in it, and how many fixes were made."""

    data: bytes
    result: Result
    count: int


def mend(data: bytes, path: str, format: str, check: Callable[[Document], Result]) -> Mended:
    """The draft in `data` with its safe fixes made; `check` finds what is at fault. Raises UnreadableError."""
    result, count = check(read_bytes(data, path, format)), 0
    for _ in range(ROUNDS):
        edits = [Edit(fix.span, fix.replacement) for fix in chosen_fixes(result)]
        data, made = patch(data, result.document, edits)
        if not made:
            break
        count += len(made)
        result = check(read_bytes(data, path, format))
    return Mended(data, result, count)
