"""Checks the totals that sentences tell against the letter's own calculation: expenses, income, what is over."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from letterkit.language.figures.amounts import Amount, find_amounts
from letterkit.language.figures.saidsums import ends_saying, says, starts_saying
from letterkit.language.letter import Letter, Sentence
from letterkit.rules.facts.sums.calculations import calculations
from letterkit.rules.facts.sums.labels import role_of, side_of
from letterkit.rules.facts.sums.ledger import Mismatch, agree
from letterkit.rules.facts.sums.narrated import leaves_doubt

_SIDES: Final = {"needs": "expense", "income": "income"}


def wrong_totals(letter: Letter) -> Iterator[Mismatch]:
    """The totals in sentences that are not those of the table."""
    tables = _table_totals(letter)
    for sentence in letter.sentences:
        if leaves_doubt(sentence.text) and not says("surplus", sentence.text):
            continue
        for amount in find_amounts(sentence.text):
            known = tables.get(_total_of(sentence, amount), set())
            if len(known) == 1 and not agree(amount.value, next(iter(known))):
                yield Mismatch(sentence.span_of(amount.start, amount.end), next(iter(known)), is_twice=True)


def _total_of(sentence: Sentence, amount: Amount) -> str:
    """Which total an amount is by the words around it: needs, income, surplus; "" for another amount."""
    before, after = sentence.text[: amount.start], sentence.text[amount.end :]
    if starts_saying("surplus", after):
        return "surplus"
    return next((kind for kind in _SIDES if ends_saying(kind, before)), "")


def _table_totals(letter: Letter) -> dict[str, set[Decimal]]:
    """The totals of expenses and of income in the letter's calculations, and what is over."""
    found: dict[str, set[Decimal]] = {kind: set() for kind in (*_SIDES, "surplus")}
    for lines in calculations(letter):
        for line in lines:
            if line.value is None or role_of(line.label) != "total":
                continue
            for kind, side in _SIDES.items():
                if side_of(line.label) == side:
                    found[kind].add(abs(line.value))
    if len(found["needs"]) == len(found["income"]) == 1:
        over = next(iter(found["income"])) - next(iter(found["needs"]))
        found["surplus"] |= {over} if over > 0 else set()
    return found
