"""From the fields of a form to facts, by the schema: what is blank is left out, what is wrong is left as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from letterkit.decision.kinds import Kind
from letterkit.web.form.schema import Field, Sort, fields

LANGUAGES: Final = ("sv", "fi", "en", "se")
_ONE_BY_ONE: Final[Mapping[Sort, Sort]] = {"groups": "group", "wordings": "wording"}
_SPACES: Final = re.compile(r"[\s\u00a0\u202f]")
_BETWEEN: Final = re.compile(r"[\s,;]+")
_WHOLE: Final = re.compile(r"\d{1,7}")
_MANY: Final = 100
"""More entries of one list stand in no letter."""
_LONGEST: Final = 100
"""No field of the facts has a longer name."""

Pairs = Sequence[tuple[str, str]]
"""The names and values of a form's fields. A field of the facts is named by its path: items.0.fact.sv."""


def facts_of(pairs: Pairs, kind: Kind, kept: Iterable[str] = ()) -> dict[str, Any]:
    """The facts that a form holds; entries of lists whose path is in `kept` stay though they are blank."""
    reader = _Reader(pairs, frozenset(kept))
    facts = {"version": 1, "kind": kind, **reader.group("Decision", "")}
    _name_entries(facts.get("items", ()), lambda entry: str(entry.get("expense", "item")))
    _name_entries(facts.get("family", ()), lambda entry: str(entry.get("relation", "person")))
    return facts


class _Reader:
    def __init__(self, pairs: Pairs, kept: frozenset[str]) -> None:
        self._values: dict[str, list[str]] = {}
        for name, value in pairs:
            if len(name) <= _LONGEST:
                self._values.setdefault(name, []).append(value)
        self._kept = frozenset(path for path in kept if len(path) <= _LONGEST)
        self._below: dict[str, set[int]] = {}
        for name in (*self._values, *(f"{path}." for path in self._kept)):
            steps = name.split(".")
            for number, step in enumerate(steps):
                if step.isdecimal() and len(step) < 4:
                    self._below.setdefault(".".join(steps[:number]), set()).add(int(step))

    def group(self, model: str, path: str) -> dict[str, Any]:
        """The fields of a group that are filled in."""
        found = {}
        for field in fields(model):
            value = self._value(field, f"{path}.{field.name}" if path else field.name, field.sort)
            if value is not None:
                found[field.name] = value
        return found

    def _value(self, field: Field, path: str, sort: Sort) -> Any:
        """What a field holds; None where it is blank."""
        if sort in _ONE_BY_ONE:
            return self._entries(field, path, _ONE_BY_ONE[sort])
        if sort == "group":
            held = self.group(field.inner, path)
            return held if field.is_needed or not _is_blank(held, field.inner) else None
        if sort in ("wording", "name"):
            said = {language: text for language in LANGUAGES if (text := self._text(f"{path}.{language}"))}
            return said or (self._text(path) or None if sort == "name" else None)
        if sort in ("choices", "references"):
            return [value for value in self._values.get(path, ()) if value] or None
        text = self._text(path)
        if not text:
            return None
        return _plain(text, sort)

    def _entries(self, field: Field, path: str, sort: Sort) -> list[Any] | None:
        found = []
        for number in sorted(self._below.get(path, ()))[:_MANY]:
            place = f"{path}.{number}"
            one = Field(field.model, field.name, sort, False, None, field.inner)
            value = self._value(one, place, sort)
            if value is not None or place in self._kept:
                found.append({} if value is None else value)
        return found or None

    def _text(self, name: str) -> str:
        values = self._values.get(name, [""])
        return values[0].strip()


def _plain(text: str, sort: Sort) -> Any:
    if sort == "amount":
        return _amount(text)
    if sort in ("yes", "yes-no"):
        return {"yes": True, "no": False}.get(text, text)
    if sort == "number":
        return int(text) if _WHOLE.fullmatch(text) else text
    if sort == "lines":
        return [line.strip() for line in text.splitlines() if line.strip()]
    if sort == "months":
        return [one for one in _BETWEEN.split(text) if one]
    return " ".join(text.split())


def _amount(text: str) -> str:
    """An amount as the facts write it: people write a comma, spaces, and no decimals where there are none."""
    plain = _SPACES.sub("", text).removesuffix("€").replace(",", ".")
    return f"{plain}.00" if _WHOLE.fullmatch(plain) else plain


def _is_blank(held: Mapping[str, Any], model: str) -> bool:
    """Whether nothing is filled in but what the form fills in by itself."""
    known = {field.name: field for field in fields(model)}
    return all(known[name].sort == "key" or value == known[name].default for name, value in held.items())


def _name_entries(entries: Iterable[dict[str, Any]], base: Any) -> None:
    """Give entries without a short name one of their own."""
    held = list(entries)
    taken = {entry.get("id") for entry in held}
    for entry in held:
        if "id" not in entry:
            stem = re.sub(r"[^a-z0-9-]", "-", base(entry).lower()).strip("-") or "item"
            name, number = stem, 1
            while name in taken:
                number += 1
                name = f"{stem}-{number}"
            entry["id"] = name
            taken.add(name)
