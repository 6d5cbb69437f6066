"""What the client does after this letter: steps, changes to report, the next application."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from letterkit.decision.model.base import Facts
from letterkit.decision.model.documents import Channel, DocumentKind
from letterkit.decision.model.values import Day, MonthOfYear
from letterkit.decision.model.worded import Label, Sentences

Change = Literal["income", "assets", "rent", "household", "work", "studies", "address", "expenses"]


class NextStep(Facts):
    """One more thing for the client to do, beside bills, requests and notices, which have facts of their own."""

    what: Sentences = Field(description="What to do, where and by when: a sentence that tells the client to do it.")
    by: Day | None = Field(default=None, description="The last day, if there is one.")


class DutyToReport(Facts):
    """The duty to report changes."""

    changes: tuple[Change, ...] = Field(min_length=1, description="What to tell if it changes.")
    by: Day | None = Field(
        default=None, description="The last day to tell about changes in the months of this decision."
    )
    channels: tuple[Channel, ...] = Field(min_length=1, description="How to tell.")


class DocumentToEnclose(Facts):
    """A document to send with the next application."""

    kind: DocumentKind = Field(description="What the document is.")
    name: Label | None = Field(
        default=None, description="Its name, where the kind does not say enough. Needed for the kind other."
    )
    month: MonthOfYear | None = Field(default=None, description="The month that it is about.")


class NextApplication(Facts):
    """How to apply the next time."""

    month: MonthOfYear = Field(description="The month to apply for.")
    earliest: Day | None = Field(default=None, description="The first day to apply.")
    latest: Day | None = Field(default=None, description="The last day to apply.")
    channels: tuple[Channel, ...] = Field(min_length=1, description="How to apply.")
    enclose: tuple[DocumentToEnclose, ...] = Field(default=(), description="What to send with it.")
    not_again: tuple[Label, ...] = Field(default=(), description="What need not be sent again.")
