"""A part of the application that was sent to another authority."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from letterkit.decision.model.authority import Contact
from letterkit.decision.model.base import Facts
from letterkit.decision.model.values import Day, Slug
from letterkit.decision.model.worded import Label, Name


class Transfer(Facts):
    """What was sent, to whom and when. It is not an approval: the other authority decides."""

    items: tuple[Slug, ...] = Field(min_length=1, description="The ids of the items that were sent.")
    to: Name = Field(description="The authority that decides.")
    assistance: Literal["supplementary", "preventive"] = Field(
        description="The assistance that the other authority decides on."
    )
    sent: Day = Field(description="The day it was sent.")
    asked_by_client: bool = Field(
        strict=True, description="Whether the client asked for it. Without that an application may not be sent."
    )
    documents: tuple[Label, ...] = Field(default=(), description="The client's documents that were sent along.")
    decided_by: Day | None = Field(default=None, description="The day by which the other authority is to decide.")
    wait_before_buying: bool = Field(
        default=False, strict=True, description="Whether the client should wait with buying until that decision."
    )
    contact: Contact | None = Field(default=None, description="Where to ask about that decision.")
    other_decision: Day | None = Field(
        default=None, description="The day of the decision on the rest of the application, if that was made before."
    )
