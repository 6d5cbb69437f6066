"""A letter as the rules see it: the document with its languages, sections, sentences and words, made when asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import copy
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from letterkit.document import Block, Document, Span
from letterkit.language import measures, readability
from letterkit.language.grammar.analysis import WITH_LEMMAS, Analysis
from letterkit.language.grammar.passives import Passive, passives_between
from letterkit.language.memory import Memory
from letterkit.language.models.pipeline import SYNTAX, TAGS
from letterkit.language.text.detect import detect, detect_letter, evidence
from letterkit.language.text.sections import Section, find_sections
from letterkit.language.text.sentences import split
from letterkit.language.text.words import find_words

if TYPE_CHECKING:
    from letterkit.language.models.doc import Span as Words

PROSE_AREAS = ("body", "box", "footnote", "endnote")
"""Areas whose text is the letter itself; page headers and footers are not."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence at `span` of the document's text, in one block; `tokens` are its words (figures left out)."""

    span: Span
    text: str
    language: str
    block: Block = field(repr=False)
    tokens: tuple[str, ...]

    def __hash__(self) -> int:
        return hash(self.span)  # its block may be long, and is the same for all sentences of it

    @property
    def words(self) -> int:
        """How many words the sentence has."""
        return len(self.tokens)

    def span_of(self, start: int, end: int) -> Span:
        """The document's span of characters `start` to `end` of this sentence."""
        return Span(self.span.start + start, self.span.start + end)


