"""Whether each item's amounts, reasons and next step fit what was decided about it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from letterkit.decision.faults import Fault
from letterkit.decision.model.decision import Decision
from letterkit.decision.model.items import Item, Referral
from letterkit.decision.naming import named
from letterkit.ui import Text

_ALL: Final = Text(
    sv="Utgiften är godkänd som helhet, så det godkända beloppet ska vara {asked} euro. Här står {accepted}.",
    fi="Meno on hyväksytty kokonaan, joten hyväksytyn määrän pitää olla {asked} euroa. Tässä on {accepted}.",
    en="The item is accepted in full, so {asked} euros must be accepted. The facts say {accepted} here.",
)
_SOME: Final = Text(
    sv="Utgiften är delvis godkänd, så det godkända beloppet ska vara mer än 0,00 och mindre än {asked} euro. "
    "Här står {accepted}.",
    fi="Meno on hyväksytty osittain, joten hyväksytyn määrän pitää olla yli 0,00 ja alle {asked} euroa. Tässä on "
    "{accepted}.",
    en="The item is accepted in part, so more than 0.00 and less than {asked} euros must be accepted. The facts "
    "say {accepted} here.",
)
_NONE: Final = Text(
    sv="Utgiften är inte godkänd, så det godkända beloppet ska vara 0,00 euro. Här står {accepted}.",
    fi="Menoa ei ole hyväksytty, joten hyväksytyn määrän pitää olla 0,00 euroa. Tässä on {accepted}.",
    en="The item is not accepted, so 0.00 euros must be accepted. The facts say {accepted} here.",
)
_OVER_LIMIT: Final = Text(
    sv="Det godkända beloppet, {accepted} euro, är större än gränsen.",
    fi="Hyväksytty määrä, {accepted} euroa, on rajaa suurempi.",
    en="The accepted amount, {accepted} euros, is above the limit.",
)
_REASON: Final = Text(
    sv="Uppgiften behövs, eftersom utgiften inte är godkänd så som klienten ansökte.",
    fi="Tieto tarvitaan, koska menoa ei ole hyväksytty niin kuin asiakas haki.",
    en="This is needed, because the item is not accepted as the client asked.",
)
_NO_REASON: Final = Text(
    sv="Uppgiften hör inte hit, eftersom utgiften är godkänd som helhet.",
    fi="Tieto ei kuulu tähän, koska meno on hyväksytty kokonaan.",
    en="This does not belong here, because the item is accepted in full.",
)
_LIMIT: Final = Text(
    sv="Skriv gränsen, eftersom grunden är {over_limit}.",
    fi="Kirjoita raja, koska peruste on {over_limit}.",
    en="Give the limit, because the ground is {over_limit}.",
)
_REST: Final = Text(
    sv="Säg vad som händer med de {rest} euro som inte är godkända: {client_pays} eller {nothing_to_pay_now}.",
    fi="Hyväksymättä jää {rest} euroa. Kerro, mitä sille osalle tapahtuu: {client_pays} tai {nothing_to_pay_now}.",
    en="Say what happens to the {rest} euros that are not accepted: {client_pays} or {nothing_to_pay_now}.",
)
_NO_REST: Final = Text(
    sv="Uppgiften hör bara till utgifter som är delvis godkända eller avslagna.",
    fi="Tieto kuuluu vain menoihin, jotka on hyväksytty osittain tai hylätty.",
    en="This belongs only to items that are accepted in part or rejected.",
)
_SENT: Final = Text(
    sv="Utgiften är redan skickad vidare. Ta bort hänvisningen.",
    fi="Meno on jo siirretty toiselle viranomaiselle. Poista ohjaus.",
    en="The item has already been sent on. Remove the referral.",
)
_OUTSIDE: Final = Text(
    sv="Hänvisa till kompletterande eller förebyggande utkomststöd bara när grunden är {outside_basic_assistance}.",
    fi="Ohjaa hakemaan täydentävää tai ehkäisevää toimeentulotukea vain, kun peruste on {outside_basic_assistance}.",
    en="Refer to supplementary or preventive assistance only where the ground is {outside_basic_assistance}.",
)
_FEE: Final = Text(
    sv="Bara avgifter kan sänkas: utgiften ska vara {client_fee}, {health_care_fee} eller {day_care}.",
    fi="Vain maksuja voidaan alentaa: menon pitää olla {client_fee}, {health_care_fee} tai {day_care}.",
    en="Only fees can be reduced: the item must be {client_fee}, {health_care_fee} or {day_care}.",
)
_FEE_HOW: Final = Text(
    sv="Säg hur och senast när klienten ber om sänkningen: {by}, och {phone} eller {online}.",
    fi="Kerro, miten ja mihin mennessä asiakas pyytää alennusta: {by} ja {phone} tai {online}.",
    en="Say how and by when the client asks for the reduction: {by}, and {phone} or {online}.",
)
_FEES: Final = ("client_fee", "health_care_fee", "day_care")
_RESTS: Final = named("Item.rest=client_pays", "Item.rest=nothing_to_pay_now")
_NAMES: Final = named(
    "Item.ground=outside_basic_assistance",
    *(f"Item.expense={fee}" for fee in _FEES),
    "Referral.by",
    "Referral.phone",
    "Referral.online",
)
"""What the messages about referrals name."""


def amounts_by_outcome(decision: Decision) -> Iterator[Fault]:
    """What is accepted fits the outcome: all, some or none of what was asked, and no more than the limit."""
    for number, item in enumerate(decision.items):
        message = _unfit_amount(item)
        values = {"asked": item.asked, "accepted": item.accepted}
        if message:
            yield Fault(("items", number, "accepted"), message, values)
        elif item.limit is not None and item.accepted > item.limit:
            yield Fault(("items", number, "limit"), _OVER_LIMIT, values)


def _unfit_amount(item: Item) -> Text | None:
    if item.outcome == "accepted":
        return None if item.accepted == item.asked else _ALL
    if item.outcome == "partial":
        return None if 0 < item.accepted < item.asked else _SOME
    return _NONE if item.accepted else None


def reasons_given(decision: Decision) -> Iterator[Fault]:
    """What was not accepted as asked has a ground and a fact; what was accepted needs no ground."""
    for number, item in enumerate(decision.items):
        if item.outcome == "accepted":
            if item.ground:
                yield Fault(("items", number, "ground"), _NO_REASON)
            continue
        for field in ("ground", "fact"):
            if getattr(item, field) is None:
                yield Fault(("items", number, field), _REASON)
        if item.ground == "over_limit" and item.limit is None:
            yield Fault(("items", number, "limit"), _LIMIT, named("Item.ground=over_limit"))


def rest_told(decision: Decision) -> Iterator[Fault]:
    """It is told what becomes of the part that was not accepted."""
    for number, item in enumerate(decision.items):
        has_rest = item.outcome in ("partial", "rejected")
        if has_rest and item.rest is None:
            yield Fault(("items", number, "rest"), _REST, {**_RESTS, "rest": item.not_accepted})
        elif not has_rest and item.rest is not None:
            yield Fault(("items", number, "rest"), _NO_REST)


def referrals(decision: Decision) -> Iterator[Fault]:
    """The client is sent elsewhere only with an item that has a ground for it, and is told how."""
    for number, item in enumerate(decision.items):
        if item.referral:
            for field, message in _unfit_referral(item, item.referral):
                yield Fault(("items", number, "referral", *field), message, _NAMES)


def _unfit_referral(item: Item, referral: Referral) -> Iterator[tuple[tuple[str, ...], Text]]:
    if item.outcome == "accepted":
        yield (), _NO_REASON
    elif item.outcome == "transferred":
        yield (), _SENT
    elif referral.asks_for in ("supplementary_assistance", "preventive_assistance"):
        if item.ground != "outside_basic_assistance":
            yield ("asks_for",), _OUTSIDE
    elif referral.asks_for == "fee_reduction":
        if item.expense not in _FEES:
            yield ("asks_for",), _FEE
        if referral.by is None or not (referral.phone or referral.online):
            yield (), _FEE_HOW
