"""Trains the learned judgement of misleading phrases: `python -m training.judgement LANG [--write] [--test FOLDER]`.

The passages in training/passages are labelled as benchmarks/judgement/sets/README.md says. Each sentence is an
example, at fault where it overlaps the words labelled. The clean passages of the other phrases and the sentences of
the built letters are examples of what is not at fault. A logistic regression a phrase of phrases/misleading, by
gradient descent (Adam) with weight decay; weights are kept in whole numbers of 8 bits. `--test` measures on other sets.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import sqrt
from pathlib import Path
from typing import Any

import numpy

from letterkit.catalogue.catalogue import load_catalogue
from letterkit.catalogue.features import NEAR_SHARE, SIZE, near_features, own_features, tokens_of
from letterkit.compose import compose
from letterkit.decision import facts_from
from letterkit.decision.cases.numbered import numbered
from letterkit.decision.kinds import KINDS
from letterkit.document import Document, read, read_text
from letterkit.language.letter import Letter

ROOT = Path(__file__).parent.parent
PASSAGES = ROOT / "training" / "passages"
BUILT = ROOT / "tests" / "compose" / "golden"
WEIGHTS = ROOT / "letterkit" / "catalogue" / "judgement"
STEPS = 300
RATE = 0.3
DECAY = 3e-6
OTHERS = 2500
"""About so many sentences of other sets are examples of what is not at fault."""
EASY = 0.1
"""How much one of them counts beside a sentence of the phrase's own set: most are easily told."""
INVENTED = 1000
"""The number of the first invented case learned from; the tests and benchmarks take the first ones."""
CASES = 8
"""How many of each kind."""
_LEAST = 0.02
"""Weights smaller than this share of a model's largest one are dropped."""


@dataclass(frozen=True)
class Example:
    """A sentence: the numbers of its features with their values, and whether it is at fault."""

    numbers: list[int]
    values: list[float]
    is_bad: bool
    weight: float = 1.0


def examples(document: Document, language: str, bad: list[str]) -> Iterator[Example]:
    """The sentences of a passage."""
    spans = [(start, start + len(words)) for words in bad if (start := document.text.find(words)) >= 0]
    sentences = Letter(document, language).statements
    tokens = [(), *(tokens_of(sentence.text, language) for sentence in sentences), ()]
    for at, sentence in enumerate(sentences, 1):
        own = [feature.number for feature in own_features(tokens[at])]
        near = near_features(tokens[at - 1], tokens[at + 1])
        values = [1 / sqrt(max(1, len(own)))] * len(own) + [NEAR_SHARE / sqrt(max(1, len(near)))] * len(near)
        is_bad = any(start < sentence.span.end and sentence.span.start < end for start, end in spans)
        yield Example(own + near, values, is_bad)


def passages_in(path: Path) -> Iterator[dict[str, Any]]:
    """The labelled passages of a set."""
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def of_set(path: Path, language: str) -> list[list[Example]]:
    """The examples of a labelled set, a list a passage."""
    found = []
    for passage in passages_in(path):
        bad = [" ".join(words.replace("\u00ad", "").split()) for words in passage["bad"]]
        found.append(list(examples(read_text(passage["text"], format="markdown"), language, bad)))
    return found


def of_built_letters(language: str) -> list[Example]:
    """The sentences of the letters that the catalogue builds, of the examples and of invented cases."""
    catalogue = load_catalogue()
    invented = [
        compose(facts_from(numbered(kind, number)), language, catalogue).document
        for kind in KINDS
        for number in range(INVENTED, INVENTED + CASES)
    ]
    documents = [*map(read, sorted(BUILT.glob(f"*.{language}.md"))), *invented]
    sentences = [one for document in documents for one in examples(document, language, [])]
    return [replace(one, weight=EASY) for one in sentences]


