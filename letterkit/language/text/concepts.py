"""What words are about, whichever word says it: `concepts.tsv` of each language names many ways to say the same.

A row holds the name of a concept and its words: forms in small letters, where * stands for any letters at the beginning
or the end, several words only where they stand beside each other. Signs part words there as they do in letters.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Final, Generic, TypeVar

from letterkit.language.data import alternatives, table

T = TypeVar("T")

ANY: Final = "*"


@lru_cache(maxsize=1 << 10)
def concepts_of(words: tuple[str, ...], language: str) -> tuple[frozenset[str], ...]:
    """The concepts of each word in turn; words side by side that say one together give it to the first."""
    known = _load(language)
    return tuple(known.at(words, at) for at in range(len(words)))


class _Index(Generic[T]):
    """What stands for words, found by how they are written: a form, a beginning, or an end or a middle."""

    def __init__(self) -> None:
        self._forms: dict[str, list[T]] = {}
        self._beginnings: dict[str, list[T]] = {}
        self._others: list[tuple[str, T]] = []
        self.of = lru_cache(maxsize=1 << 14)(self._of)

    def add(self, part: str, held: T) -> None:
        if ANY not in part:
            self._forms.setdefault(part, []).append(held)
        elif part.index(ANY) == len(part) - 1:
            self._beginnings.setdefault(part[:-1], []).append(held)
        else:
            self._others.append((part, held))

    def _of(self, word: str) -> tuple[T, ...]:
        beginnings = (self._beginnings.get(word[:length], ()) for length in range(1, len(word) + 1))
        others = (held for part, held in self._others if _fits(word, part))
        return (*self._forms.get(word, ()), *(held for several in beginnings for held in several), *others)


class _Concepts:
    """The words of a language: those that say a concept alone, and those that begin several that do."""

    def __init__(self, language: str) -> None:
        self._alone = _Index[str]()
        self._first = _Index[tuple[tuple[str, ...], str]]()
        for row in table(language, "concepts.tsv"):
            for written in alternatives(row["words"]):
                parts = tuple(written.split())
                if len(parts) == 1:
                    self._alone.add(parts[0], row["concept"])
                else:
                    self._first.add(parts[0], (parts, row["concept"]))

    def at(self, words: Sequence[str], at: int) -> frozenset[str]:
        """The concepts of a word, and of those that begin with it."""
        return frozenset((*self._alone.of(words[at]), *self._begun(words, at)))

    def _begun(self, words: Sequence[str], at: int) -> Iterator[str]:
        for parts, concept in self._first.of(words[at]):
            if at + len(parts) <= len(words) and all(map(_fits, words[at : at + len(parts)], parts)):
                yield concept


def _fits(word: str, part: str) -> bool:
    """Whether a word is one that a part of an entry stands for."""
    before, any_, after = part.partition(ANY)
    if not any_:
        return word == part
    if not before and after.endswith(ANY):
        return after[:-1] in word
    return len(word) >= len(before) + len(after) and word.startswith(before) and word.endswith(after)


@cache
def _load(language: str) -> _Concepts:
    return _Concepts(language)
