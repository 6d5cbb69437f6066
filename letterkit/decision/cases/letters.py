"""Invented letters that ask something of the client: a request for information, a hearing on recovery, a notice."""

from __future__ import annotations

from datetime import timedelta

from letterkit.decision.cases.case import Case, Data, amount
from letterkit.decision.cases.invented import COURT, euros, said, written
from letterkit.decision.weekdays import same_or_next_weekday


def requested(case: Case) -> list[Data]:
    """Documents that a request for information asks for."""
    last = case.earlier(3, 9)
    period = {"first": (last - timedelta(days=30)).isoformat(), "last": last.isoformat()}
    documents: list[Data] = [
        {
            "kind": "bank_statement",
            "period": period,
            "why": said(
                "Vi behöver se hur mycket pengar du har på kontot.",
                "Meidän pitää nähdä, kuinka paljon rahaa tililläsi on.",
                "We need to see how much money you have in the account.",
            ),
        },
        {
            "kind": "pay_slip",
            "period": period,
            "why": said(
                "Du berättade att du arbetar, och vi behöver se din lön efter skatt.",
                "Kerroit, että olet töissä. Meidän pitää nähdä palkkasi verojen jälkeen.",
                "You told us that you work, and we need to see your wages after tax.",
            ),
        },
        {
            "kind": "lease",
            "why": said(
                "Du har flyttat, och vi behöver se din nya hyra.",
                "Olet muuttanut, ja meidän pitää nähdä uusi vuokrasi.",
                "You have moved, and we need to see your new rent.",
            ),
        },
    ]
    return case.random.sample(documents, case.random.randint(1, 3))


def make_info_request(case: Case) -> None:
    """A request for documents, with the day by which they are to come."""
    due = case.later(10, 16)
    case.data["info_request"] = {
        "documents": requested(case),
        "due": due.isoformat(),
        "channels": ["online", "post"],
        "consequence": case.random.choice(("decided_without", "may_be_rejected")),
        "decided_by": same_or_next_weekday(due + timedelta(days=9)).isoformat(),
        "already_here": [said("hyresavtalet", "vuokrasopimus", "lease")] if case.plan.pays_bills else [],
    }


def make_recovery(case: Case) -> None:
    """A hearing on assistance that was paid without right."""
    paid, right = case.cents(20000, 90000), case.cents(0, 19000)
    day = case.earlier(60, 90)
    reply_by = case.later(14, 21)
    case.data["recovery"] = {
        "ground": case.random.choice(("income_not_told", "wrong_information", "income_or_assets")),
        "fact": said(
            "Du fick {wages} i lön {day} och berättade inte om den för oss.",
            "Sait palkkaa {wages} {day} etkä kertonut siitä meille.",
            "You got {wages} in wages on {day} and did not tell us about it.",
            wages=euros(paid - right),
            day=written(day),
        ),
        "months": [f"{day.year}-{day.month:02}"],
        "paid": amount(paid),
        "right": amount(right),
        "amount": amount(paid - right),
        "reply_by": reply_by.isoformat(),
        "channels": ["online", "phone"],
        "decided_by": same_or_next_weekday(reply_by + timedelta(days=7)).isoformat(),
        "court": COURT,
        "livelihood_protected": True,
    }
    del case.data["application"]


def make_notice(case: Case) -> None:
    """A notice to act before the basic amount is reduced."""
    basic, percent = 57843, case.random.choice((20, 40, 50))
    less = basic * percent // 100
    by = same_or_next_weekday(case.decided + timedelta(days=case.random.randint(31, 40)))
    start = (by.year + by.month // 12, by.month % 12 + 1)
    registers = {
        "do": "register_as_jobseeker",
        "where": said("Vasa arbetskraft", "Vaasan työllisyys", "Vaasa employment"),
    }
    benefit = case.random.choice(("unemployment_benefit", "general_housing_allowance", "sickness_allowance"))
    applies = {"do": "apply_for_benefit", "benefit": benefit, "where": said("FPA", "Kela", "Kela")}
    case.data["notice_2026"] = {
        "actions": [registers, applies] if case.plan.sends_on else [applies],
        "by": by.isoformat(),
        "send_proof": case.plan.pays_bills,
        "fact": said(
            "Ditt arbete tog slut {day}, och på ditt kontoutdrag ser vi ingen förmån efter det.",
            "Työsi päättyi {day}, emmekä näe tiliotteellasi etuutta sen jälkeen.",
            "Your work ended on {day}, and we see no benefit in your bank statement after that.",
            day=written(case.earlier(10, 40)),
        ),
        "percent": percent,
        "basic_amount": amount(basic),
        "reduction": amount(less),
        "reduced": amount(basic - less),
        "start": "{}-{:02}".format(*start),
        "explain_by": by.isoformat(),
        "explain_channels": ["phone", "online"],
    }
