"""The facts of numbered cases: the same for the same number, and various over the numbers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any, Final

from letterkit.decision.cases import casework, circumstances, letters
from letterkit.decision.cases.case import Case, Data, Plan, amount, parse
from letterkit.decision.cases.invented import AUTHORITY, STREETS, TOWNS, UNIT, euros, person, said, written
from letterkit.decision.kinds import Kind
from letterkit.decision.weekdays import same_or_next_weekday

FIRST_DAY: Final = date(2026, 3, 2)

_FLAGS: Final = (
    "is_couple",
    "is_electronic",
    "is_total",
    "pays_bills",
    "sends_on",
    "uses_commitment",
    "reduces",
    "is_lower",
    "has_statement",
    "is_urgent",
    "is_automated",
)


SIZES: Final[dict[str, tuple[int, int]]] = {
    "seed": (0, 2**32 - 1),
    "day": (0, 500),
    "flags": (0, 2 ** len(_FLAGS) - 1),
    "months": (1, 3),
    "usual": (0, 5),
    "refused": (1, 4),
    "children": (0, 3),
    "incomes": (0, 3),
}
"""What a plan is drawn from, and between which numbers."""


def plan_of(flags: int, **sizes: Any) -> Plan:
    """A plan whose yes-and-no questions are answered by the bits of a number: one draw instead of eleven."""
    answers: Data = {name: bool(flags >> bit & 1) for bit, name in enumerate(_FLAGS)}
    return Plan(**sizes, **answers)


def numbered(kind: Kind, number: int) -> Data:
    """The facts of one case of a kind as JSON has them: the same for the same number, and various over the numbers."""
    return drawn(kind, Random(number))


def drawn(kind: Kind, random: Random, **given: int) -> Data:
    """The facts of a case of a kind that is drawn, but for the sizes that are given (SIZES)."""
    sizes = {name: random.randint(*ends) for name, ends in SIZES.items()}
    return facts_of(kind, plan_of(**(sizes | given)))


def facts_of(kind: Kind, plan: Plan) -> Data:
    """The facts of a case of a kind that follow from its plan."""
    case = _case(kind, plan)
    _MAKERS[kind](case)
    circumstances.add(case, kind)
    return case.data


def _case(kind: Kind, plan: Plan) -> Case:
    """The frame of a case: who, when, about which months."""
    random = Random(plan.seed)
    decided = same_or_next_weekday(FIRST_DAY + timedelta(days=plan.day))
    months = [(decided.year, decided.month)]
    while len(months) < plan.months:
        year, month = months[-1]
        months.append((year + month // 12, month % 12 + 1))
    case = Case(plan, random, decided, months)
    language = random.choice(("sv", "fi", "en"))
    case.data = {
        "kind": kind,
        "case": f"EX {random.randint(100, 9999)}/{decided.year}",
        "authority": {"type": random.choice(("kela", "city", "other")), "name": AUTHORITY, "unit": UNIT},
        "dates": {
            "decision": decided.isoformat(),
            "mailing": decided.isoformat(),
            "delivery": "electronic" if plan.is_electronic else "letter",
        },
        "client": {
            "name": person(random),
            "address": [
                f"{random.choice(STREETS)} {random.randint(1, 40)} B {random.randint(1, 60)}",
                random.choice(TOWNS),
            ],
            "language": language,
        },
        "application": {
            "months": ["{}-{:02}".format(*month) for month in months],
            "received": case.earlier(1, 7).isoformat(),
        },
        "items": [],
        "contact": {
            "unit": UNIT,
            "handler": None if plan.is_automated else person(random),
            "phone": "09 000 0101",
            "hours": [{"opens": "09:00", "closes": random.choice(("12:00", "15:00"))}],
            "address": ["Exempelmyndigheten", "Modellgatan 1", "00000 Modellstad"],
            "online": "exempelmyndigheten.example",
        },
        "automated": plan.is_automated and kind in ("grant", "partial", "rejection", "correction"),
    }
    casework.add_family(case)
    return case


def _granted(case: Case, refused: int) -> int:
    """Items, calculation and what is granted for all months, in cents."""
    casework.add_basic_amounts(case)
    casework.add_items(case, refused)
    granted = casework.add_calculation(case, is_surplus=False) * case.repeat
    case.data["granted"] = amount(granted)
    return granted


def _grant(case: Case) -> None:
    case.plan = _without_reduction(case.plan)
    granted = _granted(case, refused=0)
    if case.plan.sends_on:
        casework.add_transfer(case, 1)
    casework.add_payments(case, granted)
    casework.add_bills(case)


def _without_reduction(plan: Plan) -> Plan:
    return Plan(**{**vars(plan), "reduces": False})


def _partial(case: Case) -> None:
    granted = _granted(case, 0 if case.plan.reduces else case.plan.refused)
    if case.plan.sends_on:
        casework.add_transfer(case, 1)
    casework.add_payments(case, granted)
    casework.add_bills(case)


def _rejection(case: Case) -> None:
    case.plan = _without_reduction(case.plan)
    casework.add_basic_amounts(case)
    casework.add_items(case, case.plan.refused if case.plan.usual else 1)
    casework.add_calculation(case, is_surplus=True)
    case.data["granted"] = "0.00"
    casework.add_bills(case)
    case.data["decisive_facts"] = [
        said(
            "Du fick {income} i inkomster för den tid som du ansökte om.",
            "Sait tuloja {income} siltä ajalta, jolle hait tukea.",
            "You had {income} in income for the time that you applied for.",
            income=euros(parse(case.data["calculation"]["income"]) * case.repeat),
        )
    ]


def _transfer(case: Case) -> None:
    casework.add_transfer(case, 1 + case.plan.sends_on)


def _correction(case: Case) -> None:
    case.plan = _without_reduction(case.plan)
    granted = _granted(case, 0)
    count = len(case.months)
    news = [granted // count] * count
    news[0] += granted - sum(news)
    months, due = [], 0
    for number, new in enumerate(news):
        old = new + case.cents(500, 9000) if case.plan.is_lower else max(new - case.cents(500, 9000), 0)
        paid = old if number == 0 else 0
        due += new - paid
        month = "{}-{:02}".format(*case.months[number])
        months.append({"month": month, "old": amount(old), "new": amount(new), "paid": amount(paid)})
    earlier = case.earlier(8, 30)
    correction: Data = {
        "kind": "material" if case.plan.is_lower or case.plan.sends_on else "clerical",
        "earlier_decision": earlier.isoformat(),
        "months": months,
        "error": said(
            "I beslutet {day} räknade vi en inkomst fel. Felet var vårt.",
            "Laskimme päätöksessä {day} yhden tulon väärin. Virhe oli meidän.",
            "In the decision of {day} we counted an income wrongly. The error was ours.",
            day=written(earlier),
        ),
    }
    if case.plan.is_lower:
        correction["consent"] = case.earlier(1, 5).isoformat()
    if due < 0:
        correction["effect"] = said(
            "Du behöver inte betala tillbaka {over} som du har fått för mycket.",
            "Sinun ei tarvitse maksaa takaisin {over}, jonka sait liikaa.",
            "You do not need to pay back the {over} that you got too much.",
            over=euros(-due),
        )
    case.data["correction"] = correction
    case.plan = Plan(**{**vars(case.plan), "pays_bills": False, "uses_commitment": False})
    casework.add_payments(case, max(due, 0))
    casework.add_bills(case)


def _payment_commitment(case: Case) -> None:
    most = case.cents(1500, 12000)
    asked = {"asked": amount(most), "accepted": amount(most), "outcome": "accepted"}
    case.data["items"] = [{"id": "medicine", "expense": "medicine", **asked}]
    case.data["granted"] = amount(most)
    case.data["payment_commitments"] = [casework.commitment(case, most, "medicine")]
    case.data["decisive_facts"] = [
        said(
            "Du har {left} på kontot, så du kan inte betala läkemedlen själv.",
            "Tililläsi on {left}, joten et voi maksaa lääkkeitä itse.",
            "You have {left} in your account, so you cannot pay for the medicine yourself.",
            left=euros(case.cents(100, 1400)),
        )
    ]


_MAKERS: Final[dict[Kind, Callable[[Case], None]]] = {
    "grant": _grant,
    "partial": _partial,
    "rejection": _rejection,
    "transfer": _transfer,
    "info_request": letters.make_info_request,
    "correction": _correction,
    "recovery": letters.make_recovery,
    "payment_commitment": _payment_commitment,
    "notice_2026": letters.make_notice,
}
