"""What the client and the professionals sent, and how it was used; and what is still asked for."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from letterkit.decision.model.base import Facts
from letterkit.decision.model.values import Day, Line, Slug
from letterkit.decision.model.worded import Label, Name, Sentences

DocumentKind = Literal[
    "bank_statement",
    "pay_slip",
    "lease",
    "rent_bill",
    "electricity_bill",
    "bill",
    "receipt",
    "quote",
    "medical_certificate",
    "prescription_list",
    "benefit_decision",
    "tax_decision",
    "loan_statement",
    "employment_contract",
    "certificate",
    "explanation",
    "other",
]
"""What a document is. explanation: the client's own account of something."""

Channel = Literal["online", "post", "phone", "visit"]
"""How the client can send or tell something. The addresses and numbers are those of the contact."""


class Period(Facts):
    """From one day to another, both included."""

    first: Day = Field(description="The first day.")
    last: Day = Field(description="The last day.")


class Enclosure(Facts):
    """A document that the client sent, and how it was used."""

    kind: DocumentKind = Field(description="What the document is.")
    name: Label | None = Field(
        default=None, description="Its name, where the kind does not say enough. Needed for the kind other."
    )
    period: Period | None = Field(default=None, description="The days that it is about.")
    received: Day = Field(description="The day the authority received it.")
    used: Literal["followed", "departed", "not_needed"] = Field(
        description="followed: the decision rests on it; departed: it was read but did not decide; not_needed: "
        "it was not used."
    )
    items: tuple[Slug, ...] = Field(default=(), description="The ids of the items that it is about.")
    shows: Sentences | None = Field(default=None, description="What it shows, and how that was used.")
    why: Sentences | None = Field(
        default=None, description="Why it was departed from or not needed. Needed unless it was followed."
    )


class Statement(Facts):
    """A statement of a social-care professional about the client."""

    who: Line = Field(description="The name of the professional.")
    title: Label = Field(description="The professional's title: socialarbetare, sosiaalityöntekijä, social worker.")
    unit: Name = Field(description="Where the professional works.")
    date: Day = Field(description="The day of the statement.")
    items: tuple[Slug, ...] = Field(default=(), description="The ids of the items that it is about.")
    proposes: Sentences = Field(description="What the statement proposes, and on what grounds.")
    followed: Literal["followed", "partly", "departed"] = Field(description="Whether the decision follows it.")
    why: Sentences | None = Field(
        default=None, description="Why the decision departs from it, wholly or in part. Needed unless it was followed."
    )


class RequestedDocument(Facts):
    """A document that the client is asked to send."""

    kind: DocumentKind = Field(description="What the document is.")
    name: Label | None = Field(
        default=None, description="Its name, where the kind does not say enough. Needed for the kind other."
    )
    period: Period | None = Field(default=None, description="The days that it has to cover.")
    why: Sentences = Field(description="Why this document is needed.")


class InfoRequest(Facts):
    """A request for information: what to send, by when, how, and what happens otherwise."""

    documents: tuple[RequestedDocument, ...] = Field(min_length=1, description="What to send.")
    due: Day = Field(description="The last day to send it.")
    post_by: Day | None = Field(default=None, description="The last day to post a letter, so that it arrives in time.")
    channels: tuple[Channel, ...] = Field(min_length=1, description="How to send it.")
    consequence: Literal["decided_without", "may_be_rejected"] = Field(
        description="What happens otherwise: decided with what there is; the application may then be rejected."
    )
    consequence_fact: Sentences | None = Field(
        default=None, description="Why that is the consequence: what can't be seen without the documents."
    )
    decided_by: Day | None = Field(
        default=None, description="The day by which it will be decided, if the documents come in time."
    )
    already_here: tuple[Label, ...] = Field(
        default=(), description="Documents that the client sent before and need not send again."
    )
