"""Fields that entries of the catalogue share: days, states of review, one of a few names, texts by language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from letterkit.catalogue.entries.reviews import Review, read_review
from letterkit.catalogue.files.strict_yaml import Yaml
from letterkit.catalogue.jinja.wording import Wording, parse_wording
from letterkit.ui import Text

LETTER_LANGUAGES: Final = ("sv", "fi", "en", "se")
REQUIRED_LANGUAGES: Final = ("sv", "fi", "en")
STATUSES: Final = ("draft", "approved", "retired")

_NOT_A_DATE = Text(
    sv="”{text}” är inget datum. Skriv till exempel 2026-02-01.",
    fi="”{text}” ei ole päivämäärä. Kirjoita esimerkiksi 2026-02-01.",
    en='"{text}" is not a date. Write it as 2026-02-01.',
)
_ORDER = Text(
    sv="Sista dagen är före den första.",
    fi="Viimeinen päivä on ennen ensimmäistä.",
    en="The last day is before the first.",
)
_NO_REVIEW = Text(
    sv="Granskningsläget för {language} saknas.",
    fi="Kielen {language} tarkastustila puuttuu.",
    en="The review status for {language} is missing.",
)
_NOT_REVIEWED = Text(
    sv="Fraser som är approved ska vara granskade på alla obligatoriska språk; {language} är det inte.",
    fi="Fraasin tila on approved, joten kaikkien pakollisten kielten pitää olla tarkastettuja; {language} ei ole.",
    en="An approved phrase must be reviewed in all required languages; {language} is not.",
)


def one_of(node: Yaml, known: Sequence[str]) -> str:
    """The text of a node that has to be one of a few."""
    return node.one_of(known)


def day(node: Yaml) -> date:
    """A day as ISO 8601 writes it."""
    try:
        return date.fromisoformat(node.text())
    except ValueError:
        raise node.error(_NOT_A_DATE, text=node.text()) from None


def validity(entry: Mapping[str, Yaml]) -> tuple[date, date | None]:
    """The first and last day of an entry's fields valid_from and valid_to."""
    first = day(entry["valid_from"])
    last = day(entry["valid_to"]) if "valid_to" in entry else None
    if last is not None and last < first:
        raise entry["valid_to"].error(_ORDER)
    return first, last


def review(node: Yaml, texts: Mapping[str, object], status: str) -> dict[str, Review]:
    """The review of each language of the texts."""
    states = node.mapping(required=REQUIRED_LANGUAGES, optional=("se",))
    reviews = {language: read_review(state) for language, state in states.items()}
    for language, one in reviews.items():
        if status == "approved" and language in REQUIRED_LANGUAGES and not one.is_approved:
            raise states[language].error(_NOT_REVIEWED, language=language)
    for language in texts:
        if language not in states:
            raise node.error(_NO_REVIEW, language=language)
    return reviews


def wordings(node: Yaml) -> dict[str, Wording]:
    """The text in each language; one text alone is the same in all of them (a cell that holds a figure)."""
    if node.is_text():
        return dict.fromkeys(LETTER_LANGUAGES, parse_wording(node))
    texts = node.mapping(required=REQUIRED_LANGUAGES, optional=("se",))
    return {language: parse_wording(text) for language, text in texts.items()}
