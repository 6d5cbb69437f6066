"""The notice to act of the reform of 2026: do this by then, or the basic amount may be reduced."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from letterkit.decision.model.base import Facts
from letterkit.decision.model.documents import Channel
from letterkit.decision.model.values import Amount, Day, Line, MonthOfYear
from letterkit.decision.model.worded import Label, Name, Sentences

Benefit = Literal[
    "unemployment_benefit",
    "general_housing_allowance",
    "housing_allowance_for_pensioners",
    "child_benefit",
    "child_maintenance_allowance",
    "child_home_care_allowance",
    "parental_allowance",
    "sickness_allowance",
    "rehabilitation_allowance",
    "study_grant",
    "pension",
    "other",
]
"""A benefit that comes before social assistance."""


class NoticeAction(Facts):
    """One thing that the client is told to do."""

    do: Literal["apply_for_benefit", "register_as_jobseeker"] = Field(description="What to do.")
    benefit: Benefit | None = Field(default=None, description="The benefit to apply for. Needed for applying.")
    benefit_name: Label | None = Field(default=None, description="Its name. Needed for the benefit other.")
    where: Name = Field(description="Where to do it.")
    phone: Line | None = Field(default=None, description="The telephone number there, as it is printed.")
    online: Line | None = Field(default=None, description="The address of the online service there, as it is printed.")


class Notice2026(Facts):
    """The notice: what to do by when, what happens otherwise, and the right to explain."""

    actions: tuple[NoticeAction, ...] = Field(min_length=1, description="What the client is told to do.")
    by: Day = Field(description="The last day to do it: at least a month after the notice was sent.")
    send_proof: bool = Field(
        default=False, strict=True, description="Whether to send a copy of the application to the authority as well."
    )
    fact: Sentences = Field(description="Why the notice is given: what the authority saw, where and when.")
    percent: int = Field(ge=1, le=50, strict=True, description="How much the basic amount may be reduced, in percent.")
    basic_amount: Amount = Field(description="The basic amount now, in euros a month.")
    reduction: Amount = Field(description="The reduction, in euros a month.")
    reduced: Amount = Field(description="The basic amount after the reduction, in euros a month.")
    start: MonthOfYear = Field(description="The first month that may be reduced.")
    explain_by: Day = Field(description="The last day to explain why the client can't do it.")
    explain_channels: tuple[Channel, ...] = Field(min_length=1, description="How to explain.")
    decided_on: Day | None = Field(default=None, description="The day the reduction is decided, one way or the other.")
