"""An answer that the letter owes its reader, as a rule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Final, cast

from letterkit.document import Span
from letterkit.language.letter import Letter
from letterkit.rules.cards import Card
from letterkit.rules.contract import Finding, Rule, Severity
from letterkit.structure import structure_of
from letterkit.structure.entries import Answer, Part, load_answers
from letterkit.ui import Text

_MESSAGE: Final = Text(
    sv="Klienten får inte svar på frågan: {question} Det här saknas: {parts}.",
    fi="Asiakas ei saa vastausta kysymykseen: {question} Tämä puuttuu: {parts}.",
    en='The client finds no answer to the question: "{question}" What is missing: {parts}.',
)
_WHY: Final = Text(
    sv="Läsaren får inte svar på frågan: {question}",
    fi="Lukija ei saa vastausta kysymykseen: {question}",
    en="The reader finds no answer to the question: {question}",
)
_SIGNS: Final = re.compile(r"^(?:#+ |[-*>] )*")
"""The signs of Markdown before a line's words."""


class MissingAnswer(Rule):
    """The rule that an entry of phrases/answers/ makes; its card is written from the entry."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer
        self.name = answer.id
        self.formerly = answer.formerly
        self.title = answer.title
        self.severity = cast(Severity, answer.severity)
        self.message = _MESSAGE
        self.advice = answer.advice

    def check(self, letter: Letter) -> Iterator[Finding]:
        structure = structure_of(letter)
        if not letter.blocks or not structure.needs(self.answer):
            return
        lacking = structure.lacking(self.answer)
        if lacking:
            there = self._there(letter)
            place = there or next(iter((*letter.headings, *letter.prose, *letter.blocks))).span
            finding = self.at(
                place,
                question=self.answer.question,
                parts=_names(lacking),
                minute=self.answer.minute,
                is_begun=there is not None,
            )
            yield replace(finding, instead=self.answer.instead_in(structure.kind))

    def _there(self, letter: Letter) -> Span | None:
        """The first part of the answer that is there; where none is, the letter's first heading or words owe it."""
        structure = structure_of(letter)
        return min(
            (span for part in self.answer.parts for span in structure.places(self.answer, part)[:1]), default=None
        )

    @cached_property
    def card(self) -> Card:
        """The card, with the entry's examples."""
        answer = self.answer
        why = Text.of(lambda ui: _WHY.say(ui, question=answer.question))
        lines = [f"type: {answer.kind}"]
        for language in answer.found:
            lines += [f"### {language}"]
            rewrites = answer.better.get(language, {})
            for text in answer.missing[language]:
                lines += [f"bad:\n```\n{_marked(text).rstrip()}\n```"]
                lines += [f"better:\n```\n{rewrites[text].rstrip()}\n```"] if text in rewrites else []
            lines += [f"good:\n```\n{text.rstrip()}\n```" for text in answer.found[language]]
        return Card(answer.id, answer.summary, why, answer.source, answer.known_limits, drafts="\n".join(lines))


def _marked(draft: str) -> str:
    """A draft with == around what is reported: its first heading or line, where nothing is marked."""
    if "==" in draft:
        return draft
    lines = draft.split("\n")
    full = [at for at, line in enumerate(lines) if _SIGNS.sub("", line).strip()]
    at = next((at for at in full if lines[at].startswith("#")), full[0])
    words = _SIGNS.sub("", lines[at])
    sign = lines[at].removesuffix(words)
    return "\n".join([*lines[:at], f"{sign}=={words}==", *lines[at + 1 :]])


def _names(parts: tuple[Part, ...]) -> Text:
    """The names of parts, with commas, in each language of the interface."""
    return Text.of(lambda ui: ", ".join(part.name.say(ui) for part in parts))


def missing_answers(catalogue: Path | None = None) -> tuple[MissingAnswer, ...]:
    """The rules of a catalogue's answers."""
    return tuple(MissingAnswer(answer) for answer in load_answers(catalogue))
