"""Dates that are wrong by themselves, whatever the facts: the calendar's, last days, the time to appeal."""

from __future__ import annotations

from collections.abc import Iterator

from letterkit.document import Span
from letterkit.language.letter import Letter
from letterkit.rules.facts.dates.appeal_faults import appeal_faults
from letterkit.rules.facts.dates.calendar_faults import calendar_faults
from letterkit.rules.facts.dates.deadline_faults import deadline_faults
from letterkit.rules.facts.dates.fault import DateFault

_GRAVEST_FIRST = (calendar_faults, appeal_faults, deadline_faults)


def faulty_dates(letter: Letter) -> Iterator[DateFault]:
    """The dates at fault, each reported once, for the gravest that is wrong with it."""
    seen: list[Span] = []
    for check in _GRAVEST_FIRST:
        for fault in check(letter):
            if not any(fault.span.overlaps(span) for span in seen):
                seen.append(fault.span)
                yield fault
