"""Phrases of the catalogue and amounts of the law that don't hold on the day of the decision."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from letterkit.language.letter import Letter
from letterkit.rules import Finding, Rule, Text
from letterkit.rules.facts.dates.fault import said_day, said_month
from letterkit.rules.facts.dates.own_day import own_day
from letterkit.rules.facts.outdated.amounts import outdated_amounts
from letterkit.rules.facts.outdated.phrases import outdated_phrases

if TYPE_CHECKING:
    from letterkit.catalogue.entries.phrases import Phrase

_PHRASE = Text(
    sv="Texten är katalogens fras {phrase}, {why}. Beslutet är från den {day}.",
    fi="Teksti on luettelon fraasi {phrase}, {why}. Päätös on tehty {day}.",
    en="The text is the catalogue's phrase {phrase}, {why}. The decision is of {day}.",
)
_OTHER_PHRASE = Text(
    sv="Skriv med en fras som gäller den dagen, eller fråga den som sköter katalogen.",
    fi="Käytä fraasia, joka on voimassa sinä päivänä, tai kysy luettelon ylläpitäjältä.",
    en="Use a phrase that is valid on that day, or ask those who keep the catalogue.",
)
_RETIRED = Text(sv="som inte används längre", fi="jota ei enää käytetä", en="which is no longer used")
_NOT_YET = Text(sv="som gäller först från den {day}", fi="joka tulee voimaan vasta {day}", en="valid only from {day}")
_NO_LONGER = Text(sv="som gällde till den {day}", fi="joka oli voimassa {day} asti", en="valid until {day}")


class ExpiredPhrase(Rule):
    name = "expired-phrase"
    title = Text(sv="Föråldrad uppgift", fi="Vanhentunut tieto", en="Out of date")
    severity = "error"
    message = Text(
        sv="{written} bygger på grunddelen {old} euro, men i {month} är den {new} euro. Klienten får fel belopp.",
        fi="{written} perustuu perusosaan {old} euroa, mutta {month} se on {new} euroa. Asiakas saa väärän summan.",
        en="{written} rests on the basic amount {old} euros, but in {month} it is {new}. The client gets a wrong sum.",
    )
    advice = Text(
        sv="Räkna med den grunddel som gäller den månad som beslutet gäller.",
        fi="Laske sillä perusosalla, joka on voimassa päätöksen kuukautena.",
        en="Calculate with the basic amount that is in force in the month of the decision.",
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        for one in outdated_amounts(letter):
            written = letter.text[one.span.start : one.span.end]
            yield self.at(one.span, written=written, old=one.old, new=one.new, month=said_month(one.month))
        day = own_day(letter)
        if day is None:
            return
        for block, phrase in outdated_phrases(letter, day):
            found = self.at(
                block.span, message=_PHRASE, advice=_OTHER_PHRASE, phrase=phrase.id, why=_why(phrase), day=said_day(day)
            )
            yield replace(found, severity="warning")


def _why(phrase: Phrase) -> Text:
    """Why a phrase may not be used on the day."""
    if phrase.status == "retired":
        return _RETIRED
    text, day = (_NO_LONGER, phrase.valid_to) if phrase.valid_to else (_NOT_YET, phrase.valid_from)
    return Text(*(text.say(ui, day=said_day(day)) for ui in ("sv", "fi", "en")))
