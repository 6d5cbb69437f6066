"""Which line answers each of the reader's first questions: told by the words that match (phrases/minute.yaml), by what
part of the letter the line is, what is seen in it, and what the reader has met before; how much each says is learned.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from letterkit.language.letter import PROSE_AREAS
from letterkit.structure.entries import QUESTIONS, Question
from letterkit.structure.learned import load_answer_weights
from letterkit.structure.lines import Line
from letterkit.structure.marks import marks_of
from letterkit.structure.outline import are_headings, headings_of
from letterkit.structure.said import PARTS
from letterkit.structure.seenlines import SeenLines
from letterkit.structure.signs import signs_in
from letterkit.structure.units import Unit

if TYPE_CHECKING:
    import numpy

    Array = numpy.ndarray[Any, Any]

Hits = Mapping[Question, Sequence[int]]
"""The numbers of the lines whose words match a question; the first is that of the words that go before all others."""

_AGREED: Final = 0.2
"""How likely a line must be whose words match; the likeliest of all lines is then the answer, whether it is that one or
not. Our own figure, by the drafts that were not seen.
"""
_NONE: Final = 0.1
"""Where it is less likely that no line answers, the likeliest does, however they share it, if its words match or it is
as likely as that. Our own figure.
"""
_LONG: Final = 6
"""So many words make a line one step longer; a figure of our own."""
_LONGEST: Final = 4
"""So many steps are told apart."""
_OF_PARTS: Final = tuple(f"{name} {part}" for name in ("part", "before", "after", "met", "headed") for part in PARTS)
"""The names of features of the parts of a letter, column by column."""
_OF_QUESTIONS: Final = tuple(f"{name} {question}" for name in ("said", "sooner", "likeliest") for question in QUESTIONS)
"""The same of the questions."""
_OF_LINES: Final = ("place", "share", "again")
"""The same of where a line stands."""
_COLUMNS: Final = (*_OF_PARTS, *_OF_QUESTIONS, *_OF_LINES)


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
    for at, question in enumerate(QUESTIONS if lines else ()):
        best, matching = int(shares[:, at].argmax()), hits.get(question, ())
        is_agreed = any(shares[line, at] >= _AGREED for line in matching)
        is_owed = 1 - shares[:, at].sum() < _NONE and (shares[best, at] >= _AGREED or best in matching)
        if shares[best, at] >= weights.least[at] or is_agreed or is_owed:
            found[question] = best
    return found


def described(
    units: Sequence[Unit], lines: Sequence[Line], parts: Array, said: Array, kind: str, hits: Hits
) -> SeenLines:
    """All that tells what each line answers."""
    from letterkit.language.numbers import numpy

    shapes = [_shape(unit, is_heading) for unit, is_heading in zip(units, are_headings(units), strict=True)]
    return SeenLines(
        _COLUMNS,
        numpy.concatenate([_of_units(units, parts, said)[[line.unit for line in lines]], _of_lines(lines)], axis=1),
        [(*_seen_in(line, shapes[line.unit]), *_matched(at, hits), f"kind {kind}") for at, line in enumerate(lines)],
    )


def _of_units(units: Sequence[Unit], parts: Array, said: Array) -> Array:
    """What is told of each unit, a row a unit, by the names in _OF_PARTS and _OF_QUESTIONS."""
    from letterkit.language.numbers import numpy

    numbers, last = {id(unit): number for number, unit in enumerate(units)}, len(units)
    headings = [numbers[id(heading)] if heading else last for heading in headings_of(units)]
    above = [last if heading == number else heading for number, heading in enumerate(headings)]
    none = numpy.zeros((1, len(PARTS)))
    padded = numpy.concatenate([none, parts, none])
    met = numpy.maximum.accumulate(padded, axis=0)[:last]
    sooner = numpy.maximum.accumulate(numpy.concatenate([none[:, : len(QUESTIONS)], said]), axis=0)[:last]
    near = [parts, padded[:last], padded[2:], met, padded[1:][above]]
    return numpy.concatenate([*near, said, sooner, said >= said.max(axis=0)], axis=1)


def _of_lines(lines: Sequence[Line]) -> Array:
    """What is told of each line's place, by the names in _OF_LINES."""
    from letterkit.language.numbers import numpy

    places = numpy.arange(len(lines))
    units = numpy.array([line.unit for line in lines])
    again = numpy.concatenate([[False], units[1:] == units[:-1]])
    return numpy.stack([numpy.log1p(places) / 3, places / len(lines), again], axis=1)


def _shape(unit: Unit, is_heading: bool) -> str:
    """Heading, paragraph, item, cell, or header (of a table)."""
    if unit.block.cell:
        return "header" if unit.block.cell.is_header else "cell"
    return "heading" if is_heading else unit.block.kind


def _seen_in(line: Line, shape: str) -> tuple[str, ...]:
    read = line.read
    return _seen(read.text, read.language, shape, line.words // _LONG, read.block.area in PROSE_AREAS)


@lru_cache(maxsize=1 << 11)
def _seen(text: str, language: str, shape: str, steps: int, is_prose: bool) -> tuple[str, ...]:
    """What is seen in a line itself, so many steps long; kept for a while."""
    seen = [f"shape {shape}", f"long {min(_LONGEST, steps)}", f"prose {is_prose}", f"ends {text.rstrip()[-1:] == ':'}"]
    seen += [*marks_of(text, language, shape), *(f"sign {sign}" for sign in signs_in(text, language))]
    return tuple(dict.fromkeys(seen))


def _matched(at: int, hits: Hits) -> Iterator[str]:
    """Which questions a line matches, and where it is the first to."""
    for question, numbers in hits.items():
        if at in numbers:
            yield f"hit {question}"
            yield f"earliest {question}" if at == min(numbers) else f"later {question}"
            if at == numbers[0]:
                yield f"first {question}"
