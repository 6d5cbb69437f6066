"""What the client applied for, and when."""

from __future__ import annotations

from pydantic import Field

from letterkit.decision.model.base import Facts
from letterkit.decision.model.values import Day, MonthOfYear


class Application(Facts):
    """The application that the letter answers."""

    months: tuple[MonthOfYear, ...] = Field(min_length=1, description="The months that it is for, in order, each once.")
    received: Day = Field(description="The day the authority received it.")
