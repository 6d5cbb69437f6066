"""What the gallery shows of a phrase: where it is used, when, in which state, and how it reads in letters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from letterkit.catalogue.catalogue import Catalogue
from letterkit.catalogue.entries.fields import LETTER_LANGUAGES, REQUIRED_LANGUAGES
from letterkit.catalogue.entries.phrases import SECTIONS, Phrase
from letterkit.catalogue.entries.reviews import Review, is_changed, is_waiting
from letterkit.catalogue.upkeep.feedback import Feedback, feedback_on
from letterkit.catalogue.values.formats import FORMATS
from letterkit.checking.inwords import in_words
from letterkit.gallery.letters import Example, Examples

_JINJA: Final = re.compile(r"(\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})", re.DOTALL)


@dataclass(frozen=True)
class Column:
    """A phrase in one language: its source in parts (text, whether it is Jinja), its review, and examples.

    `again` tells why somebody has to look at an approved text once more: it has "changed", or is "waiting" beside
    another that has.
    """

    language: str
    source: tuple[tuple[str, bool], ...]
    review: Review
    again: str
    examples: Sequence[Example]

    @property
    def tag(self) -> str:
        """The language, as HTML names it."""
        return FORMATS[self.language].tag

    @property
    def state(self) -> tuple[str, str]:
        """The state of review, and who gave it and when, as far as that is known."""
        return self.review.state, ", ".join(filter(None, [self.review.by, str(self.review.on or "")]))

    @property
    def is_approved(self) -> bool:
        """Whether somebody has approved the text in this language, as it is now."""
        return self.review.is_approved and not self.again


@dataclass(frozen=True)
class Entry:
    """A phrase with all that is shown of it; `uses` are the templates and sections that print it."""

    phrase: Phrase
    uses: tuple[tuple[str, str], ...]
    columns: tuple[Column, ...]
    file: str
    feedback: tuple[Feedback, ...] = ()

    @property
    def is_approved(self) -> bool:
        """Whether it is approved in all languages that it has to be in."""
        return all(column.is_approved for column in self.columns if column.language in REQUIRED_LANGUAGES)

    @property
    def has_example(self) -> bool:
        """Whether any letter shows it."""
        return any(column.examples for column in self.columns)

    @property
    def valid(self) -> str:
        """The days between which it may be used."""
        last = self.phrase.valid_to
        return f"{self.phrase.valid_from.isoformat()} – {last.isoformat() if last else ''}".strip()

    def condition(self, ui: str) -> str:
        """When it stands in a letter, in words."""
        return in_words(self.phrase.when, self.phrase.for_each, ui)

    @property
    def written(self) -> Iterator[tuple[str, str]]:
        """The fields of the condition as they are written."""
        if self.phrase.for_each:
            yield "for_each", f"{self.phrase.for_each.name} in {self.phrase.for_each.items.text}"
        if self.phrase.when:
            yield "when", self.phrase.when.text

    @cached_property
    def words(self) -> str:
        """What a search looks in."""
        texts = [text for column in self.columns for text, is_jinja in column.source if not is_jinja]
        return " ".join(" ".join([self.phrase.id, self.phrase.purpose, *texts]).split())


def sections_of(catalogue: Catalogue, examples: Examples) -> dict[str, list[Entry]]:
    """The entries of the phrases by section, in the order of sections in letters."""
    uses = _uses(catalogue)
    entries: dict[str, list[Entry]] = {section: [] for section in SECTIONS}
    for phrase in catalogue.phrases.values():
        columns = tuple(_columns(phrase, examples))
        file = f"{phrase.path.relative_to(catalogue.folder).as_posix()}:{phrase.line}"
        feedback = tuple(feedback_on(phrase))
        entries[phrase.section].append(Entry(phrase, tuple(uses.get(phrase.id, ())), columns, file, feedback))
    return {section: found for section, found in entries.items() if found}


def _columns(phrase: Phrase, examples: Examples) -> Iterator[Column]:
    for language in LETTER_LANGUAGES:
        if language in phrase.text:
            parts = _JINJA.split(phrase.text[language].source.text.strip())
            source = tuple((part, number % 2 == 1) for number, part in enumerate(parts) if part)
            found = examples.get((phrase.id, language), ())
            yield Column(language, source, phrase.review[language], _again(phrase, language), found)


def _again(phrase: Phrase, language: str) -> str:
    review = phrase.review[language]
    if is_changed(review, phrase.text[language]):
        return "changed"
    return "waiting" if is_waiting(review, phrase.text, language, phrase.review) else ""


def _uses(catalogue: Catalogue) -> Mapping[str, Sequence[tuple[str, str]]]:
    """The templates and sections that print each phrase."""
    found: dict[str, dict[tuple[str, str], None]] = {}
    for template in catalogue.templates.values():
        for section in template.sections:
            names = [name for part in section.parts if part.kind in ("phrases", "box") for name in part.names]
            for phrase in (phrase for name in names for phrase in catalogue.matching(name)):
                found.setdefault(phrase.id, {})[template.name, section.name] = None
    return {id: list(places) for id, places in found.items()}
