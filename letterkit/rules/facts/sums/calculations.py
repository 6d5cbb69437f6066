"""The calculations of a letter: the columns of amounts in its tables, and its lists of amounts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, cast

from letterkit.document import Block
from letterkit.language.figures.amounts import find_amounts
from letterkit.language.letter import PROSE_AREAS, Letter
from letterkit.rules.facts.sums.grids import Cell, grid, is_header
from letterkit.rules.facts.sums.labels import role_of
from letterkit.rules.facts.sums.ledger import Line

_EURO: Final = re.compile(r"€|\beur", re.IGNORECASE)
_ROUNDED: Final = re.compile(r"avrunda|pyöris|rounded", re.IGNORECASE)
_LONGEST_ROW: Final = 12
"""A row of a list has no more words than this; a longer one is a sentence."""


def calculations(letter: Letter) -> tuple[list[Line], ...]:
    """Each column of amounts as lines, from the top down; made once and kept with the letter."""
    found = letter.kept.get(calculations)
    if found is None:
        found = letter.kept[calculations] = tuple(_calculations(letter))
    return cast(tuple[list[Line], ...], found)


def _calculations(letter: Letter) -> Iterator[list[Line]]:
    if not _ROUNDED.search(letter.text):
        for table in letter.tables:
            yield from columns_of(table)
        yield from _lists(letter)


def columns_of(table: Sequence[Block]) -> Iterator[list[Line]]:
    """The columns of amounts of a table, each as lines from the top down."""
    rows = grid(table)
    amounts: dict[int, int] = {}
    for row in rows.values():
        for column, cell in row.items():
            amounts[column] = amounts.get(column, 0) + (cell.content in ("amount", "whole"))
    least = min(3, max(amounts.values(), default=0))
    money = sorted(column for column, count in amounts.items() if count >= max(least, 2))
    for column in money:
        headers = [row[column].text for row in rows.values() if column in row and is_header(row[column])]
        has_cents = any(column in row and row[column].content == "amount" for row in rows.values())
        is_euro = any(map(_EURO.search, headers)) and not has_cents
        left = max((other for other in money if other < column), default=0)
        lines = [_line(row, column, left, is_euro) for row in rows.values()]
        if any(line.value is not None for line in lines):
            yield lines


def _line(row: dict[int, Cell], column: int, left: int, is_euro: bool) -> Line:
    """The line that a row is in a column: its label stands between the column of amounts to the left and this one."""
    texts = [cell.text for place, cell in row.items() if left < place < column and cell.content == "words"]
    texts = texts or [cell.text for place, cell in row.items() if place < column and cell.content == "words"]
    cell = row.get(column)
    if cell is None or cell.content == "nothing":
        return Line(" ".join(texts))
    if cell.content == "words":
        return Line(" ".join(texts) or ("" if is_header(cell) else cell.text))
    if cell.amount is None or (cell.content == "whole" and not is_euro):
        return Line(" ".join(texts), is_clear=False)
    span = cell.blocks[0].span_of(cell.amount.start, cell.amount.end)
    note = " ".join(other.text for place, other in row.items() if place > column and other.content == "words")
    return Line(" ".join(texts), cell.amount.value, span, note)


def _lists(letter: Letter) -> Iterator[list[Line]]:
    """Runs of list items, or of lines in one paragraph, with an amount each; a paragraph with the total may follow."""
    run: list[Line] = []
    for block in letter.blocks:
        is_item = block.kind == "item" and block.area in PROSE_AREAS
        lines = _list_lines(block) if is_item or block.kind == "paragraph" else []
        closes = len(lines) == 1 and role_of(lines[0].label) != "item"
        if (is_item and len(lines) == 1) or (run and closes):
            run += lines
            continue
        if len(run) > 2:
            yield run
        run = []
        if len(lines) > 2:
            yield lines
    if len(run) > 2:
        yield run


def _list_lines(block: Block) -> list[Line]:
    """The lines of a block, where each is a label and one amount; empty where one is not."""
    lines: list[Line] = []
    for match in re.finditer(r"[^\n]+", block.text):
        found = list(find_amounts(match[0]))
        if len(found) != 1 or len(match[0].split()) > _LONGEST_ROW or not _ends_row(match[0][found[0].end :]):
            return []
        start = match.start() + found[0].start
        span = block.span_of(start, match.start() + found[0].end)
        lines.append(Line(match[0][: found[0].start], found[0].value, span))
    return lines


def _ends_row(rest: str) -> bool:
    return re.fullmatch(r"[\s.,;:)]*", rest) is not None
