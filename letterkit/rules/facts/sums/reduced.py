"""Checks what is told of a reduced basic amount: what it is now, by how many per cent and euros less, what is left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from letterkit.language.figures.amounts import Amount, find_amounts
from letterkit.language.figures.saidsums import says
from letterkit.language.letter import Letter
from letterkit.rules.facts.sums.ledger import Mismatch

_PERCENT: Final = re.compile(r"\b(\d{1,2})\s?(?:%|procent\b|prosent\w+|per\s?cent\b)", re.IGNORECASE)
_CENT: Final = Decimal("0.01")


def wrong_reductions(letter: Letter) -> Iterator[Mismatch]:
    """The amounts of a reduction that don't follow from the others of its paragraph."""
    for block in letter.prose:
        percents = {int(match[1]) for match in _PERCENT.finditer(block.text)}
        amounts = list(find_amounts(block.text))
        is_told = all(says(kind, block.text) for kind in ("basic", "now", "then"))
        if len(percents) != 1 or len(amounts) != 3 or not is_told:
            continue
        wrong = _wrong(amounts, percents.pop())
        if wrong:
            amount, expected = wrong
            yield Mismatch(block.span_of(amount.start, amount.end), expected, is_difference=True)


def _wrong(amounts: list[Amount], percent: int) -> tuple[Amount, Decimal] | None:
    """The amount at fault of a whole, what is taken from it and the rest, and what is right; None where they fit."""
    less, *others = amounts
    left, whole = sorted(others, key=lambda amount: amount.value)
    share = (whole.value * percent / 100).quantize(_CENT)
    is_share = abs(share - less.value) <= _CENT
    if whole.value - less.value == left.value and is_share:
        return None
    if whole.value - less.value == left.value:
        return None if less.value * 100 == whole.value * (100 - percent) else (less, share)
    if is_share:
        return left, whole.value - less.value
    if abs(whole.value - share - left.value) <= _CENT:
        return less, whole.value - left.value
    return whole, left.value + less.value
