"""What programs ask: the bodies of the API, checked as they come in. None of them prints what it holds."""

from __future__ import annotations

import base64
import binascii
import json
from typing import Annotated, Any, Final, Literal, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from letterkit.decision.faults import FactPath
from letterkit.ui import Text, UiLanguage
from letterkit.web.problems import INVALID, MALFORMED, Flaw, RefusedError, pointer
from letterkit.web.sources import Source, source_of

Asked = TypeVar("Asked", bound="Body")

DraftFormat = Literal["text", "markdown", "html", "word", "odt", "pdf", "letter"]
LetterFormat = Literal["word", "pdf", "html", "markdown", "text", "json"]
LetterLanguage = Literal["sv", "fi", "en", "se"]
Kind = Literal[
    "grant", "partial", "rejection", "transfer", "info_request", "correction", "recovery", "payment_commitment",
    "notice_2026", "statement",
]  # fmt: skip
RuleName = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,60}$")]
Facts = dict[str, Any]

_BASE64: Final = r"^[A-Za-z0-9+/]*={0,2}$"
_FAULTS: Final = Text(
    sv="Antal fel i begäran: {count}. De räknas upp i errors.",
    fi="Virheitä pyynnössä: {count}. Ne luetellaan kohdassa errors.",
    en="Faults in the request: {count}. They are listed in errors.",
)
_NO_JSON: Final = Text(
    sv="Begäran är inte giltig JSON i UTF-8.",
    fi="Pyyntö ei ole kelvollista JSONia UTF-8-muodossa.",
    en="The request is not valid JSON in UTF-8.",
)
_MESSAGES: Final = {
    "missing": Text(sv="Uppgiften saknas.", fi="Tieto puuttuu.", en="This is missing."),
    "extra_forbidden": Text(sv="Namnet är okänt.", fi="Nimi on tuntematon.", en="This name is not known."),
    "literal_error": Text(
        sv="Det här är inget av de värden som finns.",
        fi="Tämä ei ole mikään sallituista arvoista.",
        en="This is none of the values that there are.",
    ),
    "one_draft": Text(
        sv="Ge utkastet antingen som text eller som content (base64).",
        fi="Anna luonnos joko kohdassa text tai kohdassa content (base64).",
        en="Give the draft either as text or as content (base64).",
    ),
    "not_base64": Text(sv="Det här är inte base64.", fi="Tämä ei ole base64:ää.", en="This is not base64."),
}
_OTHER: Final = Text(
    sv="Värdet har fel form. Se /openapi.json.",
    fi="Arvon muoto on väärä. Katso /openapi.json.",
    en="The value does not have the right form. See /openapi.json.",
)


class Body(BaseModel):
    """A request. Unknown names are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True, strict=True)

    def __repr__(self) -> str:
        return type(self).__name__

    __str__ = __repr__


class Draft(Body):
    """A draft: its text, or the bytes of its file in base64."""

    text: str | None = Field(default=None, min_length=1, description="The draft as text, Markdown or HTML.")
    content: str | None = Field(
        default=None,
        min_length=4,
        pattern=_BASE64,
        description="The bytes of the draft's file in base64.",
        json_schema_extra={"contentEncoding": "base64"},
    )
    name: str = Field(default="-", max_length=300, description="The name of the file; its ending tells the format.")
    format: DraftFormat | None = Field(
        default=None, description="The format, where the name does not tell it; letter is what /build calls json."
    )
    ui: UiLanguage | None = Field(
        default=None, description="The language of the messages; that of Accept-Language where it is left out."
    )

    @model_validator(mode="after")
    def _is_one_draft(self) -> Self:
        if (self.text is None) == (self.content is None):
            raise PydanticCustomError("one_draft", "a draft is given once")
        return self

    def source(self) -> Source:
        """The draft itself. Raises RefusedError."""
        if self.text is not None:
            return source_of(self.text.encode(), self.name, self.format or "")
        try:
            data = base64.b64decode(self.content or "", validate=True)
        except (binascii.Error, ValueError):
            raise RefusedError(INVALID, _FAULTS, {"count": 1}, [Flaw("/content", _MESSAGES["not_base64"])]) from None
        return source_of(data, self.name, self.format or "")


class LintRequest(Draft):
    """A draft to check."""

    language: Literal["sv", "fi", "en"] | None = Field(
        default=None, description="The language of the draft; found from its words where it is left out."
    )
    type: Kind | None = Field(
        default=None, description="The kind of letter; found from its words where it is left out."
    )
    select: tuple[RuleName, ...] = Field(
        default=(), max_length=200, strict=False, description="Run only these rules or groups of rules."
    )
    ignore: tuple[RuleName, ...] = Field(
        default=(), max_length=200, strict=False, description="Leave out these rules or groups of rules."
    )
    facts: Facts | None = Field(default=None, description="The facts of the decision, to compare the draft with.")


class BuildRequest(Body):
    """A letter to build."""

    facts: Facts = Field(description="The facts of the decision (/schema/facts).")
    language: LetterLanguage | None = Field(
        default=None, description="The language of the letter; the client's where it is left out."
    )
    format: LetterFormat = Field(default="markdown", description="The format of the letter.")
    order: tuple[str, ...] = Field(
        default=(), max_length=40, strict=False, description="Sections to put first in the middle of the letter."
    )
    previous: Facts | None = Field(default=None, description="The facts before: the letter tells what has changed.")
    template: str | None = Field(default=None, max_length=100, description="Another template than that of the kind.")
    ui: UiLanguage | None = Field(
        default=None, description="The language of the explanation; that of Accept-Language where it is left out."
    )


class VerifyRequest(Draft):
    """A letter that may have been edited since it was built."""

    facts: Facts | None = Field(default=None, description="The facts: the letter is built again and compared.")
    previous: Facts | None = Field(default=None, description="The facts before, for a letter of what has changed.")


def asked(model: type[Asked], body: bytes) -> Asked:
    """The request that a body holds. Raises RefusedError."""
    try:
        json.loads(body)
    except (ValueError, RecursionError):
        raise RefusedError(MALFORMED, _NO_JSON) from None
    try:
        return model.model_validate_json(body)
    except ValidationError as error:
        flaws = [
            Flaw(pointer(_path(found["loc"])), _MESSAGES.get(found["type"], _OTHER))
            for found in error.errors(include_url=False, include_input=False)
        ]
        if any(found["type"] == "json_invalid" for found in error.errors(include_url=False, include_input=False)):
            raise RefusedError(MALFORMED, _NO_JSON) from None
        raise RefusedError(INVALID, _FAULTS, {"count": len(flaws)}, flaws) from None


def _path(path: FactPath) -> FactPath:
    """Where a fault is; the names of what nobody knows are not repeated beyond a word."""
    return tuple(step if isinstance(step, int) else step[:60] for step in path)
