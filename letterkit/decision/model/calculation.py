"""What assistance is counted from: basic amounts, incomes, and the sums."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from letterkit.decision.amounts import BasicAmountKind
from letterkit.decision.model.base import Facts
from letterkit.decision.model.values import Amount, MonthOfYear, Slug
from letterkit.decision.model.worded import Label, Name, Sentences

IncomeKind = Literal[
    "wages",
    "labour_market_subsidy",
    "unemployment_allowance",
    "general_housing_allowance",
    "child_benefit",
    "child_maintenance",
    "sickness_allowance",
    "parental_allowance",
    "child_home_care_allowance",
    "study_grant",
    "student_loan",
    "pension",
    "rehabilitation_allowance",
    "business_income",
    "deposits",
    "savings",
    "other",
]
"""What the money is. deposits: money paid to the account by others; savings: assets that can be used."""


class Reduction(Facts):
    """Why and how much a basic amount is reduced."""

    ground: Literal["notice_not_followed", "labour_policy", "integration_plan"] = Field(
        description="A notice to act was not followed; conduct in labour policy; an integration plan was not followed."
    )
    percent: int = Field(ge=1, le=50, strict=True, description="How much of the full basic amount, in percent.")
    amount: Amount = Field(description="The same in euros a month.")
    fact: Sentences = Field(description="What happened, with dates, and why the reduction is reasonable.")
    first_month: MonthOfYear = Field(description="The first month with the reduction.")
    last_month: MonthOfYear = Field(description="The last month with the reduction.")


class BasicAmount(Facts):
    """The basic amount of one person."""

    person: Slug = Field(description='Whose it is: "client", or the id of a family member.')
    kind: BasicAmountKind = Field(description="How an adult lives; a child's age and order among the siblings.")
    full: Amount = Field(description="The full basic amount, in euros a month (or in all, as in the calculation).")
    reduction: Reduction | None = Field(default=None, description="The reduction, if there is one.")
    amount: Amount = Field(description="What is counted: the full amount less the reduction, in euros.")


class Income(Facts):
    """One income that was counted."""

    person: Slug = Field(description='Whose it is: "client", or the id of a family member.')
    kind: IncomeKind = Field(description="What the money is.")
    what: Label | None = Field(
        default=None, description="What it is, where the kind does not say enough. Needed for the kind other."
    )
    payer: Name | None = Field(default=None, description="Who pays it.")
    amount: Amount = Field(
        description="What is counted, after tax, in euros a month (or in all, as in the calculation)."
    )


class Calculation(Facts):
    """How the result comes about: needs - income = result."""

    per: Literal["month", "total"] = Field(
        description="month: all amounts of items, incomes, basic amounts and of this calculation are those of one "
        "month, and every month of the application has the same; total: they are for all its months together."
    )
    needs: Amount = Field(description="Basic amounts and accepted items, in euros.")
    income: Amount = Field(description="All incomes, in euros.")
    result: Amount = Field(description="Needs less income, in euros; 0.00 where the income is as large or larger.")
    surplus: Amount = Field(description="By how many euros the income is larger than the needs; otherwise 0.00.")
