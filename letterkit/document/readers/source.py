"""The bytes of a draft, and its characters where it is a text file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from letterkit.document.model import line_starts
from letterkit.errors import UnreadableError
from letterkit.ui import Text

EMPTY = Text(
    sv="Filen är tom. Kontrollera att utkastet har sparats.",
    fi="Tiedosto on tyhjä. Tarkista, että luonnos on tallennettu.",
    en="The file is empty. Check that the draft was saved.",
)
_BINARY = Text(
    sv="Filen är inte en textfil, fast namnet säger det. Öppna den i programmet som gjorde den och spara den på nytt.",
    fi="Tämä ei ole tekstitiedosto, vaikka nimi niin sanoo. Avaa se ohjelmassa, jolla se tehtiin, ja tallenna se.",
    en="The file is not a text file, though its name says so. Open it in the program that made it and save it again.",
)
LONGEST: Final = 300_000
"""The longest text that is read, in characters without embedded pictures; a limit of our own, some 100 pages."""
_EMBEDDED: Final = re.compile(r"data:[\w/+.-]{1,60};base64,[\w+/=]*")
TOO_LONG = Text(
    sv="Filen har mer text än ett brev kan ha och läses inte. Dela den, eller kontrollera att du har valt rätt fil.",
    fi="Tiedostossa on enemmän tekstiä kuin kirjeessä voi olla, joten sitä ei lueta. Jaa se tai tarkista, että "
    "valitsit oikean tiedoston.",
    en="The file has more text than a letter can, and was not read. Split it, or check that it is the right file.",
)
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)


@dataclass(frozen=True)
class Source:
    """What a reader reads. `path` is the name that people see."""

    data: bytes
    path: str

    @cached_property
    def text(self) -> str:
        """The characters. Binary data is an UnreadableError."""
        text = self._decoded(self.encoding)
        if "\x00" in text:
            raise UnreadableError(_BINARY, self.path)
        return self._short(text)

    def _short(self, text: str) -> str:
        if len(text) - sum(len(picture[0]) for picture in _EMBEDDED.finditer(text)) > LONGEST:
            raise UnreadableError(TOO_LONG, self.path)
        return text

    @cached_property
    def encoding(self) -> str:
        """How the characters are written: by the byte order mark, else UTF-8, else Windows-1252."""
        for mark, encoding in _MARKS:
            if self.data.startswith(mark):
                return encoding
        try:
            self.data.decode("utf-8")
        except UnicodeDecodeError:
            return "cp1252"
        return "utf-8"

    def _decoded(self, encoding: str) -> str:
        try:
            return self.data.decode(encoding)
        except UnicodeDecodeError:
            raise UnreadableError(_BINARY, self.path) from None

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        return line_starts(self.text)
