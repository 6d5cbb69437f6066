"""Finds misleading phrases in a letter: groups of words in a sentence trigger, what stands around releases."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from letterkit.catalogue.misleading import Misleading, Recognition, Release, Scope
from letterkit.catalogue.specifics import SPECIFICS
from letterkit.catalogue.wordpattern import compile_patterns
from letterkit.document import Span
from letterkit.language.letter import Letter, Sentence
from letterkit.language.negation import is_negated

_MOST = 4
"""So many places of a group are tried in one sentence; more would not find a nearer pair."""


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase found: the words at fault, and where each group of the trigger stands (characters of the sentence)."""

    span: Span
    groups: dict[str, tuple[int, int]]


def recognise(letter: Letter, phrase: Misleading) -> Iterator[Match]:
    """The places of a letter where a phrase stands and nothing makes it harmless; one a sentence at the most."""
    for index, sentence in enumerate(letter.statements):
        recognition = phrase.recognise[sentence.language]
        groups = _triggered(sentence, recognition)
        if groups is None:
            continue
        around = _Around(letter, index, sentence, groups, recognition)
        if not any(around.releases(release) for release in recognition.released_by):
            places = groups.values()
            span = sentence.span_of(min(start for start, _ in places), max(end for _, end in places))
            yield Match(span, groups)


def _triggered(sentence: Sentence, recognition: Recognition) -> dict[str, tuple[int, int]] | None:
    """Where the groups of the first trigger that holds stand nearest together; None where no trigger holds."""
    for line in recognition.trigger:
        found: dict[str, list[tuple[int, int]]] = {}
        for name in line:
            pattern = compile_patterns(recognition.words[name], sentence.language)
            found[name] = [match.span() for match in pattern.finditer(sentence.text)][:_MOST]
            if not found[name]:
                break
        else:
            nearest = min(product(*found.values()), key=_width)
            return dict(zip(line, nearest, strict=True))
    return None


def _width(places: tuple[tuple[int, int], ...]) -> int:
    return max(end for _, end in places) - min(start for start, _ in places)


@dataclass(frozen=True)
class _Around:
    """A match and what stands around it."""

    letter: Letter
    index: int
    sentence: Sentence
    groups: dict[str, tuple[int, int]]
    recognition: Recognition

    def releases(self, release: Release) -> bool:
        """Whether all that a release asks for holds."""
        language = self.sentence.language
        text = self.text(release.within)
        return (
            all(SPECIFICS[name](text, language) for name in release.named)
            and all(compile_patterns(self.recognition.words[name], language).search(text) for name in release.words)
            and all(self.is_denied(name) for name in release.negated)
            and (not release.section or self.letter.section_of(self.sentence.block).kind in release.section)
        )

    def is_denied(self, name: str) -> bool:
        """Whether a group's words stand denied; those of the trigger where they were found, others anywhere."""
        places = [self.groups[name]] if name in self.groups else []
        pattern = compile_patterns(self.recognition.words[name], self.sentence.language)
        places = places or [match.span() for match in pattern.finditer(self.sentence.text)]
        return any(is_negated(self.sentence.text, start, end, self.sentence.language) for start, end in places)

    def text(self, scope: Scope) -> str:
        """The text that a scope covers; neighbours are looked for in the same section."""
        sentences = self.letter.statements
        match scope:
            case "match":
                places = self.groups.values()
                return self.sentence.text[min(start for start, _ in places) : max(end for _, end in places)]
            case "sentence":
                return self.sentence.text
            case "before" | "after" | "around":
                first = self.index - (scope != "after")
                last = self.index + (scope != "before")
                near = sentences[max(0, first) : last + 1]
                return " ".join(sentence.text for sentence in near)
            case "block":
                return self.sentence.block.text
            case "section":
                section = self.letter.section_of(self.sentence.block)
                return "\n".join(block.text for block in section.blocks)
            case "letter":
                return self.letter.text
