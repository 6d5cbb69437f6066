"""Checks a column of amounts: can each total and result be explained by the rows around it?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate, combinations, takewhile
from typing import Final

from letterkit.document import Span
from letterkit.rules.facts.sums.labels import Role, Side, role_of, side_of

_MOST: Final = 12
"""Of so many rows at most all choices are tried."""
_LONGEST: Final = 200
"""A longer column is no calculation of a letter, and is not judged."""


@dataclass(frozen=True)
class Line:
    """A row of a calculation in one column; `value` is None for a row without an amount (a heading).

    `note` is what stands beside the amount; `is_clear` is False where the cell may or may not hold an amount.
    """

    label: str
    value: Decimal | None = None
    span: Span | None = None
    note: str = ""
    is_clear: bool = True


@dataclass(frozen=True)
class Mismatch:
    """A figure at `span` that the figures around it don't give; they give `expected`, as a sum or as a difference.

    With `is_twice` the letter tells the same amount elsewhere, as `expected`.
    """

    span: Span
    expected: Decimal
    is_difference: bool = False
    is_twice: bool = False


@dataclass(frozen=True)
class _Row:
    value: Decimal
    role: Role
    side: Side
    starts_part: bool


def agree(one: Decimal, other: Decimal) -> bool:
    """Whether two amounts are the same, for one month or for several."""
    return any(one * months == other or other * months == one for months in range(1, 13))


def judge(lines: Sequence[Line]) -> Iterator[Mismatch]:
    """The totals and results of a column that nothing around them explains; nothing that an unclear row may count in.

    What follows a wrong total may follow from it as written, or as it should be: either explains it.
    """
    lines = _clear(lines)
    spans = [line.span for line in lines if line.value is not None]
    rows = _rows(lines)
    if rows is None or len(rows) > _LONGEST:
        return
    as_written = tuple(rows)
    for index in range(len(rows)):
        if not _can_be_judged(rows, index) or _is_explained(rows, index) or _is_explained(as_written, index):
            continue
        expected = _expected(rows, index)
        if rows[index].role == "result" and rows[index].value > 0:
            expected = abs(expected)  # the label tells shortfall from surplus
        span = spans[index]
        if span is None or _is_item_of_later(rows, index):
            continue
        yield Mismatch(span, expected, rows[index].role != "total")
        rows[index] = _Row(expected, rows[index].role, rows[index].side, rows[index].starts_part)


def _clear(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines from the first total below the last unclear line on; all where every line is clear."""
    unclear = [place for place, line in enumerate(lines) if not line.is_clear]
    if not unclear:
        return lines
    below = enumerate(lines[unclear[-1] + 1 :], unclear[-1] + 1)
    start = next((place for place, line in below if line.value is not None and role_of(line.label) == "total"), None)
    return () if start is None else lines[start:]


def _rows(lines: Sequence[Line]) -> list[_Row] | None:
    """The lines with amounts, each with its role and side; None where one is unclear."""
    rows: list[_Row] = []
    side: Side = ""
    starts_part = True
    for line in lines:
        if not line.is_clear:
            return None
        if line.value is None:
            if line.label.strip():
                side, starts_part = side_of(line.label), True
            continue
        if not line.label.strip():
            return None
        own = side_of(line.label)
        rows.append(
            _Row(line.value, role_of(line.label, line.note), own if own == "deduction" else side or own, starts_part)
        )
        starts_part = False
    return rows


def _can_be_judged(rows: Sequence[_Row], index: int) -> bool:
    """Whether a row claims to be worked out from the figures above it: at least two, or all there is for a total."""
    row, above, below = rows[index], rows[:index], rows[index + 1 :]
    if index == 1:  # the total of a single amount
        return row.role == "total" and above[0].role == "item"
    if row.role in ("item", "part") or index < 2:
        return False
    if row.role == "total":
        return _sums_something(row, above)
    if row.value == 0:  # less than nothing is left: shown as zero
        return False
    follows_total = any(one.role == "total" for one in above)
    is_last = all(one.role != "item" for one in below)
    if row.role == "result":
        return follows_total or is_last
    has_both_sides = {"income", "expense"} <= {one.side for one in above}
    return is_last and (follows_total or has_both_sides)


def _sums_something(row: _Row, above: Sequence[_Row]) -> bool:
    """Whether a total has rows of its own: amounts since the last total, or two totals of its own kind above."""
    if above[-1].role in ("item", "part"):
        since = list(takewhile(lambda one: one.role in ("item", "part"), reversed(above)))
        return not _is_of_another_kind(row, since)
    totals = [one for one in above if one.role == "total"]
    return len(totals) > 1 and all(one.side == row.side or not row.side for one in totals)


def _is_of_another_kind(row: _Row, since: Sequence[_Row]) -> bool:
    """Whether a total stands under amounts that are not its own: income under expenses, a minus under pluses."""
    is_other_side = row.side == "income" and all(one.side == "expense" for one in since)
    return is_other_side or (row.value < 0 and all(one.value > 0 for one in since))


def _is_explained(rows: Sequence[_Row], index: int) -> bool:
    row = rows[index]
    values = {abs(value) for value in (*_sums(rows, index), *_choices(rows, index))}
    if row.role != "total":
        values |= {abs(value) for value in _differences(rows, index)}
    elif row.starts_part or "total" in (rows[0].role, rows[index - 1].role):  # the total stands over its rows
        below = takewhile(lambda one: one.role in ("item", "part"), rows[index + 1 :])
        values |= {abs(value) for value in accumulate(one.value for one in below)}
    return abs(row.value) in values


