"""The words of the catalogue: the glossary's terms and the names of kinds of things, with their forms.

glossary.yaml: terms by their id.
names.yaml: families of names, by the values that the facts use.

A word is written as one text where phrases use it in its basic form only, otherwise by case:

    fi: {nominative: vuokra, genitive: vuokran, partitive: vuokraa}
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from letterkit.catalogue.files.strict_yaml import Yaml, load
from letterkit.catalogue.values.traced import Traced
from letterkit.ui import Text

CASES: Final = {
    "sv": ("indefinite", "definite", "plural", "definite_plural", "genitive", "definite_genitive"),
    "fi": (
        "nominative", "genitive", "partitive", "inessive", "elative", "illative", "adessive", "ablative", "allative",
        "essive", "translative", "plural", "plural_genitive", "plural_partitive", "plural_inessive", "plural_elative",
        "plural_illative", "plural_adessive", "plural_ablative", "plural_allative",
    ),
    "en": ("singular", "plural", "definite"),
    "se": ("nominative",),
}  # fmt: skip
"""The forms that a word may have in each language; the first is the basic one."""

_REVIEW: Final = ("unreviewed", "found")
_NOT_REVIEWED = Text(
    sv="Den nordsamiska termen behöver ett granskningsläge: review: unreviewed eller found.",
    fi="Merkitse pohjoissaamenkieliselle termille tarkastustila (review): unreviewed tai found.",
    en="A Northern Sami term needs a review status. Write review: unreviewed, or review: found.",
)


class Word(Traced):
    """A word of the catalogue in one language: its basic form, and the others by name."""

    forms: Mapping[str, str]

    def form(self, name: str) -> str | None:
        """The form of this name; None where the word lacks it. In a language without cases, the basic form."""
        known = self.forms.get(name)
        if known is None and len(self.forms) == 1 and self.language != "fi":
            return str(self)
        return known

    language: str


@dataclass(frozen=True)
class Entry:
    """A word of the catalogue in each language: its forms by name, the basic one first."""

    id: str
    forms: Mapping[str, Mapping[str, str]]
    concept: str = ""
    review: str = ""
    path: Path = field(default=Path(), compare=False)
    line: int = field(default=0, compare=False)

    def in_language(self, language: str, path: str = "") -> Word | None:
        """The word in a language; None where it is not known there."""
        forms = self.forms.get(language)
        if not forms:
            return None
        word = Word.__new__(Word, next(iter(forms.values())), path)
        assert isinstance(word, Word)
        word.forms, word.language = forms, language
        return word


@dataclass(frozen=True)
class Words:
    """All the words of a catalogue: terms by id, names by family and value."""

    terms: Mapping[str, Entry]
    names: Mapping[str, Mapping[str, Entry]]

    def named(self, family: str, value: str) -> Entry:
        """The name of a value of the facts."""
        return self.names[family][value]


def load_words(folder: Path) -> Words:
    """The words of a catalogue's folder of phrases. Raises CatalogueError."""
    terms, names = folder / "glossary.yaml", folder / "names.yaml"
    return Words(
        load_terms(terms) if terms.exists() else {},
        {family: _family(node) for family, node in load(names).mapping().items()} if names.exists() else {},
    )


def load_terms(path: Path) -> dict[str, Entry]:
    """The terms of a glossary, by id. Raises CatalogueError."""
    return {id: _term(node, id) for id, node in load(path).mapping().items()}


def _term(node: Yaml, id: str) -> Entry:
    parts = node.mapping(required=("concept", "sv", "fi", "en"), optional=("se", "review", "note"))
    review = parts["review"].text() if "review" in parts else ""
    if "se" in parts and review not in _REVIEW:
        raise node.error(_NOT_REVIEWED)
    words = {language: _forms(parts[language], language) for language in CASES if language in parts}
    return Entry(id, words, parts["concept"].text(), review, node.path, node.line)


def _family(node: Yaml) -> dict[str, Entry]:
    return {value: _name(words, value) for value, words in node.mapping().items()}


def _name(node: Yaml, value: str) -> Entry:
    parts = node.mapping(required=("sv", "fi", "en"), optional=("se",))
    words = {language: _forms(parts[language], language) for language in CASES if language in parts}
    return Entry(value, words, path=node.path, line=node.line)


def _forms(node: Yaml, language: str) -> dict[str, str]:
    basic = CASES[language][0]
    if node.is_text():
        return {basic: node.text()}
    return {name: form.text() for name, form in node.mapping(required=(basic,), optional=CASES[language]).items()}
