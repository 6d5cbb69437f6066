"""What is wrong with a date, and how days are said in each language of the interface."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from letterkit.document import Span
from letterkit.language.figures.dates import months
from letterkit.rules.contract import Severity
from letterkit.ui import Text

_WEEKDAYS: Final = (
    Text(sv="måndag", fi="maanantai", en="Monday"),
    Text(sv="tisdag", fi="tiistai", en="Tuesday"),
    Text(sv="onsdag", fi="keskiviikko", en="Wednesday"),
    Text(sv="torsdag", fi="torstai", en="Thursday"),
    Text(sv="fredag", fi="perjantai", en="Friday"),
    Text(sv="lördag", fi="lauantai", en="Saturday"),
    Text(sv="söndag", fi="sunnuntai", en="Sunday"),
)


@dataclass(frozen=True, slots=True)
class DateFault:
    """A date at fault at `span`; the values fill the message and the advice."""

    span: Span
    message: Text
    advice: Text
    severity: Severity = "error"
    values: Mapping[str, object] = field(default_factory=dict)


def said_day(day: date) -> Text:
    """A day as each language of the interface writes it."""
    return Text(
        sv=f"{day.day} {months('sv')[day.month - 1]} {day.year}",
        fi=f"{day.day}.{day.month}.{day.year}",
        en=f"{day.day} {months('en')[day.month - 1]} {day.year}",
    )


def said_month(day: date) -> Text:
    """The month of a day as each language of the interface writes it; in Finnish in the inessive."""
    return Text(
        sv=f"{months('sv')[day.month - 1]} {day.year}",
        fi=f"{months('fi')[day.month - 1]}kuussa {day.year}",
        en=f"{months('en')[day.month - 1]} {day.year}",
    )


def weekday_name(day: date) -> Text:
    """The name of a day's weekday."""
    return _WEEKDAYS[day.weekday()]
