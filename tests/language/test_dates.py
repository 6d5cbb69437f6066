"""Dates as people write them: which day, and in what style."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit.language.figures.dates import find_dates, months

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("language", "text", "words", "day", "style"),
    [
        ("sv", "Vi fick ansökan den 3.3.2026.", "3.3.2026", date(2026, 3, 3), "numeric"),
        ("sv", "Vi fick ansökan den 3 mars 2026.", "3 mars 2026", date(2026, 3, 3), "words"),
        ("sv", "Senast 03.03.2026 klockan 16", "03.03.2026", date(2026, 3, 3), "padded"),
        ("sv", "Beslut 2026-03-03.", "2026-03-03", date(2026, 3, 3), "iso"),
        ("sv", "Senast 3/4/2026.", "3/4/2026", date(2026, 4, 3), "slashes"),
        ("sv", "Ekenäs 18/3-26", "18/3-26", date(2026, 3, 18), "slashes"),
        ("sv", "Senast 2026/04/03.", "2026/04/03", date(2026, 4, 3), "slashes"),
        ("sv", "Senast 3-4-2026.", "3-4-2026", date(2026, 4, 3), "dashes"),
        ("sv", "Senast 3.4.26.", "3.4.26", date(2026, 4, 3), "short-year"),
        ("fi", "Olet syntynyt 1.5.98.", "1.5.98", date(1998, 5, 1), "short-year"),
        ("sv", "Senast 3.4. Efter det …", "3.4.", None, "numeric"),
        ("sv", "Den 1.3. 1200 euro", "1.3.", None, "numeric"),
        ("sv", "Den 1.3. 50 euro", "1.3.", None, "numeric"),
        ("fi", "Saimme hakemuksen 3. maaliskuuta 2026.", "3. maaliskuuta 2026", date(2026, 3, 3), "words"),
        ("fi", "Hakemus saapui 3.3.2026.", "3.3.2026", date(2026, 3, 3), "numeric"),
        ("en", "We got it on 3 March 2026.", "3 March 2026", date(2026, 3, 3), "words"),
        ("en", "We got it on March 3, 2026.", "March 3, 2026", date(2026, 3, 3), "month-first"),
        ("en", "We got it on March 3rd.", "March 3rd", None, "month-first"),
        ("sv", "Utbetald 3 nov 2026", "3 nov 2026", date(2026, 11, 3), "words"),
        ("sv", "Senast 14 sept. 2026.", "14 sept. 2026", date(2026, 9, 14), "words"),
        ("en", "Paid 3 Nov. 2026.", "3 Nov. 2026", date(2026, 11, 3), "words"),
        ("en", "Paid on 3 Dec. The rest follows.", "3 Dec", None, "words"),
        ("en", "Send it by 3/25/2026.", "3/25/2026", date(2026, 3, 25), "slashes"),
    ],
)
def test_a_date_is_found_whole_with_its_day_and_style(
    language: str, text: str, words: str, day: date | None, style: str
) -> None:
    assert [(text[one.start : one.end], one.day, one.style) for one in find_dates(text, language)] == [
        (words, day, style)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "31.2.2026 finns inte",
        "punkt 1.2.3.4",
        "LIX 45.50",
        "IP 10.1.12.5",
        "lagen 1412/1997",
        "kl. 9.15",
        "FPA/2026-03-03",
        "2026-03-03-17",
        "dygnet runt 24/7",
        "",
    ],
)
def test_what_is_no_day_is_not_found(text: str) -> None:
    assert [text[one.start : one.end] for one in find_dates(text, "sv")] == []


def test_a_date_with_slashes_may_be_two_days() -> None:
    assert [one.is_ambiguous for one in find_dates("3/4/2026, 3/3/2026, 25/3/2026, 2026/3/4", "en")] == [
        True,
        False,
        False,
        False,
    ]


@given(DAYS, st.sampled_from(["sv", "fi", "en"]))
def test_every_day_is_found_in_every_style(day: date, language: str) -> None:
    number, month, year = day.day, day.month, day.year
    name = months(language)[month - 1]
    worded = {"sv": f"{number} {name} {year}", "fi": f"{number}. {name}kuuta {year}", "en": f"{number} {name} {year}"}
    for written in (
        f"{number}.{month}.{year}",
        f"{number:02}.{month:02}.{year}",
        day.isoformat(),
        f"{year}/{month}/{number}",
        worded[language],
    ):
        assert [(one.day, one.month, one.in_month) for one in find_dates(f"Beslut {written}.", language)] == [
            (day, month, number)
        ]


@given(st.text(alphabet="0123456789./- kmarsMch,", max_size=40), st.sampled_from(["sv", "fi", "en"]))
def test_dates_stand_in_order_inside_the_text(text: str, language: str) -> None:
    position = 0
    for written in find_dates(text, language):
        assert position <= written.start < written.end <= len(text)
        assert text[written.start].isalnum()
        position = written.end
