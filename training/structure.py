"""Trains the learned judgement of letters' kinds and parts: `python -m training.structure [--write] [--check]`.

The drafts in training/drafts are labelled as benchmarks/structure/sets/README.md says. Kinds: a softmax over the words
of phrases/kinds.yaml at their places. Parts: a logistic regression a part over the features of a unit, and a second
one over what the first says of the units around it; it is trained on what the first says of drafts that it has not
seen. All by gradient descent (Adam) with weight decay. `--check` measures by fivefold cross-validation over drafts.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import sqrt
from pathlib import Path
from typing import Any

import numpy

from benchmarks.structure.drafts import Draft, drafts
from letterkit.catalogue.features import SIZE
from letterkit.decision.kinds import TYPES
from letterkit.document import read
from letterkit.language.letter import Letter
from letterkit.structure.around import around
from letterkit.structure.evidence import ACTS, NAMES, Evidence
from letterkit.structure.features import Described, describe
from letterkit.structure.kinds import UNKNOWN, load_kinds
from letterkit.structure.learned import TOLD_SHARE, WORD_SHARE
from letterkit.structure.parts import LEAST, PARTS
from letterkit.structure.units import Unit, units_of

ROOT = Path(__file__).parent.parent
DRAFTS = ROOT / "training" / "drafts"
BUILT = ROOT / "tests" / "compose" / "golden"
WEIGHTS = ROOT / "letterkit" / "structure" / "judgement"
FOLDS = 5
PLACES = ("title", "heading", "top", "body", "any")
SAME = "same"
"""Drafts named LANG-same-NN tell the same in all three languages."""
KINDS = (*TYPES, UNKNOWN)
"""What is learned: the kinds, and letters of other fields."""
SEEN = 2
"""A feature that fewer units have is left out."""
SEEN_IN_LETTERS = 3
"""A feature that fewer letters have is left out of what tells their kinds."""

Array = numpy.ndarray[Any, Any]


@dataclass(frozen=True)
class Example:
    """A labelled draft with its units and which parts each carries (a row a unit)."""

    draft: Draft
    units: tuple[Unit, ...]

    @cached_property
    def described(self) -> list[Described]:
        return describe(self.units, self.draft.kind, load_kinds().signs)

    @cached_property
    def wanted(self) -> Array:
        return numpy.array(
            [[any(unit.span.overlaps(span) for span in self.draft.parts.get(part, ())) for part in PARTS]
             for unit in self.units], dtype=numpy.float32
        )  # fmt: skip

    @cached_property
    def evidence(self) -> dict[str, float]:
        return dict(Evidence(self.units, load_kinds().signs).features)


def examples(folder: Path) -> list[Example]:
    """The labelled drafts of a folder."""
    return [Example(one, units_of(Letter(one.document, one.language))) for one in drafts(folder)]


def built() -> list[Example]:
    """The letters that the catalogue builds; only their kinds are learned from."""
    found = []
    for path in sorted(BUILT.glob("*.md")):
        name, language, _ = path.name.split(".")
        kind = name.removeprefix("urgent-").replace("-", "_")
        draft = Draft(path.stem, language, read(path), kind, {}, None, None)
        found.append(Example(draft, units_of(Letter(draft.document, language))))
    return found


class Adam:
    """Gradient descent over several arrays."""

    def __init__(self, arrays: list[Array], rate: float) -> None:
        self.arrays, self._rate, self._step = arrays, rate, 0
        self._means = [numpy.zeros_like(one) for one in arrays]
        self._squares = [numpy.zeros_like(one) for one in arrays]

    def go(self, slopes: list[Array]) -> None:
        """One step down."""
        self._step += 1
        for array, slope, mean, square in zip(self.arrays, slopes, self._means, self._squares, strict=True):
            mean += 0.1 * (slope - mean)
            square += 0.01 * (slope * slope - square)
            lively = mean / (1 - 0.9**self._step) / (numpy.sqrt(square / (1 - 0.99**self._step)) + 1e-7)
            array -= self._rate * lively


# Kinds


@dataclass(frozen=True)
class KindModel:
    names: tuple[str, ...]
    weights: Array
    bias: Array

    def kind(self, example: Example) -> str:
        sums = _row(example, self.names) @ self.weights + self.bias
        return TYPES[int(sums[: len(TYPES)].argmax())]


def _row(example: Example, names: Sequence[str]) -> Array:
    return numpy.array([example.evidence.get(name, 0.0) for name in names])


def fit_kinds(held: Sequence[Example], steps: int = 100, decay: float = 1e-3, shared_decay: float = 5e-4) -> KindModel:
    """A softmax; a kind's own names and acts weigh alike in all kinds, but for what each kind learns beside."""
    counts = Counter(name for one in held for name in one.evidence)
    names = tuple(sorted(name for name, count in counts.items() if count >= SEEN_IN_LETTERS))
    rows = numpy.array([_row(one, names) for one in held])
    wanted = numpy.eye(len(KINDS))[[KINDS.index(one.draft.kind) for one in held]]
    share = _own_columns(names)
    weights, shared, bias = numpy.zeros((len(names), len(KINDS))), numpy.zeros(share.shape[0]), numpy.zeros(len(KINDS))
    adam = Adam([weights, shared, bias], 0.05)
    for _ in range(steps):
        sums = rows @ (weights + numpy.tensordot(shared, share, 1)) + bias
        chances = numpy.exp(sums - sums.max(axis=1, keepdims=True))
        error = (chances / chances.sum(axis=1, keepdims=True) - wanted) / len(held)
        slope = rows.T @ error
        own = (share * slope).sum(axis=(1, 2)) + shared_decay * shared
        adam.go([slope + decay * weights, own, error.sum(axis=0)])
    return KindModel(names, weights + numpy.tensordot(shared, share, 1), bias)


