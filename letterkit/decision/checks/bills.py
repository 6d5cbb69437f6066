"""Whether payments and bills fit the items: each euro has one payee, and what was not accepted is accounted for."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from letterkit.decision.faults import Fault
from letterkit.decision.model.decision import Decision
from letterkit.decision.model.items import Item
from letterkit.decision.model.payments import Payment
from letterkit.decision.naming import named
from letterkit.ui import Text

_PAYEE: Final = Text(sv="Säg vem som får betalningen.", fi="Kerro, kuka saa maksun.", en="Say who gets the payment.")
_CLIENT: Final = Text(
    sv="Betalningen går till klienten. Ta bort betalningsmottagaren.",
    fi="Maksu menee asiakkaalle. Poista saaja.",
    en="The payment goes to the client. Remove the payee.",
)
_ACCOUNT: Final = Text(
    sv="Skriv kontonumrets fyra sista siffror, så att klienten vet vart pengarna betalas.",
    fi="Kirjoita tilin neljä viimeistä numeroa, jotta asiakas tietää, mihin rahat tulevat.",
    en="Give the last four digits of the account, so that the client knows which account gets the money.",
)
_FOR_WHAT: Final = Text(
    sv="Säg vad betalningen gäller: {items} eller {bill}.",
    fi="Kerro, mitä maksu koskee: {items} tai {bill}.",
    en="Say what the payment is for: {items} or {bill}.",
)
_MORE_THAN_ACCEPTED: Final = Text(
    sv="Betalningen är {given} euro, men av utgifterna har bara {right} euro godkänts.",
    fi="Maksu on {given} euroa, mutta menoista on hyväksytty vain {right} euroa.",
    en="The payment is {given} euros, but only {right} euros of the items are accepted.",
)
_SHARE: Final = Text(
    sv="Klienten ska betala {right} euro av utgiften själv, men i {self_payments} står {given} euro för den "
    "({not_accepted}). Varje del behöver räkning, mottagare och dag.",
    fi="Asiakkaan pitää maksaa menosta itse {right} euroa, mutta kohdassa {self_payments} sille on {given} euroa "
    "({not_accepted}). Merkitse jokaiselle osalle lasku, saaja ja päivä.",
    en="The client has to pay {right} euros of this item, but {self_payments} has {given} euros for it "
    "({not_accepted}). Each share needs its own bill, payee and date.",
)
_SHARE_TOO_LARGE: Final = Text(
    sv="Delen som inte är godkänd, {given} euro, är större än hela betalningen, {right} euro.",
    fi="Hyväksymätön osa, {given} euroa, on suurempi kuin koko maksu, {right} euroa.",
    en="The part that is not accepted, {given} euros, is larger than the whole payment, {right} euros.",
)
_TWICE: Final = Text(
    sv="Utgiften är {right} euro, men tillsammans betalar ni och klienten {given} euro.",
    fi="Meno on {right} euroa, mutta te ja asiakas maksatte siitä yhteensä {given} euroa.",
    en="The item is {right} euros, but you and the client pay {given} euros for it together.",
)


def payees_named(decision: Decision) -> Iterator[Fault]:
    """Each payment says who gets it, on which account, and for what."""
    for number, payment in enumerate(decision.payments):
        for field, message in _unfit_payee(payment):
            yield Fault(("payments", number, *field), message, named("Payment.items", "Payment.bill"))


def _unfit_payee(payment: Payment) -> Iterator[tuple[tuple[str, ...], Text]]:
    if payment.to == "client":
        if payment.payee is not None:
            yield ("payee",), _CLIENT
        if payment.way == "account" and payment.account_end is None:
            yield ("account_end",), _ACCOUNT
        return
    if payment.payee is None:
        yield ("payee",), _PAYEE
    if not payment.items and payment.bill is None:
        yield (), _FOR_WHAT


def bills_of_items(decision: Decision) -> Iterator[Fault]:
    """What was not accepted of an item stands in the client's bills where the client pays it, and nowhere otherwise."""
    for number, bill in enumerate(decision.self_payments):
        if bill.not_accepted > bill.amount:
            values = {"given": bill.not_accepted, "right": bill.amount}
            yield Fault(("self_payments", number, "not_accepted"), _SHARE_TOO_LARGE, values)
    for number, item in enumerate(decision.items):
        if item.outcome == "transferred":
            continue
        pays_rest = item.rest == "client_pays"
        right = item.not_accepted * decision.month_count if pays_rest else Decimal("0.00")
        given = sum((bill.not_accepted for bill in decision.self_payments if bill.item == item.id), Decimal("0.00"))
        if given != right:
            names = named("Decision.self_payments", "SelfPayment.not_accepted")
            yield Fault(("items", number), _SHARE, {**names, "given": given, "right": right})


def paid_once(decision: Decision) -> Iterator[Fault]:
    """No item is paid twice, and the authority pays no more of it than was accepted."""
    months = decision.month_count
    known = {item.id: item for item in decision.items}
    for number, payment in enumerate(decision.payments):
        items = [known[one] for one in payment.items if one in known]
        right = sum((item.accepted for item in items), Decimal("0.00")) * months
        if payment.to == "other" and items and payment.amount > right:
            yield Fault(("payments", number, "amount"), _MORE_THAN_ACCEPTED, {"given": payment.amount, "right": right})
    for number, item in enumerate(decision.items):
        paid, right = _paid(decision, item), item.asked * months
        if item.outcome != "transferred" and paid > right:
            yield Fault(("items", number, "asked"), _TWICE, {"given": paid, "right": right})


def _paid(decision: Decision, item: Item) -> Decimal:
    """What is paid for an item by the authority to others and by the client, in euros."""
    direct = [one.amount for one in decision.payments if one.to == "other" and one.items == (item.id,)]
    commitments = [one.max for one in decision.payment_commitments if one.item == item.id]
    bills = [one.amount for one in decision.self_payments if one.item == item.id]
    return sum([*direct, *commitments, *bills], Decimal("0.00"))
