"""From what a text printed to blocks: marks become origins, empty lines end a block, lines with "- " are list items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from letterkit.catalogue.jinja.wording import CLOSE, MIDDLE, OPEN, Printed, Wording
from letterkit.document.blocktext import BlockText
from letterkit.document.origin import PhraseOrigin, Piece

ITEM: Final = "item"
_MARKED: Final = re.compile(f"{OPEN}([0-9]+)(?:\\.([0-9]+))?{MIDDLE}([^{CLOSE}]*){CLOSE}")
_BREAK: Final = re.compile(r"\n[^\S\n\u00a0]*\n\s*")
_LINE: Final = re.compile(r"[^\n]+|\n+")
_ITEM_SIGN: Final = "- "


@dataclass(frozen=True, slots=True)
class Printout:
    """A block of printed text with its pieces; `form` is what it becomes: a form of the phrase, or an item."""

    form: str
    text: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Printed text and where it came from; a value stands for `width` characters of the source."""

    text: str
    offset: int
    width: int
    fact: str | None


class Printer:
    """Makes the blocks of one text. `form` is the form of the phrase, `file` its file below the catalogue."""

    def __init__(self, wording: Wording, phrase: str, file: str, form: str) -> None:
        self._source = wording.source
        self._stretches = wording.stretches
        self._phrase = phrase
        self._file = file
        self._form = form
        self._blocks: list[Printout] = []
        self._text = BlockText()
        self._is_item = False
        self._at_line_start = True

    def blocks(self, printed: Printed) -> list[Printout]:
        """The blocks of what was printed, in order; the empty ones are left out."""
        for stretch in self._traced(printed):
            if stretch.fact is None:
                self._literal(stretch)
            else:
                self._value(stretch)
        self._end()
        return self._blocks

    def _traced(self, printed: Printed) -> Iterator[_Stretch]:
        """The stretches between marks; where they don't add up to the plain text, that alone."""
        found = list(_MARKED.finditer(printed.marked))
        if "".join(match[3] for match in found) != printed.plain:
            facts = ", ".join(dict.fromkeys(filter(None, printed.facts)))
            yield _Stretch(printed.plain, 0, len(self._source.text), facts or None)
            return
        for match in found:
            stretch = self._stretches[int(match[1])]
            fact = printed.facts[int(match[2])] if match[2] else None
            yield _Stretch(match[3], stretch.offset, stretch.length, fact)

    def _origin(self, offset: int, fact: str = "") -> PhraseOrigin:
        line, column = self._source.place(offset)
        return PhraseOrigin(self._phrase, self._file, line, column, fact)

    def _literal(self, stretch: _Stretch) -> None:
        """Words of the phrase itself: an empty line ends a block, a line end is a space."""
        position = 0
        for gap in [*_BREAK.finditer(stretch.text), None]:
            end = gap.start() if gap else len(stretch.text)
            self._lines(stretch.text[position:end], stretch.offset + position)
            if gap:
                self._end()
                position = gap.end()

    def _lines(self, text: str, offset: int) -> None:
        for match in _LINE.finditer(text):
            line, start = match[0], offset + match.start()
            if line.startswith("\n"):
                self._space(start)
                self._at_line_start = True
                continue
            shown = line.lstrip(" ") if self._at_line_start else line
            start += len(line) - len(shown)
            if self._at_line_start and shown.startswith(_ITEM_SIGN):
                self._end()
                self._is_item = True
                shown, start = shown[len(_ITEM_SIGN) :], start + len(_ITEM_SIGN)
            if shown:
                self._at_line_start = False
                self._add(shown, start)

    def _add(self, text: str, offset: int) -> None:
        """Add words; of several spaces in a row only the first is kept."""
        if "  " not in text and not (text.startswith(" ") and self._text.ends_in_space):
            self._text.add(text, self._origin(offset))
            return
        for match in re.finditer(r" +|[^ ]+", text):
            if match[0].startswith(" "):
                self._space(offset + match.start())
            else:
                self._text.add(match[0], self._origin(offset + match.start()))

    def _space(self, offset: int) -> None:
        if not self._text.ends_in_space:
            self._text.add(" ", self._origin(offset))

    def _value(self, stretch: _Stretch) -> None:
        text = " ".join(stretch.text.split("\n"))
        if text:
            self._at_line_start = False
            self._text.stand_for(text, self._origin(stretch.offset, stretch.fact or ""), stretch.width)

    def _end(self) -> None:
        text, pieces = self._text.build()
        if text:
            self._blocks.append(Printout(ITEM if self._is_item else self._form, text, pieces))
        self._text = BlockText()
        self._is_item = False
        self._at_line_start = True
