"""Short lists of word patterns (wordpattern.py), asked like a regular expression: the first place, all places, all of
a text. Nothing is compiled: a pattern is tried only in a text that holds its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from typing import Final

from letterkit.catalogue.patterns.line import Line, Piece, line_of
from letterkit.catalogue.patterns.wordmatch import end_of
from letterkit.catalogue.patterns.wordpattern import alternatives, may_hold, parse, starts_of

_OPEN: Final = re.compile(r"[^\w-]+")
"""What may stand for other letters than its own: stars, slots, gaps, and white space."""


class Hit:
    """Where a pattern stands in a text; asked like a match of a regular expression."""

    __slots__ = ("_end", "_start", "_text")

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text, self._start, self._end = text, start, end

    def start(self) -> int:
        return self._start

    def end(self) -> int:
        return self._end

    def span(self) -> tuple[int, int]:
        return self._start, self._end

    def __getitem__(self, group: int) -> str:
        """The words that stand there."""
        return self._text[self._start : self._end]


class WordList:
    """Patterns that name no groups: at each place the first of them counts."""

    def __init__(self, patterns: Iterable[str], language: str) -> None:
        self._language = language
        self._patterns = tuple(map(parse, patterns))
        self._by_word: dict[str, list[int]] = {}
        self._by_beginning: dict[str, list[int]] = {}
        self._others: list[int] = []
        for number, pattern in enumerate(self._patterns):
            if pattern.words:
                self._by_word.setdefault(max(pattern.words, key=len), []).append(number)
            elif pattern.beginnings:
                self._by_beginning.setdefault(max(pattern.beginnings, key=len), []).append(number)
            else:
                self._others.append(number)

    def search(self, text: str, pos: int = 0, endpos: int | None = None) -> Hit | None:
        """The first place from a character on."""
        return next(self.finditer(text, pos, endpos), None)

    def finditer(self, text: str, pos: int = 0, endpos: int | None = None) -> Iterator[Hit]:
        """The places from a character on, none over another."""
        for start, end in sorted(self._ends(line_of(text[:endpos])).items()):
            if start >= pos:
                yield Hit(text, start, end)
                pos = end

    def match(self, text: str, pos: int = 0) -> Hit | None:
        """What stands at a character."""
        end = self._ends(line_of(text)).get(pos)
        return None if end is None else Hit(text, pos, end)

    def fullmatch(self, text: str) -> Hit | None:
        """The text as a whole, where it is one of them."""
        return Hit(text, 0, len(text)) if self.first_of(text) is not None else None

    def first_of(self, text: str) -> str | None:
        """The first pattern that a whole text is."""
        line = line_of(text)
        for number, (head, tail) in enumerate(self._edges):
            may_be = line.low.startswith(head) and line.low.endswith(tail) and may_hold(self._patterns[number], line)
            if may_be and end_of(self._pieces(number), line, 0, whole=True) is not None:
                return self._patterns[number].text
        return None

    @cached_property
    def _edges(self) -> list[tuple[str, str]]:
        """The letters that a text begins and ends with that is a pattern as a whole."""
        parts = [_OPEN.split(pattern.text.lower()) for pattern in self._patterns]
        return [(held[0], held[-1]) for held in parts]

    def _ends(self, line: Line) -> dict[int, int]:
        """Where patterns begin in a line, each with where it ends."""
        found = line.listed.get(self)
        if found is None:
            found = line.listed[self] = {}
            for number in self._tried(line):
                pieces = self._pieces(number)
                for start in starts_of(self._patterns[number], line, pieces[0]):
                    if start not in found:
                        end = end_of(pieces, line, start)
                        if end is not None and end > start:
                            found[start] = end
        return found

    def _tried(self, line: Line) -> list[int]:
        """The patterns all of whose words a line holds, in order."""
        held = [number for word in self._by_word.keys() & line.words.keys() for number in self._by_word[word]]
        if self._by_beginning:
            for begins in self._by_beginning.keys() & line.beginnings:
                held += self._by_beginning[begins]
        return [number for number in sorted(held + self._others) if may_hold(self._patterns[number], line)]

    def _pieces(self, number: int) -> tuple[Piece, ...]:
        found = self._known.get(number)
        if found is None:
            found = self._known[number] = self._patterns[number].pieces(self._language, {})
        return found

    @cached_property
    def _known(self) -> dict[int, tuple[Piece, ...]]:
        return {}


@cache
def word_list(patterns: tuple[str, ...], language: str) -> WordList:
    """The list of some patterns, the longest first."""
    return WordList(sorted(alternatives(patterns), key=len, reverse=True), language)
