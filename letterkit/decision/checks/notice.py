"""Whether a notice to act leaves a month, and states its consequence rightly."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final

from letterkit.decision.checks.sums import PERCENT, is_share
from letterkit.decision.faults import Fault
from letterkit.decision.model.decision import Decision
from letterkit.decision.model.values import Month
from letterkit.ui import Text

_MONTH: Final = Text(
    sv="Klienten ska ha minst en månad på sig: tidigast {right}. Här står {given}.",
    fi="Asiakkaalla pitää olla vähintään kuukausi aikaa: aikaisintaan {right}. Tässä on {given}.",
    en="The client must have at least a month: {right} at the earliest. The facts say {given} here.",
)
_REDUCED: Final = Text(
    sv="Grunddelen minus sänkningen är {right} euro. Här står {given}.",
    fi="Perusosa miinus alennus on {right} euroa. Tässä on {given}.",
    en="The basic amount less the reduction is {right} euros. The facts say {given} here.",
)
_BENEFIT: Final = Text(
    sv="Säg vilken förmån klienten ska ansöka om.",
    fi="Kerro, mitä etuutta asiakkaan pitää hakea.",
    en="Say which benefit the client is to apply for.",
)


def a_month_after(day: date) -> date:
    """The same day of the next month; its last day where it has no such day."""
    following = Month.of(day).next
    return date(following.year, following.month, min(day.day, monthrange(following.year, following.month)[1]))


def month_to_act(decision: Decision) -> Iterator[Fault]:
    """The client has a month to act, and as long to explain."""
    if not (notice := decision.notice_2026):
        return
    right = a_month_after(decision.dates.mailing)
    for field, given in (("by", notice.by), ("explain_by", notice.explain_by)):
        if given < right:
            yield Fault(("notice_2026", field), _MONTH, {"right": right, "given": given})


def reduction(decision: Decision) -> Iterator[Fault]:
    """The reduction in euros is its percentage, and the reduced amount is what remains."""
    if not (notice := decision.notice_2026):
        return
    if not is_share(notice.reduction, notice.basic_amount, notice.percent):
        right = (notice.basic_amount * notice.percent / 100).quantize(Decimal("0.01"))
        values = {"percent": notice.percent, "right": right, "given": notice.reduction}
        yield Fault(("notice_2026", "reduction"), PERCENT, values)
    remains = notice.basic_amount - notice.reduction
    if notice.reduced != remains:
        yield Fault(("notice_2026", "reduced"), _REDUCED, {"right": remains, "given": notice.reduced})


def actions(decision: Decision) -> Iterator[Fault]:
    """Whoever is told to apply is told for what."""
    for number, action in enumerate(decision.notice_2026.actions if decision.notice_2026 else ()):
        if action.do == "apply_for_benefit" and action.benefit is None:
            yield Fault(("notice_2026", "actions", number, "benefit"), _BENEFIT)
