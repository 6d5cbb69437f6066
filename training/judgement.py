"""Trains the learned judgement of misleading phrases: `python -m training.judgement LANG [--write] [--test FOLDER]`.

The passages in training/passages are labelled as benchmarks/judgement/sets/README.md says. Each sentence is an
example, at fault where it overlaps the words labelled; so are those of the examples of the entries. The clean passages
of the other phrases, the sentences of the built letters and those in training/ordinary are examples of what is not at
fault. A logistic regression a phrase of phrases/misleading, all at once by gradient descent (Adam) with weight decay;
weights are kept in whole numbers of 8 bits. `--test` measures on other sets. Needs scipy, which the package does not.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from math import sqrt
from pathlib import Path
from typing import Any

import numpy
from scipy.sparse import csr_array

from letterkit.catalogue.judgement.features import SIZE
from letterkit.catalogue.judgement.surroundings import Surroundings
from letterkit.language.letter import Letter
from training.sources import (
    ANY,
    NONE,
    PASSAGES,
    ROOT,
    Labelled,
    golden_letters,
    invented_letters,
    of_cards,
    of_set,
    ordinary,
)

WEIGHTS = ROOT / "letterkit" / "catalogue" / "judgement"
STEPS = 150
RATE = 0.3
DECAY = 1e-5
OTHERS = 300.0
"""All sentences of other sets and of built letters count together as much as so many of the phrase's own set."""
UNMARKED = 0.3
"""How much a sentence of a passage at fault counts that holds none of the words labelled."""
ORDINARY = 0.5
"""How much an ordinary sentence counts for each phrase beside a passage of its own set: it keeps what is said of words
that no passage holds in bounds."""
BUILT_SHARE = 0.05
"""The same of a sentence of a built letter; most stand in many of them."""
TIMES = 3
"""An example of an entry counts as much as so many passages: it says what the entry means."""
_LEAST = 0.04
"""Weights smaller than this share of a model's largest one are dropped."""

Array = numpy.ndarray[Any, Any]


@dataclass(frozen=True)
class Example:
    """A sentence: the numbers of its features with their values, and whether it is at fault."""

    numbers: list[int]
    values: list[float]
    is_bad: bool


@dataclass(frozen=True)
class Passage:
    """A passage of the set of a phrase; of none, a letter that is not at fault; of ANY, one that counts in all sets."""

    of: str
    examples: list[Example]

    @property
    def is_bad(self) -> bool:
        """Whether any of its sentences is at fault."""
        return any(one.is_bad for one in self.examples)


def examples(labelled: Labelled, language: str) -> Iterator[Example]:
    """The sentences of a passage."""
    sentences = Letter(labelled.document, language).statements
    surroundings = Surroundings(sentences)
    for at, sentence in enumerate(sentences):
        groups = surroundings.seen(at).groups
        numbers = [number for group, _ in groups for number in group]
        values = [share / sqrt(max(1, len(group))) for group, share in groups for _ in group]
        yield Example(
            numbers,
            values,
            any(start < sentence.span.end and sentence.span.start < end for start, end in labelled.spans),
        )


def passage_of(labelled: Labelled, language: str) -> Passage:
    """A labelled passage as the sentences that it has."""
    return Passage(labelled.of, list(examples(labelled, language)))


def matrix(passages: list[Passage]) -> csr_array:
    """A row a sentence, a column a feature."""
    held = [one for passage in passages for one in passage.examples]
    ends = numpy.cumsum([0, *(len(one.numbers) for one in held)])
    columns = numpy.fromiter((number for one in held for number in one.numbers), numpy.int32)
    values = numpy.fromiter((value for one in held for value in one.values), numpy.float32)
    return csr_array((values, columns, ends), shape=(len(held), SIZE))


def targets(passages: list[Passage], names: list[str]) -> tuple[Array, Array]:
    """A row a sentence, a column a phrase: whether it is at fault, and how much that counts, both classes alike."""
    of = numpy.repeat([passage.of for passage in passages], [len(passage.examples) for passage in passages])
    is_bad = numpy.array([one.is_bad for passage in passages for one in passage.examples])
    in_bad = numpy.repeat([passage.is_bad for passage in passages], [len(passage.examples) for passage in passages])
    own = of[:, None] == numpy.array(names)
    wanted = own & is_bad[:, None]
    share = numpy.where(own, numpy.where(in_bad & ~is_bad, UNMARKED, 1.0)[:, None], OTHERS / (~in_bad).sum())
    share[of == ANY] = ORDINARY
    share[of == NONE] = BUILT_SHARE
    share[~own & in_bad[:, None]] = 0
    halves = numpy.where(wanted, (share * wanted).sum(axis=0), (share * ~wanted).sum(axis=0))
    return wanted.astype(numpy.float32), (share / (2 * halves)).astype(numpy.float32)


