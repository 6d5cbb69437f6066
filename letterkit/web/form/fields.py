"""The form of the facts, ready to be drawn: what each field is called, holds, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from letterkit.catalogue.values.words import Words
from letterkit.decision.checks.parts import use_of
from letterkit.decision.faults import FactPath, Fault
from letterkit.decision.kinds import Kind
from letterkit.web.form import references, schema
from letterkit.web.form.filled import LANGUAGES
from letterkit.web.form.labels import choice, hint, label
from letterkit.web.form.saying import said
from letterkit.web.form.schema import Field, Sort
from letterkit.web.messages import WebMessages


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the values that a field may have."""

    value: str
    label: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Spoken:
    """WebMessages in one language, the anchor of their field, and what is wrong with them."""

    language: str
    name: str
    id: str
    text: str
    errors: tuple[str, ...] = ()


@dataclass(frozen=True)
class Node:
    """A field, a group or a list of the form. `name` is its path, and `id` its anchor.

    `members` are the fields of a group or the entries of a list; `values` the words of a field by language; `is_open`
    tells that a part is to be seen at once.
    """

    path: FactPath
    sort: Sort | str
    label: str
    is_needed: bool
    hint: str = ""
    value: str = ""
    choices: tuple[Choice, ...] = ()
    spoken: tuple[Spoken, ...] = ()
    members: tuple[Node, ...] = ()
    entry: str = ""
    errors: tuple[str, ...] = ()
    is_open: bool = True
    is_long: bool = False

    @property
    def name(self) -> str:
        return _named(self.path)

    @property
    def id(self) -> str:
        return _anchor(self.path)

    @property
    def number(self) -> int:
        """The number of an entry, from 1."""
        last = self.path[-1]
        return last + 1 if isinstance(last, int) else 0


@dataclass(frozen=True)
class FormFault:
    """What is wrong, where, and the anchor of the field."""

    id: str
    where: str
    message: str


