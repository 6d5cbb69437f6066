"""The documents of a decision's facts: the enclosures and the professionals' statements that the case holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from letterkit.language.letter import Sentence
from letterkit.rules.misleading.mentions import ANY, STATEMENT, Mention, is_same_word, mentions_in

if TYPE_CHECKING:
    from letterkit.decision.model.decision import Decision

_STEM: Final = 5
"""So many first letters of a word of a name must stand in a sentence: Finnish and Swedish inflect names."""


@dataclass(frozen=True, slots=True)
class Held:
    """A document of the facts: what it is called, its kinds and words, and the words of its name that tell it apart."""

    name: str
    kinds: frozenset[tuple[str, str]]
    stems: tuple[str, ...]

    def is_named_by(self, mention: Mention) -> bool:
        """Whether a mention may be of this document."""
        of_kind = any(
            kind == mention.kind and (kind == STATEMENT or is_same_word(word, mention.word))
            for kind, word in self.kinds
        )
        return mention.kind != ANY and of_kind

    def is_told_apart_in(self, sentence: Sentence) -> bool:
        """Whether a sentence holds a word of the document's name beside its kind."""
        return any(stem in sentence.text.lower() for stem in self.stems)


def held_documents(decision: Decision, language: str) -> Iterator[Held]:
    """The enclosures and the professionals' statements of the facts."""
    from letterkit.catalogue.catalogue import load_catalogue  # loads Jinja and pydantic

    names = load_catalogue().words
    for enclosure in decision.enclosures:
        known = names.named("document", enclosure.kind).in_language(language)
        own = enclosure.name.text(language) if enclosure.name else None
        called = own or str(known or enclosure.kind)
        yield Held(called, frozenset(mentions_in(f"{called} {known or ''}", language)), _stems(called))
    for statement in decision.statements:
        title = statement.title.text(language) or ""
        yield Held(
            f"{title} {statement.who}".strip(), frozenset({(STATEMENT, STATEMENT)}), _stems(statement.who.split()[-1])
        )


def _stems(name: str) -> tuple[str, ...]:
    """The beginnings of a name's longer words."""
    return tuple(word[:_STEM].lower() for word in name.split() if len(word) >= _STEM)
