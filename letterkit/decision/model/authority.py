"""Who decides, and whom the client can ask."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from letterkit.decision.model.base import Facts
from letterkit.decision.model.values import Line, Time
from letterkit.decision.model.worded import Name

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
AuthorityType = Literal["kela", "wellbeing_services_county", "city", "other"]


class Authority(Facts):
    """The authority that makes the decision."""

    type: AuthorityType = Field(
        description="What kind of authority it is. It decides what the letter calls the client (kund or klient)."
    )
    name: Name = Field(description="The full name, as in the decision sentence.")
    unit: Name = Field(description="The unit that makes the decision.")


class Hours(Facts):
    """When the telephone is answered: from one weekday to another, the same hours each day."""

    first_day: Weekday = Field(default="mon", description="The first day of the week with these hours.")
    last_day: Weekday = Field(default="fri", description="The last day of the week with these hours.")
    opens: Time = Field(description="When it opens, local time: 09:00.")
    closes: Time = Field(description="When it closes, local time: 15:00.")


class Contact(Facts):
    """Where the client can ask, and send things."""

    unit: Name = Field(description="The unit that answers.")
    handler: Line | None = Field(default=None, description="The name of the case handler.")
    phone: Line = Field(description="The telephone number, as it is printed: 09 000 0101.")
    hours: tuple[Hours, ...] = Field(min_length=1, description="When the telephone is answered.")
    address: tuple[Line, ...] = Field(default=(), description="The postal address, a line each.")
    online: Line | None = Field(default=None, description="The address of the online service, as it is printed.")
