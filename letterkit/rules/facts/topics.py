"""What the amounts of a case belong to, its expenses and incomes, and by which words a draft names them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final, cast

from letterkit.decision.model.base import Facts
from letterkit.decision.model.worded import Name, Worded
from letterkit.document import Span
from letterkit.language.data import beginnings, table
from letterkit.language.letter import Letter
from letterkit.rules.facts.compared import open_shapes
from letterkit.rules.facts.figures import Figure
from letterkit.rules.facts.known import known_of, values_in
from letterkit.rules.facts.labels import role_of, side_of
from letterkit.rules.facts.lines import Line, lines_of
from letterkit.rules.facts.names import KnownName, tokens_of
from letterkit.rules.facts.reference import catalogue
from letterkit.rules.facts.unknown import nearby, worked_out

if TYPE_CHECKING:
    from letterkit.catalogue.words import Words
    from letterkit.decision.model.decision import Decision
    from letterkit.decision.model.items import Item

_BASIC_AMOUNT: Final = "basic amount"
"""The concept of the glossary."""
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
    is_client: bool = False

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
            *_of_basic_amounts(decision, words, letter.language),
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


def _of_basic_amounts(decision: Decision, words: Words, language: str) -> Iterator[Topic]:
    """One topic for the basic amounts of all persons: a draft may tell them apart by any words."""
    forms = [
        form
        for basic in decision.basic_amounts
        if (word := words.named("basic_amount", basic.kind).in_language(language))
        for form in word.forms.values()
    ]
    entry = next((one for one in words.terms.values() if one.concept == _BASIC_AMOUNT), None)
    term = entry.in_language(language) if entry else None
    forms += term.forms.values() if term else []
    values = [basic.amount for basic in decision.basic_amounts]
    every = {value for value in values_in(decision.basic_amounts) if isinstance(value, Decimal)}
    every |= {sum(values, Decimal()), *(decision.month_count * value for value in every)}
    if decision.notice_2026:
        every |= {value for value in values_in(decision.notice_2026) if isinstance(value, Decimal)}
    if forms and values:
        yield Topic(str(term or forms[0]), tuple(map(KnownName, forms)), tuple(values), frozenset(every))


def outcome_of(decision: Decision) -> Topic:
    """What a title may tell: what is granted, paid, wanted back or left over."""
    correction, recovery, calculation = decision.correction, decision.recovery, decision.calculation
    values = [decision.granted, *(one.amount for one in decision.payments)]
    values += [one.max for one in decision.payment_commitments]
    values += [correction.difference, *values_of(correction)] if correction else []
    values += values_of([recovery, decision.notice_2026])
    values += [calculation.result, calculation.surplus] if calculation else []
    values += [one.amount for one in decision.self_payments]
    values += [one.asked for one in decision.items if one.outcome != "accepted"]
    found = [abs(value) for value in values if value]
    return Topic("", (), tuple(found[:1]), _with_months(decision, {*found, sum(found[1:], Decimal())}))


def total_of(decision: Decision, label: str) -> Topic | None:
    """The total of the calculation that a row's label names; None where it names none, or does not tell which."""
    calculation = decision.calculation
    role, side = role_of(label), side_of(label)
    if calculation is None or role not in ("total", "result", "likely-result"):
        return None
    if role != "total":
        topic = outcome_of(decision)
        return Topic(label.strip(), (), (calculation.result or calculation.surplus,), topic.amounts)
    if side == "income":
        return Topic(label.strip(), (), (calculation.income,), _with_months(decision, {calculation.income}))
    if side == "expense":
        asked = sum((one.asked for one in decision.items), Decimal())
        accepted = sum((one.accepted for one in decision.items), Decimal())
        needs = {calculation.needs, asked, accepted, *sum_of_bills(decision)}
        return Topic(label.strip(), (), (calculation.needs,), _with_months(decision, needs))
    return None


def sum_of_bills(decision: Decision) -> tuple[Decimal, ...]:
    """What the client's bills come to, and what of them was not accepted."""
    bills = decision.self_payments
    return sum((one.amount for one in bills), Decimal()), sum((one.not_accepted for one in bills), Decimal())


def values_of(facts: object) -> list[Decimal]:
    """The amounts of some facts."""
    return [value for value in values_in(facts) if isinstance(value, Decimal)]


def _with_months(decision: Decision, values: set[Decimal]) -> frozenset[Decimal]:
    return frozenset(values | {decision.month_count * value for value in values})


def payees_as_topics(letter: Letter) -> tuple[Topic, ...]:
    """Each payee with all amounts that may stand beside it: what it is paid, and the expenses that this is for."""
    decision: Decision = letter.facts
    paid: list[tuple[Name | None, Decimal, tuple[str | None, ...], Facts]] = [
        *((one.payee, one.amount, one.items, one) for one in decision.payments),
        *((one.payee, one.amount, (one.item,), one) for one in decision.self_payments),
        *((one.seller, one.max, (one.item,), one) for one in decision.payment_commitments),
    ]
    by_name: dict[str, tuple[list[Decimal], set[Decimal]]] = {}
    for payee, amount, items, record in paid:
        name = payee.text(letter.language) if payee else None
        if not name:
            continue
        main, every = by_name.setdefault(name, ([], set()))
        main.append(amount)
        every |= {value for value in values_in(record) if isinstance(value, Decimal)}
        for topic in topics_of(letter):
            every |= topic.amounts if topic.id and topic.id in items else set()
    own = [one.amount for one in decision.payments if one.to == "client"]
    if own:
        account = tuple(map(KnownName, beginnings(_row(letter.language, "account"))))
        every = {*own, sum(own, Decimal()), *values_of(decision.correction), decision.granted or own[0]}
        client = [Topic(account[0].text, account, tuple(own), _with_months(decision, every), is_client=True)]
    else:
        client = []
    return (
        *client,
        *(
            Topic(name, (KnownName(name),), tuple(main), frozenset({*every, sum(main, Decimal())}))
            for name, (main, every) in by_name.items()
        ),
    )


def _row(language: str, kind: str) -> str:
    return next(row["words"] for row in table(language, "payto.tsv") if row["kind"] == kind)


def _text(worded: Worded | None, language: str) -> str | None:
    return worded.text(language) if worded else None


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
    payees = payees_as_topics(letter)
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