def fit(rows: csr_array, wanted: Array, share: Array) -> tuple[Array, Array]:
    """The weights of all phrases, and what is added to all sums; the last steps are smaller."""
    turned = rows.T.tocsr()
    weights, bias = numpy.zeros((SIZE, wanted.shape[1]), numpy.float32), numpy.zeros(wanted.shape[1], numpy.float32)
    moments = [(numpy.zeros_like(one), numpy.zeros_like(one)) for one in (weights, bias)]
    for step in range(1, STEPS + 1):
        error = (1 / (1 + numpy.exp(-(rows @ weights + bias))) - wanted) * share
        rate = RATE * min(1, 2 * (1 - step / (STEPS + 1)))
        slopes = turned @ error + DECAY * weights, error.sum(axis=0)
        for held, slope, (mean, square) in zip((weights, bias), slopes, moments, strict=True):
            mean += 0.1 * (slope - mean)
            square += 0.01 * (slope**2 - square)
            held -= rate * (mean / (1 - 0.9**step)) / (numpy.sqrt(square / (1 - 0.99**step)) + 1e-8)
    weights[numpy.abs(weights) < _LEAST * numpy.abs(weights).max(axis=0)] = 0
    return weights, bias


def measure(passages: list[Passage], weights: Array, bias: float, least: float) -> str:
    """Precision and recall over passages, each as likely at fault as its likeliest sentence."""
    sums = [max((weights[one.numbers] @ one.values + bias for one in each.examples), default=-9) for each in passages]
    said = [1 / (1 + numpy.exp(-value)) >= least for value in sums]
    hits = sum(a and passage.is_bad for a, passage in zip(said, passages, strict=True))
    bad = sum(passage.is_bad for passage in passages)
    return f"P {100 * hits / max(1, sum(said)):5.1f}  R {100 * hits / max(1, bad):5.1f}"


def main() -> None:
    """Train the models of one language."""
    parser = argparse.ArgumentParser(prog="python -m training.judgement", description=__doc__)
    parser.add_argument("language", choices=["sv", "fi", "en"])
    parser.add_argument("--test", type=Path, help="a folder of other sets to measure on")
    parser.add_argument("--write", action="store_true", help="write the weights into the package")
    options = parser.parse_args()
    language = options.language
    paths = sorted(PASSAGES.glob(f"*.{language}.jsonl"))
    sets = chain.from_iterable(of_set(path) for path in paths)
    letters = chain(golden_letters(language), invented_letters(language))
    labelled = chain(sets, TIMES * list(of_cards(language)), letters, ordinary(language))
    passages = [passage_of(one, language) for one in labelled]
    names = [path.name.split(".")[0] for path in paths]
    weights, bias = fit(matrix(passages), *targets(passages, names))
    for at, path in enumerate(paths):
        print(f"{path.name:<42} {sum(one.of == names[at] for one in passages):>4} passages", end="")
        if options.test and (options.test / path.name).is_file():
            tested = [passage_of(one, language) for one in of_set(options.test / path.name)]
            for least in (0.5, 0.7, 0.9):
                print(f"   {least}: {measure(tested, weights[:, at], bias[at], least)}", end="")
        print(flush=True)
    if options.write:
        write(language, names, weights, bias)


def write(language: str, names: list[str], weights: Array, bias: Array) -> None:
    """Write the weights into the package."""
    scale = numpy.abs(weights).max(axis=0) / 127
    WEIGHTS.mkdir(exist_ok=True)
    numpy.savez_compressed(
        WEIGHTS / f"{language}.npz",
        names=numpy.array(names),
        weights=numpy.round(weights / scale).astype(numpy.int8),
        scale=scale.astype(numpy.float32),
        bias=bias.astype(numpy.float32),
    )


if __name__ == "__main__":
    main()
