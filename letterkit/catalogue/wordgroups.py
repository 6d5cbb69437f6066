"""Groups of words that misleading phrases are recognised by: an entry's own, and those that all entries share.

phrases/wordgroups.yaml holds the shared ones by language:

sv:
  county: ["välfärdsområde* | socialvård*"]
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from re import Pattern

from letterkit.catalogue.strict_yaml import Yaml, load
from letterkit.catalogue.wordpattern import Anchors, anchors, compile_patterns, is_pattern
from letterkit.language.data import LANGUAGES
from letterkit.ui import Text

FILE = "wordgroups.yaml"

_NOT_A_PATTERN = Text(
    sv="”{text}” innehåller inget ord att söka efter.",
    fi="Ilmauksessa ”{text}” ei ole yhtään etsittävää sanaa.",
    en='"{text}" contains no word to look for.',
)


@dataclass(frozen=True)
class WordGroup:
    """Words that do the same work in a sentence, as letterkit.catalogue.wordpattern reads them."""

    name: str
    language: str
    patterns: tuple[str, ...]

    @cached_property
    def regex(self) -> Pattern[str]:
        """Finds any of the words."""
        return compile_patterns(self.patterns, self.language)

    @cached_property
    def anchors(self) -> Anchors:
        """What a text must hold if the group is to be found in it."""
        return anchors(self.patterns)

    def is_in(self, text: str) -> bool:
        """Whether any of the words stands in a text."""
        return self.regex.search(text) is not None


Groups = Mapping[str, WordGroup]


def read_groups(node: Yaml, language: str) -> dict[str, WordGroup]:
    """The groups of a mapping by name. Raises CatalogueError at the place of what is wrong."""
    return {name: WordGroup(name, language, _patterns(patterns)) for name, patterns in node.mapping().items()}


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
