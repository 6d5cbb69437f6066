"""Cases that numbers do not draw: each is made on purpose, so that what facts can say seldom is said once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, Final

from letterkit.decision.cases.case import Data, Plan, amount, parse
from letterkit.decision.cases.details import DETAILS, Later
from letterkit.decision.cases.invented import COUNTIES
from letterkit.decision.cases.numbered import facts_of
from letterkit.decision.cases.variants import with_days
from letterkit.decision.kinds import Kind

_PLAIN: Final = Plan(
    seed=7, day=0, months=1, usual=3, refused=2, children=0, incomes=2, is_couple=False, is_electronic=True,
    is_total=True, pays_bills=False, sends_on=False, uses_commitment=False, reduces=False, is_lower=False,
    has_statement=False, is_urgent=False, is_automated=False,
)  # fmt: skip


def special() -> Iterator[tuple[str, Data]]:
    """The special cases, each with its name."""
    for name, make in _MAKERS.items():
        yield name, make()


def plain(kind: Kind, **plan: Any) -> Data:
    """A case of a kind with a plan that is plain but for what is given."""
    return facts_of(kind, Plan(**{**vars(_PLAIN), **plan}))


def _day(facts: Data, days: int) -> str:
    day: str = with_days(Later(days), date.fromisoformat(facts["dates"]["decision"]))
    return day


def _bill_now(facts: Data) -> Data:
    """A bill of the client's that is due soon, beside what the letter is about."""
    bill = {"bill": {"sv": "Elräkning", "fi": "Sähkölasku", "en": "Electricity bill"}, "payee": "Pohjantuulen Sähkö Oy"}
    return facts | {"self_payments": [bill | {"amount": "24.00", "not_accepted": "0.00", "due": _day(facts, 6)}]}


def _grant_in_cash() -> Data:
    facts = plain("grant", usual=1, refused=0)
    payments = [{name: value for name, value in one.items() if name != "account_end"} for one in facts["payments"]]
    return facts | {"payments": [one | {"way": "cash"} for one in payments]}


