"""Groups of words that misleading phrases are recognised by: an entry's own, and those that all entries share.

phrases/wordgroups.yaml holds the shared ones by language:

sv:
  county: ["välfärdsområde* | socialvård*"]
  decides: ["<county> ~ beslutar"]

A group may speak of others, those of its own file and the shared ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType

from letterkit.catalogue.files.prepared import prepared
from letterkit.catalogue.files.strict_yaml import Yaml, load
from letterkit.catalogue.patterns.line import Line, Piece, line_of
from letterkit.catalogue.patterns.wordmatch import end_of
from letterkit.catalogue.patterns.wordpattern import (
    Pattern,
    alternatives,
    fixed,
    groups_named,
    is_pattern,
    may_hold,
    parse,
    starts_of,
)
from letterkit.language.data import LANGUAGES
from letterkit.ui import Text

FILE = "wordgroups.yaml"

_NOT_A_PATTERN = Text(
    sv="”{text}” innehåller inget ord att söka efter.",
    fi="Ilmauksessa ”{text}” ei ole yhtään etsittävää sanaa.",
    en='"{text}" contains no word to look for.',
)

_NO_GROUP = Text(
    sv="Ordgruppen ”{name}” finns inte, eller syftar på sig själv.",
    fi="Sanaryhmää ”{name}” ei ole, tai se viittaa itseensä.",
    en='There is no group of words "{name}", or it speaks of itself.',
)


@dataclass(frozen=True)  # without slots: thousands are read from the cache at every start, twenty times as fast so
class Index:
    """The patterns of a group by a word, or the beginning of one, that a text must hold; `others` have neither.

    They stand here as written, since few are ever parsed. `words` are all that the patterns hold whole.
    """

    by_word: Mapping[str, list[str]]
    by_beginning: Mapping[str, list[str]]
    others: Sequence[Pattern]
    words: Set[str]

    @classmethod
    def of(cls, patterns: Iterable[str]) -> Index:
        """The patterns by their longest word, by their longest beginning of one, and those that have neither."""
        by_word: dict[str, list[str]] = {}
        by_beginning: dict[str, list[str]] = {}
        others: list[Pattern] = []
        words: set[str] = set()
        for pattern in patterns:
            held = fixed(pattern)
            longest = max(held, key=_letters, default="")
            if not longest:
                others.append(parse(pattern))
            elif longest[-1] == "*":
                by_beginning.setdefault(longest[:-1], []).append(pattern)
            else:
                by_word.setdefault(longest, []).append(pattern)
            words.update(held)
        return cls(by_word, by_beginning, others, {word for word in words if word[-1] != "*"})


def _letters(word: str) -> int:
    """How many letters a word has before its star."""
    return len(word) - (word[-1] == "*")


@dataclass(frozen=True, eq=False)
class WordGroup:
    """Words that do the same work in a sentence, as letterkit.catalogue.patterns.wordpattern reads them."""

    name: str
    language: str
    patterns: tuple[str, ...]
    named: tuple[WordGroup, ...] = ()
    """The groups that its patterns speak of."""

    @property
    def all(self) -> Iterator[WordGroup]:
        """The group and those that it speaks of."""
        yield self
        for group in self.named:
            yield from group.all

    @cached_property
    def index(self) -> Index:
        """Its patterns by what a text must hold."""
        return Index.of(alternatives(self.patterns))

    @cached_property
    def _pieces(self) -> dict[Pattern, tuple[Piece, ...]]:
        """The pieces of the patterns that were tried."""
        return {}

    def _tried(self, line: Line) -> Iterator[Pattern]:
        """The patterns all of whose words a line holds."""
        by_word, by_beginning = self.index.by_word, self.index.by_beginning
        held = [pattern for word in by_word.keys() & line.words.keys() for pattern in by_word[word]]
        if by_beginning:
            for begins in by_beginning.keys() & line.beginnings:
                held += by_beginning[begins]
        for pattern in (*map(parse, held), *self.index.others):
            if may_hold(pattern, line) and self._may_name(pattern, line):
                yield pattern

    def may_be_in(self, line: Line) -> bool:
        """Whether a line holds a word of one of the patterns."""
        found = line.may_hold.get(self)
        if found is None:
            index = self.index
            found = line.may_hold[self] = (
                not index.by_word.keys().isdisjoint(line.words)
                or not index.by_beginning.keys().isdisjoint(line.beginnings)
                or any(self._may_name(pattern, line) for pattern in index.others)
            )
        return found

    def _may_name(self, pattern: Pattern, line: Line) -> bool:
        """Whether the groups whose words a pattern holds may stand in a line."""
        return not pattern.named or all(one.may_be_in(line) for one in self.named if one.name in pattern.named)

    def _matches(self, line: Line) -> dict[int, list[int]]:
        """Where the words begin in a line, each with the places where they may end, the longest first."""
        found = line.matches.get(self)
        if found is None:
            found = line.matches[self] = {}
            for pattern in self._tried(line):
                for start, end in self._places_of(pattern, line):
                    found.setdefault(start, []).append(end)
            for ends in found.values():
                ends.sort(reverse=True)
        return found

    def _places_of(self, pattern: Pattern, line: Line) -> Iterator[tuple[int, int]]:
        """Where a pattern stands in a line."""
        if pattern.is_word:
            for start in line.words.get(pattern.first, ()):
                yield start, start + len(pattern.first)
            return
        pieces = self._pieces.get(pattern)
        if pieces is None:
            groups = {group.name: group for group in self.named}
            pieces = self._pieces[pattern] = pattern.pieces(self.language, groups)
        for start in starts_of(pattern, line, pieces[0]):
            end = end_of(pieces, line, start)
            if end is not None and end > start:
                yield start, end

    def ends(self, line: Line, at: int) -> Sequence[int]:
        """Where words that begin at a character of a line may end."""
        return self._matches(line).get(at, ())

    def places(self, line: Line) -> list[tuple[int, int]]:
        """Where the words stand in a line, none over another: the first ones, and of those the longest."""
        found: list[tuple[int, int]] = []
        for start, ends in sorted(self._matches(line).items()):
            if not found or start >= found[-1][1]:
                found.append((start, ends[0]))
        return found

    def is_in(self, text: str) -> bool:
        """Whether any of the words stands in a text; the first place found is enough."""
        line = line_of(text)
        if self in line.matches:
            return bool(line.matches[self])
        found = line.holds.get(self)
        if found is None:
            places = (place for pattern in self._tried(line) for place in self._places_of(pattern, line))
            found = line.holds[self] = next(places, None) is not None
        return found


Groups = Mapping[str, WordGroup]


def read_groups(node: Yaml, language: str, shared: Groups = MappingProxyType({})) -> dict[str, WordGroup]:
    """The groups of a mapping by name. Raises CatalogueError at the place of what is wrong."""
    nodes = node.mapping()
    groups: dict[str, WordGroup] = {}

    def read(name: str, path: tuple[str, ...] = ()) -> WordGroup:
        if name not in groups:
            patterns = _patterns(nodes[name])
            named = dict.fromkeys(groups_named(patterns))
            for other in named:
                if other in (*path, name) or (other not in nodes and other not in shared):
                    raise nodes[name].error(_NO_GROUP, name=other)
            held = (read(other, (*path, name)) if other in nodes else shared[other] for other in named)
            groups[name] = WordGroup(name, language, patterns, tuple(held))
        return groups[name]

    return {name: read(name) for name in nodes}


def read_group(name: str, node: Yaml, language: str, shared: Groups) -> WordGroup:
    """One group, which may speak of shared ones. Raises CatalogueError at the place of what is wrong."""
    patterns = _patterns(node)
    named = dict.fromkeys(groups_named(patterns))
    for other in named:
        if other not in shared:
            raise node.error(_NO_GROUP, name=other)
    return WordGroup(name, language, patterns, tuple(shared[other] for other in named))


def _patterns(node: Yaml) -> tuple[str, ...]:
    patterns = node.texts()
    if not all(map(is_pattern, patterns)):
        wrong = next(item for item in node.items() if not is_pattern(item.text()))
        raise wrong.error(_NOT_A_PATTERN, text=wrong.text())
    return patterns


def indexed(groups: Groups) -> Groups:
    """The groups with their indexes made."""
    for group in groups.values():
        for one in group.all:
            _ = one.index
    return groups


@cache
def load_shared(phrases: Path) -> dict[str, Groups]:
    """The shared groups of a catalogue's folder of phrases, by language; none where it has no such file."""
    return prepared("wordgroups", phrases, {}, lambda: read_shared(phrases / FILE))


def read_shared(path: Path) -> dict[str, Groups]:
    """The shared groups of a file, by language; none where it is missing. Raises CatalogueError."""
    if not path.is_file():
        return {language: {} for language in LANGUAGES}
    return {
        language: indexed(read_groups(node, language))
        for language, node in load(path).mapping(required=LANGUAGES).items()
    }
