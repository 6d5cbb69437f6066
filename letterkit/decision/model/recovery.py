"""Assistance that the authority wants back: the client is heard first, and a court decides."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from letterkit.decision.model.base import Facts
from letterkit.decision.model.documents import Channel
from letterkit.decision.model.values import Amount, Day, MonthOfYear
from letterkit.decision.model.worded import Name, Sentences

RecoveryGround = Literal[
    "income_not_told", "wrong_information", "income_or_assets", "neglected_maintenance", "pending_benefit"
]


class Recovery(Facts):
    """The hearing on recovery."""

    ground: RecoveryGround = Field(
        description="On what ground: an income was not told; wrong information; income or assets that could have been "
        "used; a neglected duty to maintain; a benefit that was paid later for the same time."
    )
    fact: Sentences = Field(description="What happened: what was paid or not told, by whom and when.")
    months: tuple[MonthOfYear, ...] = Field(min_length=1, description="The months that it is about.")
    paid: Amount = Field(description="The assistance that was paid for those months, in euros.")
    right: Amount = Field(description="The assistance that would have been right, in euros.")
    amount: Amount = Field(description="What the authority wants back: paid less right, in euros.")
    reply_by: Day = Field(description="The last day for the client to be heard.")
    channels: tuple[Channel, ...] = Field(min_length=1, description="How the client can reply.")
    decided_by: Day | None = Field(
        default=None, description="The day by which the authority decides whether to go to court."
    )
    court: Name | None = Field(
        default=None, description="The administrative court that decides. Only a pending benefit needs no court."
    )
    livelihood_protected: bool = Field(
        strict=True,
        description="Whether recovery is given up if it puts the client's livelihood at risk. It has to be.",
    )
    deducted_from: MonthOfYear | None = Field(
        default=None, description="The month whose assistance it is deducted from; none: nothing is deducted."
    )
