"""What the amounts of a case belong to, its expenses and incomes, and by which words a draft names them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final, cast

from letterkit.language.letter import Letter
from letterkit.rules.facts.case.known import values_in
from letterkit.rules.facts.case.names import KnownName, tokens_of
from letterkit.rules.facts.case.reference import catalogue
from letterkit.rules.facts.case.said import in_words

if TYPE_CHECKING:
    from letterkit.catalogue.values.words import Words
    from letterkit.decision.model.decision import Decision
    from letterkit.decision.model.items import Item
    from letterkit.decision.model.worded import Worded

_BASIC_AMOUNT: Final = "basic amount"
"""The concept of the glossary."""


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
        """Whether one of its names stands in a text."""
        tokens = tokens_of(text)
        return any(True for name in self.names for _ in name.places(tokens))


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
    called = str(kind) if kind and not own else in_words(item.what, language) if item.what else ""
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


def values_of(facts: object) -> list[Decimal]:
    """The amounts of some facts."""
    return [value for value in values_in(facts) if isinstance(value, Decimal)]


def with_months(decision: Decision, values: set[Decimal]) -> frozenset[Decimal]:
    """Some amounts, and what they come to for all the months of the case."""
    return frozenset(values | {decision.month_count * value for value in values})


def _text(worded: Worded | None, language: str) -> str | None:
    return worded.text(language) if worded else None
