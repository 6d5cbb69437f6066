"""The reader's first minute: where a letter answers what was decided, how much, when, what to do, by when, whom to ask.

phrases/minute.yaml says, by kind of letter, which words speak for an answer (answering.py judges what else does):

- question: payment_date
  kinds: [grant, partial]        letters of other kinds are not asked
  recognise: {sv: {words: …, trigger: …, released_by: …}, fi: …, en: …}

How `recognise` is written is told in letterkit/catalogue/misleading/triggers.py.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from letterkit.catalogue.files.folder import default_catalogue
from letterkit.catalogue.files.prepared import prepared
from letterkit.catalogue.files.strict_yaml import Yaml, load
from letterkit.catalogue.misleading.matching import matches
from letterkit.catalogue.misleading.reading import Reading
from letterkit.catalogue.patterns.misspelt import Spellings
from letterkit.catalogue.patterns.wordgroups import Groups, load_shared
from letterkit.decision.kinds import TYPES
from letterkit.language.letter import PROSE_AREAS, Letter
from letterkit.structure.answering import Hits, answering
from letterkit.structure.entries import (
    QUESTIONS,
    Question,
    Recognitions,
    read_question,
    read_recognitions,
    spellings_of,
)
from letterkit.structure.lines import Line, lines_of
from letterkit.structure.said import PARTS
from letterkit.structure.told import Found
from letterkit.structure.units import Unit

if TYPE_CHECKING:
    import numpy

    Array = numpy.ndarray[Any, Any]

_RECTIFICATION: Final = PARTS.index("rectification")
_LIKELY: Final = 0.5
"""How likely a line must tell of the rectification for its place far down to be right. Our own figure."""


@dataclass(frozen=True)
class Asked:
    """Which words speak for an answer to a question in letters of some kinds."""

    question: Question
    kinds: tuple[str, ...]
    recognise: Recognitions


Answers = Mapping[Question, Found | None]


@cache
def load_minute() -> tuple[tuple[Asked, ...], Spellings]:
    """What speaks for an answer, and how those words are spelt."""
    phrases = default_catalogue() / "phrases"
    shared = load_shared(phrases)
    return prepared("minute", phrases, shared, lambda: _read(phrases, shared))


def _read(phrases: Path, shared: Mapping[str, Groups]) -> tuple[tuple[Asked, ...], Spellings]:
    entries = tuple(_asked(node, shared) for node in load(phrases / "minute.yaml").items())
    return entries, spellings_of([entry.recognise for entry in entries])


def _asked(node: Yaml, shared: Mapping[str, Groups]) -> Asked:
    entry = node.mapping(required=("question", "kinds", "recognise"))
    return Asked(
        read_question(entry["question"]),
        tuple(kind.one_of(TYPES) for kind in entry["kinds"].items()),
        read_recognitions(entry["recognise"], shared),
    )


def asked_of(kind: str) -> frozenset[Question]:
    """The questions that a letter of a kind has to answer."""
    return frozenset(entry.question for entry in load_minute()[0] if kind in entry.kinds)


def first_answers(letter: Letter, units: Sequence[Unit], parts: Array, said: Array, kind: str) -> Answers:
    """The first answer to each of the reader's first questions; None where there is none, or none is asked for. `parts`
    is how likely each unit carries each part, `said` how likely it answers each question by its words alone.
    """
    lines = lines_of(units, letter.memory)
    asked, found = asked_of(kind), answering(units, lines, parts, said, kind, hits_of(letter, lines, kind))
    return {
        question: _found(lines, found[question], parts) if question in asked & found.keys() else None
        for question in QUESTIONS
    }


def hits_of(letter: Letter, lines: Sequence[Line], kind: str) -> Hits:
    """The numbers of the lines whose words match each question that a letter of a kind is asked."""
    entries, spellings = load_minute()
    starts = [line.read.span.start for line in lines]
    reading = Reading(letter, spellings, tuple(line.read for line in lines))
    hits: dict[Question, list[int]] = {}
    for entry in entries:
        if kind in entry.kinds:
            found = sorted(match.span.start for match in matches(reading, entry.recognise.values()))
            hits.setdefault(entry.question, []).extend(bisect_right(starts, start) - 1 for start in found)
    return hits


def _found(lines: Sequence[Line], index: int, parts: Array) -> Found:
    line = lines[index]
    before = sum(one.words for one in lines[:index] if one.read.block.area in PROSE_AREAS)
    is_late = bool(parts[line.unit, _RECTIFICATION] >= _LIKELY)
    return Found(line.span, line.read.text, line.words, before, is_late)
