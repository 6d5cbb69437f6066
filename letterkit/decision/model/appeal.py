"""How to ask for a rectification, or appeal."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from letterkit.decision.model.base import Facts
from letterkit.decision.model.values import Day, Line
from letterkit.decision.model.worded import Name


class Appeal(Facts):
    """Who examines it, by when and where to send it."""

    way: Literal["rectification", "administrative_court"] = Field(
        default="rectification", description="A request for rectification, or an appeal to the administrative court."
    )
    body: Name = Field(description="Who examines it.")
    days: int = Field(
        strict=True,
        ge=1,
        description="Days from sending to the last day: 37 for a letter. It has to match dates.delivery.",
    )
    last_date: Day = Field(description="The last day for it to arrive. Where that is no weekday, the next weekday.")
    address: tuple[Line, ...] = Field(default=(), description="The postal address, a line each.")
    online: Line | None = Field(default=None, description="The address of the online service, as it is printed.")
