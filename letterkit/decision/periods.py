"""How long the client has to ask for a rectification, as dated data by the way the decision was sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Literal

from letterkit.decision.tables import rows
from letterkit.decision.weekdays import same_or_next_weekday

Delivery = Literal["letter", "electronic"]
"""How the decision reaches the client."""


@dataclass(frozen=True, slots=True)
class AppealPeriod:
    """`to_receive` days until the decision counts as received, then `to_act` days to ask for a rectification."""

    delivery: Delivery
    valid_from: date
    to_receive: int
    to_act: int
    source: str
    status: str

    @property
    def days(self) -> int:
        """Days from sending to the last day."""
        return self.to_receive + self.to_act

    def last_date(self, sent: date) -> date:
        """The last day; where it is a Saturday, a Sunday or a holiday, the next weekday."""
        return same_or_next_weekday(sent + timedelta(days=self.days))


@cache
def appeal_periods() -> tuple[AppealPeriod, ...]:
    """All known periods, the newest first."""
    known = [
        AppealPeriod(
            "electronic" if row["delivery"] == "electronic" else "letter",
            date.fromisoformat(row["valid_from"]),
            int(row["days_to_receive"]),
            int(row["days_to_act"]),
            row["source"],
            row["status"],
        )
        for row in rows("periods.tsv")
    ]
    return tuple(sorted(known, key=lambda period: period.valid_from, reverse=True))


def appeal_period(delivery: Delivery, sent: date) -> AppealPeriod | None:
    """The period for a decision sent that way on that day; None where it is not known."""
    return next(
        (period for period in appeal_periods() if period.delivery == delivery and period.valid_from <= sent), None
    )
