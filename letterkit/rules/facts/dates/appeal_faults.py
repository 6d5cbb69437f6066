"""The time to ask for a change of the decision: its last day and its days, by how and when the decision was sent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from letterkit.decision.periods import AppealPeriod, appeal_period
from letterkit.document import Span
from letterkit.language.figures.daywords import speaks_of
from letterkit.language.letter import Letter, Sentence
from letterkit.rules.facts.dates.fault import DateFault, said_day
from letterkit.rules.facts.dates.last_days import last_days
from letterkit.rules.facts.dates.own_day import Sending, own_day, sendings
from letterkit.ui import Text

_OTHER_LAST_DAY: Final = Text(
    sv="Beslutet skickades {sent} ({how}). Då går tiden ut {right}, men här står {written}.",
    fi="Päätös lähetettiin {sent} ({how}). Silloin aika päättyy {right}, mutta tässä lukee {written}.",
    en="The decision was sent on {sent} ({how}), so the time ends on {right}, but the letter says {written}.",
)
_TOO_SHORT: Final = Text(
    sv="Från brevets datum {own} till {written} är det mindre än 30 dagar. Klienten får för kort tid.",
    fi="Kirjeen päiväyksestä {own} päivään {written} on alle 30 päivää. Asiakas saa liian vähän aikaa.",
    en="From the date of the letter, {own}, to {written} is less than 30 days. The client gets too little time.",
)
_OTHER_DAYS: Final = Text(
    sv="Tiden är {right} dagar {since}, men här står {written}. Klienten räknar fel.",
    fi="Aika on {right} päivää {since}, mutta tässä lukee {written}. Asiakas laskee väärin.",
    en="The time is {right} days {since}, but the letter says {written}. The client will count wrong.",
)
_CORRECT: Final = Text(
    sv="Räkna 30 dagar från delfåendet: den sjunde dagen efter postningen, den tredje efter elektronisk sändning. "
    "Är sista dagen ingen vardag gäller nästa vardag.",
    fi="Laske 30 päivää tiedoksisaannista: seitsemäs päivä postituksesta, kolmas sähköisestä lähettämisestä. "
    "Jos viimeinen päivä ei ole arkipäivä, aika päättyy seuraavana arkipäivänä.",
    en="Count 30 days from receipt: the seventh day after posting, the third after sending electronically. "
    "Where the last day is no weekday, the time ends on the next weekday.",
)
_HOW: Final = {
    "letter": Text(sv="med post", fi="postitse", en="by post"),
    "electronic": Text(sv="elektroniskt", fi="sähköisesti", en="electronically"),
}
_SINCE: Final = {
    "received": Text(sv="från delfåendet", fi="tiedoksisaannista", en="from receipt"),
    "letter": Text(sv="från postningen", fi="postituksesta", en="from posting"),
    "electronic": Text(
        sv="från den elektroniska sändningen", fi="sähköisestä lähettämisestä", en="from sending electronically"
    ),
}
_DAYS: Final = re.compile(r"\b(?P<days>\d{1,3})\s?(?:dagar|dagars|päivää|päivän|päivässä|days)\b", re.IGNORECASE)


def appeal_faults(letter: Letter) -> Iterator[DateFault]:
    """The last days and the days at fault in a letter on social assistance; other fields have times of their own."""
    if not speaks_of(letter.language, "field", letter.text):
        return
    sent = list(sendings(letter))
    yield from _last_day(letter, sent)
    for sentence in letter.sentences:
        if _is_on_appeal(letter, sentence):
            yield from _days(letter, sentence, sent)


def _is_on_appeal(letter: Letter, sentence: Sentence) -> bool:
    in_section = letter.section_of(sentence.block).kind == "rectification"
    return in_section or speaks_of(sentence.language, "appeal", sentence.text)


def _last_day(letter: Letter, sent: list[Sending]) -> Iterator[DateFault]:
    own = own_day(letter)
    for block in letter.blocks:
        for sentence in letter.sentences_of(block):
            if not _is_on_appeal(letter, sentence) or speaks_of(sentence.language, "past", sentence.text):
                continue
            for written, day in last_days(sentence):
                span = sentence.span_of(written.start, written.end)
                words = sentence.text[written.start : written.end]
                yield from _wrong_last_day(span, words, day, own, sent)


def _wrong_last_day(span: Span, written: str, day: date, own: date | None, sent: list[Sending]) -> Iterator[DateFault]:
    """A last day that none of the ways gives in which the decision may have been sent."""
    periods = [(one, period) for one in sent for period in _periods(one)]
    if periods:
        right = [period.last_date(one.day) for one, period in periods]
        if day not in right:
            one, period = periods[0]
            values = {"sent": said_day(one.day), "how": _HOW[period.delivery], "right": said_day(right[0])}
            yield DateFault(span, _OTHER_LAST_DAY, _CORRECT, values=values | {"written": written})
    elif own and own <= day < own + timedelta(days=30):
        yield DateFault(span, _TOO_SHORT, _CORRECT, values={"own": said_day(own), "written": written})


def _periods(sending: Sending) -> list[AppealPeriod]:
    """The periods that may hold for a sending: one, or both where the letter doesn't say how."""
    ways = [sending.delivery] if sending.delivery else ["letter", "electronic"]
    found = [appeal_period("electronic" if way == "electronic" else "letter", sending.day) for way in ways]
    return [period for period in found if period]


def _days(letter: Letter, sentence: Sentence, sent: list[Sending]) -> Iterator[DateFault]:
    """A number of days that is another than the days from receipt, from posting or from sending."""
    matches = list(_DAYS.finditer(sentence.text))
    since = _since(sentence, sent)
    if len(matches) != 1 or not since:
        return
    period = appeal_period("electronic" if since == "electronic" else "letter", own_day(letter) or date.max)
    if period is None:
        return
    right = period.to_act if since == "received" else period.days
    if int(matches[0]["days"]) != right:
        span = sentence.span_of(*matches[0].span())
        values = {"right": right, "since": _SINCE[since], "written": matches[0][0]}
        yield DateFault(span, _OTHER_DAYS, _CORRECT, values=values)


def _since(sentence: Sentence, sent: list[Sending]) -> str:
    """From what the days of a sentence are counted: received, letter, electronic; "" where that is not clear."""
    language, text = sentence.language, sentence.text
    kinds = [kind for kind in ("received", "posted") if speaks_of(language, kind, text)]
    if speaks_of(language, "electronic", text) and speaks_of(language, "sent", text):
        kinds = ["electronic", *kinds]
    if len(kinds) > 1:
        return ""
    if kinds:
        return (
            "letter" if kinds[0] == "posted" and speaks_of(language, "sent", text) else kinds[0].replace("posted", "")
        )
    if speaks_of(language, "that-day", text):
        before = [one for one in sent if one.sentence.block == sentence.block]
        return (before[-1].delivery or "") if before else ""
    return ""
