"""What surrounds the money of an invented case: documents, statements, urgency, how to go on, how to disagree."""

from __future__ import annotations

from datetime import date, timedelta

from letterkit.decision.cases.case import Case, Data
from letterkit.decision.cases.invented import COUNTIES, RECTIFICATION, SOCIAL_WORKER, person, said, written
from letterkit.decision.elements import need
from letterkit.decision.kinds import Kind
from letterkit.decision.periods import appeal_period


def add(case: Case, kind: Kind) -> None:
    """Everything beside the money that the kind needs, and some that it may have."""
    if "application" in case.data:
        _add_enclosures(case)
    if case.plan.has_statement and kind in ("grant", "partial", "rejection"):
        case.data["statements"] = [_statement(case)]
    if need("E26", kind) == "conditional" and case.plan.is_urgent:
        case.data["urgency"] = _urgency(case)
    if need("E16", kind) == "required":
        case.data["appeal"] = _appeal(case)
    if need("E14", kind) == "required":
        changes = case.random.sample(("income", "rent", "household", "work"), case.random.randint(1, 4))
        case.data["duty_to_report"] = {"changes": changes, "channels": ["phone", "online"]}
    if need("E17", kind) == "required":
        case.data["next_application"] = _next_application(case)


def _add_enclosures(case: Case) -> None:
    received = case.data["application"]["received"]
    last = date.fromisoformat(received)
    first = last - timedelta(days=30)
    shows = said(
        "Kontoutdraget visar dina inkomster.", "Tiliote näyttää tulosi.", "The bank statement shows your income."
    )
    statement = {"kind": "bank_statement", "received": received, "used": "followed", "shows": shows}
    statement["period"] = {"first": first.isoformat(), "last": last.isoformat()}
    enclosures = [statement]
    for item in case.data["items"]:
        if item["outcome"] == "accepted" and case.random.random() < 0.7:
            kind = {"rent": "lease", "electricity": "electricity_bill", "medicine": "receipt"}.get(
                item["expense"], "bill"
            )
            enclosures.append({"kind": kind, "received": received, "used": "followed", "items": [item["id"]]})
    if case.random.random() < 0.3:
        why = said(
            "Vi behövde inte skattebeslutet, eftersom kontoutdraget visar inkomsterna.",
            "Emme tarvinneet verotuspäätöstä, koska tiliote näyttää tulot.",
            "We did not need the tax decision, because the bank statement shows the income.",
        )
        enclosures.append({"kind": "tax_decision", "received": received, "used": "not_needed", "why": why})
    case.data["enclosures"] = enclosures


def _statement(case: Case) -> Data:
    followed = case.random.choice(("followed", "partly", "departed"))
    day = case.earlier(1, 10)
    items = [item["id"] for item in case.data["items"][:1]]
    proposes = said(
        "Socialarbetaren skriver att du blev sjuk {day} och behöver stöd till hyran i två månader.",
        "Sosiaalityöntekijä kirjoittaa, että sairastuit {day} ja tarvitset tukea vuokraan kahden kuukauden ajan.",
        "The social worker writes that you fell ill on {day} and need support for the rent for two months.",
        day=written(day - timedelta(days=10)),
    )
    statement: Data = {
        "who": person(case.random),
        "title": SOCIAL_WORKER,
        "unit": case.random.choice(COUNTIES),
        "date": day.isoformat(),
        "items": items,
        "proposes": proposes,
        "followed": followed,
    }
    if followed != "followed":
        statement["why"] = said(
            "Vi har räknat hyran för en månad, eftersom läkarintyget gäller till {day}.",
            "Laskimme vuokran yhdeltä kuukaudelta, koska lääkärintodistus on voimassa {day} asti.",
            "We counted the rent for one month, because the medical certificate is valid until {day}.",
            day=written(case.later(20, 28)),
        )
    return statement


def _urgency(case: Case) -> Data:
    is_urgent = case.random.random() < 0.5
    left = said(
        "Du har inte pengar till mat i dag.",
        "Sinulla ei ole rahaa ruokaan tänään.",
        "You have no money for food today.",
    )
    enough = said(
        "Du fick lön i går, och den räcker till mat och läkemedel.",
        "Sait eilen palkan, ja se riittää ruokaan ja lääkkeisiin.",
        "You got your wages yesterday, and they are enough for food and medicine.",
    )
    return {
        "is_urgent": is_urgent,
        "assessed": case.data["application"]["received"],
        "decide_by": (case.decided if is_urgent else case.later(3, 9)).isoformat(),
        "fact": left if is_urgent else enough,
    }


def _appeal(case: Case) -> Data:
    period = appeal_period("electronic" if case.plan.is_electronic else "letter", case.decided)
    assert period
    return {
        "body": RECTIFICATION,
        "days": period.days,
        "last_date": period.last_date(case.decided).isoformat(),
        "address": ["Exempelmyndigheten", "Modellgatan 1", "00000 Modellstad"],
        "online": "exempelmyndigheten.example",
    }


def _next_application(case: Case) -> Data:
    year, month = case.months[-1]
    following = (year + month // 12, month % 12 + 1)
    return {
        "month": "{}-{:02}".format(*following),
        "earliest": case.later(5, 25).isoformat(),
        "channels": ["online"],
        "enclose": [{"kind": "bank_statement", "month": "{}-{:02}".format(*case.months[-1])}, {"kind": "pay_slip"}],
        "not_again": [said("hyresavtalet", "vuokrasopimus", "lease")] if case.plan.pays_bills else [],
    }
