"""The expenses, payments and bills of the facts of which a draft says nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Final

from letterkit.language.letter import Letter
from letterkit.rules.facts.case.figures import is_same_day
from letterkit.rules.facts.case.lines import Line, paragraphs_of
from letterkit.rules.facts.case.names import KnownName, tokens_of
from letterkit.rules.facts.case.said import filled, in_words, plain, shown
from letterkit.rules.facts.case.topics import Topic, topics_of
from letterkit.ui import Text

if TYPE_CHECKING:
    from letterkit.decision.model.decision import Decision
    from letterkit.decision.model.worded import Name

_PAID_TO: Final = Text(sv="betalningen till {payee}", fi="maksu saajalle {payee}", en="the payment to {payee}")
_PAID: Final = Text(
    sv="betalningen på {amount} till klienten",
    fi="{amount}, jotka maksetaan asiakkaalle",
    en="the payment of {amount} to the client",
)
_BILL: Final = Text(
    sv="räkningen ”{bill}” som klienten betalar själv",
    fi="asiakkaan itse maksama lasku ”{bill}”",
    en='the bill "{bill}", which the client pays',
)
_COMMITMENT: Final = Text(
    sv="betalningsförbindelsen till {seller}",
    fi="maksusitoumus ({seller})",
    en="the voucher for {seller}",
)
_STEM: Final = 5
"""A word of so many letters at least may stand for a compound that ends in it: "madrassen" for "specialmadrass"."""
_CHANGED: Final = 3
"""So many last letters of a longer word may be its ending."""


@dataclass(frozen=True)
class _Told:
    """What the paragraphs and rows of a letter name."""

    lines: tuple[Line, ...]

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(token.key for line in self.lines for token in tokens_of(line.text))

    @cached_property
    def amounts(self) -> frozenset[Decimal]:
        values = (figure.value for line in self.lines for figure in line.figures if figure.sort == "amount")
        return frozenset(value for value in values if isinstance(value, Decimal))

    def names(self, name: str) -> bool:
        return any(_names(line, name) for line in self.lines)


def untold(letter: Letter) -> Iterator[Text]:
    """What the facts hold and a draft does not name, as a message calls it."""
    told = _Told(tuple(paragraphs_of(letter)))
    decision: Decision = letter.facts
    yield from _items(decision, told, topics_of(letter))
    yield from _payments(decision, told, letter.language)
    yield from _bills(decision, told, letter.language)
    for commitment in decision.payment_commitments:
        if not _is_any_named(told, commitment.seller) and commitment.max not in told.amounts:
            yield filled(_COMMITMENT, seller=in_words(commitment.seller, letter.language))


def _items(decision: Decision, told: _Told, topics: Sequence[Topic]) -> Iterator[Text]:
    """The expenses that neither their name, their bill's number nor an amount of their own tells."""
    by_id = {topic.id: topic for topic in topics if topic.id}
    for item in decision.items:
        topic = by_id[item.id]
        others = {amount for other in topics if other is not topic for amount in other.amounts}
        own = {item.asked, item.accepted} - others - {Decimal(0)}
        is_numbered = item.bill_number is not None and told.names(item.bill_number)
        if not (own & told.amounts or is_numbered or _is_named(told, topic)):
            yield plain(topic.called)


def _is_named(told: _Told, topic: Topic) -> bool:
    """Whether a letter names a topic: in full, or by a word of its name or the last part of a compound."""
    if any(told.names(name.text) for name in topic.names):
        return True
    keys = [key for name in topic.names for key in name.keys if len(key) >= _STEM]
    return any(_stem(word) in key or key.startswith(_stem(word)) for key in keys for word in told.words if _stem(word))


def _stem(word: str) -> str:
    """A word without what may be its ending; nothing of a short one or a number."""
    return word[: max(_STEM, len(word) - _CHANGED)] if len(word) >= _STEM and word.isalpha() else ""


def _payments(decision: Decision, told: _Told, language: str) -> Iterator[Text]:
    for payment in decision.payments:
        if payment.amount in told.amounts:
            continue
        if payment.to == "client" or payment.payee is None:
            yield filled(_PAID, amount=shown(payment.amount, "amount"))
        elif not _is_any_named(told, payment.payee):
            yield filled(_PAID_TO, payee=in_words(payment.payee, language))


def _bills(decision: Decision, told: _Told, language: str) -> Iterator[Text]:
    """The client's bills of which no paragraph or row names the payee, or the last day together with the amount."""
    for bill in decision.self_payments:
        if not any(_tells_bill(line, bill.payee, bill.due, bill.amount) for line in told.lines):
            yield filled(_BILL, bill=in_words(bill.bill, language))


def _tells_bill(line: Line, payee: Name, due: date, amount: Decimal) -> bool:
    says_payee = any(text and _names(line, text) for text in _texts(payee))
    says_due = any(figure.sort == "date" and is_same_day(figure.value, due) for figure in line.figures)
    says_amount = any(figure.sort == "amount" and figure.value == amount for figure in line.figures)
    return says_payee or (says_due and says_amount)


def _is_any_named(told: _Told, name: Name) -> bool:
    return any(text and told.names(text) for text in _texts(name))


def _texts(name: Name) -> tuple[str | None, ...]:
    return name.sv, name.fi, name.en, name.se


def _names(line: Line, name: str) -> bool:
    return any(True for _ in KnownName(name).places(tokens_of(line.text)))
