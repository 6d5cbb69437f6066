"""Matches word patterns (wordpattern.py) piece by piece: letters, stars, gaps, slots and groups.

A catalogue holds tens of thousands of patterns and a letter matches few. A regular expression for each costs seconds to
compile; here a pattern is parsed only where the line holds all its words, and tried only where its first one stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import Final, Protocol

from letterkit.catalogue.patterns.line import WORD, Line, Piece


class Words(Protocol):
    """Words that a pattern speaks of by a name: a group."""

    def ends(self, line: Line, at: int) -> Sequence[int]:
        """Where words of it that begin at a character of a line may end."""
        ...


_STAR: Final = re.compile(r"[\w'’-]*")
_SPACE: Final = re.compile(r"\s+")
_COMMA_SPACE: Final = re.compile(r",?\s+")
_BETWEEN: Final = re.compile(r"(?:[^\s.!?]|\.(?=\S))+\s+")
_WITHIN: Final = re.compile(r"(?:[^\s.!?,;:]|[.,:](?=\S))+\s+")
_CHUNK: Final = re.compile(r"[^\s.,;:!?]+")
_CHUNK_AND_SPACE: Final = re.compile(r"[^\s.,;:!?]+\s+")
GAPS: Final = {"~": (_BETWEEN, 3), "~~": (_BETWEEN, 8), "~-": (_WITHIN, 8)}
"""What one word is where a gap stands, and how many there may be."""
_MOST_BETWEEN: Final = 8


@cache
def letters(text: str) -> Piece:
    """These letters, whatever their case."""
    low = text.lower()
    return lambda line, at: (at + len(low),) if line.low.startswith(low, at) else ()


def star(line: Line, at: int) -> Iterator[int]:
    """Any letters of the same word, as many as there are."""
    match = _STAR.match(line.low, at)
    yield from range(match.end() if match else at, at - 1, -1)


def capital(line: Line, at: int) -> Iterable[int]:
    """A capital letter and any letters of the same word."""
    return star(line, at + 1) if line.text[at : at + 1].isupper() else ()


@cache
def one_of_regex(pattern: re.Pattern[str]) -> Piece:
    """What a regular expression matches: a slot, white space."""

    def ends(line: Line, at: int) -> Iterable[int]:
        match = pattern.match(line.text, at)
        return (match.end(),) if match else ()

    return ends


def space(*, after_comma: bool = False) -> Piece:
    """White space, and where a gap follows, a comma before it."""
    return one_of_regex(_COMMA_SPACE if after_comma else _SPACE)


def gap(sign: str) -> Piece:
    """Up to so many words, as few as possible."""
    hop, most = GAPS[sign]
    return _hops(hop, most, lambda line, at: False)


def gap_without(group: Words) -> Piece:
    """Up to eight words at which no words of a group begin."""
    return _hops(_CHUNK_AND_SPACE, _MOST_BETWEEN, lambda line, at: bool(group.ends(line, at)))


def _hops(hop: re.Pattern[str], most: int, is_barred: Callable[[Line, int], bool]) -> Piece:
    def ends(line: Line, at: int) -> Iterator[int]:
        yield at
        for _ in range(most):
            match = None if is_barred(line, at) else hop.match(line.text, at)
            if match is None:
                return
            at = match.end()
            yield at

    return ends


def any_of(group: Words) -> Piece:
    """Any of the words of a group."""
    return group.ends


def none_of(group: Words) -> Piece:
    """One word at which no words of a group begin."""
    chunk = one_of_regex(_CHUNK)
    return lambda line, at: () if group.ends(line, at) else chunk(line, at)


def end_of(pieces: tuple[Piece, ...], line: Line, at: int, number: int = 0, *, whole: bool = False) -> int | None:
    """Where a match of all pieces from a character on ends, in front of no letter, or with the line where `whole`; None
    where there is none.
    """
    if number == len(pieces):
        is_within = at < len(line.low) if whole else WORD.match(line.low, at)
        return None if is_within else at
    for end in pieces[number](line, at):
        found = end_of(pieces, line, end, number + 1, whole=whole)
        if found is not None:
            return found
    return None
