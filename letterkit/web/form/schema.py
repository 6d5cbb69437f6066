"""The facts' JSON Schema as a form sees it: which field of which kind stands at which place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Literal

from letterkit.decision.model.values import AMOUNT_PATTERN, MONTH_PATTERN, SLUG_PATTERN, TIME_PATTERN

Sort = Literal[
    "group", "groups", "wording", "wordings", "name", "choice", "choices", "yes", "yes-no", "number", "amount", "date",
    "month", "months", "time", "key", "reference", "references", "line", "lines",
]  # fmt: skip
"""What a field is: a group of fields, a list of groups, words by language, a list of such, a proper name by language;
one choice, several; a box to tick, a question; a whole number, euros, a day, a month, several, a time of day; a short
name that others refer to, such a reference, several; a line of text, several."""

_PATTERNS: Final[Mapping[str, Sort]] = {
    AMOUNT_PATTERN: "amount",
    MONTH_PATTERN: "month",
    TIME_PATTERN: "time",
    SLUG_PATTERN: "reference",
}
_MANY: Final[Mapping[Sort, Sort]] = {
    "group": "groups", "wording": "wordings", "choice": "choices", "month": "months",
    "reference": "references", "line": "lines",
}  # fmt: skip
_WORDINGS: Final = ("Label", "Sentences")
_OWN_NAME: Final = "id"
_LEFT_OUT: Final = ("version", "kind")
"""What the page itself says."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a group. `model` is the group's name, `inner` that of what stands in the field, where that is a group
    or words; `is_needed` tells that there is no letter without it."""

    model: str
    name: str
    sort: Sort
    is_needed: bool
    default: Any = None
    inner: str = ""
    choices: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """By which its label is found."""
        return f"{self.model}.{self.name}"


@cache
def fields(model: str) -> tuple[Field, ...]:
    """The fields of a group, in the order of the schema."""
    schema = _schema() if model == "Decision" else _schema()["$defs"][model]
    return tuple(_fields(model, schema))


@cache
def _schema() -> Mapping[str, Any]:
    from letterkit.decision.schema import facts_schema

    return facts_schema()


def _fields(model: str, schema: Mapping[str, Any]) -> Iterator[Field]:
    needed = schema.get("required", ())
    for name, held in schema["properties"].items():
        if model != "Decision" or name not in _LEFT_OUT:
            yield _field(model, name, held, name in needed)


def _field(model: str, name: str, schema: Mapping[str, Any], is_needed: bool) -> Field:
    default = schema.get("default")
    inner = _given(schema)
    if inner.get("type") == "array":
        one = _field(model, name, inner["items"], is_needed)
        return Field(model, name, _MANY[one.sort], is_needed, default, one.inner, one.choices)
    if "$ref" in inner:
        target = inner["$ref"].rpartition("/")[2]
        sort: Sort = "name" if target == "Name" else "wording" if target in _WORDINGS else "group"
        return Field(model, name, sort, is_needed, default, target)
    if "enum" in inner:
        return Field(model, name, "choice", is_needed, default, choices=tuple(inner["enum"]))
    plain = _plain(inner, is_needed)
    return Field(model, name, "key" if plain == "reference" and name == _OWN_NAME else plain, is_needed, default)


def _plain(schema: Mapping[str, Any], is_needed: bool) -> Sort:
    if schema.get("type") == "boolean":
        return "yes-no" if is_needed else "yes"
    if schema.get("type") == "integer":
        return "number"
    if schema.get("format") == "date":
        return "date"
    return _PATTERNS.get(schema.get("pattern", ""), "line")


def _given(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """A schema without the null that stands for what is left out."""
    given = [one for one in schema.get("anyOf", ()) if one.get("type") != "null"]
    return given[0] if len(given) == 1 else schema
