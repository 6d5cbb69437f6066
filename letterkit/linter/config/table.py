"""A table of a TOML file: reads its settings, and notes what is wrong with them at its line and column."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Mapping
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from letterkit.catalogue.files.folder import shown
from letterkit.document.model import line_starts
from letterkit.linter.config.checks import At, Check
from letterkit.linter.config.faults import Fault
from letterkit.linter.config.places import KeyPath, key_places
from letterkit.linter.config.settings import Key, Place, Setting
from letterkit.rules.contract import Rule
from letterkit.ui import Text

_CLOSE: Final = Text(
    sv="”{key}” känns inte igen. Menade du ”{close}”?",
    fi="Nimeä ”{key}” ei tunneta. Tarkoititko ”{close}”?",
    en='"{key}" is not known here. Did you mean "{close}"?',
)
_UNKNOWN: Final = Text(
    sv="”{key}” känns inte igen. Möjliga namn: {known}.",
    fi="Nimeä ”{key}” ei tunneta. Mahdolliset nimet: {known}.",
    en='"{key}" is not known here. Possible names: {known}.',
)
_MOST: Final = 24
"""More names than this are not listed in a message."""


class TomlText:
    """The text of a file that is valid TOML, with the places of its keys, and what was found to be wrong."""

    def __init__(self, path: Path, text: str) -> None:
        self.path = path
        self._text = text
        self._lines = line_starts(text)
        self._own: list[tuple[int, Fault]] = []
        self.others: list[Fault] = []
        """The faults of files that the configuration names."""

    @property
    def faults(self) -> list[Fault]:
        """All that is wrong, in the order of the file; then what is wrong in other files."""
        return [fault for _, fault in sorted(self._own, key=lambda one: one[0])] + self.others

    @cached_property
    def places(self) -> Mapping[KeyPath, Any]:
        """The places of the keys and their values."""
        return key_places(self._text)

    def note(self, offset: int, message: Text, values: Mapping[str, object]) -> None:
        """Note a fault at an offset of the text."""
        line, column = self.line_and_column(offset)
        self._own.append((offset, Fault(f"{shown(self.path)}:{line}:{column}", message, values)))

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """The line and column of an offset, from 1."""
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1


class Table:
    """The table that stands at `start` of a file. `rules` are those that names in it may mean."""

    def __init__(self, file: TomlText, start: KeyPath, rules: Mapping[str, Rule] | None = None, name: str = "") -> None:
        self.file = file
        self.start = start
        self.rules = rules or {}
        self.folder = file.path.parent
        self._name = name

    @property
    def faults(self) -> list[Fault]:
        """Where faults of files that the table names are noted."""
        return self.file.others

    def settings(self, data: Mapping[str, Any], checks: Mapping[str, Check]) -> dict[Key, Setting]:
        """What the keys of the table set, as far as `checks` know them."""
        known = ((name, value) for name, value in data.items() if name in checks)
        found = (entry for name, value in known for entry in checks[name](self, (name,), value))
        return {key: Setting(value, (self._place(at),)) for at, key, value in found}

    def wrong(self, at: At, message: Text, /, **values: object) -> None:
        """Note a fault of a value."""
        self.file.note(self.file.places[*self.start, *at].value, message, values)

    def misnamed(self, at: At, message: Text, /, **values: object) -> None:
        """Note a fault of a name, or of where it stands."""
        self.file.note(self.file.places[*self.start, *at].name, message, values)

    def unknown(self, at: At, name: object, known: Collection[str], /) -> None:
        """Note a name that is not known, with the nearest one that is."""
        close = get_close_matches(str(name), known, n=1)
        listed = ", ".join(list(known)[:_MOST]) + (" …" if len(known) > _MOST else "")
        message, values = (_CLOSE, {"close": close[0]}) if close else (_UNKNOWN, {"known": listed})
        self.misnamed(at, message, key=name, **values)

    def _place(self, at: At) -> Place:
        line, _ = self.file.line_and_column(self.file.places[*self.start, *at].name)
        return Place(self.file.path, line, self._name)
