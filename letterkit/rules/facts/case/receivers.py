"""Those who get money, with the amounts that may stand beside their names."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Final, cast

from letterkit.language.data import beginnings, table
from letterkit.language.letter import Letter
from letterkit.rules.facts.case.names import KnownName
from letterkit.rules.facts.case.topics import Topic, topics_of, values_of, with_months

if TYPE_CHECKING:
    from letterkit.decision.model.base import Facts
    from letterkit.decision.model.decision import Decision
    from letterkit.decision.model.worded import Name

_KEY: Final = "receivers"


def receivers_of(letter: Letter) -> tuple[Topic, ...]:
    """Each payee with all amounts that may stand beside it, the client first; worked out once."""
    found = letter.kept.get(_KEY)
    if found is None:
        found = letter.kept[_KEY] = (*_client(letter.facts, letter.language), *_others(letter))
    return cast(tuple[Topic, ...], found)


def _client(decision: Decision, language: str) -> Iterator[Topic]:
    own = [one.amount for one in decision.payments if one.to == "client"]
    if own:
        row = next(row["words"] for row in table(language, "payto.tsv") if row["kind"] == "account")
        account = tuple(map(KnownName, beginnings(row)))
        every = {*own, sum(own, Decimal()), *values_of(decision.correction), decision.granted or own[0]}
        yield Topic(account[0].text, account, tuple(own), with_months(decision, every), is_client=True)


def _others(letter: Letter) -> Iterator[Topic]:
    """The other payees: what each is paid, and the expenses that this is for."""
    decision: Decision = letter.facts
    paid: list[tuple[Name | None, Decimal, tuple[str | None, ...], Facts]] = [
        *((one.payee, one.amount, one.items, one) for one in decision.payments),
        *((one.payee, one.amount, (one.item,), one) for one in decision.self_payments),
        *((one.seller, one.max, (one.item,), one) for one in decision.payment_commitments),
    ]
    by_name: dict[str, tuple[list[Decimal], set[Decimal]]] = {}
    for payee, amount, items, record in paid:
        name = payee.text(letter.language) if payee else None
        if name:
            main, every = by_name.setdefault(name, ([], set()))
            main.append(amount)
            every.update(values_of(record))
            every.update(*(topic.amounts for topic in topics_of(letter) if topic.id and topic.id in items))
    for name, (main, every) in by_name.items():
        yield Topic(name, (KnownName(name),), tuple(main), frozenset({*every, sum(main, Decimal())}))