@dataclass
class FactsForm:
    """The form of the facts of a kind of letter."""

    kind: Kind
    facts: Mapping[str, Any]
    words: Words
    ui: str
    faults: Sequence[Fault] = ()
    _errors: dict[FactPath, list[str]] = field(default_factory=dict)
    _trails: dict[FactPath, str] = field(default_factory=dict)

    def parts(self) -> tuple[Node, ...]:
        """The parts of the form, those that the kind has no use for left out."""
        self._errors = {}
        nodes = tuple(self._parts())
        if not self.faults:
            return nodes
        for fault in self.faults:
            self._errors.setdefault(self._place(fault.path), []).append(said(fault, self._trails, self.words, self.ui))
        return tuple(self._parts())

    def listed(self) -> list[FormFault]:
        """What is wrong, in the order of the form; `parts` comes first."""
        order = list(self._trails)
        places = sorted(self._errors, key=lambda path: order.index(path) if path in order else -1)
        return [
            FormFault(
                _anchor(path) if path else "facts",
                self._trails.get(path, WebMessages.WHOLE.say(self.ui)),
                message,
            )
            for path in places
            for message in self._errors[path]
        ]

    def _place(self, path: FactPath) -> FactPath:
        """The nearest field that the form has for a fault."""
        while path and path not in self._trails:
            path = path[:-1]
        return path

    def _parts(self) -> Iterator[Node]:
        self._trails = {}
        for part in schema.fields("Decision"):
            use = use_of(part.name, self.kind)
            held = self.facts.get(part.name)
            has_fault = any(path[:1] == (part.name,) for path in self._errors)
            if use in ("forbidden", "none") and held is None and not has_fault:
                continue
            is_open = part.is_needed or use == "required" or held not in (None, [], {}) or has_fault
            yield self._node(
                part, (part.name,), held, "", is_open=is_open, is_needed=part.is_needed or use == "required"
            )

    def _node(
        self, one: Field, path: FactPath, held: Any, trail: str, *, is_open: bool = True, is_needed: bool | None = None
    ) -> Node:
        named = "" if one.sort == "key" else label(one.key, self.ui)
        return self._drawn(
            one, one.sort, path, held, named, trail, is_open, one.is_needed if is_needed is None else is_needed
        )

    def _drawn(
        self, one: Field, sort: Sort, path: FactPath, held: Any, named: str, trail: str, is_open: bool, is_needed: bool
    ) -> Node:
        where = f"{trail} – {named}" if trail else named
        if sort != "key":  # nobody sees it: what is wrong with it is told of its entry
            self._trails[path] = where
        about: dict[str, Any] = {
            "hint": hint(one.key, self.ui),
            "errors": tuple(self._errors.get(path, ())),
            "is_open": is_open,
        }
        if sort == "group":
            about["members"] = self._members(one.inner, path, held if isinstance(held, Mapping) else {}, where)
        elif sort in ("groups", "wordings"):
            about |= self._entries(one, sort, path, held, where, is_needed)
        elif sort in ("wording", "name"):
            about |= self._wording(one, path, held)
        elif sort in ("choice", "choices"):
            about["choices"] = self._choices(one, held)
        elif sort in ("reference", "references"):
            about |= self._references(one, held)
        else:
            about |= self._plain(one, sort, held)
        return Node(path, sort, named, is_needed, **about)

    def _members(self, model: str, path: FactPath, held: Mapping[str, Any], trail: str) -> tuple[Node, ...]:
        made = []
        for member in schema.fields(model):
            place, value = (*path, member.name), held.get(member.name)
            has_fault = any(other[: len(place)] == place for other in self._errors)
            is_open = member.is_needed or value not in (None, [], {}) or has_fault
            made.append(self._node(member, place, value, trail, is_open=is_open))
        return tuple(made)

    def _entries(
        self, one: Field, sort: Sort, path: FactPath, held: Any, trail: str, is_needed: bool
    ) -> dict[str, Any]:
        entries = list(held) if isinstance(held, list | tuple) else []
        if not entries and is_needed:
            entries = [{}]
        inner: Sort = "group" if sort == "groups" else "wording"
        named = label(one.inner, self.ui)
        members = []
        for number, entry in enumerate(entries):
            place = (*path, number)
            called = f"{named} {number + 1}"
            members.append(self._drawn(one, inner, place, entry, called, trail, is_open=True, is_needed=False))
        return {"members": tuple(members), "entry": named}

    def _wording(self, one: Field, path: FactPath, held: Any) -> dict[str, Any]:
        texts = held if isinstance(held, Mapping) else {}
        for language in LANGUAGES:
            in_language = label(f"Client.language={language}", self.ui)
            self._trails[(*path, language)] = f"{self._trails[path]} ({in_language})"
        return {
            "spoken": tuple(self._spoken((*path, language), language, texts.get(language)) for language in LANGUAGES),
            "value": held if isinstance(held, str) else "",
            "is_long": one.inner == "Sentences",
        }

    def _spoken(self, path: FactPath, language: str, text: Any) -> Spoken:
        return Spoken(language, _named(path), _anchor(path), _text(text), tuple(self._errors.get(path, ())))

    def _choices(self, one: Field, held: Any) -> tuple[Choice, ...]:
        """The choices; of several, those that are chosen stand first and in their order, which letters follow."""
        chosen = list(held) if isinstance(held, list | tuple) else [one.default if held is None else held]
        values = dict.fromkeys([*(value for value in chosen if value in one.choices), *one.choices])
        return tuple(
            Choice(value, _capital(choice(one.key, value, self.words, self.ui)), value in chosen)
            for value in (values if one.sort == "choices" else one.choices)
        )

    def _references(self, one: Field, held: Any) -> dict[str, Any]:
        """The expenses or people of the form to choose from, and what is referred to though it is not there."""
        known = references.choices(one.name, self.facts, self.words, self.ui)
        chosen = [str(key) for key in (held if isinstance(held, list | tuple) else [held] if held else ())]
        first = chosen if one.sort == "references" else [key for key in chosen if key not in known]
        told = tuple(Choice(key, known.get(key, key), key in chosen) for key in dict.fromkeys([*first, *known]))
        return {"choices": told} if told else {"choices": (), "hint": WebMessages.NO_ITEMS.say(self.ui)}

    def _plain(self, one: Field, sort: Sort, held: Any) -> dict[str, Any]:
        if sort in ("yes", "yes-no"):
            return {"value": "" if held is None else "yes" if held is True else "no"}
        own = {"months": WebMessages.WITH_COMMAS, "lines": WebMessages.ONE_A_LINE}
        hinted = hint(one.key, self.ui) or (own[sort].say(self.ui) if sort in own else "")
        if sort == "amount":
            text = _text(held)
            return {"value": text.replace(".", ",") if self.ui != "en" else text, "hint": hinted}
        between = "\n" if sort == "lines" else ", "
        text = between.join(map(_text, held)) if isinstance(held, list | tuple) else _text(held)
        return {"value": text, "hint": hinted}


def _named(path: FactPath) -> str:
    return ".".join(map(str, path))


def _anchor(path: FactPath) -> str:
    return f"f-{'-'.join(map(str, path))}"


def _text(value: Any) -> str:
    return "" if value is None or isinstance(value, Mapping | list) else str(value)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
