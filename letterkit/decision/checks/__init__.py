"""Whether the facts of a decision agree with each other: sums, days, and what each kind of decision needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from letterkit.decision.checks import (
    appeal,
    bills,
    correction,
    documents,
    items,
    notice,
    order,
    others,
    parts,
    recovery,
    references,
    sums,
    transfer,
    words,
)
from letterkit.decision.checks.unknown import UnknownFactError
from letterkit.decision.faults import Fault
from letterkit.decision.model.decision import Decision

Check = Callable[[Decision], Iterator[Fault]]

CHECKS: Final[tuple[Check, ...]] = (
    parts.needed_parts,
    parts.unfit_parts,
    parts.granted_by_kind,
    parts.items_by_kind,
    parts.decisive_facts,
    references.items_known,
    references.persons_known,
    references.ids_once,
    items.amounts_by_outcome,
    items.reasons_given,
    items.rest_told,
    items.referrals,
    bills.payees_named,
    bills.bills_of_items,
    bills.paid_once,
    sums.needs,
    sums.income,
    sums.result,
    sums.granted,
    sums.payments,
    sums.reductions,
    sums.commitments,
    order.days_in_order,
    order.months_in_order,
    appeal.last_date,
    transfer.sent_items,
    transfer.asked_by_client,
    correction.months_agree,
    correction.something_changes,
    correction.consent,
    correction.effect,
    recovery.amount,
    recovery.court_and_livelihood,
    notice.month_to_act,
    notice.reduction,
    notice.actions,
    documents.use_explained,
    others.others_named,
    words.client_language,
)


def agreement_faults(decision: Decision) -> list[Fault]:
    """Everything in which the facts disagree. A check that needs a fact which is not known is left out."""
    found: list[Fault] = []
    for check in CHECKS:
        try:
            found += list(check(decision))
        except UnknownFactError:
            continue
    return found
