"""Checks the totals that headings tell against what follows: what the client pays, gets, gets more, or pays back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations, product
from typing import Final

from letterkit.document import Block, Span
from letterkit.language.figures.amounts import Amount, find_amounts
from letterkit.language.figures.saidsums import says
from letterkit.language.letter import PROSE_AREAS, Letter, Sentence
from letterkit.rules.facts.sums.across import kind_of
from letterkit.rules.facts.sums.calculations import columns_of
from letterkit.rules.facts.sums.grids import grid, heads
from letterkit.rules.facts.sums.labels import role_of
from letterkit.rules.facts.sums.ledger import Line, Mismatch, agree
from letterkit.rules.facts.sums.narrated import leaves_doubt

_MOST: Final = 9
"""Of so many amounts at most all choices are tried."""


def wrong_headings(letter: Letter) -> Iterator[Mismatch]:
    """The totals of headings that nothing below gives, and payments told first that the table doesn't hold."""
    yield from _own_shares(letter)
    yield from _grants(letter)
    yield from _changes(letter)
    yield from _paid_back(letter)


def _only_amount(text: str) -> Amount | None:
    found = list(find_amounts(text))
    return found[0] if len(found) == 1 else None


def _own_shares(letter: Letter) -> Iterator[Mismatch]:
    """Yield headings that tell what the client pays in all, and where the bills below come to something else."""
    for heading, blocks in _parts(letter):
        total = _only_amount(heading.text)
        if total is None or not says("own", heading.text) or leaves_doubt(heading.text):
            continue
        bills = [values for values in _bills(blocks) if values]
        if not bills or len(bills) > _MOST:
            continue
        if not any(sum(some) == total.value for some in product(*([Decimal(), *values] for values in bills))):
            expected = sum((values[0] for values in bills), Decimal())
            yield Mismatch(heading.span_of(total.start, total.end), expected)


def _bills(blocks: Sequence[Block]) -> Iterator[list[Decimal]]:
    """What each bill of a list may come to: one of its amounts, or the difference of two; a table's total is one."""
    for block in blocks:
        if block.kind == "item" and not says("we-pay", block.text):
            values = [amount.value for amount in find_amounts(block.text)]
            yield values + [abs(one - other) for one, other in combinations(values, 2)]
    for lines in _columns(blocks):
        totals = [line.value for line in lines if line.value is not None and role_of(line.label) == "total"]
        yield totals[-1:] or [sum((line.value for line in lines if line.value is not None), Decimal())]


def _columns(blocks: Sequence[Block]) -> Iterator[list[Line]]:
    tables: dict[int, list[Block]] = {}
    for block in blocks:
        if block.cell:
            tables.setdefault(block.cell.table, []).append(block)
    for cells in tables.values():
        yield from columns_of(cells)


def _parts(letter: Letter) -> Iterator[tuple[Block, list[Block]]]:
    """Each heading with the blocks below it, up to the next heading of its level or above."""
    blocks = [block for block in letter.blocks if block.area in PROSE_AREAS]
    for index, heading in enumerate(blocks):
        if heading.kind == "heading":
            below: list[Block] = []
            for block in blocks[index + 1 :]:
                if block.kind == "heading" and block.level <= heading.level:
                    break
                below.append(block)
            yield heading, below


def _opening(letter: Letter) -> tuple[Block | None, list[Block]]:
    """The letter's first heading, and the paragraphs and items from there to the next one."""
    blocks = [block for block in letter.blocks if block.area in PROSE_AREAS]
    place = next((index for index, block in enumerate(blocks) if block.kind == "heading"), None)
    if place is None:
        return None, []
    after = blocks[place + 1 :]
    end = next((index for index, block in enumerate(after) if block.kind == "heading"), len(after))
    return blocks[place], [block for block in after[:end] if block.kind in ("paragraph", "item")]


