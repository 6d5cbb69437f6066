"""Amounts that stand beside something of the facts that has others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, cast

from letterkit.document import Span
from letterkit.language.letter import Letter
from letterkit.rules.facts.case.compared import open_shapes
from letterkit.rules.facts.case.figures import Figure
from letterkit.rules.facts.case.known import known_of
from letterkit.rules.facts.case.lines import Line, lines_of
from letterkit.rules.facts.case.receivers import receivers_of
from letterkit.rules.facts.case.topics import Topic, topics_of
from letterkit.rules.facts.case.totals import outcome_of, total_of
from letterkit.rules.facts.case.unknown import nearby, worked_out

_LABEL: Final = re.compile(r"[^:|\d]{2,80}?(?=\s*[:|])")
"""What a line opens with: words before a colon, or the first cell of a row."""


@dataclass(frozen=True, slots=True)
class OtherAmount:
    """An amount at `span` beside a topic that has others."""

    span: Span
    written: str
    topic: str
    expected: tuple[Decimal, ...]


def other_amounts(letter: Letter) -> Iterator[OtherAmount]:
    """Amounts beside topics that have others.

    In a title, in a row of totals, in a row or line that opens with its topic, and beside a payee all amounts have to
    be the topic's own; in other text only one that the facts hold nowhere is laid at its door.
    """
    known = known_of(letter).amounts
    lines = lines_of(letter)
    for number, shape in open_shapes(letter):
        line = shape.line
        amounts = [figure for figure in line.figures if figure.sort == "amount"]
        if not amounts:
            continue
        topic, is_strict = _topic_of(letter, line)
        for figure in amounts if topic and topic.main else ():
            value = cast(Decimal, figure.value)
            if topic is None or value in topic.amounts or not value:
                continue
            is_known = value in known or value in worked_out([one for one in nearby(lines, number) if one in known])
            if not is_known or (is_strict and value not in _of_line(line, figure)):
                yield _other(line, figure, topic)


def _topic_of(letter: Letter, line: Line) -> tuple[Topic | None, bool]:
    """What the amounts of a line belong to, and whether the line leaves no room for others."""
    if line.block.kind == "heading" and line.block.level == 1:
        return outcome_of(letter.facts), True
    label = _LABEL.match(line.text)
    topics = topics_of(letter)
    payees = receivers_of(letter)
    if by_payee := _named(payees, line.text):
        clients = [one for one in payees if len(line.figures) > 1 and one.is_client]
        return _together([*by_payee, *_named(topics, line.text), *clients]), True
    if line.is_row and label and (total := total_of(letter.facts, label[0])):
        return total, True
    named = _named(topics, label[0] if label else line.text)
    return (named[0], label is not None) if len(named) == 1 else (None, False)


def _together(topics: Sequence[Topic]) -> Topic:
    """The first of some topics, beside which the amounts of all may stand."""
    first = topics[0]
    return Topic(first.called, first.names, first.main, frozenset().union(*(topic.amounts for topic in topics)))


def _of_line(line: Line, figure: Figure) -> set[Decimal]:
    """What the other amounts of a line come to."""
    others = [cast(Decimal, one.value) for one in line.figures if one.sort == "amount" and one != figure]
    return worked_out(others)


def _named(topics: Sequence[Topic], text: str) -> list[Topic]:
    return [topic for topic in topics if topic.is_named_in(text)]


def _other(line: Line, figure: Figure, topic: Topic) -> OtherAmount:
    written = line.text[figure.start : figure.end]
    return OtherAmount(line.span_of(figure.start, figure.end), written, topic.called, topic.main)