class Letter:
    """A document and what its words are.

    `language` (sv, fi, en) is the whole letter's; unless given it is found from the text. `parts` are the parts of the
    grammar that will be asked for, and `models` names installed spaCy pipelines to use instead of the shipped ones, by
    language (see letterkit.language.models.pipeline); `facts` is the decision that the letter tells of
    (letterkit.decision.Decision), for the rules that compare; `type` is the kind of letter, where the user says it;
    `catalogue` is the folder of the catalogue to judge by, where it is not the default one; `memory` holds what earlier
    versions of the same draft had worked out.
    """

    def __init__(
        self,
        document: Document,
        language: str | None = None,
        parts: frozenset[str] = frozenset({TAGS, SYNTAX}),
        models: Mapping[str, str] | None = None,
        facts: Any = None,
        type: str | None = None,
        catalogue: Path | None = None,
        memory: Memory | None = None,
    ) -> None:
        self.document = document
        self.memory = Memory() if memory is None else memory
        self.catalogue = catalogue
        self.facts = facts
        self.type = type
        self.kept: dict[object, object] = {}
        """What rooms above work out about the letter and keep with it."""
        self._parts = parts
        self._models = models
        self.text = document.text
        self.blocks = document.blocks
        self._given = language
        self._sentences: dict[int, tuple[Sentence, ...]] = {}

    @cached_property
    def language(self) -> str:
        """The letter's main language."""
        if self._given:
            return self._given
        return detect_letter((block.text for block in self.blocks), self.document.language, self._evidence)

    @cached_property
    def _languages(self) -> dict[int, str]:
        if self._given:
            return {block.start: self._given for block in self.blocks}
        return {block.start: detect(block.text, self.language, self._evidence) for block in self.blocks}

    def _evidence(self, text: str) -> dict[str, float]:
        return self.memory.recall((evidence, text), lambda: evidence(text))

    def language_of(self, block: Block) -> str:
        """The language of a block: the letter's, unless the block's words clearly speak another."""
        return self._languages[block.start]

    @cached_property
    def prose(self) -> tuple[Block, ...]:
        """The paragraphs and list items of the letter itself (no headings, cells, page headers or footers)."""
        return tuple(
            block for block in self.blocks if block.kind in ("paragraph", "item") and block.area in PROSE_AREAS
        )

    @cached_property
    def headings(self) -> tuple[Block, ...]:
        return tuple(block for block in self.blocks if block.kind == "heading" and block.area in PROSE_AREAS)

    @cached_property
    def tables(self) -> tuple[tuple[Block, ...], ...]:
        """The blocks of each table, in order."""
        tables: dict[int, list[Block]] = {}
        for block in self.blocks:
            if block.cell:
                tables.setdefault(block.cell.table, []).append(block)
        return tuple(tuple(cells) for cells in tables.values())

    def only(self, blocks: tuple[Block, ...]) -> Letter:
        """The letter as if it had these of its blocks only; they keep their places, sections and grammar."""
        _ = self._languages, self._analysis, self._section_by_start  # of the whole letter
        part = copy(self)
        part.blocks = blocks
        part.kept = {}
        for name in ("prose", "headings", "tables", "sentences", "statements", "counts", "measures"):
            part.__dict__.pop(name, None)
        return part

    def sentences_of(self, block: Block) -> tuple[Sentence, ...]:
        """The sentences of one block, in order."""
        found = self._sentences.get(block.start)
        if found is None:
            found = self._sentences[block.start] = tuple(self._split(block))
        return found

    def _split(self, block: Block) -> Iterator[Sentence]:
        language = self.language_of(block)
        for start, end, tokens in self.memory.recall(
            (_split, block.text, language), lambda: tuple(_split(block.text, language))
        ):
            yield Sentence(block.span_of(start, end), block.text[start:end], language, block, tokens)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the letter's prose."""
        return tuple(sentence for block in self.prose for sentence in self.sentences_of(block))

    @cached_property
    def statements(self) -> tuple[Sentence, ...]:
        """The sentences of the letter's prose and of its tables' cells, in order."""
        blocks = (block for block in self.blocks if block.kind != "heading" and block.area in PROSE_AREAS)
        return tuple(sentence for block in blocks for sentence in self.sentences_of(block))

    @cached_property
    def _analysis(self) -> Analysis:
        prose = (block for block in self.blocks if block.area in PROSE_AREAS)
        return Analysis(prose, self.language_of, self._parts, self._models, self.memory)

    def grammar_of(self, sentence: Sentence) -> Words:
        """The words of a sentence with their parts of speech, features and, where asked for, syntax."""
        block = sentence.block
        doc = self._analysis.doc(block)
        start, end = sentence.span.start - block.start, sentence.span.end - block.start
        return doc.between(start, end)

    def passives_of(self, sentence: Sentence) -> tuple[Passive, ...]:
        """The passives of a sentence, in order; their positions count in the sentence's block."""
        start = sentence.block.start
        doc = self._analysis.doc(sentence.block)
        return passives_between(doc, sentence.span.start - start, sentence.span.end - start)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The letter's parts, as its headings and lead words part it."""
        return find_sections(self.blocks, self.language_of)

    def section_of(self, block: Block) -> Section:
        """The section that a block belongs to."""
        return self._section_by_start[block.start]

    @cached_property
    def _section_by_start(self) -> dict[int, Section]:
        return {block.start: section for section in self.sections for block in section.blocks}

    @cached_property
    def counts(self) -> measures.Counts:
        """Counts over the letter's prose and headings."""
        blocks = (block for block in self.blocks if block.kind != "cell" and block.area in PROSE_AREAS)
        return measures.Counts.of(sentence.tokens for block in blocks for sentence in self.sentences_of(block))

    @cached_property
    def measures(self) -> dict[str, float | None]:
        """The letter's measures by name; those of grammar only where the grammar is looked at anyway."""
        found = readability.measure(self.counts, self.sentences, self.language)
        if TAGS in self._parts and self.sentences:
            own = [self.grammar_of(one) for one in self.sentences if one.language == self.language]
            found |= readability.measure_grammar(own, self.language, with_lemmas=self.language in WITH_LEMMAS)
        return found


def _split(text: str, language: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """The sentences of a text: first and last character, and words."""
    for start, end in split(text, language):
        sentence = text[start:end]
        yield start, end, tuple(sentence[first:last] for first, last in find_words(sentence))
