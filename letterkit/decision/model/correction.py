"""An error in an earlier decision, and what is right."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from pydantic import Field

from letterkit.decision.model.base import Facts
from letterkit.decision.model.values import Amount, Day, Line, MonthOfYear
from letterkit.decision.model.worded import Sentences


class CorrectedMonth(Facts):
    """What one month was, and what it is."""

    month: MonthOfYear = Field(description="The month.")
    old: Amount = Field(description="What the earlier decision granted for it, in euros.")
    new: Amount = Field(description="What this decision grants for it, in euros.")
    paid: Amount = Field(description="What has been paid for it already, in euros.")

    @property
    def difference(self) -> Amount:
        """How much more than before is granted for it, in euros; below zero where it is less."""
        return self.new - self.old


class Correction(Facts):
    """The correction of an error in an earlier decision."""

    kind: Literal["material", "clerical"] = Field(
        description="An error in the matter itself, or an evident slip of the pen or of reckoning."
    )
    earlier_decision: Day = Field(description="The day of the decision that is corrected.")
    earlier_case: Line | None = Field(default=None, description="Its case number, where that was another.")
    error: Sentences = Field(description="What was wrong, how it came to light and whose error it was.")
    months: tuple[CorrectedMonth, ...] = Field(min_length=1, description="Every month of the decision.")
    consent: Day | None = Field(
        default=None, description="The day the client consented. Needed for a correction to the client's detriment."
    )
    consent_not_needed: Sentences | None = Field(
        default=None, description="Why consent was not needed for a correction to the client's detriment."
    )
    effect: Sentences | None = Field(
        default=None,
        description="What happens to money paid in excess. Needed where more was paid than is granted now.",
    )

    @property
    def difference(self) -> Amount:
        """How much more than before is granted in all, in euros; below zero where it is less."""
        return sum((month.difference for month in self.months), Decimal())
