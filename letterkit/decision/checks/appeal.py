"""Whether the last day for a rectification follows from how and when the decision was sent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from letterkit.decision.faults import Fault
from letterkit.decision.model.decision import Decision
from letterkit.decision.naming import Name
from letterkit.decision.periods import appeal_period
from letterkit.ui import Text

_DAYS: Final = Text(
    sv="Tiden är {right} dagar från det att beslutet skickades ({delivery}). Här står {given}.",
    fi="Aika on {right} päivää päätöksen lähettämisestä ({delivery}). Tässä on {given}.",
    en="The period is {right} days from when the decision was sent ({delivery}). The facts say {given} here.",
)
_LAST: Final = Text(
    sv="Sista dagen är {right}, räknat från {sent} ({delivery}). Här står {given}.",
    fi="Viimeinen päivä on {right}, kun aika lasketaan päivästä {sent} ({delivery}). Tässä on {given}.",
    en="The last day is {right}, counted from {sent} ({delivery}). The facts say {given} here.",
)


def last_date(decision: Decision) -> Iterator[Fault]:
    """The days and the last day are those of the way the decision was sent; a holiday moves the last day on."""
    appeal, dates = decision.appeal, decision.dates
    period = appeal_period(dates.delivery, dates.mailing) if appeal else None
    if not appeal or not period:
        return
    delivery = Name(f"Dates.delivery={dates.delivery}")
    if appeal.days != period.days:
        values = {"right": period.days, "given": appeal.days, "delivery": delivery}
        yield Fault(("appeal", "days"), _DAYS, values)
    right = period.last_date(dates.mailing)
    if appeal.last_date != right:
        day = {"right": right, "given": appeal.last_date, "sent": dates.mailing}
        yield Fault(("appeal", "last_date"), _LAST, {**day, "delivery": delivery})