def fit(held: list[Example]) -> tuple[numpy.ndarray, float]:
    """The weights and what is added to all, so that both classes count alike."""
    rows = numpy.concatenate([numpy.full(len(one.numbers), at) for at, one in enumerate(held)])
    columns = numpy.concatenate([one.numbers for one in held]).astype(numpy.int64)
    values = numpy.concatenate([one.values for one in held])
    wanted = numpy.array([one.is_bad for one in held], dtype=float)
    share = numpy.array([one.weight for one in held])
    share *= numpy.where(wanted > 0, 0.5 / max(1, share @ wanted), 0.5 / max(1, share @ (1 - wanted)))
    weights, bias = numpy.zeros(SIZE), 0.0
    mean, square, bias_mean, bias_square = numpy.zeros(SIZE), numpy.zeros(SIZE), 0.0, 0.0
    for step in range(1, STEPS + 1):
        sums = numpy.bincount(rows, weights[columns] * values, minlength=len(held)) + bias
        error = (1 / (1 + numpy.exp(-sums)) - wanted) * share
        slope = numpy.bincount(columns, error[rows] * values, minlength=SIZE) + DECAY * weights
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
        weights -= RATE * (mean / (1 - 0.9**step)) / (numpy.sqrt(square / (1 - 0.99**step)) + 1e-8)
        bias_mean, bias_square = 0.9 * bias_mean + 0.1 * error.sum(), 0.99 * bias_square + 0.01 * error.sum() ** 2
        bias -= RATE * (bias_mean / (1 - 0.9**step)) / (sqrt(bias_square / (1 - 0.99**step)) + 1e-8)
    weights[numpy.abs(weights) < _LEAST * numpy.abs(weights).max()] = 0
    return weights, bias


def chance(one: Example, weights: numpy.ndarray, bias: float) -> float:
    """How likely an example is at fault."""
    return float(1 / (1 + numpy.exp(-(weights[one.numbers] @ numpy.array(one.values) + bias))))


def measure(held: list[list[Example]], weights: numpy.ndarray, bias: float, least: float) -> str:
    """Precision and recall over passages, each as likely at fault as its likeliest sentence."""
    said = [max((chance(one, weights, bias) for one in passage), default=0) >= least for passage in held]
    bad = [any(one.is_bad for one in passage) for passage in held]
    hits = sum(a and b for a, b in zip(said, bad, strict=True))
    return f"P {100 * hits / max(1, sum(said)):5.1f}  R {100 * hits / max(1, sum(bad)):5.1f}"


def main() -> None:
    """Train the models of one language."""
    parser = argparse.ArgumentParser(prog="python -m training.judgement", description=__doc__)
    parser.add_argument("language", choices=["sv", "fi", "en"])
    parser.add_argument("--test", type=Path, help="a folder of other sets to measure on")
    parser.add_argument("--write", action="store_true", help="write the weights into the package")
    options = parser.parse_args()
    language = options.language
    built = of_built_letters(language)
    sets = {path.name: of_set(path, language) for path in sorted(PASSAGES.glob(f"*.{language}.jsonl"))}
    models = {}
    for name in sets:
        passages = sets[name]
        own = [one for passage in passages for one in passage]
        models[name] = fit([*own, *others(name, sets), *built])
        line = f"{name:<42} {len(passages):>4} passages {len(own):>5} sentences"
        if options.test:
            tested = of_set(options.test / name, language)
            line += "".join(f"   {least}: {measure(tested, *models[name], least)}" for least in (0.5, 0.7, 0.9))
        print(line, flush=True)
    if options.write:
        names = [name.split(".")[0] for name in models]
        write(language, names, [weights for weights, _ in models.values()], [bias for _, bias in models.values()])


def others(own: str, sets: dict[str, list[list[Example]]]) -> list[Example]:
    """Sentences of the clean passages of the other sets, so many at the most, taken evenly."""
    clean = [
        replace(one, weight=EASY)
        for name, passages in sets.items()
        if name != own
        for passage in passages
        if not any(one.is_bad for one in passage)
        for one in passage
    ]
    return clean[:: max(1, len(clean) // OTHERS)]


def write(language: str, names: list[str], columns: list[numpy.ndarray], added: list[float]) -> None:
    """Write the weights into the package."""
    table = numpy.stack(columns, axis=1)
    scale = numpy.abs(table).max(axis=0) / 127
    WEIGHTS.mkdir(exist_ok=True)
    numpy.savez_compressed(
        WEIGHTS / f"{language}.npz",
        names=numpy.array(names),
        weights=numpy.round(table / scale).astype(numpy.int8),
        scale=scale.astype(numpy.float32),
        bias=numpy.array(added, dtype=numpy.float32),
    )


if __name__ == "__main__":
    main()
