"""Facts as phrases see them: read only, in the letter's language, and every value knows the path it came from.

A text, an amount, a date or a month stays what it is, so that conditions can compare it, and carries its `path`
(``facts.items[0].accepted``). What a phrase prints can so be traced to the file of facts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from pydantic import BaseModel

from letterkit.decision.model.values import Month
from letterkit.decision.model.worded import Worded
from letterkit.errors import LetterkitError
from letterkit.ui import Text

_NOT_SAID = Text(
    sv="{path} finns inte på brevets språk ({language}). Lägg till texten i fakta.",
    fi="Tiedolla {path} ei ole tekstiä kirjeen kielellä ({language}). Lisää se tietoihin.",
    en="{path} is missing in the letter's language ({language}). Add the text to the facts.",
)


class MissingWordsError(LetterkitError):
    """A fact in words that is not there in the language of the letter."""

    def __init__(self, path: str, language: str) -> None:
        super().__init__(_NOT_SAID, path=path, language=language)


class Traced(str):
    """Words that come from a fact: its own, or a figure as the language writes it."""

    path: str

    def __new__(cls, text: str, path: str) -> Traced:
        made = super().__new__(cls, text)
        made.path = path
        return made


class TracedAmount(Decimal):
    """An amount from a fact."""

    path: str


class TracedDate(date):
    """A day from a fact."""

    path: str


class TracedMonth(Month):
    """A month from a fact."""

    path: str


class TracedNumber(int):
    """A whole number from a fact."""

    path: str


class TracedGroup:
    """A group of facts: its fields, and what is computed from them; nothing else can be reached."""

    def __init__(self, facts: object, path: str, language: str) -> None:
        self._facts = facts
        self._path = path
        self._language = language

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or not is_fact(type(self._facts), name):
            raise AttributeError(name)
        value = trace(getattr(self._facts, name), f"{self._path}.{name}", self._language)
        object.__setattr__(self, name, value)
        return value

    @property
    def path(self) -> str:
        """Where the group stands in the facts."""
        return self._path

    @property
    def model(self) -> type:
        """What kind of group it is."""
        return type(self._facts)


class TracedList(Sequence[Any]):
    """A list of facts, each with its number from 0."""

    def __init__(self, facts: Sequence[Any], path: str, language: str) -> None:
        self._items = [trace(item, f"{path}[{number}]", language) for number, item in enumerate(facts)]
        self.path = path

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[Any]:
        return iter(self._items)

    def __getitem__(self, number: Any) -> Any:
        return self._items[number]


def is_fact(model: type, name: str) -> bool:
    """Whether `name` is a field of a model, or a property computed from its fields."""
    fields = model.model_fields if issubclass(model, BaseModel) else getattr(model, "__dataclass_fields__", {})
    return name in fields or isinstance(getattr(model, name, None), property | cached_property)


def trace(value: Any, path: str, language: str) -> Any:
    """A value that knows its path. Raises MissingWordsError where words are missing in the language."""
    match value:
        case None | bool():
            return value
        case Worded():
            words = value.text(language)
            if words is None:
                raise MissingWordsError(path, language)
            return Traced(words, path)
        case str():
            return Traced(value, path)
        case Decimal():
            return _with_path(TracedAmount(value), path)
        case Month():
            return _with_path(TracedMonth(value.year, value.month), path)
        case date():
            return _with_path(TracedDate(value.year, value.month, value.day), path)
        case int():
            return _with_path(TracedNumber(value), path)
        case list() | tuple():
            return TracedList(value, path, language)
    return TracedGroup(value, path, language)


def _with_path(value: Any, path: str) -> Any:
    value.path = path
    return value


def path_of(value: object) -> str:
    """The path of a traced value; empty for any other."""
    found = getattr(value, "path", "")
    return found if isinstance(found, str) else ""
