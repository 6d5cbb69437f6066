"""Signs: words that say what a unit of a letter is about (phrases/parts.yaml), the same by name in all languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path

from letterkit.catalogue.files.folder import default_catalogue
from letterkit.catalogue.files.prepared import prepared
from letterkit.catalogue.files.strict_yaml import load
from letterkit.catalogue.patterns.line import line_of
from letterkit.catalogue.patterns.wordgroups import Groups, WordGroup, load_shared, read_groups
from letterkit.language.data import LANGUAGES


@dataclass(frozen=True, eq=False)
class Signs:
    """The signs of one language, by the words and beginnings of words that a text must hold to have them."""

    groups: Groups
    by_word: Mapping[str, frozenset[WordGroup]] = field(init=False)
    by_beginning: Mapping[str, frozenset[WordGroup]] = field(init=False)
    others: frozenset[WordGroup] = field(init=False)

    def __post_init__(self) -> None:
        words: dict[str, set[WordGroup]] = {}
        beginnings: dict[str, set[WordGroup]] = {}
        for group in self.groups.values():
            for held, keys in ((words, group.index.by_word), (beginnings, group.index.by_beginning)):
                for key in keys:
                    held.setdefault(key, set()).add(group)
        object.__setattr__(self, "by_word", {key: frozenset(held) for key, held in words.items()})
        object.__setattr__(self, "by_beginning", {key: frozenset(held) for key, held in beginnings.items()})
        object.__setattr__(self, "others", frozenset(one for one in self.groups.values() if one.index.others))

    def within(self, text: str) -> frozenset[str]:
        """The names of the signs that a text holds."""
        return _within(self, text)

    def _found(self, text: str) -> frozenset[str]:
        line = line_of(text)
        tried = set(self.others)
        for held, keys in ((self.by_word, line.words.keys()), (self.by_beginning, line.beginnings)):
            for key in held.keys() & keys:
                tried |= held[key]
        return frozenset(group.name for group in tried if group.is_in(text))


@lru_cache(maxsize=1 << 14)
def _within(signs: Signs, text: str) -> frozenset[str]:
    """Kept for a while: the kind and the parts of a letter ask for the same texts."""
    return signs._found(text)


@cache
def load_signs() -> Mapping[str, Signs]:
    """The signs by language."""
    phrases = default_catalogue() / "phrases"
    shared = load_shared(phrases)
    return prepared("signs", phrases, shared, lambda: _read(phrases, shared))


def _read(phrases: Path, shared: Mapping[str, Groups]) -> Mapping[str, Signs]:
    nodes = load(phrases / "parts.yaml").mapping(required=LANGUAGES)
    return {language: Signs(read_groups(node, language, shared[language])) for language, node in nodes.items()}


def signs_in(text: str, language: str) -> frozenset[str]:
    """The names of the signs that a text holds."""
    return load_signs()[language].within(text)
