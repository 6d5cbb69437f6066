"""Last days that the client cannot use: on a Saturday, a Sunday or a holiday, or before the letter's own day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from letterkit.decision.weekdays import is_weekday, same_or_next_weekday
from letterkit.document import Block
from letterkit.language.figures.dates import WrittenDate
from letterkit.language.figures.daywords import speaks_of
from letterkit.language.letter import PROSE_AREAS, Letter, Sentence
from letterkit.rules.facts.dates.fault import DateFault, said_day
from letterkit.rules.facts.dates.last_days import last_days
from letterkit.rules.facts.dates.own_day import own_day
from letterkit.ui import Text

_NO_WEEKDAY: Final = Text(
    sv="{day} är {what}. Då kan klienten inte nå myndigheten, och tiden går ut först nästa vardag.",
    fi="{day} on {what}. Asiakas ei silloin tavoita viranomaista, ja määräaika päättyy vasta seuraavana arkipäivänä.",
    en="{day} is {what}. The client cannot reach the authority then, and the time runs out only on the next weekday.",
)
_NEXT_WEEKDAY: Final = Text(
    sv="Skriv {next}, eller välj en annan vardag.",
    fi="Kirjoita {next} tai valitse jokin muu arkipäivä.",
    en="Write {next}, or choose another weekday.",
)
_OVER: Final = Text(
    sv="Sista dagen {day} är före brevets datum, {own}. Klienten kan inte hinna.",
    fi="Määräpäivä {day} on ennen kirjeen päiväystä {own}. Asiakas ei voi ehtiä.",
    en="The last day, {day}, is before the date of the letter, {own}. The client cannot meet it.",
)
_LATER_DAY: Final = Text(
    sv="Kontrollera båda datumen, och ge klienten en dag som inte har varit.",
    fi="Tarkista molemmat päivät ja anna asiakkaalle päivä, joka on vielä edessä.",
    en="Check both dates, and give the client a day that is still to come.",
)
_WHAT: Final = (
    Text(sv="en helgdag", fi="pyhäpäivä", en="a holiday"),
    Text(sv="en lördag", fi="lauantai", en="a Saturday"),
    Text(sv="en söndag", fi="sunnuntai", en="a Sunday"),
)


def deadline_faults(letter: Letter) -> Iterator[DateFault]:
    """The last days at fault; those of another authority, of payments and of shops are left alone."""
    own = own_day(letter)
    for block in letter.blocks:
        if block.area not in PROSE_AREAS:
            continue
        for sentence in letter.sentences_of(block):
            for written, day in last_days(sentence):
                values = {"day": said_day(day)}
                span = sentence.span_of(written.start, written.end)
                if own and day < own and not speaks_of(sentence.language, "past", sentence.text):
                    yield DateFault(span, _OVER, _LATER_DAY, values=values | {"own": said_day(own)})
                elif not is_weekday(day) and _is_clients(letter, block, sentence, written):
                    what = _WHAT[day.weekday() - 4 if day.weekday() > 4 else 0]
                    values |= {"what": what, "next": said_day(same_or_next_weekday(day))}
                    yield DateFault(span, _NO_WEEKDAY, _NEXT_WEEKDAY, "warning", values)


def _is_clients(letter: Letter, block: Block, sentence: Sentence, written: WrittenDate) -> bool:
    """Whether the client has to act towards the authority by then: the clause of the day says so, or its heading."""
    language = sentence.language
    clause = _clause(sentence.text, written)
    if speaks_of(language, "theirs", clause) or speaks_of(language, "past", clause):
        return False
    return speaks_of(language, "act", clause) or speaks_of(language, "appeal", clause)


def _clause(text: str, written: WrittenDate) -> str:
    """The part of a sentence that a date stands in: between semicolons, dashes and colons before a number."""
    start = max(text.rfind(sign, 0, written.start) for sign in (";", " – "))
    ends = [place for sign in (";", " – ") if (place := text.find(sign, written.end)) >= 0]
    return text[start + 1 : min(ends, default=len(text))]
