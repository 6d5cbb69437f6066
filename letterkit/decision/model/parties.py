"""Whom the decision is about."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from letterkit.decision.model.base import Facts
from letterkit.decision.model.values import Line, Slug
from letterkit.decision.model.worded import LetterLanguage


class Client(Facts):
    """The person who applied, or whom the letter is about. Other facts refer to them as "client"."""

    name: Line = Field(description="First name and family name.")
    address: tuple[Line, ...] = Field(min_length=1, description="The postal address, a line each.")
    language: LetterLanguage = Field(
        description="The client's language, in which the decision is written. All wording has to be given in it."
    )


class FamilyMember(Facts):
    """Someone of the client's family whom the decision covers."""

    id: Slug = Field(description='How other facts refer to this person: "spouse", "child-1". Never printed.')
    name: Line = Field(description="First name and family name.")
    relation: Literal["spouse", "child"] = Field(description="Spouse or partner; child of the family.")