def _grant_in_months() -> Data:
    """One sum, paid in two months."""
    facts = plain("grant", usual=1, refused=0, months=2)
    whole = parse(facts["payments"][0]["amount"])
    parts = zip((whole // 2, whole - whole // 2), facts["application"]["months"], strict=True)
    payment = facts["payments"][0]
    return facts | {"payments": [payment | {"amount": amount(part), "months": [month]} for part, month in parts]}


def _grant_by_commitment() -> Data:
    """All that is granted is paid to the seller."""
    facts = plain("grant", usual=1, refused=0, incomes=0)
    commitment = plain("payment_commitment")["payment_commitments"][0] | {"item": None, "max": facts["granted"]}
    return facts | {"payments": [], "payment_commitments": [commitment]}


def _grant_without_basic_amount() -> Data:
    """Only expenses are counted."""
    facts = plain("grant", usual=2, refused=0, incomes=0)
    needs = amount(sum(parse(item["accepted"]) for item in facts["items"]))
    calculation = facts["calculation"] | {"needs": needs, "result": needs}
    payments = [facts["payments"][0] | {"amount": needs}]
    return facts | {"basic_amounts": [], "calculation": calculation, "granted": needs, "payments": payments}


def _commitments(use: str = "show_letter") -> Data:
    """Two commitments, each with the things that can be bought."""
    facts = plain("payment_commitment")
    one = facts["payment_commitments"][0]
    first = parse(one["max"]) // 2
    goods = DETAILS["PaymentCommitment.lines"][2]
    halves = []
    for number, most in enumerate((first, parse(one["max"]) - first)):
        parts = (most // 3, most - most // 3) if number == 0 else (most,)
        lines = [line | {"max": amount(part)} for line, part in zip(goods, parts, strict=False)]
        halves.append(one | {"max": amount(most), "use": use, "lines": lines})
    return facts | {"payment_commitments": halves}


def _commitment_of_one_thing() -> Data:
    facts = plain("payment_commitment")
    one = facts["payment_commitments"][0]
    lines = [DETAILS["PaymentCommitment.lines"][1][0] | {"max": one["max"]}]
    return facts | {"payment_commitments": [one | {"lines": lines}]}


def _commitment_in_a_hurry() -> Data:
    urgent = next(facts["urgency"] for facts in _urgent() if facts["urgency"]["is_urgent"])
    facts = plain("payment_commitment")
    dates = {"assessed": facts["application"]["received"], "decide_by": facts["dates"]["decision"]}
    return _bill_now(facts) | {"urgency": urgent | dates}


def _urgent() -> Iterator[Data]:
    for seed in range(20):
        yield plain("grant", refused=0, is_urgent=True, seed=seed)


def _pending_benefit() -> Data:
    """A recovery from a benefit that comes later needs no court."""
    facts = plain("recovery")
    recovery = {name: value for name, value in facts["recovery"].items() if name != "court"}
    waits = {
        "sv": "Du väntar på sjukdagpenning för samma tid.",
        "fi": "Odotat sairauspäivärahaa samalta ajalta.",
        "en": "You are waiting for sickness allowance for the same time.",
    }
    recovery |= {"ground": "pending_benefit", "right": "0.00", "amount": recovery["paid"], "fact": waits}
    year, month = map(int, facts["dates"]["decision"].split("-")[:2])
    return facts | {"recovery": recovery | {"deducted_from": f"{year + month // 12}-{month % 12 + 1:02}"}}


def _pending_benefit_some_day() -> Data:
    facts = _pending_benefit()
    del facts["recovery"]["decided_by"], facts["recovery"]["deducted_from"]
    return facts


def _appealable_recovery() -> Data:
    return plain("recovery") | {"appeal": plain("grant", refused=0)["appeal"]}


def _balanced() -> Data:
    """The income covers the expenses exactly."""
    facts = plain("rejection", usual=1)
    income = facts["calculation"]["needs"]
    incomes = [facts["incomes"][0] | {"amount": income}]
    calculation = facts["calculation"] | {"income": income, "result": "0.00", "surplus": "0.00"}
    sentence = {
        "sv": "Dina inkomster täcker utgifterna.",
        "fi": "Tulosi kattavat menot.",
        "en": "Your income covers the expenses.",
    }
    return facts | {"incomes": incomes, "calculation": calculation, "decisive_facts": [sentence]}


def _apply_again() -> Data:
    return plain("rejection") | {"next_application": plain("grant", refused=0)["next_application"]}


def _without_calculation() -> Data:
    """What the family has is told, but nothing is calculated."""
    facts = plain("rejection", is_couple=True)
    spouse = {"person": "spouse", "kind": "wages", "payer": "Harjun Palvelu Oy", "amount": "900.00"}
    client = {"person": "client", "kind": "child_benefit", "amount": "95.00"}
    del facts["calculation"]
    sentence = {
        "sv": "Ni har inkomster, men vi har inte fått veta vad ni betalar för bostaden.",
        "fi": "Teillä on tuloja, mutta emme ole saaneet tietää, mitä maksatte asunnosta.",
        "en": "You have income, but we have not been told what you pay for your home.",
    }
    return facts | {"incomes": [spouse, client], "basic_amounts": [], "decisive_facts": [sentence]}


def _reduced_for_spouse() -> Data:
    facts = plain("partial", is_couple=True, reduces=True, refused=0)
    client, spouse = facts["basic_amounts"]
    moved = spouse | {"reduction": client["reduction"], "amount": client["amount"]}
    return facts | {"basic_amounts": [{**client, "reduction": None, "amount": client["full"]}, moved]}


def _refused(rest: str = "client_pays", **changes: Any) -> Data:
    """One expense, accepted in part, on other grounds."""
    facts = next(_partials(rest))
    return _with_item(facts, "partial", ("limit", "what"), **changes)


def _partials(rest: str) -> Iterator[Data]:
    """Cases whose first expense that is accepted in part leaves this rest."""
    for seed in range(60):
        facts = plain("partial", seed=seed, refused=4)
        number = _number(facts, "partial")
        if number is not None and facts["items"][number]["rest"] == rest:
            yield facts


def _number(facts: Data, outcome: str) -> int | None:
    return next((number for number, item in enumerate(facts["items"]) if item["outcome"] == outcome), None)


def _with_item(facts: Data, outcome: str, without: tuple[str, ...], **changes: Any) -> Data:
    """The facts with changes of their first item of an outcome."""
    number = _number(facts, outcome)
    assert number is not None
    items = facts["items"]
    item = {name: value for name, value in items[number].items() if name not in without}
    return facts | {"items": [*items[:number], item | changes, *items[number + 1 :]]}


def _fee(rest: str, **how: str) -> Data:
    """A fee that is accepted in part, and may be reduced."""
    facts = _refused(rest, expense="client_fee", ground="reducible_fee")
    referral = {"to": COUNTIES[0], "asks_for": "fee_reduction", "by": _day(facts, 9)}
    return _with_item(facts, "partial", (), referral=referral | how)


def _turn_to(ground: str, asks_for: str, **how: Any) -> Data:
    """A rejected expense with which the client can turn elsewhere."""
    facts = plain("rejection")
    referral = {"to": COUNTIES[0], "asks_for": asks_for, "by": _day(facts, 9)}
    changes: Data = {"expense": "glasses", "what": None, "bill_number": "EX-2026-7", "referral": referral | how}
    return _with_item(facts, "rejected", ("limit",), ground=ground, **changes)


def _rejected_over_limit() -> Data:
    return _with_item(plain("rejection"), "rejected", ("referral",), ground="over_limit", limit="20.00")


def _evened_out() -> Data:
    """A correction that gives more for one month and less for another."""
    facts = plain("correction", months=2)
    consent = {"consent": facts["correction"]["earlier_decision"], "kind": "material"}
    months = []
    for month, cents in zip(facts["correction"]["months"], (1000, -1000), strict=True):
        old = amount(parse(month["new"]) + cents)
        months.append(month | {"old": old, "paid": old})
    facts = facts | {"correction": facts["correction"] | consent | {"months": months}, "payments": []}
    facts["correction"].pop("effect", None)
    return facts


_MAKERS: Final[dict[str, Callable[[], Data]]] = {
    "grant-in-cash": _grant_in_cash,
    "grant-in-months": _grant_in_months,
    "grant-by-commitment": _grant_by_commitment,
    "grant-without-basic-amount": _grant_without_basic_amount,
    "commitments-by-letter": _commitments,
    "commitments-by-number": lambda: _commitments("show_number"),
    "commitments-in-system": lambda: _commitments("in_seller_system"),
    "commitment-of-one-thing": _commitment_of_one_thing,
    "commitment-in-a-hurry": _commitment_in_a_hurry,
    "notice-with-bill": lambda: _bill_now(plain("notice_2026")),
    "transfer-with-bill": lambda: _bill_now(plain("transfer")),
    "recovery-from-benefit": _pending_benefit,
    "recovery-from-benefit-some-day": _pending_benefit_some_day,
    "recovery-with-appeal": _appealable_recovery,
    "rejection-balanced": _balanced,
    "rejection-apply-again": _apply_again,
    "rejection-without-calculation": _without_calculation,
    "rejection-benefit-first": lambda: _turn_to("primary_benefit", "primary_benefit", phone="09 000 0303"),
    "rejection-benefit-before-buying": lambda: _turn_to(
        "primary_benefit", "primary_benefit", before_buying=True, online="exempelmyndigheten.example"
    ),
    "rejection-over-limit": _rejected_over_limit,
    "partial-reduced-for-spouse": _reduced_for_spouse,
    "partial-debt": lambda: _refused(expense="debt", ground="not_social_assistance"),
    "partial-other": lambda: _refused(ground="other"),
    "partial-fee": lambda: _fee("client_pays", phone="09 000 0202"),
    "partial-fee-later": lambda: _fee("nothing_to_pay_now", online="exempelmyndigheten.example"),
    "correction-evened-out": _evened_out,
}
