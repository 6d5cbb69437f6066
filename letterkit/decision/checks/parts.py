"""Which parts each kind of decision needs, from the table of elements."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from letterkit.decision.elements import Need, need
from letterkit.decision.faults import Fault
from letterkit.decision.kinds import Kind
from letterkit.decision.model.decision import Decision
from letterkit.decision.naming import Name, named
from letterkit.ui import Text

_PARTS: Final = {
    "E03": "application",
    "E06": "payments",
    "E11": "calculation",
    "E14": "duty_to_report",
    "E16": "appeal",
    "E17": "next_application",
    "E18": "transfer",
    "E19": "info_request",
    "E20": "correction",
    "E21": "recovery",
    "E22": "payment_commitments",
    "E23": "notice_2026",
}
"""The part of the facts that an element of a letter is made from."""

_OF_ITS_KIND: Final = frozenset({"E06", "E18", "E19", "E20", "E21", "E22", "E23"})
"""Parts that stand only in letters that have a use for them."""

_NEEDED: Final = Text(
    sv="Uppgiften behövs i ett brev av slaget {kind}.",
    fi="Tieto tarvitaan, kun kirjeen laji on {kind}.",
    en="A letter of the kind {kind} needs this.",
)
_UNFIT: Final = Text(
    sv="Uppgiften hör inte till ett brev av slaget {kind}.",
    fi="Tieto ei kuulu kirjeeseen, jonka laji on {kind}.",
    en="This does not belong in a letter of the kind {kind}.",
)
_NOT_APPEALABLE: Final = Text(
    sv="Man kan inte begära omprövning av en begäran om tilläggsutredning. Ta bort uppgiften.",
    fi="Lisäselvityspyyntöön ei voi vaatia oikaisua. Poista tieto.",
    en="A request for information cannot be appealed against. Remove this.",
)
_POSITIVE: Final = Text(
    sv="Ett beslut av slaget {kind} beviljar mer än 0,00 euro.",
    fi="Kun päätöksen laji on {kind}, myönnetyn määrän pitää olla yli 0,00 euroa.",
    en="A decision of the kind {kind} must grant more than 0.00 euros.",
)
_ZERO: Final = Text(
    sv="Ett brev av slaget {kind} beviljar inget. Här står {given} euro.",
    fi="Kun kirjeen laji on {kind}, mitään ei myönnetä. Tässä on {given} euroa.",
    en="A letter of the kind {kind} must grant nothing. The facts say {given} euros here.",
)
_ALL_ACCEPTED: Final = Text(
    sv="Utgiften är inte godkänd som helhet. Beslutet är då av slaget {partial}.",
    fi="Menoa ei ole hyväksytty kokonaan. Silloin päätöksen laji on {partial}.",
    en="This item is not accepted in full, so the decision must be of the kind {partial}.",
)
_SOMETHING_LESS: Final = Text(
    sv="Allt som klienten ansökte om är godkänt. Beslutet är då av slaget {grant}.",
    fi="Kaikki on hyväksytty niin kuin asiakas haki. Silloin päätöksen laji on {grant}.",
    en="Everything is accepted as the client asked, so the decision must be of the kind {grant}.",
)
_NO_FACT: Final = Text(
    sv="Det saknas ett faktum som avgjorde ärendet: skriv {decisive_facts}, eller {fact} för en utgift.",
    fi="Asian ratkaissut tosiseikka puuttuu: kirjoita {decisive_facts} tai jonkin menon tieto {fact}.",
    en="No deciding fact is given: add {decisive_facts}, or {fact} of an item.",
)


def use_of(part: str, kind: Kind) -> Need:
    """Whether the facts of a letter of `kind` need a part, may have it, or have no use for it."""
    for element, name in _PARTS.items():
        if name == part:
            use = need(element, kind)
            return "conditional" if use == "none" and element not in _OF_ITS_KIND else use
    return "conditional"


def needed_parts(decision: Decision) -> Iterator[Fault]:
    """A part that the kind requires is there. Payments may be payment commitments, or nil in a correction."""
    for element, part in _PARTS.items():
        if element != "E06" and need(element, decision.kind) == "required" and not _has(decision, part):
            yield Fault((part,), _NEEDED, _kind(decision))


def unfit_parts(decision: Decision) -> Iterator[Fault]:
    """A part that the kind must not have, or has no use for, is not there."""
    for element, part in _PARTS.items():
        needed = need(element, decision.kind)
        if not _has(decision, part):
            continue
        if needed == "forbidden":
            message = _NOT_APPEALABLE if element == "E16" else _UNFIT
            yield Fault((part,), message, _kind(decision))
        elif needed == "none" and element in _OF_ITS_KIND:
            yield Fault((part,), _UNFIT, _kind(decision))


def _has(decision: Decision, part: str) -> bool:
    value = getattr(decision, part)
    return value is not None and value != ()


def granted_by_kind(decision: Decision) -> Iterator[Fault]:
    """A grant grants something, and a rejection nothing."""
    granted = decision.granted
    if decision.kind in ("grant", "partial", "payment_commitment"):
        if granted is None:
            yield Fault(("granted",), _NEEDED, _kind(decision))
        elif granted == 0:
            yield Fault(("granted",), _POSITIVE, _kind(decision))
    elif decision.kind == "correction":
        if granted is None:
            yield Fault(("granted",), _NEEDED, _kind(decision))
    elif granted:
        yield Fault(("granted",), _ZERO, {**_kind(decision), "given": granted})


def items_by_kind(decision: Decision) -> Iterator[Fault]:
    """A grant accepts every item that is not sent on; a partial grant accepts something less than was asked."""
    if decision.kind == "grant":
        for number, item in enumerate(decision.items):
            if item.outcome in ("partial", "rejected"):
                yield Fault(("items", number, "outcome"), _ALL_ACCEPTED, named("Kind=partial"))
    elif decision.kind == "partial":
        is_less = any(item.outcome != "accepted" for item in decision.items)
        if not is_less and not any(amount.reduction for amount in decision.basic_amounts):
            yield Fault(("kind",), _SOMETHING_LESS, named("Kind=grant"))
    elif decision.kind == "transfer" and not decision.items:
        yield Fault(("items",), _NEEDED, _kind(decision))


def decisive_facts(decision: Decision) -> Iterator[Fault]:
    """A rejection or a payment commitment says which fact decided it: of the whole, of an item, or a surplus."""
    if decision.kind not in ("rejection", "payment_commitment") or decision.decisive_facts:
        return
    is_surplus = decision.calculation is not None and decision.calculation.surplus > 0
    if not any(item.fact for item in decision.items) and not is_surplus:
        yield Fault(("decisive_facts",), _NO_FACT, named("Decision.decisive_facts", "Item.fact"))


def _kind(decision: Decision) -> dict[str, Name]:
    return {"kind": Name(f"Kind={decision.kind}")}