def _grants(letter: Letter) -> Iterator[Mismatch]:
    """Yield a title that says what the client gets, and payments of the opening, that don't go with the payments."""
    title, blocks = _opening(letter)
    if title is None:
        return
    sentences = [sentence for block in blocks for sentence in letter.sentences_of(block)]
    paying = [sentence for sentence in sentences if says("we-pay", sentence.text)]
    if any(leaves_doubt(sentence.text) for sentence in paying):
        return
    table, totals = _payments(letter)
    for sentence in paying if table else ():
        for amount in find_amounts(sentence.text):
            if amount.value not in totals and not _is_made(amount.value, table):
                nearest = min(table, key=lambda value: abs(value - amount.value))
                yield Mismatch(sentence.span_of(amount.start, amount.end), nearest, is_twice=True)
    told = _only_amount(title.text)
    if told is None or not says("get", title.text) or says("more", title.text) or leaves_doubt(title.text):
        return
    vouchers = [sentence for sentence in sentences if says("get", sentence.text) and sentence not in paying]
    first, other = _values([*paying, *vouchers]), _values(vouchers)
    if table:
        pool = [*table, *other]
        expected = sum(pool, Decimal())
    else:
        later = _values(one for one in letter.sentences if says("we-pay", one.text))
        pool = [*first, *sorted(set(later) - set(first))] if first else []
        expected = sum(first, Decimal())
    if pool and told.value not in totals and not _is_made(told.value, pool):
        yield Mismatch(title.span_of(told.start, told.end), expected)


def _payments(letter: Letter) -> tuple[list[Decimal], list[Decimal]]:
    """The payments of the tables that a header shows to be of payments, and their totals."""
    values, totals = list[Decimal](), list[Decimal]()
    for cells in letter.tables:
        if any(says("payments", text) for text in heads(grid(cells)).values()):
            for lines in columns_of(cells):
                for line in lines:
                    if line.value is not None:
                        (totals if role_of(line.label) == "total" else values).append(line.value)
    return values, totals


def _values(sentences: Iterable[Sentence]) -> list[Decimal]:
    return [amount.value for sentence in sentences for amount in find_amounts(sentence.text)]


def _is_made(total: Decimal, values: Sequence[Decimal]) -> bool:
    """Whether a total is the sum of some values, for one month or for several."""
    if len(values) > _MOST:
        return True
    sums = {sum(some, Decimal()) for count in range(1, len(values) + 1) for some in combinations(values, count)}
    return any(agree(total, one) for one in sums)


def _changes(letter: Letter) -> Iterator[Mismatch]:
    """Yield a title that says how much more or less the client gets than the table of changes does."""
    title, _ = _opening(letter)
    told = _only_amount(title.text) if title else None
    if title is None or told is None or not (says("get", title.text) and says("more", title.text)):
        return
    for cells in letter.tables:
        rows = grid(cells)
        headers = heads(rows)
        columns = [column for column, text in headers.items() if kind_of(text, ("old", "new", "difference"))]
        last = [row[columns[-1]] for row in rows.values() if len(columns) == 3 and columns[-1] in row]
        values = [abs(cell.amount.value) for cell in last if cell.amount]
        if values and told.value not in values:
            yield Mismatch(title.span_of(told.start, told.end), values[-1], is_twice=True)


def _paid_back(letter: Letter) -> Iterator[Mismatch]:
    """Yield amounts to pay back, told in headings and in the opening, that are not those of the table."""
    results = [found for cells in letter.tables for found in _difference_from_right(cells)]
    if len(results) != 1:
        return
    known, result = results[0]
    for span, text in _opening_texts(letter):
        amount = _only_amount(text)
        if amount and says("back", text) and amount.value not in known:
            yield Mismatch(Span(span.start + amount.start, span.start + amount.end), result, is_twice=True)


def _difference_from_right(cells: Sequence[Block]) -> Iterator[tuple[set[Decimal], Decimal]]:
    """The amounts of a table that takes what the client had a right to from what was paid, and its result."""
    for lines in columns_of(cells):
        told = [(line.label, line.value) for line in lines if line.value is not None]
        if told and role_of(told[-1][0]) == "result" and any(says("entitled", label) for label, _ in told):
            yield {abs(value) for _, value in told}, told[-1][1]


def _opening_texts(letter: Letter) -> Iterator[tuple[Span, str]]:
    title, blocks = _opening(letter)
    if title:
        yield title.span, title.text
    for block in blocks:
        yield from ((sentence.span, sentence.text) for sentence in letter.sentences_of(block))
