"""The same amount told twice: what was asked for, accepted or refused of an item, in a table and in sentences."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from letterkit.document import Block, Span
from letterkit.language.figures.amounts import find_amounts
from letterkit.language.figures.saidsums import said, says
from letterkit.language.letter import PROSE_AREAS, Letter, Sentence
from letterkit.rules.facts.sums.across import kind_of
from letterkit.rules.facts.sums.calculations import columns_of
from letterkit.rules.facts.sums.grids import Cell, grid, heads
from letterkit.rules.facts.sums.labels import role_of, side_of
from letterkit.rules.facts.sums.ledger import Line, Mismatch, agree

_KINDS: Final = ("asked", "accepted", "refused")
_SOME: Final = "some"
"""Some amount of an item, the words don't say which: it must be one of those that are told."""
_LABEL: Final = re.compile(r"\s*([^\W\d_][^:,.;()\d]{1,60}?)\s*(?:\([^()]*\)|,[^:,]{1,25})?\s*(?::(?!\w)|,(?=\s\d))")
_SHORT: Final = 10
"""A sentence with no more words than this tells one thing."""
_END: Final = re.compile(r"\s*[,(].*", re.DOTALL)
_OF: Final = re.compile(r"^\W*(?:av|of|out\sof|kun)\b", re.IGNORECASE)


@dataclass(frozen=True)
class _Mention:
    """An amount told of an item: asked, accepted, refused, or some of these. Without a span it follows from others."""

    item: str
    kind: str
    value: Decimal
    span: Span | None = None


def two_values(letter: Letter) -> Iterator[Mismatch]:
    """The amounts of an item that differ from what the letter says of it elsewhere: the rarer, or else the later.

    An amount that is told of the item more than once is no slip: there are two items of one name.
    """
    groups: dict[tuple[str, str], list[_Mention]] = {}
    held = list(_mentions(letter))
    for mention in held:
        groups.setdefault((mention.item, mention.kind), []).append(mention)
    told = Counter((mention.item, mention.value) for mention in held if mention.span)
    for (item, kind), mentions in groups.items():
        if kind == _SOME:
            known = [mention.value for other in _KINDS for mention in groups.get((item, other), ())]
            odd = [one for one in mentions if not any(agree(one.value, value) for value in known)]
            yield from (_mismatch(one, known[0]) for one in odd if told[one.item, one.value] == 1)
            continue
        counts = Counter(mention.value for mention in mentions)
        right = max(counts, key=lambda value: counts[value])  # of equals the one told first
        odd = [one for one in mentions if one.span and not agree(one.value, right)]
        yield from (_mismatch(one, right) for one in odd if told[one.item, one.value] == 1)


def _mismatch(mention: _Mention, expected: Decimal) -> Mismatch:
    assert mention.span is not None
    return Mismatch(mention.span, expected, is_twice=True)


def _mentions(letter: Letter) -> Iterator[_Mention]:
    """What tables tell, and sentences with an item's name before a colon; not of a name that two rows have."""
    rows = [mention for table in letter.tables for mention in _of_table(table)]
    known = {mention.item for mention in rows}
    yield from rows
    for block in letter.blocks:
        if block.area in PROSE_AREAS and block.kind in ("item", "paragraph"):
            match = _LABEL.match(block.text)
            item = _name(match[1]) if match else ""
            if match and item in known:
                yield from _of_block(letter, block, item, match.end())


def _name(text: str) -> str:
    return _END.sub("", text).strip().casefold()


def _of_table(table: Sequence[Block]) -> Iterator[_Mention]:
    """What the rows tell under headers such as asked and accepted; in a calculation the expenses are accepted."""
    rows = grid(table)
    kinds = {column: kind_of(text, _KINDS) for column, text in heads(rows).items()}
    columns = {kind: column for column, kind in kinds.items() if kind}
    if "asked" not in columns:
        yield from _of_calculation(table)
        return
    names = Counter(_name(_label(row)) for row in rows.values())
    for row in rows.values():
        item = _name(_label(row))
        if not item or names[item] > 1 or role_of(_label(row)) == "total":
            continue
        values = {}
        for kind, column in columns.items():
            cell = row.get(column)
            if cell and cell.content == "amount" and cell.amount:
                values[kind] = cell.amount.value
                yield _Mention(item, kind, values[kind], cell.blocks[0].span_of(cell.amount.start, cell.amount.end))
        if "refused" not in columns and "accepted" in values and "asked" in values:
            yield _Mention(item, "refused", values["asked"] - values["accepted"])


def _of_calculation(table: Sequence[Block]) -> Iterator[_Mention]:
    """The expenses that stand above their total in a table with one column of amounts."""
    columns = list(columns_of(table))
    lines = [line for line in columns[0] if line.value is not None] if len(columns) == 1 else []
    place = next((place for place, line in enumerate(lines) if _is_needs(line)), 0)
    names = Counter(_name(line.label) for line in lines)
    for line in lines[:place]:
        if line.value is not None and names[_name(line.label)] == 1 and role_of(line.label, line.note) == "item":
            yield _Mention(_name(line.label), "accepted", line.value, line.span)


def _is_needs(line: Line) -> bool:
    return role_of(line.label) == "total" and side_of(line.label) == "expense"


def _label(row: dict[int, Cell]) -> str:
    first = next(iter(row.values()))
    return first.text if first.content == "words" else ""


def _of_block(letter: Letter, block: Block, item: str, start: int) -> Iterator[_Mention]:
    """What the first sentence after an item's name tells, what the next says was asked for, and what is left to pay."""
    for number, sentence in enumerate(letter.sentences_of(block)):
        found = list(find_amounts(sentence.text))
        if number == 0:
            yield from _of_sentence(sentence, item, max(start - (sentence.span.start - block.start), 0))
        elif len(found) == 1 and sentence.words <= _SHORT:
            kind = _SOME if says("own", sentence.text) else _kind(sentence.text[: found[0].start], "")
            if kind == _SOME or (kind == "asked" and number == 1):
                yield _Mention(item, kind, found[0].value, sentence.span_of(found[0].start, found[0].end))


def _of_sentence(sentence: Sentence, item: str, label: int) -> Iterator[_Mention]:
    """The amounts of a sentence whose first `label` characters name the item."""
    text, found = sentence.text, list(find_amounts(sentence.text))
    end, kind = label, ""
    for amount in found:
        between = text[min(end, amount.start) : amount.start]
        kind = _kind(between, kind) or (_SOME if amount is found[0] and not between.strip() else "")
        end = amount.end
        if kind:
            yield _Mention(item, kind, amount.value, sentence.span_of(amount.start, amount.end))


def _kind(before: str, last: str) -> str:
    """What an amount is by the words before it; asked where it follows what was accepted ("650 of 820 euros")."""
    if last == "accepted" and _OF.match(before):
        return "asked"
    if says("refused", before):
        return "refused"
    kinds = [(match.start(), kind) for kind in _KINDS for match in said(kind).finditer(before)]
    return max(kinds)[1] if kinds else ""
