"""Which columns of a table hold what: as the user says, or guessed where only one can be meant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from letterkit.audit.sources.asked import FOLDER, Asked
from letterkit.errors import UsageError
from letterkit.ui import Text

_TEXTS: Final = ("text", "letter_text", "content", "body", "html", "markdown", "letter")
_IDS: Final = ("id", "letter_id", "case", "name", "path")
_UNITS: Final = ("unit", "office")
_DATES: Final = ("date", "decision_date", "decided", "day")
_NO_COLUMN: Final = Text(
    sv="Kolumnen {name} finns inte. Det finns: {columns}.",
    fi="Saraketta {name} ei ole. Sarakkeet: {columns}.",
    en="There is no column {name}. There are: {columns}.",
)
_UNCLEAR: Final = Text(
    sv="Det är oklart i vilken kolumn breven står. Ange den med --text eller --bytes. Det finns: {columns}.",
    fi="On epäselvää, missä sarakkeessa kirjeet ovat. Anna se valinnalla --text tai --bytes. Sarakkeet: {columns}.",
    en="It is not clear which column holds the letters. Name it with --text or --bytes. There are: {columns}.",
)


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of the letters themselves and of what is known about them; None where there is none."""

    content: str
    id: str | None
    unit: str | None
    date: str | None

    def all(self) -> list[str]:
        """Their names, each once."""
        named = (self.content, self.id, self.unit, self.date)
        return list(dict.fromkeys(name for name in named if name))


def columns_of(kinds: Mapping[str, str], asked: Asked, path: str) -> Columns:
    """The columns of a table whose columns are of these kinds ("text", "bytes", "other"). Raises UsageError."""
    for name in (asked.text, asked.bytes, asked.id, asked.date, asked.unit if asked.unit != FOLDER else None):
        if name and name not in kinds:
            raise UsageError(_NO_COLUMN, path, name=name, columns=", ".join(kinds))
    content = asked.bytes or asked.text or _content(kinds)
    if content is None:
        raise UsageError(_UNCLEAR, path, columns=", ".join(kinds))
    rest = {name: kind for name, kind in kinds.items() if name != content}
    unit = asked.unit if asked.unit != FOLDER else None
    return Columns(
        content, asked.id or _named(rest, _IDS), unit or _named(rest, _UNITS), asked.date or _named(rest, _DATES)
    )


def _content(kinds: Mapping[str, str]) -> str | None:
    """The only column of bytes, or that of a name that says text, or else the only one of text."""
    for kind, names in (("bytes", None), ("text", _TEXTS), ("text", None)):
        found = [name for name, one in kinds.items() if one == kind and (names is None or name.lower() in names)]
        if len(found) == 1:
            return found[0]
    return None


def _named(kinds: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    """The first column that has one of these names."""
    by_name = {name.lower(): name for name in reversed(list(kinds))}
    return next((by_name[name] for name in names if name in by_name), None)
