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

_MONTH_ENDING: Final = {"sv": "", "fi": "kuu", "en": ""}


def plain(text: str) -> Text:
    """A text that is the same in every language, such as a name; braces in it stay what they are."""
    return Text.of(lambda _: text)


def in_words(worded: Worded, language: str) -> str:
    """What something is called in a language, or else in the first that the facts have."""
    from letterkit.decision.model.worded import LETTER_LANGUAGES  # loads pydantic

    texts = (worded.text(known) for known in (language, *LETTER_LANGUAGES))
    return next(filter(None, texts), "")


def joined(texts: Sequence[Text], between: str) -> Text:
    """Some texts in a row."""
    return Text.of(lambda language: between.join(text.say(language) for text in texts))


def shown(value: object, sort: str) -> Text:
    """A value of the facts as each language writes it."""
    return Text.of(lambda language: _in(language, value, sort))


def any_of(values: Iterable[object], sort: str) -> Text:
    """Some values with "or" between them, each once."""
    held = [shown(value, sort) for value in dict.fromkeys(values)]
    return Text.of(lambda language: formats.either([text.say(language) for text in held], language))


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
