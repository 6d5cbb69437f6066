"""Finnish weekdays: a period that ends on a Saturday, a Sunday or a holiday goes on to the next weekday.

The days are those of the Act on the Calculation of Statutory Time Limits (150/1930), section 5, and the Church Act's
holidays. (Source status: from memory, to verify.)
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache


def is_weekday(day: date) -> bool:
    """Whether an authority can be reached: neither a Saturday nor a Sunday nor a holiday."""
    return day.weekday() < 5 and day not in _holidays(day.year)


def same_or_next_weekday(day: date) -> date:
    """The day itself where it is a weekday, otherwise the first weekday after it."""
    while not is_weekday(day):
        day += timedelta(days=1)
    return day


@cache
def _holidays(year: int) -> frozenset[date]:
    """The holidays of a year that can fall on Monday to Friday, with Midsummer Eve and Christmas Eve."""
    easter = _easter(year)
    midsummer_eve = next(date(year, 6, day) for day in range(19, 26) if date(year, 6, day).weekday() == 4)
    fixed = ((1, 1), (1, 6), (5, 1), (12, 6), (12, 24), (12, 25), (12, 26))
    moving = (easter + timedelta(days=days) for days in (-2, 1, 39))
    return frozenset([*(date(year, month, day) for month, day in fixed), *moving, midsummer_eve])


def _easter(year: int) -> date:
    """Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)
