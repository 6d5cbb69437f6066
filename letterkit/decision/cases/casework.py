"""The money of an invented case, in cents: items, basic amounts, incomes, payments and bills whose sums hold."""

from __future__ import annotations

from typing import cast

from letterkit.decision.amounts import BasicAmountKind, basic_amount
from letterkit.decision.cases.case import Case, Data, amount, parse
from letterkit.decision.cases.invented import (
    COMPANIES,
    COUNTIES,
    INCOMES,
    PHARMACY,
    REFUSALS,
    SENT_ON,
    USUAL,
    Refusal,
    bill_name,
    euros,
    filled,
    person,
    said,
    written,
)


def add_family(case: Case) -> None:
    """Spouse and children, and the basic amount of each."""
    family: list[Data] = []
    if case.plan.is_couple:
        family.append({"id": "spouse", "name": person(case.random), "relation": "spouse"})
    for number in range(case.plan.children):
        family.append({"id": f"child-{number + 1}", "name": person(case.random), "relation": "child"})
    case.data["family"] = family


def add_basic_amounts(case: Case) -> None:
    """A basic amount each; the client's may be reduced."""
    kinds = {"client": "cohabiting" if case.plan.is_couple else "living_alone"}
    if case.plan.children and not case.plan.is_couple:
        kinds["client"] = "single_parent"
    order = ("first", "second", "later", "later")
    for number, member in enumerate(case.data["family"]):
        is_spouse = member["relation"] == "spouse"
        place = order[number - case.plan.is_couple]
        kinds[member["id"]] = (
            "cohabiting" if is_spouse else f"child_{case.random.choice(('under_10', '10_17'))}_{place}"
        )
    amounts = []
    for who, kind in kinds.items():
        euros_a_month = basic_amount(cast(BasicAmountKind, kind), case.decided)
        assert euros_a_month is not None
        full = int(euros_a_month * 100) * case.scale
        amounts.append({"person": who, "kind": kind, "full": amount(full), "amount": amount(full)})
    if case.plan.reduces:
        _reduce(case, amounts[0])
    case.data["basic_amounts"] = amounts


def _reduce(case: Case, basic: Data) -> None:
    percent = case.random.choice((20, 40, 50))
    full = parse(basic["full"])
    less = full * percent // 100
    month = "{}-{:02}".format(*case.months[0])
    basic["reduction"] = {
        "ground": case.random.choice(("notice_not_followed", "labour_policy")),
        "percent": percent,
        "amount": amount(less),
        "fact": said(
            "Du tog inte emot det arbete som arbetskraftsbyrån erbjöd dig {day}. Du har inte berättat om något skäl.",
            "Et ottanut vastaan työtä, jota työllisyyspalvelut tarjosi sinulle {day}. Et ole kertonut syytä.",
            "You did not take the job that the employment services offered you on {day}. You have not given a reason.",
            day=written(case.earlier(20, 50)),
        ),
        "first_month": month,
        "last_month": month,
    }
    basic["amount"] = amount(full - less)


def add_items(case: Case, refused: int) -> None:
    """The usual expenses, accepted; and some that are refused in whole or in part."""
    items = []
    refusals = case.random.sample(REFUSALS, refused)
    taken = {refusal.kind for refusal in refusals}
    usual = [expense for expense in USUAL if expense.kind not in taken]
    for expense in case.random.sample(usual, min(case.plan.usual, len(usual))):
        asked = amount(case.cents(expense.least, expense.most) * case.scale)
        name = expense.kind.replace("_", "-")
        items.append({"id": name, "expense": expense.kind, "asked": asked, "accepted": asked, "outcome": "accepted"})
        case.payees[name] = case.random.choice(COMPANIES)
        case.bills[name] = expense.bill
    items += [_refused(case, refusal) for refusal in refusals]
    case.data["items"] = items


def _refused(case: Case, refusal: Refusal) -> Data:
    asked = case.cents(refusal.least, refusal.most) * case.scale
    accepted = asked * case.random.randint(40, 90) // 100 if refusal.is_partial else 0
    name = refusal.kind.replace("_", "-")
    case.payees[name] = case.random.choice(COMPANIES)
    case.bills[name] = refusal.what
    item: Data = {
        "id": name,
        "expense": refusal.kind,
        "what": refusal.what,
        "asked": amount(asked),
        "accepted": amount(accepted),
        "outcome": "partial" if refusal.is_partial else "rejected",
        "ground": refusal.ground,
        "rest": "client_pays" if refusal.pays else "nothing_to_pay_now",
        "fact": filled(refusal.fact, asked=euros(asked), accepted=euros(accepted), less=euros(asked - accepted)),
    }
    if refusal.ground == "over_limit":
        item["limit"] = amount(accepted)
    if refusal.asks_for:
        item["referral"] = {"to": case.random.choice(COUNTIES), "asks_for": refusal.asks_for}
        if refusal.asks_for == "fee_reduction":
            item["referral"] |= {"phone": "09 000 0202", "by": case.later(5, 15).isoformat()}
        else:
            item["referral"]["before_buying"] = case.random.random() < 0.5
    return item


