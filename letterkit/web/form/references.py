"""What one fact can refer to in another: the expenses and the people that the form holds, by what they are called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, Final

from letterkit.catalogue.values.words import Words
from letterkit.decision.checks.references import CLIENT
from letterkit.web.form.labels import choice, label

_PERSON: Final = "person"
"""The name of fields that refer to people; the others refer to expenses."""


def choices(field: str, facts: Mapping[str, Any], words: Words, ui: str) -> dict[str, str]:
    """The short names that a field of this name may hold, and what they stand for, in the order of the form."""
    found = list(_people(facts, ui) if field == _PERSON else _items(facts, words, ui))
    counts = Counter(called for _, called, _ in found)
    return {key: called if counts[called] == 1 else f"{called} ({entry})" for key, called, entry in found}


def _people(facts: Mapping[str, Any], ui: str) -> Iterator[tuple[str, str, str]]:
    yield CLIENT, label("Decision.client", ui), ""
    for number, member in _entries(facts, "family"):
        entry = f"{label('FamilyMember', ui)} {number}"
        yield member["id"], str(member.get("name") or entry), entry


def _items(facts: Mapping[str, Any], words: Words, ui: str) -> Iterator[tuple[str, str, str]]:
    for number, item in _entries(facts, "items"):
        entry = f"{label('Item', ui)} {number}"
        what = item.get("what")
        said = what.get(ui) if isinstance(what, Mapping) else None
        expense = item.get("expense")
        named = choice("Item.expense", expense, words, ui) if isinstance(expense, str) else entry
        called = str(said or named)
        yield item["id"], called[:1].upper() + called[1:], entry


def _entries(facts: Mapping[str, Any], part: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """The entries of a list that have a short name, by their number in the form."""
    held = facts.get(part)
    for number, entry in enumerate(held if isinstance(held, list | tuple) else (), 1):
        if isinstance(entry, Mapping) and isinstance(entry.get("id"), str):
            yield number, entry
