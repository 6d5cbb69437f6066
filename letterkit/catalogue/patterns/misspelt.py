"""Words that a hurried hand misspelt: in a long word, one letter missing, one too many, or two swapped.

A wrong letter is not put right: too often it makes another word ("hankinta", "harkinta").

The first letter and the ending (which is grammar) have to be right, and by these the words that may be meant are found.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from letterkit.catalogue.patterns.wordgroups import WordGroup

_SHORTEST: Final = 8
"""The fewest letters of a word that is put right: shorter ones are too often another word. Our own limit."""
_ENDING: Final = 2
"""So many last letters must be right."""
_LONG_WORD: Final = re.compile(rf"[^\W\d_]{{{_SHORTEST - 1},}}")


@dataclass(frozen=True, slots=True)
class Respelt:
    """A text with its misspelt words put right; `moves` are places of it, and how far each is from its origin."""

    text: str
    moves: tuple[tuple[int, int], ...] = ()

    def origin(self, position: int) -> int:
        """The place in the text as written of a place in the text put right."""
        number = bisect_right(self.moves, (position, len(self.text)))
        return position + (self.moves[number - 1][1] if number else 0)


class Spelling:
    """The words that groups look for in one language, as they are spelt."""

    def __init__(self, groups: Iterable[WordGroup]) -> None:
        indexes = [group.index for group in groups]
        self._beginnings = frozenset(begins for index in indexes for begins in index.by_beginning)
        self._right = frozenset[str]().union(*(index.words for index in indexes))
        """The words that are right as they are."""
        self._by_edges: dict[tuple[str, str, int], list[str]] = {}
        """The long words and beginnings by what has to be right, their first letter and ending, and their length."""
        words = {word for index in indexes for word in index.by_word}
        for known in sorted(words | self._beginnings):
            if len(known) >= _SHORTEST and known.isalpha():
                self._by_edges.setdefault((known[0], known[-_ENDING:], len(known)), []).append(known)

    def _near(self, written: str) -> Iterator[str]:
        """The known words that are one change from one written."""
        for length in range(len(written) - 1, len(written) + 2):
            for known in self._by_edges.get((written[0], written[-_ENDING:], length), ()):
                if _is_near(written, known):
                    yield known

    def put_right(self, text: str, meant: dict[str, str] | None = None) -> Respelt:
        """The text with each long word that is one letter from a known one spelt so; `meant` remembers them."""
        parts: list[str] = []
        moves: list[tuple[int, int]] = []
        position = length = 0
        meant = {} if meant is None else meant
        for match in _LONG_WORD.finditer(text):
            word = match[0].lower()
            if word not in meant:
                meant[word] = self._meant(word)
            if right := meant[word]:
                parts += [text[position : match.start()], right]
                length += match.start() - position + len(right)
                position = match.end()
                moves.append((length, position - length))
        if not moves:
            return Respelt(text)
        return Respelt("".join([*parts, text[position:]]), tuple(moves))

    def _meant(self, word: str) -> str:
        """The word with its beginning put right; empty for a word that is known, or near none."""
        if word in self._right or any(word[:length] in self._beginnings for length in range(3, len(word) + 1)):
            return ""
        for length in range(len(word), _SHORTEST - 2, -1):
            written, rest = word[:length], word[length:]
            for known in self._near(written):
                if known in self._beginnings or not rest:
                    return known + rest
        return ""


class Spellings:
    """How the words of groups are spelt, worked out for the languages that are asked for."""

    def __init__(self, groups: Iterable[WordGroup]) -> None:
        self._groups = frozenset(groups)
        self._spellings: dict[str, Spelling] = {}

    def of(self, language: str) -> Spelling:
        """The spelling of a language's words."""
        if language not in self._spellings:
            self._spellings[language] = Spelling(group for group in self._groups if group.language == language)
        return self._spellings[language]

    def worked_out(self) -> Spellings:
        """The same, worked out for all languages."""
        for language in {group.language for group in self._groups}:
            self.of(language)
        return self


def _is_near(written: str, known: str) -> bool:
    """Whether one letter was left out, put in or swapped with the next; the edges of both are the same."""
    start = next((at for at, (a, b) in enumerate(zip(written, known, strict=False)) if a != b), len(known))
    ours, theirs = written[start:], known[start:]
    return ours[1:] == theirs or ours == theirs[1:] or (ours[:2] == theirs[:2][::-1] and ours[2:] == theirs[2:])
