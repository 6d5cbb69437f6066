"""What the client asked for, expense by expense, and what was decided about each."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from letterkit.decision.model.base import Facts
from letterkit.decision.model.values import Amount, Day, Line, Slug
from letterkit.decision.model.worded import Label, Name, Sentences

ExpenseKind = Literal[
    "rent",
    "housing_charge",
    "water",
    "electricity",
    "heating",
    "home_insurance",
    "medicine",
    "health_care_fee",
    "client_fee",
    "glasses",
    "dental_care",
    "day_care",
    "travel",
    "moving",
    "rental_deposit",
    "furniture",
    "household_goods",
    "clothes",
    "hobby",
    "meeting_a_child",
    "identity_document",
    "funeral",
    "food",
    "loan",
    "debt",
    "fine",
    "other",
]
"""What kind of expense it is. client_fee is a fee of social or health care that the unit that billed it can reduce."""

Outcome = Literal["accepted", "partial", "rejected", "transferred"]
"""Accepted as a whole, accepted in part, not accepted, or sent to another authority that decides."""

Ground = Literal[
    "over_limit",
    "outside_basic_assistance",
    "not_social_assistance",
    "reducible_fee",
    "primary_benefit",
    "not_necessary",
    "in_basic_amount",
    "already_covered",
    "no_document",
    "other_month",
    "other",
]
"""Why an item was not accepted as asked: over_limit (more than the limit for such an expense), outside_basic_assistance
(another authority's supplementary or preventive assistance), not_social_assistance (social assistance is not meant for
it: debts, fines), reducible_fee (the unit that billed the fee can reduce or waive it, and that comes first),
primary_benefit (another benefit comes first), not_necessary, in_basic_amount (the basic amount is meant for it),
already_covered (paid or counted before), no_document (nothing shows the expense), other_month (it belongs to a month
that this decision is not about)."""

Rest = Literal["client_pays", "nothing_to_pay_now"]
"""What becomes of the part that was not accepted: the client pays it, or there is nothing to pay now (it is not bought
yet, or the one who sent the bill has been asked to reduce it)."""


class Referral(Facts):
    """Where the client can turn with an item that was not accepted. That other body decides, and may refuse."""

    to: Name = Field(description="The body that decides.")
    asks_for: Literal["supplementary_assistance", "preventive_assistance", "fee_reduction", "primary_benefit"] = Field(
        description="What to ask for. A fee is reduced or waived by the unit that billed it."
    )
    phone: Line | None = Field(default=None, description="The telephone number, as it is printed.")
    online: Line | None = Field(default=None, description="The address of the online service, as it is printed.")
    by: Day | None = Field(default=None, description="The last day to ask.")
    before_buying: bool = Field(default=False, strict=True, description="Whether to ask before buying.")


class Item(Facts):
    """One expense that the client asked for. Amounts are euros a month where the calculation is a month's."""

    id: Slug = Field(description='How other facts refer to this item: "rent". Never printed.')
    expense: ExpenseKind = Field(description="What kind of expense it is.")
    what: Label | None = Field(
        default=None, description="What was asked for, where the kind does not say enough. Needed for the kind other."
    )
    bill_number: Line | None = Field(default=None, description="The number of the bill.")
    asked: Amount = Field(description="What the client asked for, in euros.")
    accepted: Amount = Field(description="What was accepted as an expense, in euros.")
    outcome: Outcome = Field(description="What was decided.")
    ground: Ground | None = Field(default=None, description="Why it was not accepted as asked. Needed if it was not.")
    fact: Sentences | None = Field(
        default=None,
        description="The fact of this case that decided it, with figures and dates. Needed if not accepted as asked.",
    )
    limit: Amount | None = Field(
        default=None, description="The limit that was applied, in euros (the housing cost limit, for example)."
    )
    rest: Rest | None = Field(
        default=None, description="What becomes of the part not accepted. Needed for the outcomes partial and rejected."
    )
    referral: Referral | None = Field(
        default=None, description="Where the client can turn with it. Only for an item that was not accepted as asked."
    )

    @property
    def not_accepted(self) -> Amount:
        """The part of what was asked that was not accepted, in euros."""
        return self.asked - self.accepted