def _own_columns(names: Sequence[str]) -> Array:
    """For each place and sort of words, where each kind's own words stand: a one in its row and column."""
    sorts = [(place, sort) for place in PLACES for sort in (NAMES, ACTS)]
    found = numpy.zeros((len(sorts), len(names), len(KINDS)))
    numbers = {name: at for at, name in enumerate(names)}
    for at, (place, sort) in enumerate(sorts):
        for column, kind in enumerate(TYPES):
            row = numbers.get(f"{place} {kind} {sort}")
            if row is not None:
                found[at, row, column] = 1
    return found


# Parts


@dataclass
class Rows:
    """The features of many units as a sparse table: row, column and value of each."""

    row: Array
    column: Array
    value: Array
    count: int

    @classmethod
    def of(cls, held: Sequence[Example]) -> Rows:
        rows, columns, values = [], [], []
        for at, one in enumerate(one for example in held for one in example.described):
            told, words = numpy.array(one.told), numpy.array(one.words, dtype=int) + SIZE
            columns += [told, words]
            values += [
                numpy.full(len(told), TOLD_SHARE / sqrt(max(1, len(told)))),
                numpy.full(len(words), WORD_SHARE / sqrt(max(1, len(words)))),
            ]
            rows.append(numpy.full(len(told) + len(words), at))
        return cls(
            numpy.concatenate(rows), numpy.concatenate(columns), numpy.concatenate(values).astype(numpy.float32), at + 1
        )

    def with_columns(self, kept: Array) -> Rows:
        """Without the columns that are not kept."""
        keep = kept[self.column]
        return Rows(self.row[keep], self.column[keep], self.value[keep], self.count)

    @cached_property
    def _by_row(self) -> Array:
        return numpy.searchsorted(self.row, numpy.arange(self.count))

    @cached_property
    def _by_column(self) -> tuple[Array, Array, Array, Array]:
        order = numpy.argsort(self.column, kind="stable")
        columns, first = numpy.unique(self.column[order], return_index=True)
        return columns, first, self.row[order], self.value[order][:, None]

    def times(self, weights: Array) -> Array:
        return numpy.add.reduceat(weights[self.column] * self.value[:, None], self._by_row, axis=0)

    def turned_times(self, errors: Array) -> Array:
        columns, first, rows, values = self._by_column
        found = numpy.zeros((2 * SIZE, errors.shape[1]), dtype=numpy.float32)
        found[columns] = numpy.add.reduceat(errors[rows] * values, first, axis=0)
        return found


