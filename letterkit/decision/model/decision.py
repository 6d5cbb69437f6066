"""All facts of a letter on social assistance."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from letterkit.decision.kinds import Kind
from letterkit.decision.model.afterwards import DutyToReport, NextApplication, NextStep
from letterkit.decision.model.appeal import Appeal
from letterkit.decision.model.application import Application
from letterkit.decision.model.authority import Authority, Contact
from letterkit.decision.model.base import Facts
from letterkit.decision.model.calculation import BasicAmount, Calculation, Income
from letterkit.decision.model.correction import Correction
from letterkit.decision.model.dates import Dates
from letterkit.decision.model.documents import Enclosure, InfoRequest, Statement
from letterkit.decision.model.items import Item
from letterkit.decision.model.notice import Notice2026
from letterkit.decision.model.parties import Client, FamilyMember
from letterkit.decision.model.payments import Payment, PaymentCommitment, SelfPayment
from letterkit.decision.model.recovery import Recovery
from letterkit.decision.model.transfer import Transfer
from letterkit.decision.model.urgency import Urgency
from letterkit.decision.model.values import Amount, Line
from letterkit.decision.model.worded import Sentences


class Decision(Facts):
    """The facts of one letter. Which parts it needs follows from its kind."""

    version: Literal[1] = Field(default=1, description="The version of this format.")
    kind: Kind = Field(
        description="The kind of letter: grant, partial grant, rejection, transfer, request for information, "
        "correction, hearing on recovery, payment commitment, notice to act (2026)."
    )
    case: Line = Field(description="The case number, which the client gives when asking.")
    authority: Authority = Field(description="Who decides.")
    dates: Dates = Field(description="When it was decided and sent, and how.")
    client: Client = Field(description="Whom the letter is to.")
    family: tuple[FamilyMember, ...] = Field(default=(), description="The family members whom the decision covers.")
    application: Application | None = Field(default=None, description="What was applied for.")
    items: tuple[Item, ...] = Field(default=(), description="The expenses asked for, and what was decided about each.")
    basic_amounts: tuple[BasicAmount, ...] = Field(default=(), description="The basic amount of each person.")
    incomes: tuple[Income, ...] = Field(default=(), description="The incomes that were counted.")
    calculation: Calculation | None = Field(default=None, description="How the result comes about.")
    granted: Amount | None = Field(
        default=None,
        description="The assistance granted for all months together, in euros: payments, payment commitments and, in a "
        "correction, what was paid before. 0.00 or left out where nothing is granted.",
    )
    payments: tuple[Payment, ...] = Field(default=(), description="What the authority pays because of this decision.")
    payment_commitments: tuple[PaymentCommitment, ...] = Field(
        default=(), description="Payment commitments (vouchers)."
    )
    self_payments: tuple[SelfPayment, ...] = Field(
        default=(), description="The bills that the client pays. None: the client pays nothing."
    )
    decisive_facts: tuple[Sentences, ...] = Field(
        default=(), description="Facts that decided the matter as a whole, beside those of the items."
    )
    enclosures: tuple[Enclosure, ...] = Field(default=(), description="Every document that the client sent.")
    statements: tuple[Statement, ...] = Field(
        default=(), description="Every statement of a social-care professional that came in."
    )
    transfer: Transfer | None = Field(default=None, description="The part that was sent to another authority.")
    info_request: InfoRequest | None = Field(default=None, description="What the client is asked to send.")
    correction: Correction | None = Field(default=None, description="The error that is corrected.")
    recovery: Recovery | None = Field(default=None, description="The assistance that the authority wants back.")
    notice_2026: Notice2026 | None = Field(default=None, description="The notice to act.")
    next_steps: tuple[NextStep, ...] = Field(default=(), description="What else the client is to do.")
    duty_to_report: DutyToReport | None = Field(default=None, description="Which changes to report.")
    next_application: NextApplication | None = Field(default=None, description="How to apply the next time.")
    urgency: Urgency | None = Field(default=None, description="The assessment of urgency, if one was made.")
    appeal: Appeal | None = Field(default=None, description="How to ask for a rectification.")
    contact: Contact = Field(description="Where to ask about this letter.")
    automated: bool = Field(
        default=False, strict=True, description="Whether the decision was made automatically, without a case handler."
    )

    @property
    def month_count(self) -> int:
        """How many months the amounts of items stand for: more than one where the calculation is a month's."""
        return len(self.application.months) if self.application and self._is_monthly() else 1

    def _is_monthly(self) -> bool:
        return self.calculation is not None and self.calculation.per == "month"
