"""Trains the learned judgement of misleading phrases: `python -m training.judgement LANG [--write] [--test FOLDER]`.

The passages in training/passages are labelled as benchmarks/judgement/sets/README.md says. Each sentence is an
example, at fault where it overlaps the words labelled; so are those of the examples of the entries. The clean passages
of the other phrases, the sentences of the built letters and those in training/ordinary are examples of what is not at
fault. A logistic regression a phrase of phrases/misleading, all at once by gradient descent (Adam) with weight decay;
weights are kept in whole numbers of 8 bits. `--test` measures on other sets. Needs scipy, which the package does not.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from typing import Any

import numpy
from scipy.sparse import csr_array

from letterkit.catalogue.catalogue import load_catalogue
from letterkit.catalogue.judgement.features import SIZE
from letterkit.catalogue.judgement.surroundings import Surroundings
from letterkit.catalogue.misleading.entry import load_misleading
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
STEPS = 150
RATE = 0.3
DECAY = 1e-5
OTHERS = 300.0
"""All sentences of other sets and of built letters count together as much as so many of the phrase's own set."""
UNMARKED = 0.3
"""How much a sentence of a passage at fault counts that holds none of the words labelled."""
INVENTED = 1000
"""The number of the first invented case learned from; the tests and benchmarks take the first ones."""
CASES = 8
"""How many of each kind."""
ORDINARY = 0.5
"""How much an ordinary sentence counts for each phrase beside a passage of its own set: it keeps what is said of words
that no passage holds in bounds."""
BUILT_SHARE = 0.05
"""The same of a sentence of a built letter; most stand in many of them."""
TIMES = 3
"""An example of an entry counts as much as so many passages: it says what the entry means."""
ANY, NONE = "*", ""
"""Stand for the set of every phrase, and of no phrase."""
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


def examples(document: Document, language: str, bad: list[str]) -> Iterator[Example]:
    """The sentences of a passage."""
    spans = [(start, start + len(words)) for words in bad if (start := document.text.find(words)) >= 0]
    sentences = Letter(document, language).statements
    surroundings = Surroundings(sentences)
    for at, sentence in enumerate(sentences):
        groups = surroundings.seen(at).groups
        numbers = [number for group, _ in groups for number in group]
        values = [share / sqrt(max(1, len(group))) for group, share in groups for _ in group]
        yield Example(
            numbers, values, any(start < sentence.span.end and sentence.span.start < end for start, end in spans)
        )


def passages_in(path: Path) -> Iterator[dict[str, Any]]:
    """The labelled passages of a set."""
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def of_set(path: Path, language: str) -> Iterator[Passage]:
    """The passages of a labelled set."""
    for passage in passages_in(path):
        bad = [" ".join(words.replace("\u00ad", "").split()) for words in passage["bad"]]
        document = read_text(passage["text"], format="markdown")
        yield Passage(path.name.split(".")[0], list(examples(document, language, bad)))


def of_cards(language: str) -> Iterator[Passage]:
    """The examples of the entries, with the words at fault between == and ==."""
    for phrase in load_misleading():
        for text in (*phrase.flag[language], *phrase.let_pass[language]):
            parts = text.split("==")
            bad = [" ".join(words.replace("\u00ad", "").split()) for words in parts[1::2]]
            document = read_text("".join(parts), format="markdown")
            yield Passage(phrase.id, list(examples(document, language, bad)))


def ordinary(language: str) -> Iterator[Passage]:
    """Sentences of letters, notes and other fields that are at fault in nothing."""
    for line in (ROOT / "training" / "ordinary" / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        yield Passage(ANY, list(examples(read_text(line), language, [])))


def built_letters(language: str) -> Iterator[Passage]:
    """The letters that the catalogue builds, of the examples and of invented cases."""
    catalogue = load_catalogue()
    yield from (
        Passage(NONE, list(examples(read(path), language, []))) for path in sorted(BUILT.glob(f"*.{language}.md"))
    )
    for kind in KINDS:
        for number in range(INVENTED, INVENTED + CASES):
            document = compose(facts_from(numbered(kind, number)), language, catalogue).document
            yield Passage(NONE, list(examples(document, language, [])))


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
    sets = (one for path in paths for one in of_set(path, language))
    passages = [*sets, *TIMES * list(of_cards(language)), *built_letters(language), *ordinary(language)]
    names = [path.name.split(".")[0] for path in paths]
    weights, bias = fit(matrix(passages), *targets(passages, names))
    for at, path in enumerate(paths):
        print(f"{path.name:<42} {sum(one.of == names[at] for one in passages):>4} passages", end="")
        if options.test and (options.test / path.name).is_file():
            tested = list(of_set(options.test / path.name, language))
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
