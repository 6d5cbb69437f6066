"""Groups of words that misleading phrases are recognised by: an entry's own, and those that all entries share.

phrases/wordgroups.yaml holds the shared ones by language:

sv:
  county: ["välfärdsområde* | socialvård*"]
  decides: ["<county> ~ beslutar"]

A group may speak of others, those of its own file and the shared ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType

from letterkit.catalogue.strict_yaml import Yaml, load
from letterkit.catalogue.wordpattern import Anchors, anchors, expression, groups_named, is_pattern
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


@dataclass(frozen=True)
class WordGroup:
    """Words that do the same work in a sentence, as letterkit.catalogue.wordpattern reads them."""

    name: str
    language: str
    patterns: tuple[str, ...]
    named: tuple[WordGroup, ...] = ()
    """The groups that its patterns speak of."""

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """Finds any of the words."""
        return re.compile(self._expression, re.IGNORECASE)

    @cached_property
    def _expression(self) -> str:
        return expression(self.patterns, self.language, {group.name: group._expression for group in self.named})

    @cached_property
    def anchors(self) -> Anchors:
        """What a text must hold if the group is to be found in it."""
        return anchors(self.patterns, {group.name: group.anchors for group in self.named})

    @property
    def all(self) -> Iterator[WordGroup]:
        """The group and those that it speaks of."""
        yield self
        for group in self.named:
            yield from group.all

    def is_in(self, text: str) -> bool:
        """Whether any of the words stands in a text."""
        return self.regex.search(text) is not None


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


def _patterns(node: Yaml) -> tuple[str, ...]:
    for item in node.items():
        if not is_pattern(item.text()):
            raise item.error(_NOT_A_PATTERN, text=item.text())
    return node.texts()


@cache
def load_shared(phrases: Path) -> dict[str, Groups]:
    """The shared groups of a catalogue's folder of phrases, by language; none where it has no such file."""
    path = phrases / FILE
    if not path.is_file():
        return {language: {} for language in LANGUAGES}
    return {language: read_groups(node, language) for language, node in load(path).mapping(required=LANGUAGES).items()}
