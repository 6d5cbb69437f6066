"""Whether the matter was urgent."""

from __future__ import annotations

from pydantic import Field

from letterkit.decision.model.base import Facts
from letterkit.decision.model.values import Day
from letterkit.decision.model.worded import Sentences


class Urgency(Facts):
    """The assessment of urgency: its result, why, and the time limit that follows."""

    is_urgent: bool = Field(strict=True, description="Whether the matter was assessed as urgent.")
    assessed: Day = Field(description="The day of the assessment.")
    fact: Sentences = Field(description="The fact that the assessment rests on.")
    decide_by: Day = Field(
        description="The time limit: the same or the next weekday where urgent, otherwise the seventh weekday."
    )
