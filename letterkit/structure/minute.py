"""The reader's first minute: where a letter answers what was decided, how much, when, what to do, by when, whom to ask.

phrases/minute.yaml says, by kind of letter, which words answer a question:

- question: payment_date
  kinds: [grant, partial]        letters of other kinds are not asked
  place: late                    the answer may stand late in the letter (optional)
  recognise: {sv: {words: …, trigger: …, released_by: …}, fi: …, en: …}

How `recognise` is written is told in letterkit/catalogue/recognition.py. A table's row is read as one sentence, each
cell after its column's heading ("Payment date: 7 May 2026").
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import accumulate
from pathlib import Path
from typing import Final

from letterkit.catalogue.folder import default_catalogue
from letterkit.catalogue.misspelt import Spellings
from letterkit.catalogue.prepared import prepared
from letterkit.catalogue.reading import Reading
from letterkit.catalogue.recognise import matches
from letterkit.catalogue.strict_yaml import Yaml, load
from letterkit.catalogue.wordgroups import Groups, load_shared
from letterkit.decision.kinds import TYPES
from letterkit.document import Block, Span
from letterkit.language.letter import PROSE_AREAS, Letter, Sentence
from letterkit.language.words import find_words
from letterkit.structure.entries import QUESTIONS, Question, Recognitions, read_recognitions, spellings_of
from letterkit.structure.told import Found
from letterkit.structure.units import Unit

_LABELLED: Final = 3
"""A table of so many columns has headings that say what stands below; one of fewer has its labels in front."""


@dataclass(frozen=True)
class Asked:
    """Which words answer a question in letters of some kinds; `is_late`: rightly far down."""

    question: Question
    kinds: tuple[str, ...]
    is_late: bool
    recognise: Recognitions


Answers = Mapping[Question, Found | None]


@cache
def load_minute(folder: Path | None = None) -> tuple[tuple[Asked, ...], Spellings]:
    """What a catalogue (the default one unless given) takes for answers, and how those words are spelt.

    Raises CatalogueError.
    """
    phrases = (folder or default_catalogue()) / "phrases"
    shared = load_shared(phrases)
    return prepared("minute", phrases, shared, lambda: _read(phrases, shared))


def _read(phrases: Path, shared: Mapping[str, Groups]) -> tuple[tuple[Asked, ...], Spellings]:
    entries = tuple(_asked(node, shared) for node in load(phrases / "minute.yaml").items())
    return entries, spellings_of([entry.recognise for entry in entries])


def _asked(node: Yaml, shared: Mapping[str, Groups]) -> Asked:
    entry = node.mapping(required=("question", "kinds", "recognise"), optional=("place",))
    name = entry["question"].one_of(QUESTIONS)
    return Asked(
        next(question for question in QUESTIONS if question == name),
        tuple(kind.one_of(TYPES) for kind in entry["kinds"].items()),
        "place" in entry and entry["place"].one_of(("late",)) == "late",
        read_recognitions(entry["recognise"], shared),
    )


def asked_of(kind: str) -> frozenset[Question]:
    """The questions that a letter of a kind has to answer."""
    return frozenset(entry.question for entry in load_minute()[0] if kind in entry.kinds)


def first_answers(letter: Letter, kind: str, units: Sequence[Unit]) -> Answers:
    """The first answer to each of the reader's first questions; None where there is none, or none is asked for."""
    entries, spellings = load_minute()
    asked = [entry for entry in entries if kind in entry.kinds]
    answers: dict[Question, Found | None] = dict.fromkeys(QUESTIONS)
    if not asked:
        return answers
    lines = tuple(_lines(letter, units))
    starts = [line.read.span.start for line in lines]
    reading = Reading(letter, spellings, tuple(line.read for line in lines))
    for entry in asked:
        if answers[entry.question] is None:
            found = [match.span.start for match in matches(reading, entry.recognise.values())]
            if found:
                answers[entry.question] = _found(lines, bisect_right(starts, min(found)) - 1, entry.is_late)
    return answers


@dataclass(frozen=True, slots=True)
class _Line:
    """One thing that is said: its place in the letter, and the sentence as it is read out.

    The read sentences' own places count in what is read, not in the letter, as rows are read with their headings.
    """

    span: Span
    read: Sentence
    words: int


def _found(lines: tuple[_Line, ...], index: int, is_late: bool) -> Found:
    line = lines[index]
    before = sum(one.words for one in lines[:index] if one.read.block.area in PROSE_AREAS)
    return Found(line.span, line.read.text, line.words, before, is_late)


def _lines(letter: Letter, units: Sequence[Unit]) -> Iterator[_Line]:
    heads = _heads(units)
    said = [one for unit in units for one in _said(unit, heads)]
    places = accumulate((len(text) + 1 for _, text, _, _ in said), initial=0)
    for (span, text, block, words), start in zip(said, places, strict=False):
        tokens = letter.memory.recall((find_words, text), partial(_words, text))
        read = Sentence(Span(start, start + len(text)), text, letter.language_of(block), block, tokens)
        yield _Line(span, read, words)


def _words(text: str) -> tuple[str, ...]:
    return tuple(text[first:last] for first, last in find_words(text))


_Heads = Mapping[tuple[int, int], str]
"""What heads each column of the tables, by table and column."""


def _heads(units: Sequence[Unit]) -> _Heads:
    cells = [(block, block.cell) for unit in units for block in unit.blocks if block.cell]
    wide = {cell.table for _, cell in cells if cell.column >= _LABELLED}
    return {(cell.table, cell.column): block.text for block, cell in cells if cell.is_header and cell.table in wide}


def _said(unit: Unit, heads: _Heads) -> Iterator[tuple[Span, str, Block, int]]:
    """The sentences of a unit, a row read out as one: its span, text, block and words."""
    if unit.block.cell is None:
        for sentence in unit.sentences:
            yield sentence.span, sentence.text, sentence.block, sentence.words
    else:
        yield unit.span, _row(unit, heads), unit.block, sum(sentence.words for sentence in unit.sentences)


def _row(unit: Unit, heads: _Heads) -> str:
    """A row as it is read out: each cell after its heading, or after the first cell; headings alone say nothing."""
    headed = [(_head(block, heads), block.text) for block in unit.blocks]
    if any(head for head, _ in headed):
        return "; ".join(f"{head}: {text}" if head else text for head, text in headed if head != text)
    first, *others = (text for _, text in headed)
    return f"{first}: {'; '.join(others)}" if others else first


def _head(block: Block, heads: _Heads) -> str:
    return heads.get((block.cell.table, block.cell.column), "") if block.cell else ""
