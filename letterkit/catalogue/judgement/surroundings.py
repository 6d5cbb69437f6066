"""A letter as the learned judgement sees it: each sentence with its own words, and what stands around it.

What makes a phrase harmless stands around it: the words of the sentences near, and which specifics (specifics.py) the
sentence, its block and the sentences near name, alone and in pairs, or do not name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import combinations, groupby, pairwise
from typing import Final

from letterkit.catalogue.judgement import ideas
from letterkit.catalogue.judgement.features import (
    NEAR_SHARE,
    Feature,
    Token,
    near_features,
    number_of,
    numbered,
    own_features,
    own_numbers,
    tokens_of,
)
from letterkit.catalogue.judgement.ideas import Ideas
from letterkit.catalogue.statements.specifics import SPECIFICS
from letterkit.language.letter import Sentence

_REACH: Final = 3
"""So many sentences before and after one are near it."""
_WORDS_SHARE: Final = 0.7
"""What the words of the sentences near weigh beside those of the sentence itself."""
_NAMED_SHARE: Final = 0.5
"""What is named weighs so much beside them."""
_ASKED: Final = ("amount", "date", "month", "period", "percent", "bill", "contact", "unit", "expense", "payee")
"""The specifics that are looked for."""
_SEVERAL: Final = "2"
"""Marks a specific that is named more than once."""


Groups = tuple[tuple[list[int], float], ...]
"""The numbers of features, in groups, each with what it weighs."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A sentence as it is judged: its words, what they are about, and the features of what is around."""

    tokens: tuple[Token, ...]
    ideas: Ideas
    around: Groups

    @property
    def groups(self) -> Groups:
        """All features."""
        return (*self.alone, *self.around)

    @property
    def alone(self) -> Groups:
        """The features that the sentence has wherever it stands."""
        return (
            (own_numbers(self.tokens), 1.0),
            (ideas.single_numbers(self.ideas), 1.0),
            (ideas.in_order_numbers(self.ideas), ideas.PAIRS_SHARE),
            (ideas.together(self.ideas), ideas.PAIRS_SHARE),
        )

    @property
    def own(self) -> tuple[tuple[list[Feature], float], ...]:
        """The features of its own words and of what they are about, in groups, each with what it weighs."""
        return (
            (own_features(self.tokens), 1.0),
            (ideas.single(self.ideas), 1.0),
            (ideas.in_order(self.ideas), ideas.PAIRS_SHARE),
        )


class Surroundings:
    """The sentences of a letter, and what stands around each."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences
        self._in_block: dict[int, frozenset[str]] = {}

    def seen(self, index: int) -> Seen:
        """What a sentence and its surroundings look like."""
        sentence = self._sentences[index]
        near = self._sentences[max(0, index - _REACH) : index + _REACH + 1]
        tokens = self._tokens(index)
        named = _named(
            sentence.block.kind,
            {
                "S": _specifics(sentence.text, sentence.language),
                "B": self._of_block(index),
                "N": _all_of(near),
            },
        )
        around = [self._ideas(at) for at in range(index - _REACH, index + _REACH + 1) if at != index]
        return Seen(
            tokens,
            self._ideas(index),
            (
                (ideas.near(around), ideas.AROUND_SHARE),
                (ideas.beside(self._ideas(index - 1), self._ideas(index + 1)), ideas.AROUND_SHARE),
                (near_features(self._tokens(index - 1), self._tokens(index + 1)), NEAR_SHARE),
                (_words(near), _WORDS_SHARE),
                ([number_of(name) for name in sorted(named)], _NAMED_SHARE),
            ),
        )

    def alone(self, index: int) -> Groups:
        """The features that a sentence has wherever it stands."""
        return Seen(self._tokens(index), self._ideas(index), ()).alone

    def _of_block(self, index: int) -> frozenset[str]:
        """The specifics that the sentences around one in its block name, itself among them."""
        key = self._sentences[index].block.start
        if key not in self._in_block:
            self._in_block[key] = _all_of(self._around(index))
        return self._in_block[key]

    @cached_property
    def _said(self) -> tuple[tuple[str, str], ...]:
        """What each sentence says, in which language."""
        return tuple((one.text, one.language) for one in self._sentences)

    @cached_property
    def _said_in_blocks(self) -> tuple[str, ...]:
        """For each sentence what its block says, as one string, which is hashed once and not anew for each sentence."""
        found: list[str] = []
        for _, held in groupby(zip(self._sentences, self._said, strict=True), key=lambda one: id(one[0].block)):
            said = [one for _, one in held]
            found += [repr(said)] * len(said)
        return tuple(found)

    def depends(self, index: int) -> tuple[object, ...]:
        """All that `seen` depends on: the sentences near, those of the block, and where among them it stands."""
        first = max(0, index - _REACH)
        near = self._said[first : index + _REACH + 1]
        return self._sentences[index].block.kind, index - first, near, self._said_in_blocks[index]

    def _around(self, index: int) -> Iterator[Sentence]:
        """The sentences of a block."""
        block = self._sentences[index].block
        first = last = index
        while first and self._sentences[first - 1].block is block:
            first -= 1
        while last + 1 < len(self._sentences) and self._sentences[last + 1].block is block:
            last += 1
        yield from self._sentences[first : last + 1]

    def _ideas(self, index: int) -> Ideas:
        tokens = self._tokens(index)
        return ideas.ideas_of(tokens, self._sentences[index].language) if tokens else ()

    def _tokens(self, index: int) -> tuple[Token, ...]:
        if not 0 <= index < len(self._sentences):
            return ()
        return tokens_of(self._sentences[index].text, self._sentences[index].language)


@lru_cache(maxsize=512)
def _words_of(text: str, language: str) -> Mapping[str, int]:
    """The features of the words of a sentence by their beginnings, alone and two by two."""
    stems = [token.stem for token in tokens_of(text, language)]
    return numbered([*(f"W {stem}" for stem in stems), *(f"V {one} {next_}" for one, next_ in pairwise(stems))])


def _words(sentences: Iterable[Sentence]) -> list[int]:
    """The numbers of the features of the words of sentences together."""
    found: dict[str, int] = {}
    for one in sentences:
        found.update(_words_of(one.text, one.language))
    return list(found.values())


@lru_cache(maxsize=512)
def _specifics(text: str, language: str) -> frozenset[str]:
    """The specifics that a sentence names."""
    counts = {name: len(SPECIFICS[name](text, language)) for name in _ASKED}
    return frozenset(name + (_SEVERAL if count > 1 else "") for name, count in counts.items() if count)


def _all_of(sentences: Iterable[Sentence]) -> frozenset[str]:
    return frozenset[str]().union(*(_specifics(one.text, one.language) for one in sentences))


def _named(kind: str, by_scope: dict[str, frozenset[str]]) -> Iterator[str]:
    """The names of the features of what is named in the sentence (S), its block (B) and near it (N)."""
    yield f"kind {kind}"
    for scope, named in by_scope.items():
        yield from (f"{scope} {name}" for name in named)
        if scope != "S":
            yield from (f"!{scope} {name}" for name in _ASKED if not named & {name, name + _SEVERAL})
    yield from (f"NN {one} {other}" for one, other in combinations(sorted(by_scope["N"]), 2))
