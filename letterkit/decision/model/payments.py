"""Where the money goes: what the authority pays, and what the client pays."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from letterkit.decision.model.base import Facts
from letterkit.decision.model.values import AccountEnd, Amount, Day, Line, MonthOfYear, Slug
from letterkit.decision.model.worded import Label, Name


class Payment(Facts):
    """One payment that the authority makes because of this decision."""

    to: Literal["client", "other"] = Field(description="Whether the client or someone else gets it.")
    payee: Name | None = Field(default=None, description="Who gets it. Needed if it is someone else than the client.")
    amount: Amount = Field(description="How much, in euros.")
    date: Day = Field(description="The payment date.")
    way: Literal["account", "cash", "prepaid_card"] = Field(default="account", description="How it is paid.")
    account_end: AccountEnd | None = Field(
        default=None, description="The last four digits of the account. Needed for payments to the client's account."
    )
    months: tuple[MonthOfYear, ...] = Field(
        default=(), description="The months it is for; none: all of the application."
    )
    items: tuple[Slug, ...] = Field(default=(), description="The ids of the items that it pays for the client.")
    bill: Label | None = Field(default=None, description="The bill that it pays for the client.")


class SelfPayment(Facts):
    """One bill that the client pays."""

    item: Slug | None = Field(default=None, description="The id of the item that it belongs to.")
    bill: Label = Field(description='Which bill: "Hyra för mars 2026".')
    number: Line | None = Field(default=None, description="The number of the bill, or its reference number.")
    payee: Name = Field(description="Whom to pay.")
    amount: Amount = Field(description="How much the client pays to the payee, in euros.")
    not_accepted: Amount = Field(
        description="How much of that was not accepted as an expense, in euros; 0.00 where all of it was."
    )
    due: Day = Field(description="The last day to pay.")


class CommitmentLine(Facts):
    """One thing that a payment commitment covers."""

    goods: Label = Field(description="What can be bought.")
    max: Amount = Field(description="The most for it, in euros.")


class PaymentCommitment(Facts):
    """A payment commitment (voucher): the authority pays the seller."""

    id: Line | None = Field(default=None, description="The number of the commitment, if the seller asks for it.")
    item: Slug | None = Field(default=None, description="The id of the item that it is for.")
    goods: Label = Field(description="What can be bought.")
    lines: tuple[CommitmentLine, ...] = Field(default=(), description="What can be bought, each with its own limit.")
    seller: Name = Field(description="Where it can be used.")
    seller_address: tuple[Line, ...] = Field(default=(), description="The address of the seller, a line each.")
    max: Amount = Field(description="The most that it can be used for, in euros.")
    valid_from: Day = Field(description="The first day it can be used.")
    valid_to: Day = Field(description="The last day it can be used.")
    use: Literal["in_seller_system", "show_letter", "show_number"] = Field(
        description="How to use it: the seller sees it in their system; the client shows this letter; or its number."
    )
    bring: tuple[Literal["photo_id", "kela_card", "prescription", "letter"], ...] = Field(
        min_length=1, description="What to bring."
    )
