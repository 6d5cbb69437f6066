"""What the amounts of a case belong to, its expenses and incomes, and by which words a draft names them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final, cast

from letterkit.decision.model.worded import Worded
from letterkit.document import Span
from letterkit.language.letter import Letter
from letterkit.rules.facts.compared import open_shapes
from letterkit.rules.facts.figures import Figure
from letterkit.rules.facts.known import known_of, values_in
from letterkit.rules.facts.lines import Line, lines_of
from letterkit.rules.facts.names import KnownName, tokens_of
from letterkit.rules.facts.reference import catalogue
from letterkit.rules.facts.unknown import nearby, worked_out

if TYPE_CHECKING:
    from letterkit.catalogue.words import Words
    from letterkit.decision.model.decision import Decision
    from letterkit.decision.model.items import Item

_LABEL: Final = re.compile(r"[^:|\d]{2,80}?(?=\s*[:|])")


@dataclass(frozen=True)
class Topic:
    """Something of the facts: what it is called in the letter's language, its words, its own amounts, and all others.

    `main` are the amounts that a reader is told of it; `amounts` all that may stand beside it.
    """

    called: str
    names: tuple[KnownName, ...]
    main: tuple[Decimal, ...]
    amounts: frozenset[Decimal]
    id: str = ""

    def is_named_in(self, text: str) -> bool:
        tokens = tokens_of(text)
        return any(True for name in self.names for _ in name.places(tokens))


@dataclass(frozen=True, slots=True)
class OtherAmount:
    """An amount at `span` beside a topic that has others."""

    span: Span
    written: str
    topic: str
    expected: tuple[Decimal, ...]


def topics_of(letter: Letter) -> tuple[Topic, ...]:
    """The expenses and incomes of a draft's facts; worked out once."""
    found = letter.kept.get(Topic)
    if found is None:
        decision, words = letter.facts, catalogue().words
        found = letter.kept[Topic] = (
            *(_of_item(item, decision, words, letter.language) for item in decision.items),
            *_of_incomes(decision, words, letter.language),
        )
    return cast(tuple[Topic, ...], found)


def _of_item(item: Item, decision: Decision, words: Words, language: str) -> Topic:
    own = _text(item.what, language)
    kind = words.named("expense", item.expense).in_language(language) if item.expense != "other" else None
    names = [own] if own else list(kind.forms.values()) if kind else []
    called = own or (str(kind) if kind else item.id)
    bills = [bill for bill in decision.self_payments if bill.item == item.id]
    payments = [payment for payment in decision.payments if item.id in payment.items]
    commitments = [one for one in decision.payment_commitments if one.item == item.id]
    values = [item, item.not_accepted, bills, payments, commitments]
    amounts = {abs(value) for value in values_in(values) if isinstance(value, Decimal)}
    amounts |= {decision.month_count * value for value in amounts}
    main = (item.accepted, item.asked) if item.accepted else (item.asked,)
    return Topic(called, tuple(map(KnownName, names)), main, frozenset(amounts), item.id)


def _of_incomes(decision: Decision, words: Words, language: str) -> Iterator[Topic]:
    """A topic for each kind of income: those of two persons of one kind are told by the same words."""
    by_name: dict[tuple[str, ...], list[Decimal]] = {}
    for income in decision.incomes:
        own = _text(income.what, language)
        kind = words.named("income", income.kind).in_language(language) if income.kind != "other" else None
        names = (own,) if own else tuple(dict.fromkeys(kind.forms.values())) if kind else ()
        if names:
            by_name.setdefault(names, []).append(income.amount)
    for names, values in by_name.items():
        every = {*values, sum(values, Decimal())}
        every |= {decision.month_count * value for value in every}
        yield Topic(names[0], tuple(map(KnownName, names)), tuple(values), frozenset(every))


def _text(worded: Worded | None, language: str) -> str | None:
    return worded.text(language) if worded else None


def other_amounts(letter: Letter) -> Iterator[OtherAmount]:
    """Amounts beside exactly one topic that has others.

    In a row, or in a line that opens with the topic and a colon, all amounts have to be the topic's own; in running
    text only one that the facts hold nowhere is laid at its door.
    """
    known = known_of(letter).amounts
    lines = lines_of(letter)
    for number, shape in open_shapes(letter):
        line = shape.line
        amounts = [figure for figure in line.figures if figure.sort == "amount"]
        if not amounts:
            continue
        label = _LABEL.match(line.text)
        named = _named(topics_of(letter), label[0] if label else line.text)
        if len(named) != 1:
            continue
        (topic,) = named
        for figure in amounts:
            value = cast(Decimal, figure.value)
            if value in topic.amounts or not value or not topic.main:
                continue
            is_known = value in known or value in worked_out([one for one in nearby(lines, number) if one in known])
            if not is_known or (label and value not in _of_line(line, figure)):
                yield _other(line, figure, topic)


def _of_line(line: Line, figure: Figure) -> set[Decimal]:
    """What the other amounts of a line come to."""
    others = [cast(Decimal, one.value) for one in line.figures if one.sort == "amount" and one != figure]
    return worked_out(others)


def _named(topics: Sequence[Topic], text: str) -> list[Topic]:
    return [topic for topic in topics if topic.is_named_in(text)]


def _other(line: Line, figure: Figure, topic: Topic) -> OtherAmount:
    written = line.text[figure.start : figure.end]
    return OtherAmount(line.span_of(figure.start, figure.end), written, topic.called, topic.main)
