"""The words with which groups of words begin, by which a letter that holds none of them is passed over."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from letterkit.catalogue.patterns.line import Line
from letterkit.catalogue.patterns.wordgroups import WordGroup


@dataclass(frozen=True, eq=False)
class Openings:
    """Words and beginnings of words, one of which has to be there where a group is; `is_open`: or none of them."""

    words: frozenset[str]
    beginnings: frozenset[str]
    is_open: bool

    @classmethod
    def of(cls, groups: Sequence[WordGroup]) -> Openings:
        """Those of some groups."""
        indexes = [group.index for group in groups]
        return cls(
            frozenset(word for index in indexes for word in index.by_word),
            frozenset(begins for index in indexes for begins in index.by_beginning),
            any(index.others for index in indexes),
        )

    def may_be_among(self, words: Set[str], beginnings: Set[str]) -> bool:
        """Whether one of them is among the words of a text, and the beginnings of its words."""
        return self.is_open or not self.words.isdisjoint(words) or not self.beginnings.isdisjoint(beginnings)

    def may_be_in(self, line: Line) -> bool:
        """Whether one of them is in a line."""
        return self.may_be_among(line.words.keys(), line.beginnings)
