"""A misleading phrase of the catalogue, as a rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import cast

from letterkit.catalogue.misleading.entry import Misleading, load_misleading
from letterkit.catalogue.misleading.recognise import recognise
from letterkit.language.letter import Letter
from letterkit.language.models.pipeline import TAGS
from letterkit.rules.cards import Card
from letterkit.rules.contract import Finding, Rule, Severity


class MisleadingPhrase(Rule):
    """The rule that an entry of phrases/misleading/ makes; its card is written from the entry."""

    def __init__(self, phrase: Misleading) -> None:
        self.phrase = phrase
        self.name = phrase.id
        self.formerly = phrase.formerly
        self.title = phrase.title
        self.severity = cast(Severity, phrase.severity)
        self.message = phrase.why
        self.advice = phrase.advice
        asks_grammar = any(recognition.needs_grammar for recognition in phrase.recognise.values())
        self.needs = frozenset({TAGS}) if asks_grammar else frozenset()

    def check(self, letter: Letter) -> Iterator[Finding]:
        for match in recognise(letter, self.phrase):
            yield replace(self.at(match.span), why=match.why, instead=self.phrase.instead)

    @cached_property
    def card(self) -> Card:
        """The card, with the entry's examples."""
        phrase = self.phrase
        lines: list[str] = []
        for language in phrase.flag:
            lines += [f"### {language}"]
            rewrites = phrase.better.get(language, {})
            for text in phrase.flag[language]:
                lines += [_example("bad", text)]
                lines += [_example("better", rewrites[text])] if text in rewrites else []
            lines += [_example("good", text) for text in phrase.let_pass[language]]
        return Card(phrase.id, phrase.summary, phrase.why, phrase.source, phrase.known_limits, drafts="\n".join(lines))


def _example(kind: str, text: str) -> str:
    """One line where it fits; a fence where the draft has several blocks."""
    return f"{kind}:\n```\n{text.rstrip()}\n```" if "\n" in text.strip() else f"{kind}: {text.strip()}"


def misleading_phrases(catalogue: Path | None = None, own: Path | None = None) -> tuple[MisleadingPhrase, ...]:
    """The rules of a catalogue's misleading phrases, and of those in a folder of the user's."""
    return tuple(MisleadingPhrase(phrase) for phrase in load_misleading(catalogue, own))