def add_transfer(case: Case, count: int) -> None:
    """Items that another authority decides, and their transfer."""
    ids = []
    for refusal in case.random.sample(SENT_ON, count):
        item = _refused(case, refusal)
        item |= {"id": f"sent-{item['id']}", "outcome": "transferred"}
        case.data["items"].append({key: value for key, value in item.items() if key not in ("rest", "referral")})
        ids.append(item["id"])
    case.data["transfer"] = {
        "items": ids,
        "to": case.random.choice(COUNTIES),
        "assistance": case.random.choice(("supplementary", "preventive")),
        "sent": case.decided.isoformat(),
        "asked_by_client": True,
        "decided_by": case.later(8, 14).isoformat(),
        "wait_before_buying": case.random.random() < 0.5,
    }


def add_calculation(case: Case, is_surplus: bool) -> int:
    """Incomes and the sums; gives the result in cents."""
    needs = sum(parse(one["amount"]) for one in case.data["basic_amounts"])
    needs += sum(parse(one["accepted"]) for one in case.data["items"])
    share = case.random.randint(101, 150) if is_surplus else case.random.randint(0, 90)
    income = needs * share // 100 if case.plan.incomes or is_surplus else 0
    kinds = case.random.sample(INCOMES, max(case.plan.incomes, 1)) if income else []
    people = ["client", *(member["id"] for member in case.data["family"] if member["relation"] == "spouse")]
    incomes, left = [], income
    for number, kind in enumerate(kinds):
        part = left if number == len(kinds) - 1 else left * case.random.randint(30, 60) // 100
        left -= part
        incomes.append({"person": case.random.choice(people), "kind": kind, "amount": amount(part)})
    result = max(needs - income, 0)
    case.data["incomes"] = incomes
    case.data["calculation"] = {
        "per": "total" if case.plan.is_total else "month",
        "needs": amount(needs),
        "income": amount(income),
        "result": amount(result),
        "surplus": amount(max(income - needs, 0)),
    }
    return result


def add_payments(case: Case, granted: int) -> None:
    """Payments of what is granted: some bills directly, medicine by a commitment, the rest to the client."""
    left, payments = granted, []
    day = case.later(1, 6).isoformat()
    for item in case.data["items"]:
        whole = parse(item["accepted"]) * case.repeat
        if not 0 < whole <= left:
            continue
        if case.plan.uses_commitment and item["expense"] == "medicine":
            case.data["payment_commitments"] = [commitment(case, whole, item["id"])]
        elif case.plan.pays_bills and item["expense"] in ("rent", "electricity", "water"):
            name = bill_name(case.bills[item["id"]], case.months[0])
            payee = case.payees[item["id"]]
            paid = {"to": "other", "payee": payee, "amount": amount(whole), "date": day, "items": [item["id"]]}
            payments.append({**paid, "bill": name})
        else:
            continue
        left -= whole
    if left:
        ending = f"{case.random.randint(0, 9999):04}"
        payments.insert(0, {"to": "client", "amount": amount(left), "date": day, "account_end": ending})
    case.data["payments"] = payments


def commitment(case: Case, most: int, item: str | None = None) -> Data:
    """A payment commitment for medicine."""
    return {
        "item": item,
        "goods": said("Läkemedel på ditt recept", "Lääkkeet reseptilläsi", "Medicine on your prescription"),
        "seller": case.random.choice(PHARMACY),
        "seller_address": ["Provgatan 3", "65100 Vasa"],
        "max": amount(most),
        "valid_from": case.decided.isoformat(),
        "valid_to": case.later(10, 40).isoformat(),
        "use": case.random.choice(("in_seller_system", "show_letter")),
        "bring": case.random.sample(("photo_id", "kela_card", "prescription"), case.random.randint(1, 3)),
    }


def add_bills(case: Case) -> None:
    """The bills that the client pays: what is not paid directly of bills, and what was not accepted."""
    direct = {name for payment in case.data.get("payments", ()) for name in payment.get("items", ())}
    direct |= {one["item"] for one in case.data.get("payment_commitments", ())}
    bills = []
    for item in case.data["items"]:
        asked, accepted = parse(item["asked"]), parse(item["accepted"])
        not_accepted = asked - accepted if item.get("rest") == "client_pays" else 0
        pays = (0 if item["id"] in direct else accepted) + not_accepted
        if item["outcome"] == "transferred" or not pays:
            continue
        for month in case.months[: case.repeat]:
            bills.append(
                {
                    "item": item["id"],
                    "bill": bill_name(case.bills[item["id"]], month),
                    "payee": case.payees[item["id"]],
                    "amount": amount(pays),
                    "not_accepted": amount(not_accepted),
                    "due": case.later(5, 40).isoformat(),
                }
            )
    case.data["self_payments"] = bills