@dataclass(frozen=True)
class First:
    weights: Array
    bias: Array

    def sums(self, held: Sequence[Example]) -> list[Array]:
        """What it says of the units of each example."""
        kept = (self.weights != 0).any(axis=1)
        kept[[held[0].described[0].told[0], SIZE + held[0].described[0].words[0]]] = True
        sums = Rows.of(held).times(self.weights) + self.bias
        return numpy.split(sums, numpy.cumsum([len(one.units) for one in held])[:-1])


def fit_first(held: Sequence[Example], steps: int = 60, decay: float = 1e-5, rate: float = 0.05) -> First:
    """The weights and what is added to all, in so many steps."""
    rows = Rows.of(held)
    rows = rows.with_columns(numpy.bincount(rows.column, minlength=2 * SIZE) >= SEEN)
    wanted = numpy.concatenate([one.wanted for one in held])
    weights = numpy.zeros((2 * SIZE, len(PARTS)), dtype=numpy.float32)
    bias = numpy.full(len(PARTS), -2.0, dtype=numpy.float32)
    adam = Adam([weights, bias], rate)
    for _ in range(steps):
        error = ((_chance(rows.times(weights) + bias) - wanted) / len(wanted)).astype(numpy.float32)
        adam.go([rows.turned_times(error) + decay * weights, error.sum(axis=0)])
    return First(weights, bias)


@dataclass(frozen=True)
class Second:
    around: Array
    own: Array
    bias: Array

    def chances(self, sums: Array, units: Sequence[Unit]) -> Array:
        return _chance(sums * self.own + around(units, _chance(sums)) @ self.around + self.bias)


def fit_second(held: Sequence[Example], sums: Sequence[Array], steps: int = 400, decay: float = 3e-4) -> Second:
    """From what the first says of drafts it was not trained on."""
    beside = numpy.concatenate([around(one.units, _chance(own)) for one, own in zip(held, sums, strict=True)])
    first, wanted = numpy.concatenate(list(sums)), numpy.concatenate([one.wanted for one in held])
    weights, own, bias = numpy.zeros((beside.shape[1], len(PARTS))), numpy.ones(len(PARTS)), numpy.zeros(len(PARTS))
    adam = Adam([weights, own, bias], 0.03)
    for _ in range(steps):
        error = (_chance(first * own + beside @ weights + bias) - wanted) / len(wanted)
        adam.go([beside.T @ error + decay * weights, (error * first).sum(axis=0), error.sum(axis=0)])
    return Second(weights, own, bias)


def _chance(sums: Array) -> Array:
    return 1 / (1 + numpy.exp(-sums))


def folds(held: Sequence[Example], seed: int = 1) -> list[list[int]]:
    """The numbers of the examples, dealt to so many folds; the same draft in three languages comes to one of them."""
    groups: dict[str, list[int]] = {}
    for at, one in enumerate(held):
        name = one.draft.name
        groups.setdefault(name.partition("-")[2] if f"-{SAME}-" in name else name, []).append(at)
    order = list(groups)
    random.Random(seed).shuffle(order)
    return [[at for name in order[first::FOLDS] for at in groups[name]] for first in range(FOLDS)]


def unseen_sums(held: Sequence[Example]) -> list[Array]:
    """What the first says of each example, trained on the others."""
    found: dict[int, Array] = {}
    for fold in folds(held):
        first = fit_first([one for at, one in enumerate(held) if at not in fold])
        found |= dict(zip(fold, first.sums([held[at] for at in fold]), strict=True))
    return [found[at] for at in range(len(held))]


