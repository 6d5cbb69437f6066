"""What is learned of the first answers (letterkit/structure/answering.py): networks that choose one line, or none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import sqrt
from typing import Any, Final

import numpy

from letterkit.structure.answering import described
from letterkit.structure.entries import QUESTIONS
from letterkit.structure.learned import AnswerWeights
from letterkit.structure.lines import Line, lines_of
from letterkit.structure.minute import asked_of, hits_of
from letterkit.structure.seenlines import SeenLines
from training.adam import Adam
from training.examples import Example

Array = numpy.ndarray[Any, Any]

HIDDEN: Final = 24
NETWORKS: Final = 3
SEEN: Final = 4
"""A feature that fewer lines have is left out."""
STEPS: Final = 150
DROP: Final = 0.2
"""So many of the features, and of what is hidden, are left out at each step."""
DROP_MATCHES: Final = 0.6
"""So many of the letters that the words were written from are seen without what matches, at each step."""
_MATCHES: Final = ("hit ", "first ", "earliest ", "later ")
DECAY: Final = 3e-4
LEASTS: Final = (0.2, 0.7)
"""How likely a line must answer is chosen between these."""
BETA: Final = 0.7
"""How much recall counts beside precision: a wrong answer harms more than none."""


@dataclass(frozen=True)
class Answered:
    """A letter whose answers were labelled: the features of its lines, and which of them answer each question (a row a
    line; the last row: none does); `asked` tells which questions its kind is asked. Where `is_taught`, the words that
    match were written from its answers: they say more of it than of a letter that was not seen.
    """

    features: SeenLines
    wanted: Array
    asked: Array
    is_taught: bool


def answered(example: Example, parts: Array, said: Array) -> Answered:
    """A labelled letter, by how likely its units carry each part and answer each question."""
    labels = example.draft.answers or {}
    lines = lines_of(example.units, example.letter.memory)
    wanted = [[_is_wanted(line, labels.get(question)) for question in QUESTIONS] for line in lines]
    return _answered(example, lines, parts, said, wanted, is_taught=not example.is_later)


def matched(example: Example, parts: Array, said: Array) -> Answered:
    """A letter whose words were chosen to match: the lines that match first are its answers. Of questions that no line
    matches nothing is learned.
    """
    lines = lines_of(example.units, example.letter.memory)
    hits = hits_of(example.letter, lines, example.draft.kind)
    first = {question: numbers[0] for question, numbers in hits.items() if numbers}
    wanted = [[first.get(question) == at for question in QUESTIONS] for at in range(len(lines))]
    found = _answered(example, lines, parts, said, wanted, is_taught=False)
    return replace(found, asked=found.asked & ~found.wanted[-1])


def _answered(
    example: Example, lines: Sequence[Line], parts: Array, said: Array, wanted: list[list[bool]], is_taught: bool
) -> Answered:
    kind, rows = example.draft.kind, numpy.array(wanted)
    asked = numpy.array([question in asked_of(kind) for question in QUESTIONS])
    features = described(example.units, lines, parts, said, kind, hits_of(example.letter, lines, kind))
    told = numpy.concatenate([rows, ~rows.any(axis=0, keepdims=True)])
    return Answered(features, told, asked, is_taught)


def _is_wanted(line: Line, label: Any) -> bool:
    return label is not None and line.span.overlaps(label)


def _table(held: Sequence[Answered], names: Sequence[str]) -> Array:
    """The features of all lines, a row a line, after those of each letter an empty row: no answer."""
    rows = {name: row for row, name in enumerate(names)}
    nothing = numpy.zeros((1, len(names)), dtype=numpy.float32)
    return numpy.concatenate([table for one in held for table in (one.features.table(rows), nothing)])


def _fit(
    table: Array, starts: Array, wanted: Array, asked: Array, taught: Array, matches: Array, seed: int
) -> list[Array]:
    """One network: softmax over the lines of a letter, for each question; `taught` are the letters, and `matches` the
    features, of which some are left out.
    """
    chance = numpy.random.default_rng(seed)
    width, count = table.shape[1], len(QUESTIONS)
    hidden = (chance.standard_normal((width, HIDDEN)) / sqrt(width)).astype(numpy.float32)
    out = (chance.standard_normal((HIDDEN, count)) * 0.1).astype(numpy.float32)
    hidden_bias, straight = numpy.zeros(HIDDEN, numpy.float32), numpy.zeros((width, count), numpy.float32)
    untold = numpy.full(count, 2.0, numpy.float32)
    adam = Adam([hidden, hidden_bias, out, straight, untold], 0.01)
    sizes = numpy.diff([*starts, len(table)])
    letters = numpy.repeat(numpy.arange(len(starts)), sizes)
    nothing = starts + sizes - 1
    weight = (asked[letters] / len(starts)).astype(numpy.float32)
    for step in range(STEPS):
        told = table * (chance.random(table.shape, dtype=numpy.float32) > DROP) / (1 - DROP)
        unmatched = taught & (chance.random(len(starts)) < DROP_MATCHES)
        told[numpy.ix_(unmatched[letters], matches)] = 0
        sums = told @ hidden + hidden_bias
        open_ = ((chance.random(sums.shape, dtype=numpy.float32) > DROP) / (1 - DROP) * (sums > 0)).astype(
            numpy.float32
        )
        lit = sums * open_
        said = lit @ out + told @ straight
        said[nothing] = untold
        shares = _shares(said, starts, letters)
        right = _shares(numpy.where(wanted, said, -1e9), starts, letters)
        error = ((shares - right) * weight).astype(numpy.float32)
        untold_error = error[nothing].sum(axis=0)
        error[nothing] = 0
        back = (error @ out.T) * open_
        adam.rate = 0.01 * (1 - step / STEPS)
        adam.go(
            [told.T @ back + DECAY * hidden, back.sum(axis=0), lit.T @ error + DECAY * out,
             told.T @ error + DECAY * straight, untold_error]
        )  # fmt: skip
    return [hidden, hidden_bias, out, straight, untold]


def _shares(said: Array, starts: Array, letters: Array) -> Array:
    """How likely each line is, of those of its letter."""
    powers = numpy.exp(said - numpy.maximum.reduceat(said, starts)[letters])
    shares: Array = powers / numpy.add.reduceat(powers, starts)[letters]
    return shares


def fit_answers(held: Sequence[Answered], least: Array | None = None) -> AnswerWeights:
    """The mean of some networks, as one."""
    counts = sum((one.features.counts() for one in held), Counter[str]())
    names = sorted(name for name, count in counts.items() if count >= SEEN)
    starts = numpy.cumsum([0, *(len(one.wanted) for one in held)])[:-1]
    asked, wanted = numpy.stack([one.asked for one in held]), numpy.concatenate([one.wanted for one in held])
    taught, matches = numpy.array([one.is_taught for one in held]), numpy.array([_is_match(name) for name in names])
    found = [_fit(_table(held, names), starts, wanted, asked, taught, matches, seed) for seed in range(NETWORKS)]
    hidden, hidden_bias, out, straight, untold = zip(*found, strict=True)
    return AnswerWeights(
        {name: row for row, name in enumerate(names)},
        numpy.concatenate(hidden, axis=1), numpy.concatenate(hidden_bias), numpy.concatenate(out) / NETWORKS,
        sum(straight) / NETWORKS, sum(untold) / NETWORKS,
        numpy.full(len(QUESTIONS), 0.4) if least is None else least,
    )  # fmt: skip


def _is_match(name: str) -> bool:
    return name.startswith(_MATCHES)


def counted(held: Sequence[Answered], shares: Sequence[Array], least: Array) -> Array:
    """For each question how many answers were told right, told wrong, and are labelled."""
    counts = numpy.zeros((len(QUESTIONS), 3), dtype=int)
    for one, own in zip(held, shares, strict=True):
        best = own.argmax(axis=0)
        told = (own.max(axis=0) >= least) & one.asked
        right = one.wanted[best, numpy.arange(len(QUESTIONS))] & told
        counts += numpy.stack([right, told & ~right, one.asked & ~one.wanted[-1]], axis=1)
    return counts


def fit_answers_least(held: Sequence[Answered], shares: Sequence[Array]) -> Array:
    """How likely a line must answer each question, for the best F where precision counts more."""
    tried = numpy.arange(*LEASTS, 0.02)
    counts = numpy.stack([counted(held, shares, numpy.full(len(QUESTIONS), least)) for least in tried])
    hits, wrong, asked = numpy.moveaxis(counts, 2, 0)
    weighed = (1 + BETA**2) * hits / numpy.maximum(1, hits + wrong + BETA**2 * asked)
    found: Array = tried[weighed.argmax(axis=0)]
    return found
