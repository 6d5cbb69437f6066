"""Trains the learned judgement of letters' kinds and parts: `python -m training.structure [--write] [--check]`.

The drafts in training/drafts are labelled as benchmarks/structure/sets/README.md says; training/extracts.tsv holds
short texts: letters of each kind, texts of other fields, and some of ours that say too little to be a letter. The
catalogue builds letters of invented cases, whose parts are known by their phrases (letters.py). Five steps, each
trained on what those before it say of letters that they have not seen (fivefold):

1. Units (units.py): logistic regressions over a unit's signs and words and what these are about, of the parts that it
   carries, of the kind whose outcome it tells, of whether that refuses or grants, of the kind of letter that it stands
   in, and of the reader's first questions that it answers; and of the parts once more, over its clauses (clauses.py).
2. Kinds: a softmax over the words of phrases/kinds.yaml at their places and what the units say together.
3. Parts (parts.py): the mean of small networks over what the units around a unit say, and how likely each kind is.
4. How likely a unit must carry a part, for a good and even F1.
5. First answers (answers.py): small networks that choose a line for each question, or none.

`--check` measures by cross-validation over drafts, the older drafts and those from number 401 on apart.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import numpy
from scipy.optimize import minimize

from letterkit.decision.kinds import UNKNOWN
from letterkit.structure.entries import QUESTIONS
from letterkit.structure.kinds import is_unknown, letter_features, tell
from letterkit.structure.learned import AnswerWeights, PartWeights
from letterkit.structure.parts import seen
from letterkit.structure.said import (
    KINDS,
    PARTS,
    Said,
    chances_of,
    said,
    shares_of,
)
from letterkit.structure.worded import SIZE
from training.answers import Answered, answered, counted, fit_answers, fit_answers_least, matched
from training.clauses import Groups, fit_clauses
from training.examples import DRAFTS, ROOT, Example, built, examples, extracts, folds, passages
from training.parts import fit_least, fit_parts
from training.units import Lines, fit_units

WEIGHTS = ROOT / "letterkit" / "structure" / "judgement"
SEEN_IN_LETTERS: Final = 3
"""A feature that fewer letters have is left out of what tells their kinds."""
Array = numpy.ndarray[Any, Any]


# Kinds


@dataclass(frozen=True)
class KindModel:
    names: tuple[str, ...]
    weights: Array
    bias: Array

    def chances(self, features: Mapping[str, float]) -> Array:
        return shares_of(_row(features, self.names) @ self.weights + self.bias)


def _row(features: Mapping[str, float], names: Sequence[str]) -> Array:
    return numpy.array([features.get(name, 0.0) for name in names])


def fit_kinds(held: Sequence[Mapping[str, float]], kinds: Sequence[int], strength: float = 2.0) -> KindModel:
    """A softmax with weight decay; the more `strength`, the less decay."""
    counts = Counter(name for one in held for name in one)
    names = tuple(sorted(name for name, count in counts.items() if count >= SEEN_IN_LETTERS))
    rows = numpy.array([[*_row(one, names), 1.0] for one in held])
    wanted = numpy.eye(len(KINDS))[list(kinds)]
    decay = numpy.append(numpy.full(len(names), 1 / (strength * len(held))), 0)[:, None]

    def loss(flat: Array) -> tuple[float, Array]:
        weights = flat.reshape(-1, len(KINDS))
        chances = shares_of(rows @ weights)
        missed = -numpy.log((chances * wanted).sum(axis=1) + 1e-12).mean()
        slope = rows.T @ (chances - wanted) / len(held) + decay * weights
        return float(missed + 0.5 * (decay * weights * weights).sum()), slope.ravel()

    start = numpy.zeros(rows.shape[1] * len(KINDS))
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 300}).x.reshape(-1, len(KINDS))
    return KindModel(names, found[:-1], found[-1])


# All together


@dataclass
class Unseen:
    """What is said of each example by what was trained on the others."""

    said: list[Said]
    kinds: list[Array]
    features: list[Mapping[str, float]]
    parts: list[Array]
    """Of the examples that are letters of ours, how likely each unit carries each part; of others nothing."""


def fit_all_units(held: Sequence[Example], groups: Groups) -> Lines:
    """What units say, and in the last columns what they and their clauses do together."""
    ours = numpy.concatenate([[one.has_parts] * len(one.units) for one in held])
    wanted, counts = (numpy.concatenate(one)[ours] for one in zip(*((o.wanted, o.counts) for o in held), strict=True))
    both = fit_units(held, groups.wholes()), fit_clauses(groups[numpy.flatnonzero(ours)], wanted, counts[:, None])
    return Lines(*(numpy.concatenate([getattr(one, name) for one in both], axis=-1) for name in ("weights", "bias")))


def kinds_known(held: Sequence[Example]) -> list[int]:
    """The numbers of the examples whose kinds are known."""
    return [at for at, one in enumerate(held) if not one.is_passage]


def unseen(held: Sequence[Example]) -> Unseen:
    """What is said of examples that were not seen."""
    groups = Groups.of(held)
    edges = numpy.cumsum([0, *(len(one.units) for one in held)])
    places = [numpy.arange(start, end) for start, end in pairwise(edges)]
    sums: dict[int, Array] = {}
    dealt = folds(held)
    for fold in dealt:
        rest = [at for at in range(len(held)) if at not in set(fold)]
        known = numpy.concatenate([places[at] for at in rest])
        lines = fit_all_units([held[at] for at in rest], groups[known])
        sums |= {at: groups[places[at]].sums(lines) for at in fold}
    told = [said(sums[at]) for at in range(len(held))]
    features = [letter_features(one.units, own) for one, own in zip(held, told, strict=True)]
    kinds: dict[int, Array] = {}
    for fold in dealt:
        rest = [at for at in kinds_known(held) if at not in set(fold)]
        model = fit_kinds([features[at] for at in rest], [held[at].kind for at in rest])
        kinds |= {at: model.chances(features[at]) for at in fold}
    return Unseen(told, [kinds[at] for at in range(len(held))], features, [])


def rows_of_parts(held: Sequence[Example], found: Unseen) -> list[Array]:
    """All that tells which parts the units of each example carry."""
    return [seen(one.units, own, kind) for one, own, kind in zip(held, found.said, found.kinds, strict=True)]


def unseen_parts(held: Sequence[Example], rows: Sequence[Array]) -> list[Array]:
    """How likely the units of each example carry each part, by networks trained on the others."""
    chances: dict[int, Array] = {}
    for fold in folds(held, seed=2):
        rest = [at for at in range(len(held)) if at not in set(fold) and held[at].has_parts]
        weights = fit_parts([held[at] for at in rest], [rows[at] for at in rest])
        chances |= {at: chances_of(weights.sums(rows[at])) for at in fold}
    return [chances[at] for at in range(len(held))]


def check(held: Sequence[Example], found: Unseen) -> None:
    """Print what was told right of drafts that were not seen, the older and the later ones apart."""
    told = [tell(one.units, kinds).kind for one, kinds in zip(held, found.kinds, strict=True)]
    for name, numbers in (
        ("drafts of other fields", [at for at, one in enumerate(held) if not one.is_ours and one.is_draft]),
        ("extracts of other fields", [at for at, one in enumerate(held) if not one.is_ours and one.is_extract]),
        ("short letters", [at for at, one in enumerate(held) if one.is_ours and one.is_extract]),
    ):
        print(f"{name}: {sum(told[at] == held[at].draft.kind for at in numbers)} of {len(numbers)} told right")
    least = least_of_drafts(held, found)
    for name, is_later in (("older drafts", False), ("later drafts", True)):
        numbers = [at for at, one in enumerate(held) if one.is_draft and one.is_ours and one.is_later == is_later]
        wrong = [at for at in numbers if told[at] != held[at].draft.kind]
        lost = sum(is_unknown(held[at].units, float(found.kinds[at][-1])) for at in numbers)
        print(f"{name}: kind {100 * (1 - len(wrong) / len(numbers)):.1f} % ({lost} of {len(numbers)} left unknown)")
        for at in wrong:
            print(f"   {held[at].draft.name}: {held[at].draft.kind} taken for {told[at]}")
        _check_parts(
            [held[at] for at in numbers], [found.parts[at] for at in numbers], [told[at] for at in numbers], least
        )


def least_of_drafts(held: Sequence[Example], found: Unseen) -> Array:
    """How likely a unit must carry each part, as is best for drafts; letters that were built are told surely anyway."""
    drafts = [at for at, one in enumerate(held) if one.is_draft and one.is_ours]
    wanted = numpy.concatenate([held[at].wanted for at in drafts])
    return fit_least(numpy.concatenate([found.parts[at] for at in drafts]), wanted)


def _check_parts(held: Sequence[Example], chances: Sequence[Array], told: Sequence[str], least: Array) -> None:
    """Precision and recall over units, with the kind that was told: of a letter left unknown nothing is said."""
    all_chances, wanted = numpy.concatenate(list(chances)), numpy.concatenate([one.wanted for one in held]) >= 1
    heard = numpy.concatenate([[kind != UNKNOWN] * len(one.units) for one, kind in zip(held, told, strict=True)])
    said_ = (all_chances >= least) & heard[:, None]
    counts = numpy.stack([(said_ & wanted).sum(0), (said_ & ~wanted).sum(0), (wanted & ~said_).sum(0)], axis=1)
    for part, (hits, wrong, missed) in [*zip(PARTS, counts, strict=True), ("ALL", counts.sum(axis=0))]:
        precision, recall = hits / max(1, hits + wrong), hits / max(1, hits + missed)
        print(f"   {part:<14} P {100 * precision:5.1f}  R {100 * recall:5.1f}  ({int(hits + missed)} units)")


def answered_of(held: Sequence[Example], found: Unseen) -> dict[int, Answered]:
    """The examples whose answers are known, by number, as those see them that were not trained on them: labelled, or in
    letters that were built matched.
    """
    return {
        at: (matched if one.is_built else answered)(one, found.parts[at], found.said[at].answers)
        for at, one in enumerate(held)
        if one.has_answers or one.is_built
    }


def unseen_answers(held: Sequence[Example], labelled: Mapping[int, Answered]) -> dict[int, Array]:
    """How likely each line answers each question, by networks that were trained on the others."""
    shares: dict[int, Array] = {}
    for fold in folds(held, seed=3):
        weights = fit_answers([one for at, one in labelled.items() if at not in set(fold)])
        shares |= {at: weights.shares(labelled[at].features) for at in fold if at in labelled}
    return shares


def check_answers(held: Sequence[Example], labelled: Mapping[int, Answered], shares: Mapping[int, Array]) -> None:
    """Print which first answers were told right in drafts that were not seen, the older and the later ones apart."""
    labelled = of_drafts(held, labelled)
    least = fit_answers_least(*_paired(labelled, shares))
    for name, is_later in (("older drafts", False), ("later drafts", True)):
        own = {at: one for at, one in labelled.items() if held[at].is_later == is_later}
        counts = counted(*_paired(own, shares), least)
        print(f"{name}: first answers of {len(own)} letters")
        for question, (hits, wrong, asked) in [*zip(QUESTIONS, counts, strict=True), ("ALL", counts.sum(axis=0))]:
            precision, recall = hits / max(1, hits + wrong), hits / max(1, asked)
            print(f"   {question:<14} P {100 * precision:5.1f}  R {100 * recall:5.1f}  ({int(asked)} labelled)")


def of_drafts(held: Sequence[Example], labelled: Mapping[int, Answered]) -> dict[int, Answered]:
    """Those that were not built."""
    return {at: one for at, one in labelled.items() if held[at].is_draft}


def _paired(labelled: Mapping[int, Answered], shares: Mapping[int, Array]) -> tuple[list[Answered], list[Array]]:
    return list(labelled.values()), [shares[at] for at in labelled]


def write(units: Lines, kinds: KindModel, parts: PartWeights, answers: AnswerWeights) -> None:
    """Write the weights into the package."""
    WEIGHTS.mkdir(exist_ok=True)
    scale = numpy.abs(units.weights).max(axis=0) / 127
    whole = numpy.round(units.weights / scale).astype(numpy.int8)
    numpy.savez_compressed(WEIGHTS / "units.npz", told=whole[:SIZE], words=whole[SIZE:], scale=scale, bias=units.bias)
    numpy.savez_compressed(
        WEIGHTS / "kinds.npz", names=numpy.array(kinds.names), weights=kinds.weights.astype(numpy.float16),
        bias=kinds.bias.astype(numpy.float32),
    )  # fmt: skip
    numpy.savez_compressed(
        WEIGHTS / "parts.npz", **{name: array.astype(numpy.float16) for name, array in vars(parts).items()}
    )
    numpy.savez_compressed(
        WEIGHTS / "answers.npz", names=numpy.array(list(answers.rows)),
        **{name: array.astype(numpy.float16) for name, array in vars(answers).items() if name != "rows"},
    )  # fmt: skip


def main() -> None:
    """Train, and measure or write."""
    parser = argparse.ArgumentParser(prog="python -m training.structure", description=__doc__)
    parser.add_argument("--drafts", type=Path, default=DRAFTS, help="another folder of labelled drafts")
    parser.add_argument("--check", action="store_true", help="measure by cross-validation")
    parser.add_argument("--write", action="store_true", help="write the weights into the package")
    options = parser.parse_args()
    held = [*(one for one in examples(options.drafts) if one.units), *extracts(), *built(), *passages()]
    found = unseen(held)
    rows = rows_of_parts(held, found)
    found.parts = unseen_parts(held, rows)
    labelled = answered_of(held, found)
    shares = unseen_answers(held, labelled)
    if options.check:
        check(held, found)
        check_answers(held, labelled, shares)
    if options.write:
        ours, known = [at for at, one in enumerate(held) if one.has_parts], kinds_known(held)
        write(
            fit_all_units(held, Groups.of(held)),
            fit_kinds([found.features[at] for at in known], [held[at].kind for at in known]),
            fit_parts([held[at] for at in ours], [rows[at] for at in ours], least_of_drafts(held, found)),
            fit_answers(list(labelled.values()), fit_answers_least(*_paired(of_drafts(held, labelled), shares))),
        )


if __name__ == "__main__":
    main()
