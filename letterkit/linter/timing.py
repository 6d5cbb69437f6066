"""What a run takes: the time of each rule, and of the parts of the analysis that rules share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import perf_counter
from typing import Literal

from letterkit.document import Document
from letterkit.language.letter import Letter
from letterkit.rules.contract import Finding, Rule
from letterkit.structure import structure_of

Part = Literal["read", "language", "sentences", "grammar", "structure"]
"""read: the file becomes a Document; grammar: the pipelines are loaded and run; structure: kind, parts and answers."""


@dataclass
class Timing:
    """Seconds by part of the analysis and by rule, over all drafts of a run.

    The parts are worked out before the rules, so that a rule's time is its own; only what few rules share (passives,
    clauses) counts as the time of the first that asks.
    """

    parts: dict[Part, float] = field(default_factory=lambda: defaultdict(float))
    rules: dict[str, float] = field(default_factory=lambda: defaultdict(float))

    @contextmanager
    def part(self, name: Part) -> Iterator[None]:
        """Measures a part of the analysis."""
        start = perf_counter()
        try:
            yield
        finally:
            self.parts[name] += perf_counter() - start

    def read(self, reader: Callable[[str], Document], path: str) -> Document:
        """The document that `reader` reads, its time measured."""
        with self.part("read"):
            return reader(path)

    def analyse(self, letter: Letter, *, with_grammar: bool) -> None:
        """Works out, part by part, what the rules ask of a letter."""
        with self.part("language"):
            for block in letter.blocks:
                letter.language_of(block)
        with self.part("sentences"):
            for block in letter.blocks:
                letter.sentences_of(block)
        if with_grammar:
            with self.part("grammar"):
                for sentence in letter.statements:
                    letter.grammar_of(sentence)
        with self.part("structure"):
            structure = structure_of(letter)
            _ = structure.parts, structure.answers

    def check(self, rule: Rule, letter: Letter) -> list[Finding]:
        """The findings of a rule, its time measured."""
        start = perf_counter()
        found = list(rule.check(letter))
        self.rules[rule.name] += perf_counter() - start
        return found
