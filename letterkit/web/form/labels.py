"""What the fields of the form, and the choices that they give, are called."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from letterkit.ui import UI_LANGUAGES, Text

if TYPE_CHECKING:
    from letterkit.catalogue.values.words import Words

_TABLE: Final = Path(__file__).with_name("labels.tsv")
_FAMILIES: Final = {
    "Item.expense": "expense",
    "Item.ground": "ground",
    "Income.kind": "income",
    "BasicAmount.kind": "basic_amount",
    "Enclosure.kind": "document",
    "RequestedDocument.kind": "document",
    "DocumentToEnclose.kind": "document",
    "NoticeAction.benefit": "benefit",
    "Hours.first_day": "weekday",
    "Hours.last_day": "weekday",
    "DutyToReport.channels": "channel",
    "InfoRequest.channels": "channel",
    "NextApplication.channels": "channel",
    "Notice2026.explain_channels": "channel",
    "Recovery.channels": "channel",
}
"""Fields whose choices the catalogue names (phrases/names.yaml), and the family of the names."""


@cache
def labels() -> Mapping[str, Text]:
    """The labels by key: a field, a choice of it, a hint, an entry of a list."""
    lines = [line for line in _TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    return {row["key"]: Text(*(row[ui] for ui in UI_LANGUAGES)) for row in rows}


def label(key: str, ui: str) -> str:
    """What a field or an entry is called."""
    return labels()[key].say(ui)


def hint(key: str, ui: str) -> str:
    """What is said below a field; empty where nothing needs to be."""
    found = labels().get(f"{key}?")
    return found.say(ui) if found else ""


def choice(field: str, value: str, words: Words, ui: str) -> str:
    """What a choice of a field is called: as the table says, or as the catalogue names it."""
    own = labels().get(f"{field}={value}")
    if own:
        return own.say(ui)
    named = words.names.get(_FAMILIES.get(field, ""), {}).get(value)
    said = named.in_language(ui) if named else None
    return str(said) if said else value.replace("_", " ")
