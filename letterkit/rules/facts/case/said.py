"""What the facts say instead, as a message shows it in each language of the interface."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final, cast

from letterkit.catalogue.values import formats
from letterkit.language.figures.dates import months
from letterkit.ui import Text

if TYPE_CHECKING:
    from letterkit.decision.model.worded import Worded

_LANGUAGES: Final = ("sv", "fi", "en")
_MONTH_ENDING: Final = {"sv": "", "fi": "kuu", "en": ""}


def plain(text: str) -> Text:
    """A text that is the same in every language, such as a name; braces in it stay what they are."""
    return _as_is(text, text, text)


def in_words(worded: Worded, language: str) -> str:
    """What something is called in a language, or else in the first that the facts have."""
    from letterkit.decision.model.worded import LETTER_LANGUAGES  # loads pydantic

    texts = (worded.text(known) for known in (language, *LETTER_LANGUAGES))
    return next(filter(None, texts), "")


def filled(message: Text, **values: object) -> Text:
    """A message with its values, to stand in another."""
    return _as_is(*(message.say(language, **values) for language in _LANGUAGES))


def joined(texts: Sequence[Text], between: str) -> Text:
    """Some texts in a row."""
    return _as_is(*(between.join(text.say(language) for text in texts) for language in _LANGUAGES))


def shown(value: object, sort: str) -> Text:
    """A value of the facts as each language writes it."""
    return _as_is(*(_in(language, value, sort) for language in _LANGUAGES))


def any_of(values: Iterable[object], sort: str) -> Text:
    """Some values with "or" between them, each once."""
    held = [shown(value, sort) for value in dict.fromkeys(values)]
    said = (formats.either([text.say(language) for text in held], language) for language in _LANGUAGES)
    return _as_is(*said)


def _as_is(*said: str) -> Text:
    return Text(*(text.replace("{", "{{").replace("}", "}}") for text in said))


def _in(language: str, value: object, sort: str) -> str:
    if sort == "amount":
        return formats.euro(cast(Decimal, value), language)
    if sort == "share":
        return f"{str(value).replace('.', '.' if language == 'en' else ',')} %"
    if isinstance(value, date):
        return formats.day(value, language)
    if sort == "month" and isinstance(value, tuple):
        return f"{months(language)[value[1] - 1]}{_MONTH_ENDING[language]} {value[0]}"
    return str(value)
