"""What is wrong with facts, in the words of the form: fields and choices by their labels, days as people write them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from letterkit.catalogue.values.formats import day, months
from letterkit.catalogue.values.words import Words
from letterkit.decision import messages
from letterkit.decision.checks import references
from letterkit.decision.faults import FactPath, Fault
from letterkit.decision.model.values import TIME_PATTERN, Month
from letterkit.decision.naming import Name, Place
from letterkit.structure.kinds import called
from letterkit.ui import Text
from letterkit.web.form.labels import choice, label
from letterkit.web.messages import WebMessages

_WHOLE: Final = Text(sv="Skriv ett heltal.", fi="Kirjoita kokonaisluku.", en="Write a whole number.")
_AMOUNT: Final = Text(
    sv="Skriv beloppet med två decimaler, till exempel 412,30.",
    fi="Kirjoita rahamäärä kahdella desimaalilla, esimerkiksi 412,30.",
    en="Write the amount with two decimals, for example 412.30.",
)
_CHOOSE: Final = Text(sv="Välj något här.", fi="Valitse jokin.", en="Choose one here.")
_DAY: Final = Text(
    sv="Välj en dag, eller skriv den så här: 2026-03-31.",
    fi="Valitse päivä tai kirjoita se näin: 2026-03-31.",
    en="Choose a day, or write it like this: 2026-03-31.",
)
_MONTH: Final = Text(
    sv="Skriv månaden så här: 2026-03.", fi="Kirjoita kuukausi näin: 2026-03.", en="Write the month like this: 2026-03."
)
_TIME: Final = Text(
    sv="Skriv klockslaget så här: 09:00.", fi="Kirjoita kellonaika näin: 09:00.", en="Write the time like this: 09:00."
)
_NO_LANGUAGE: Final = Text(
    sv="Skriv texten på åtminstone ett språk.",
    fi="Kirjoita teksti ainakin yhdellä kielellä.",
    en="Write the text in at least one language.",
)
_NO_ITEM: Final = Text(
    sv="Den här utgiften finns inte bland utgifterna. Välj en som finns.",
    fi="Tätä menoa ei ole menojen joukossa. Valitse jokin niistä.",
    en="This is none of the expenses. Choose one of them.",
)
_NO_PERSON: Final = Text(
    sv="Personen finns inte i familjen. Välj klienten eller någon i familjen.",
    fi="Henkilöä ei ole perheessä. Valitse asiakas tai joku perheestä.",
    en="This person is not in the family. Choose the client or someone in the family.",
)
_TWICE: Final = Text(
    sv="Samma sak eller person finns redan längre upp. Ta bort den ena.",
    fi="Sama asia tai henkilö on jo ylempänä. Poista toinen.",
    en="The same thing or person stands further up already. Remove one of them.",
)
_ON_PAPER: Final[Mapping[int, Text]] = {
    id(messages.FORMS["int_type"]): _WHOLE,
    id(messages.FORMS["amount_comma"]): _AMOUNT,
    id(messages.FORMS["amount_decimals"]): _AMOUNT,
    id(messages.FORMS["amount_form"]): _AMOUNT,
    id(messages.FORMS["bool_type"]): _CHOOSE,
    id(messages.FORMS["day_form"]): _DAY,
    id(messages.FORMS["month_form"]): _MONTH,
    id(messages.FORMS["no_language"]): _NO_LANGUAGE,
    id(messages.PATTERNS[TIME_PATTERN]): _TIME,
    id(references.NO_ITEM): _NO_ITEM,
    id(references.NO_PERSON): _NO_PERSON,
    id(references.TWICE): _TWICE,
}
"""What is said in a form instead of what is said of a file."""
_QUOTED: Final = Text(sv="”{what}”", fi="”{what}”", en="“{what}”")


def said(fault: Fault, trails: Mapping[FactPath, str], words: Words, ui: str) -> str:
    """What is wrong. `trails` says what the fields of the form are called, by their paths."""
    message = _ON_PAPER.get(id(fault.message), fault.message)
    values = {name: _shown(value, trails, words, ui) for name, value in fault.values.items()}
    if language := fault.values.get("spoken"):
        values["spoken"] = label(f"Client.language={language}", ui)
    return " ".join(message.say(ui, **values).split())


def _shown(value: object, trails: Mapping[FactPath, str], words: Words, ui: str) -> object:
    if isinstance(value, Name):
        return _QUOTED.say(ui, what=_called(value, words, ui))
    if isinstance(value, Place):
        return _QUOTED.say(ui, what=trails.get(value.path) or label(f"Decision.{value.path[0]}", ui))
    if isinstance(value, date):
        return day(value, ui)
    if isinstance(value, Month):
        return months((value,), ui)
    return value


def _called(name: Name, words: Words, ui: str) -> str:
    """What a field, a choice or a kind of letter is called."""
    field, _, value = name.key.partition("=")
    if field == "Kind":
        return called(value).say(ui)
    if field == "Answer":
        return WebMessages.YES.say(ui)
    return choice(field, value, words, ui) if value else label(field, ui)
