"""JSON read strictly, with the place of every value: no duplicate keys, no NaN, and faults that say what to mend.

The standard library's reader forgets where a value stood and lets the last of two equal keys win.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from json import JSONDecodeError, decoder
from typing import Any, Final, NoReturn

from letterkit.decision.faults import FactPath, FactsError, Fault
from letterkit.ui import Text

MOST_NESTED: Final = 40
"""Deeper lists and objects than any facts file needs are refused."""

_SCAN: Final[Callable[[str, int, bool], tuple[str, int]]] = vars(decoder)["scanstring"]
_SPACE: Final = re.compile(r"[ \t\r\n]*")
_NUMBER: Final = re.compile(r"-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?")
_HALF: Final = re.compile("[\ud800-\udfff]")
_WORDS: Final = {"true": True, "false": False, "null": None}
_LONGEST_NUMBER: Final = 300

_VALUE = Text(
    sv="Här ska det stå ett värde: en text, ett tal, true, false, null, en lista eller ett objekt.",
    fi="Tässä pitää olla arvo: teksti, luku, true, false, null, luettelo tai objekti.",
    en="A value is expected here: a text, a number, true, false, null, a list or an object.",
)
_KEY = Text(
    sv="Här ska det stå ett namn inom citattecken.",
    fi="Tässä pitää olla nimi lainausmerkeissä.",
    en="A name in double quotes is expected here.",
)
_COLON = Text(sv="Här ska det stå ett kolon.", fi="Tässä pitää olla kaksoispiste.", en="A colon is expected here.")
_COMMA = Text(
    sv="Här ska det stå ett kommatecken eller slutet, ”{end}”.",
    fi="Tässä pitää olla pilkku tai loppumerkki ”{end}”.",
    en='A comma or the end, "{end}", is expected here.',
)
_TRAILING = Text(
    sv="Ta bort kommatecknet före ”{end}”.",
    fi="Poista pilkku merkin ”{end}” edestä.",
    en='Remove the comma before "{end}".',
)
_AFTER = Text(
    sv="Filen fortsätter efter det sista värdet.",
    fi="Tiedosto jatkuu viimeisen arvon jälkeen.",
    en="There is more text after the end of the data.",
)
_STRING = Text(
    sv="Texten är inte giltig: den saknar ett citattecken i slutet, innehåller en radbrytning eller ett okänt tecken "
    "efter ett bakstreck.",
    fi="Teksti ei ole kelvollinen: siltä puuttuu lainausmerkki lopusta, siinä on rivinvaihto tai kenoviivan jälkeen on "
    "tuntematon merkki.",
    en="The text is not valid: it has no closing quote, contains a line break or has an unknown character after a "
    "backslash.",
)
_DEEP = Text(
    sv="Listor och objekt får ligga högst {most} nivåer djupt.",
    fi="Luetteloita ja objekteja saa olla enintään {most} sisäkkäin.",
    en="Lists and objects may be at most {most} levels deep.",
)
_TWICE = Text(
    sv="Samma namn står två gånger. Den första gången är på rad {line}.",
    fi="Sama nimi on kahteen kertaan. Ensimmäinen kerta on rivillä {line}.",
    en="The same name appears here twice. The first time is on line {line}.",
)
_ESCAPE = Text(
    sv="Texten innehåller ett halvt tecken (\\ud800–\\udfff).",
    fi="Tekstissä on puolikas merkki (\\ud800–\\udfff).",
    en="The text contains half a character (\\ud800-\\udfff).",
)


class JsonText:
    """A JSON text that has been read: its `value`, and the place of each part of it.

    Raises FactsError where the text is not JSON, or an object has a name twice (all such names at once).
    """

    def __init__(self, text: str, file: str = "") -> None:
        self._text = text
        self._file = file
        self._values: dict[FactPath, int] = {}
        self._keys: dict[FactPath, int] = {}
        self._faults: list[Fault] = []
        self.value, at = self._read(self._skip(0), ())
        if (at := self._skip(at)) < len(text):
            self._stop(at, _AFTER)
        if self._faults:
            raise FactsError(self._faults, file)

    def place(self, path: FactPath) -> tuple[int, int] | None:
        """Line and column, from 1, of the value at `path`; of the nearest thing around it where it isn't there."""
        while path and path not in self._values:
            path = path[:-1]
        return self._line_and_column(self._values[path])

    def place_of_key(self, path: FactPath) -> tuple[int, int] | None:
        """Line and column of the name that a value stands under; of the value in a list."""
        return self._line_and_column(self._keys[path]) if path in self._keys else self.place(path)

    def _line_and_column(self, at: int) -> tuple[int, int]:
        start = self._text.rfind("\n", 0, at) + 1
        return self._text.count("\n", 0, at) + 1, at - start + 1

    def _stop(self, at: int, message: Text, **values: object) -> NoReturn:
        line, column = self._line_and_column(at)
        raise FactsError([*self._faults, Fault((), message, values, line, column)], self._file) from None

    def _skip(self, at: int) -> int:
        match = _SPACE.match(self._text, at)
        return match.end() if match else at

    def _read(self, at: int, path: FactPath) -> tuple[Any, int]:
        """The value that begins at `at`, and where it ends."""
        if len(path) > MOST_NESTED:
            self._stop(at, _DEEP, most=MOST_NESTED)
        self._values[path] = at
        character = self._text[at : at + 1]
        if character == '"':
            return self._string(at)
        if character == "{":
            return self._object(at, path)
        if character == "[":
            return self._list(at, path)
        for word, value in _WORDS.items():
            if self._text.startswith(word, at):
                return value, at + len(word)
        number = _NUMBER.match(self._text, at)
        if not number or len(number[0]) > _LONGEST_NUMBER:
            self._stop(at, _VALUE)
        is_whole = number[1] is None and number[2] is None
        return int(number[0]) if is_whole else float(number[0]), number.end()

    def _string(self, at: int) -> tuple[str, int]:
        try:
            text, end = _SCAN(self._text, at + 1, True)
        except JSONDecodeError as error:
            self._stop(min(error.pos, len(self._text)), _STRING)
        if _HALF.search(text):
            self._stop(at, _ESCAPE)
        return text, end

    def _list(self, at: int, path: FactPath) -> tuple[list[Any], int]:
        found: list[Any] = []
        at = self._skip(at + 1)
        if self._text[at : at + 1] == "]":
            return found, at + 1
        while True:
            value, at = self._read(at, (*path, len(found)))
            found.append(value)
            at, is_end = self._next(self._skip(at), "]")
            if is_end:
                return found, at

    def _object(self, at: int, path: FactPath) -> tuple[dict[str, Any], int]:
        found: dict[str, Any] = {}
        at = self._skip(at + 1)
        if self._text[at : at + 1] == "}":
            return found, at + 1
        while True:
            if self._text[at : at + 1] != '"':
                self._stop(at, _KEY)
            start = at
            key, at = self._string(at)
            here = (*path, key)
            if key in found:
                first, _ = self._line_and_column(self._keys[here])
                self._faults.append(Fault(here, _TWICE, {"line": first}, *self._line_and_column(start)))
            else:
                self._keys[here] = start
            at = self._skip(at)
            if self._text[at : at + 1] != ":":
                self._stop(at, _COLON)
            found[key], at = self._read(self._skip(at + 1), here)
            at, is_end = self._next(self._skip(at), "}")
            if is_end:
                return found, at

    def _next(self, at: int, end: str) -> tuple[int, bool]:
        """Past the comma to the next part, or past the end of the list or object."""
        character = self._text[at : at + 1]
        if character == end:
            return at + 1, True
        if character != ",":
            self._stop(at, _COMMA, end=end)
        after = self._skip(at + 1)
        if self._text[after : after + 1] == end:
            self._stop(at, _TRAILING, end=end)
        return after, False
