"""What a sentence is about, as the learned judgement sees it: the concepts of its words, and those that meet in it.

A word that no passage held is known by its concept (language/text/concepts.py). Figures stand for themselves, by kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import combinations, product
from typing import Final

from letterkit.catalogue.judgement.features import Feature, Token, number_of, numbered
from letterkit.language.text.concepts import concepts_of

PAIRS_SHARE: Final = 0.7
"""What concepts that meet weigh beside single ones."""
AROUND_SHARE: Final = 0.5
"""What the concepts of the sentences near weigh beside those of the sentence itself."""
_REACH: Final = 8
"""So many words apart concepts still meet in their order."""

Ideas = tuple[frozenset[str], ...]


def ideas_of(tokens: tuple[Token, ...], language: str) -> Ideas:
    """The concepts of each word of a sentence."""
    return _ideas(tuple(token.text for token in tokens), language)


@lru_cache(maxsize=1 << 12)
def _ideas(words: tuple[str, ...], language: str) -> Ideas:
    found = concepts_of(words, language)
    return tuple(frozenset({word}) if word[0] == "<" else of for word, of in zip(words, found, strict=True))


def single(ideas: Ideas) -> list[Feature]:
    """The features of the concepts of a sentence, each once."""
    found: dict[str, int] = {}
    for at, of in enumerate(ideas):
        for name in sorted(of):
            found.setdefault(name, at)
    return [(number_of(f"c {name}"), at, at) for name, at in found.items()]


def in_order(ideas: Ideas) -> list[Feature]:
    """The features of two concepts that stand near each other, in their order."""
    found: dict[tuple[str, str], tuple[int, int]] = {}
    for first, before in enumerate(ideas):
        for last in range(first + 1, min(len(ideas), first + _REACH + 1)):
            for one in before:
                for other in ideas[last]:
                    found.setdefault((one, other), (first, last))
    return [(number_of(f"cc {one} {other}"), *places) for (one, other), places in sorted(found.items())]


def single_numbers(ideas: Ideas) -> list[int]:
    """The numbers of the features of the concepts of a sentence."""
    return [number_of(f"c {name}") for name in sorted(said(ideas))]


def in_order_numbers(ideas: Ideas) -> list[int]:
    """The numbers of the features of two concepts that stand near each other, in their order."""
    return [number_of_two(*pair) for pair in sorted(met(ideas))]


def met(ideas: Ideas) -> set[tuple[str, str]]:
    """Two concepts that stand near each other, in their order."""
    found: set[tuple[str, str]] = set()
    for at, of in enumerate(ideas):
        if of:
            near = frozenset[str]().union(*ideas[at + 1 : at + 1 + _REACH])
            found.update(product(of, near))
    return found


@lru_cache(maxsize=1 << 16)
def number_of_two(one: str, other: str) -> int:
    """The number of the feature of two concepts that stand near each other."""
    return number_of(f"cc {one} {other}")


@lru_cache(maxsize=512)
def together(ideas: Ideas) -> list[int]:
    """The numbers of the features of two concepts anywhere in a sentence."""
    return [number_of(f"cu {one} {other}") for one, other in combinations(sorted(said(ideas)), 2)]


def near(sentences: Iterable[Ideas]) -> list[int]:
    """The numbers of the features of the concepts of the sentences near."""
    found: dict[str, int] = {}
    for one in sentences:
        found.update(_named("C", one))
    return list(found.values())


def beside(before: Ideas, after: Ideas) -> list[int]:
    """The numbers of the features of the concepts of the sentences before and after."""
    return [*_named("c<", before).values(), *_named("c>", after).values()]


@lru_cache(maxsize=1024)
def _named(side: str, ideas: Ideas) -> Mapping[str, int]:
    """The features of all concepts of a sentence that stands on a side of another."""
    return numbered(f"{side} {name}" for name in sorted(said(ideas)))


@lru_cache(maxsize=512)
def said(ideas: Ideas) -> frozenset[str]:
    """All concepts of a sentence."""
    return frozenset[str]().union(*ideas)