def _items(rows: Sequence[_Row]) -> list[_Row]:
    return [row for row in rows if row.role in ("item", "likely-result")]


def _signed(row: _Row, minus: tuple[Side, ...]) -> Decimal:
    return -abs(row.value) if row.side in minus else row.value


def _sums(rows: Sequence[_Row], index: int) -> Iterator[Decimal]:
    """What a row may be the sum of: the rows from any row above on, with or without the totals among them."""
    minuses: tuple[tuple[Side, ...], ...] = ((), ("income",), ("deduction",), ("income", "deduction"))
    above = list(reversed(rows[:index]))
    totals = [row for row in above if row.role == "total"]
    with_parts = [row for row in above if row.role in ("item", "likely-result", "part")]
    for kept in (_items(above), totals, above, _without_parts(above), with_parts):
        for minus in minuses:
            yield from accumulate(_signed(row, minus) for row in kept)
        yield from accumulate(abs(row.value) for row in kept)
    for position, total in enumerate(above):
        if total.role != "item":
            since = _items(above[:position])
            for minus in minuses:
                yield total.value + sum(_signed(row, minus) for row in since)


def _choices(rows: Sequence[_Row], index: int) -> Iterator[Decimal]:
    """More that explains a row: months of an earlier total; any choice of rows, where some may not be counted."""
    above = rows[:index]
    for row in above:
        if row.role not in ("item", "part") or index == 1:
            yield from (row.value * months for months in range(2, 13))
    places = [place for place, row in enumerate(above) if row.role == "total"]
    since = above[places[-1] + 1 :] if places else above
    if any(row.role == "part" for row in since):
        if len(since) > _MOST:
            yield rows[index].value
        for count in range(1, len(since) + 1):
            yield from (sum((row.value for row in some), Decimal()) for some in combinations(since[:_MOST], count))


def _without_parts(rows: Sequence[_Row]) -> list[_Row]:
    return [row for row in rows if row.role != "part"]


def _differences(rows: Sequence[_Row], index: int) -> Iterator[Decimal]:
    """What a result may be the difference of: two totals, a total and the rows after it, or expenses and incomes."""
    above = _without_parts(rows[:index])
    totals = [(place, row) for place, row in enumerate(above) if row.role != "item"]
    for place, total in totals:
        yield total.value
        since = sum(row.value for row in _items(above[place + 1 :]))
        yield total.value - since
        yield from (total.value - other.value for other_place, other in totals if other_place != place)
        yield total.value - sum(other.value for other_place, other in totals if other_place > place)
    items = _items(above)
    for kept in (items, above):
        for start in range(len(kept)):
            whole = sum((abs(row.value) for row in kept[start:]), Decimal())
            for first in accumulate(abs(row.value) for row in kept[start:-1]):
                yield 2 * first - whole  # the first rows less the others
    income = sum((abs(row.value) for row in items if row.side == "income"), Decimal())
    expense = sum((abs(row.value) for row in items if row.side == "expense"), Decimal())
    others = sum((abs(row.value) for row in items if row.side != "income"), Decimal())
    yield expense - income
    yield others - income


def _is_item_of_later(rows: Sequence[_Row], index: int) -> bool:
    """Whether a total further down counts the row in, so that its label only sounds like a total ("total rent").

    Such a total also counts the row before, where that is an amount of its own; otherwise the row is a subtotal.
    """
    with_one_before = int(rows[index - 1].role in ("item", "part"))
    for later in range(index + 1, len(rows)):
        if rows[later].role == "item":
            continue
        for kept in (rows[:later], [*_items(rows[:index]), rows[index], *_items(rows[index + 1 : later])]):
            sums = list(accumulate(row.value for row in reversed(kept)))
            least = len(kept) - 1 - next(place for place, row in enumerate(kept) if row is rows[index])
            if abs(rows[later].value) in {abs(value) for value in sums[max(least + with_one_before, 1) :]}:
                return True
    return False


def _expected(rows: Sequence[_Row], index: int) -> Decimal:
    """What the row should be: of the natural ways to work it out, the one that comes nearest to what is written."""
    row, above = rows[index], _without_parts(rows[:index])
    places = [place for place, one in enumerate(above) if one.role != "item"]
    if row.role == "total":
        since_total = _items(above[places[-1] + 1 :]) if places else _items(above)
        parts = [place for place, one in enumerate(above) if one.starts_part]
        ways = [since_total, _items(above[parts[-1] :]) if parts else [], _items(above)]
        sums = [sum((one.value for one in way), Decimal()) for way in ways if way]
        totals = [one.value for one in above if one.role == "total"]
        sums += [sum(totals, Decimal())] if len(totals) > 1 else []
    else:
        sums = list(_natural_differences(above, places))
    sums = sums or [sum((one.value for one in _items(above)), Decimal())]
    return min(sums, key=lambda value: abs(abs(value) - abs(row.value)))


def _natural_differences(above: Sequence[_Row], places: Sequence[int]) -> Iterator[Decimal]:
    if len(places) > 1:
        yield abs(above[places[-2]].value) - abs(above[places[-1]].value)
    if places:
        since = [abs(row.value) for row in _items(above[places[-1] + 1 :])]
        if since:
            yield above[places[-1]].value - sum(since)
    income = sum((abs(row.value) for row in _items(above) if row.side == "income"), Decimal())
    others = sum((abs(row.value) for row in _items(above) if row.side != "income"), Decimal())
    if income and others:
        yield others - income
    elif not places:
        first, *others_after = (abs(row.value) for row in _items(above))
        yield first - sum(others_after)
        yield first + sum(others_after)