# Measuring and writing


def check_kinds(held: Sequence[Example], beside: Sequence[Example]) -> None:
    """Print how many kinds are told right of drafts that the model has not seen."""
    right, count = 0, 0
    for fold in folds(held):
        model = fit_kinds([*(one for at, one in enumerate(held) if at not in fold), *beside])
        for one in (held[at] for at in fold if held[at].draft.kind != UNKNOWN):
            told = model.kind(one)
            count, right = count + 1, right + (told == one.draft.kind)
            if told != one.draft.kind:
                print(f"   {one.draft.name}: {one.draft.kind} taken for {told}")
    print(f"kinds: {right} of {count} right ({100 * right / count:.1f} %)", flush=True)


def check_parts(held: Sequence[Example], sums: Sequence[Array]) -> None:
    """Precision and recall over units. The second is cross-validated over the first's unseen sums."""
    counts = numpy.zeros((len(PARTS), 3))
    for fold in folds(held, seed=2):
        rest = [at for at in range(len(held)) if at not in fold]
        second = fit_second([held[at] for at in rest], [sums[at] for at in rest])
        for at in fold:
            said = second.chances(sums[at], held[at].units) >= LEAST
            wanted = held[at].wanted > 0
            counts += numpy.stack([(said & wanted).sum(0), (said & ~wanted).sum(0), (wanted & ~said).sum(0)], axis=1)
    for part, (hits, wrong, missed) in [*zip(PARTS, counts, strict=True), ("ALL", counts.sum(axis=0))]:
        precision, recall = hits / max(1, hits + wrong), hits / max(1, hits + missed)
        print(f"   {part:<14} P {100 * precision:5.1f}  R {100 * recall:5.1f}  ({int(hits + missed)} units)")


def write_kinds(kinds: KindModel) -> None:
    """Write the weights of the kinds into the package."""
    WEIGHTS.mkdir(exist_ok=True)
    numpy.savez_compressed(
        WEIGHTS / "kinds.npz", kinds=numpy.array(KINDS), names=numpy.array(kinds.names),
        weights=kinds.weights.astype(numpy.float16), bias=kinds.bias.astype(numpy.float32),
    )  # fmt: skip


def write_parts(first: First, second: Second) -> None:
    """Write the weights of the parts into the package."""
    WEIGHTS.mkdir(exist_ok=True)
    scale = numpy.abs(first.weights).max(axis=0) / 127
    whole = numpy.round(first.weights / scale).astype(numpy.int8)
    numpy.savez_compressed(
        WEIGHTS / "parts.npz", parts=numpy.array(PARTS), told=whole[:SIZE], words=whole[SIZE:], scale=scale,
        bias=first.bias, around=second.around.astype(numpy.float32), own=second.own.astype(numpy.float32),
        around_bias=second.bias.astype(numpy.float32),
    )  # fmt: skip


def main() -> None:
    """Train, and measure or write."""
    parser = argparse.ArgumentParser(prog="python -m training.structure", description=__doc__)
    parser.add_argument("--drafts", type=Path, default=DRAFTS, help="another folder of labelled drafts")
    parser.add_argument("--kinds", action="store_true", help="kinds only; the weights of the parts stay")
    parser.add_argument("--check", action="store_true", help="measure by cross-validation")
    parser.add_argument("--write", action="store_true", help="write the weights into the package")
    options = parser.parse_args()
    held = [one for one in examples(options.drafts) if one.units]
    if options.check:
        check_kinds(held, built())
    if options.kinds:
        if options.write:
            write_kinds(fit_kinds([*held, *built()]))
        return
    parted = [one for one in held if one.draft.kind != UNKNOWN]
    sums = unseen_sums(parted)
    if options.check:
        check_parts(parted, sums)
    if options.write:
        write_kinds(fit_kinds([*held, *built()]))
        write_parts(fit_first(parted), fit_second(parted, sums))


if __name__ == "__main__":
    main()
