"""Whether what one fact refers to is there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from letterkit.decision.faults import FactPath, Fault
from letterkit.decision.model.decision import Decision
from letterkit.ui import Text

CLIENT: Final = "client"
"""How facts refer to the client."""

NO_ITEM: Final = Text(
    sv="Det finns ingen utgift med detta id. Id i items: {known}.",
    fi="Menoa, jolla on tämä id, ei ole. Tunnisteet kohdassa items: {known}.",
    en="There is no item with this id. Ids in items: {known}.",
)
NO_PERSON: Final = Text(
    sv="Det finns ingen person med detta id. Skriv client eller ett id ur family.",
    fi="Henkilöä, jolla on tämä id, ei ole. Kirjoita client tai jokin id kohdasta family.",
    en="There is no person with this id. Write client, or an id of family.",
)
TWICE: Final = Text(
    sv="Samma id eller person förekommer tidigare i listan.",
    fi="Sama id tai henkilö on jo aiemmin luettelossa.",
    en="The same id or person is already in the list.",
)


def items_known(decision: Decision) -> Iterator[Fault]:
    """Every reference to an item leads to one."""
    known = {item.id for item in decision.items}
    for path, reference in _references(decision):
        if reference not in known:
            yield Fault(path, NO_ITEM, {"known": ", ".join(sorted(known)) or "–"})


def _references(decision: Decision) -> Iterator[tuple[FactPath, str]]:
    for number, bill in enumerate(decision.self_payments):
        if bill.item:
            yield ("self_payments", number, "item"), bill.item
    for number, commitment in enumerate(decision.payment_commitments):
        if commitment.item:
            yield ("payment_commitments", number, "item"), commitment.item
    lists = {
        "payments": [payment.items for payment in decision.payments],
        "enclosures": [enclosure.items for enclosure in decision.enclosures],
        "statements": [statement.items for statement in decision.statements],
    }
    for part, all_items in lists.items():
        for number, items in enumerate(all_items):
            for index, reference in enumerate(items):
                yield (part, number, "items", index), reference
    if decision.transfer:
        for index, reference in enumerate(decision.transfer.items):
            yield ("transfer", "items", index), reference


def persons_known(decision: Decision) -> Iterator[Fault]:
    """Every basic amount and income belongs to the client or to someone of the family."""
    known = {CLIENT, *(member.id for member in decision.family)}
    for number, amount in enumerate(decision.basic_amounts):
        if amount.person not in known:
            yield Fault(("basic_amounts", number, "person"), NO_PERSON)
    for number, income in enumerate(decision.incomes):
        if income.person not in known:
            yield Fault(("incomes", number, "person"), NO_PERSON)


def ids_once(decision: Decision) -> Iterator[Fault]:
    """No two items, and no two persons, have the same id; a person has one basic amount."""
    yield from _once("items", "id", [item.id for item in decision.items])
    yield from _once("family", "id", [member.id for member in decision.family], {CLIENT})
    yield from _once("basic_amounts", "person", [amount.person for amount in decision.basic_amounts])


def _once(part: str, field: str, ids: Iterable[str], taken: Iterable[str] = ()) -> Iterator[Fault]:
    seen = set(taken)
    for number, one in enumerate(ids):
        if one in seen:
            yield Fault((part, number, field), TWICE)
        seen.add(one)
