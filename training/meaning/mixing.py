"""Learns what the linear models' sums and the network's weigh together: `python -m training.meaning.mixing FOLDER`.

By a logistic regression a language over all phrases, on labelled sets that neither learned from (--write keeps it).
A passage is told by the sentence for which both speak most.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from functools import cache
from math import log
from pathlib import Path
from typing import Final

import numpy

from letterkit.catalogue.judgement import second
from letterkit.catalogue.judgement.learned import Judge, load_judge
from letterkit.catalogue.judgement.second import Second, load_second
from letterkit.catalogue.judgement.surroundings import Surroundings
from letterkit.catalogue.judgement.window import Windows
from letterkit.language.data import LANGUAGES
from letterkit.language.letter import Letter
from letterkit.language.meaning.network import load_network
from training.meaning.base import Array
from training.sources import Labelled, of_set

_STEPS: Final = 30
_HELD: Final = 1e-3
"""Keeps the weights small where the data say little."""
_SURE: Final = 1e-4


def sums(labelled: Labelled, language: str, judge: Judge, other: Second) -> tuple[float, float]:
    """What the linear model and the network say of a passage."""
    letter = Letter(labelled.document, language)
    windows, surroundings = Windows(letter, load_network().pieces), Surroundings(letter.statements)
    read = cache(load_network().read)
    said = []
    for at, sentence in enumerate(letter.statements):
        chance = judge.judge(surroundings.seen(at), judge.summed(surroundings.alone(at))).chances[labelled.of]
        window = windows.around(sentence)
        network = other.sums(read(window.numbers), window.place)
        held = min(max(chance, _SURE), 1 - _SURE)
        said.append((log(held / (1 - held)), network[other.names.index(labelled.of)]))
    return max(said, key=sum, default=(-9.0, -9.0))


def weigh(rows: Array, is_bad: Array) -> Array:
    """The weights of both and what is added (Newton's method)."""
    rows = numpy.column_stack([rows, numpy.ones(len(rows))])
    weights = numpy.zeros(rows.shape[1])
    for _ in range(_STEPS):
        chances = 1 / (1 + numpy.exp(-rows @ weights))
        slope = rows.T @ (chances - is_bad) + _HELD * weights
        bend = rows.T @ (rows * (chances * (1 - chances))[:, None]) + _HELD * numpy.eye(len(weights))
        weights -= numpy.linalg.solve(bend, slope)
    return weights


def of_folder(folder: Path, language: str) -> Iterator[tuple[float, float, bool]]:
    """What both say of each passage of some sets, and whether it is at fault."""
    judge, other = load_judge(language), load_second(language)
    assert judge and other
    for path in sorted(folder.glob(f"*.{language}.jsonl")):
        for labelled in of_set(path):
            yield *sums(labelled, language, judge, other), bool(labelled.bad)


def main() -> None:
    """Learn the weights of all languages."""
    parser = argparse.ArgumentParser(prog="python -m training.meaning.mixing", description=__doc__)
    parser.add_argument("sets", type=Path, help="a folder of labelled sets")
    parser.add_argument("--write", action="store_true", help="write the weights into the package")
    options = parser.parse_args()
    path = Path(second.__file__).with_name("second.npz")
    with numpy.load(path, allow_pickle=False) as stream:
        held = dict(stream)
    for language in LANGUAGES:
        found = numpy.array(list(of_folder(options.sets, language)))
        weights = weigh(found[:, :2], found[:, 2])
        print(language, "linear {:.2f}, network {:.2f}, added {:.2f}".format(*weights), flush=True)
        held[f"{language} mixed"] = weights.astype(numpy.float32)
    if options.write:
        numpy.savez_compressed(path, allow_pickle=False, **held)


if __name__ == "__main__":
    main()
