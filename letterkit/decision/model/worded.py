"""Facts in words: the same thing said in each language that a letter may be written in."""

from __future__ import annotations

import re
from typing import Annotated, Any, Final, Literal, Self, get_args

from pydantic import (
    Field,
    GetJsonSchemaHandler,
    SerializerFunctionWrapHandler,
    StringConstraints,
    model_serializer,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from letterkit.decision.model.base import Facts
from letterkit.decision.model.values import LINE_PATTERN

LetterLanguage = Literal["sv", "fi", "en", "se"]
"""The languages of letters: Swedish, Finnish, English, Northern Sami."""

LETTER_LANGUAGES: Final[tuple[LetterLanguage, ...]] = get_args(LetterLanguage)

_Said = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1000, pattern=LINE_PATTERN)]
_SENTENCES: Final = re.compile(r"[^a-zåäöáčđŋšŧž].*[.!?]", re.DOTALL)


class Worded(Facts):
    """The same thing in each language. At least one language is there."""

    sv: _Said | None = Field(default=None, description="In Swedish.")
    fi: _Said | None = Field(default=None, description="In Finnish.")
    en: _Said | None = Field(default=None, description="In English.")
    se: _Said | None = Field(default=None, description="In Northern Sami.")

    def text(self, language: str) -> str | None:
        """The words in a language; None where they are missing."""
        found: str | None = getattr(self, language) if language in LETTER_LANGUAGES else None
        return found

    @model_validator(mode="after")
    def _is_said(self) -> Self:
        if not any(self.text(language) for language in LETTER_LANGUAGES):
            raise PydanticCustomError("no_language", "no language is given")
        return self


class Label(Worded):
    """What something is called, by language, in the nominative and without a full stop: "Hyra för mars 2026"."""


class Sentences(Worded):
    """One or more full sentences, by language, as they will stand in the letter."""

    @model_validator(mode="after")
    def _is_sentences(self) -> Self:
        for language in LETTER_LANGUAGES:
            text = self.text(language)
            if text and not _SENTENCES.fullmatch(text):
                raise PydanticCustomError("not_a_sentence", "not a sentence", {"spoken": language})
        return self


class Name(Worded):
    """A proper name: a text where it is the same in every language, otherwise the name by language."""

    @model_validator(mode="before")
    @classmethod
    def _same_everywhere(cls, value: Any) -> Any:
        return dict.fromkeys(LETTER_LANGUAGES, value) if isinstance(value, str) else value

    @model_serializer(mode="wrap")
    def _as_written(self, handler: SerializerFunctionWrapHandler) -> Any:
        names = {self.sv, self.fi, self.en, self.se}
        return names.pop() if len(names) == 1 else handler(self)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        reference = handler(schema)
        by_language = handler.resolve_ref_schema(reference)
        if "anyOf" not in by_language:
            text = {"type": "string", "minLength": 1, "maxLength": 1000, "pattern": LINE_PATTERN}
            choices = [text, dict(by_language)]
            described = [(key, by_language[key]) for key in by_language if key in ("title", "description")]
            by_language.clear()
            by_language.update(described, anyOf=choices)
        return reference
