"""When the decision was made, and when and how it was sent."""

from __future__ import annotations

from pydantic import Field

from letterkit.decision.model.base import Facts
from letterkit.decision.model.values import Day
from letterkit.decision.periods import Delivery


class Dates(Facts):
    """The days of the decision itself."""

    decision: Day = Field(description="The day the decision was made.")
    mailing: Day = Field(description="The day it was posted, or put into the online service.")
    delivery: Delivery = Field(
        description="How it was sent. It decides when it counts as received, and so the last day for a rectification."
    )
