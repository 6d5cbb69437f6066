"""What a program asks for in Python, checked as the command line checks its options."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from letterkit.decision.kinds import TYPES, UNKNOWN
from letterkit.errors import UsageError
from letterkit.language.data import LANGUAGES
from letterkit.linter.config.settings import Layer, layer_of
from letterkit.ui import Text

_NOT_ONE_OF: Final = Text(
    sv="Argumentet {name} är ”{value}”, som inte är något av: {known}.",
    fi="Argumentin {name} arvo ”{value}” ei ole mikään näistä: {known}.",
    en='The argument {name} is "{value}", which is not one of: {known}.',
)


def given(
    language: str | None,
    type: str | None,
    select: str | Sequence[str],
    ignore: str | Sequence[str],
    models: Mapping[str, str] | None,
) -> Layer:
    """The layer of a program's arguments. Raises UsageError for a language or a kind of letter that is not known."""
    models = models or {}
    for name, value, known in (
        ("language", language, LANGUAGES),
        ("type", type, (*TYPES, UNKNOWN)),  # what a result calls a letter of another field
        *(("models", one, LANGUAGES) for one in models),
    ):
        if value is not None and value not in known:
            raise UsageError(_NOT_ONE_OF, name=name, value=value, known=", ".join(known))
    return layer_of(lang=language, type=type, select=_names(select), ignore=_names(ignore), models=models)


def _names(asked: str | Sequence[str]) -> tuple[str, ...]:
    """The names of rules; a text is one name, where it could be taken for many of one letter."""
    return (asked,) if isinstance(asked, str) else tuple(asked)
