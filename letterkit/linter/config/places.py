"""Where each key of a TOML file stands: what Python's own reader (tomllib) doesn't tell.

The text has been accepted by tomllib before, so that the scanner only has to know where things begin and end.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from typing import Final

KeyPath = tuple[str | int, ...]
"""Where a value stands: ("limits", "long-sentence", "sv"); the members of lists count from 0."""

_BLANK: Final = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACE: Final = re.compile(r"[ \t]*")
_STRING: Final = re.compile(
    r'"""(?:\\[\s\S]|[^\\])*?"""(?:"{0,2})'
    r"|'''[\s\S]*?'''(?:'{0,2})"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
)
_BARE: Final = re.compile(r"[\w-]+")
_SCALAR: Final = re.compile(r"[^,\]}#\n]+")


@dataclass(frozen=True, slots=True)
class KeyPlace:
    """The offsets at which a key's name (or a list's member) and its value begin."""

    name: int
    value: int


def key_places(text: str) -> dict[KeyPath, KeyPlace]:
    """The place of every key and value in a text that is valid TOML; of a table, where it is first named."""
    return _Scanner(text).scan()


class _Scanner:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._places: dict[KeyPath, KeyPlace] = {}
        self._tables: dict[KeyPath, int] = {}
        """How often each list of tables was begun."""

    def scan(self) -> dict[KeyPath, KeyPlace]:
        table: KeyPath = ()
        while self._skip(_BLANK) < len(self._text):
            if self._text[self._at] == "[":
                table = self._header()
            else:
                self._pair(table)
        return self._places

    def _header(self) -> KeyPath:
        """[table] or [[list of tables]]: the path that the keys below it start from."""
        is_list = self._text.startswith("[[", self._at)
        self._at += 2 if is_list else 1
        path = self._key((), closes="]", is_list=is_list)
        self._at = self._text.index("]", self._at) + (2 if is_list else 1)
        return path

    def _pair(self, table: KeyPath) -> None:
        path = self._key(table, closes="=")
        self._at = self._text.index("=", self._at) + 1
        self._value(path)

    def _key(self, path: KeyPath, closes: str, is_list: bool = False) -> KeyPath:
        """The path that a key with its dots leads to; each name on the way is noted where it first stands."""
        while True:
            self._skip(_SPACE)
            start = self._at
            path = (*path, self._name())
            is_last = self._text[self._skip(_SPACE)] == closes
            self._places.setdefault(path, KeyPlace(start, start))
            if is_last and is_list:
                self._tables[path] = self._tables.get(path, -1) + 1
            if path in self._tables:
                path = (*path, self._tables[path])
                self._places.setdefault(path, KeyPlace(start, start))
            if is_last:
                return path
            self._at += 1  # the dot

    def _name(self) -> str:
        quoted = _STRING.match(self._text, self._at)
        if quoted:
            self._at = quoted.end()
            return str(tomllib.loads(f"name = {quoted[0]}")["name"])
        bare = _BARE.match(self._text, self._at)
        assert bare is not None
        self._at = bare.end()
        return bare[0]

    def _value(self, path: KeyPath) -> None:
        start = self._skip(_SPACE)
        known = self._places.get(path)
        self._places[path] = KeyPlace(known.name if known else start, start)
        opening = self._text[start]
        if opening == "[":
            self._list(path)
        elif opening == "{":
            self._inline_table(path)
        else:
            found = _STRING.match(self._text, start) or _SCALAR.match(self._text, start)
            assert found is not None
            self._at = found.end()

    def _list(self, path: KeyPath) -> None:
        self._at += 1
        number = 0
        while self._text[self._skip(_BLANK)] != "]":
            self._value((*path, number))
            number += 1
            if self._text[self._skip(_BLANK)] == ",":
                self._at += 1
        self._at += 1

    def _inline_table(self, path: KeyPath) -> None:
        self._at += 1
        while self._text[self._skip(_BLANK)] != "}":
            self._pair(path)
            if self._text[self._skip(_BLANK)] == ",":
                self._at += 1
        self._at += 1

    def _skip(self, what: re.Pattern[str]) -> int:
        """Go past what is of no meaning here; where the scanner then stands."""
        match = what.match(self._text, self._at)
        self._at = match.end() if match else self._at
        return self._at
