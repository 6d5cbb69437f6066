"""Which line answers each of the reader's first questions: told by the words that match (phrases/minute.yaml), by what
part of the letter the line is, what is seen in it, and what the reader has met before; how much each says is learned.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from math import log1p
from typing import TYPE_CHECKING, Any, Final

from letterkit.language.letter import PROSE_AREAS
from letterkit.structure.entries import QUESTIONS, Question
from letterkit.structure.learned import load_answer_weights
from letterkit.structure.lines import Line
from letterkit.structure.marks import marks_of
from letterkit.structure.outline import are_headings, headings_of
from letterkit.structure.said import PARTS
from letterkit.structure.signs import signs_in
from letterkit.structure.units import Unit

if TYPE_CHECKING:
    import numpy

    Array = numpy.ndarray[Any, Any]

Hits = Mapping[Question, Sequence[int]]
"""The numbers of the lines whose words match a question; the first is that of the words that go before all others."""

_AGREED: Final = 0.2
"""How likely a line must be whose words match, too. Our own figure, by the drafts that were not seen."""
_LONG: Final = 6
"""So many words make a line one step longer; a figure of our own."""
_LONGEST: Final = 4
"""So many steps are told apart."""
_OF_PARTS: Final = {name: [f"{name} {part}" for part in PARTS] for name in ("part", "before", "after", "met", "headed")}
"""The names of features of the parts of a letter, column by column."""
_OF_QUESTIONS: Final = {
    name: [f"{name} {question}" for question in QUESTIONS] for name in ("said", "sooner", "likeliest")
}
"""The same of the questions."""


def answering(
    units: Sequence[Unit], lines: Sequence[Line], parts: Array, said: Array, kind: str, hits: Hits
) -> Mapping[Question, int]:
    """The number of the line that answers each question, in a letter of a kind; questions without an answer are left
    out. `parts` is how likely each unit carries each part, `said` how likely it answers each question by its words
    alone, `hits` which lines match each question.
    """
    weights = load_answer_weights()
    shares = weights.shares(described(units, lines, parts, said, kind, hits))
    found = {}
    for at, question in enumerate(QUESTIONS):
        likely = [line for line, share in enumerate(shares[:, at]) if share >= weights.least[at]]
        matching = [line for line in hits.get(question, ()) if shares[line, at] >= _AGREED]
        if likely or matching:
            found[question] = max(likely or matching, key=lambda line: float(shares[line, at]))
    return found


def described(
    units: Sequence[Unit], lines: Sequence[Line], parts: Array, said: Array, kind: str, hits: Hits
) -> list[Mapping[str, float]]:
    """All that tells what each line answers, as features by name."""
    from letterkit.language.numbers import numpy

    shapes = [_shape(unit, is_heading) for unit, is_heading in zip(units, are_headings(units), strict=True)]
    numbers = {id(unit): number for number, unit in enumerate(units)}
    headings = [numbers[id(heading)] if heading else None for heading in headings_of(units)]
    none = numpy.zeros((1, len(PARTS)))
    padded = numpy.concatenate([none, parts, none])
    met = numpy.maximum.accumulate(padded, axis=0)
    sooner = numpy.maximum.accumulate(numpy.concatenate([none[:, : len(QUESTIONS)], said]), axis=0)
    of_questions = dict(zip(_OF_QUESTIONS, (said, sooner, said >= said.max(axis=0)), strict=True))
    found: list[Mapping[str, float]] = []
    for at, line in enumerate(lines):
        number, heading = line.unit, headings[line.unit]
        beside = {"part": parts[number], "before": padded[number], "after": padded[number + 2], "met": met[number]}
        if heading is not None and heading != number:
            beside["headed"] = parts[heading]
        features: dict[str, float] = {}
        for name, row in beside.items():
            features.update(zip(_OF_PARTS[name], row.tolist(), strict=True))
        read = line.read
        features |= _seen(read.text, read.language, shapes[number], line.words // _LONG, read.block.area in PROSE_AREAS)
        features |= dict.fromkeys(_matched(at, hits), 1.0)
        for name, rows in of_questions.items():
            features.update(zip(_OF_QUESTIONS[name], map(float, rows[number].tolist()), strict=True))
        features |= {f"kind {kind}": 1.0, "place": log1p(at) / 3, "share": at / len(lines)}
        features["again"] = float(at > 0 and lines[at - 1].unit == number)
        found.append(features)
    return found


def _shape(unit: Unit, is_heading: bool) -> str:
    """Heading, paragraph, item, cell, or header (of a table)."""
    if unit.block.cell:
        return "header" if unit.block.cell.is_header else "cell"
    return "heading" if is_heading else unit.block.kind


@lru_cache(maxsize=1 << 11)
def _seen(text: str, language: str, shape: str, steps: int, is_prose: bool) -> Mapping[str, float]:
    """What is seen in a line itself, so many steps long; kept for a while."""
    seen = [f"shape {shape}", f"long {min(_LONGEST, steps)}", f"prose {is_prose}", f"ends {text.rstrip()[-1:] == ':'}"]
    seen += [*marks_of(text, language, shape), *(f"sign {sign}" for sign in signs_in(text, language))]
    return dict.fromkeys(seen, 1.0)


def _matched(at: int, hits: Hits) -> Iterator[str]:
    """Which questions a line matches, and where it is the first to."""
    for question, numbers in hits.items():
        if at in numbers:
            yield f"hit {question}"
            yield f"earliest {question}" if at == min(numbers) else f"later {question}"
            if at == numbers[0]:
                yield f"first {question}"
