"""The taught network in few bytes: weights of 8 bits with a scale a row; what pieces mean keeps its 4 bits."""

from __future__ import annotations

from pathlib import Path

import numpy
from torch import Tensor, nn

import letterkit
from letterkit.catalogue.judgement.window import MOST
from letterkit.language.meaning.pieces import FIRST
from training.meaning.base import Array, Base
from training.meaning.learner import Learner
from training.meaning.vocabulary import kept_pieces

_PACKAGE = Path(letterkit.__file__).parent
_MIXED = numpy.array([0.5, 0.5, 0.0], numpy.float32)
"""What the two sums weigh until that is learned (mixing.py)."""


def pack(learner: Learner, base: Base) -> None:
    """Write the network and what tells by it into the package."""
    kept = kept_pieces(base)
    rows, scales = (part[[*range(FIRST), *kept]] for part in base.packed("emb.word", base.width))
    held: dict[str, Array] = {
        "pieces": numpy.array([base.pieces[number] for number in kept]),
        "scores": base.scores[kept],
        "rows": rows,
        "rows scale": scales,
        "places": _array(learner.places)[:MOST].astype(numpy.float16),
        "layers": numpy.array(len(learner.layers)),
        "norm w": _array(learner.norm.weight),
        "norm b": _array(learner.norm.bias),
    }
    for number, layer in enumerate(learner.layers):
        for name, part in layer.named_children():
            if isinstance(part, nn.Linear):
                held[f"{number} {name} w"], held[f"{number} {name} scale"] = _in_8_bits(_array(part.weight))
                held[f"{number} {name} b"] = _array(part.bias)
            elif isinstance(part, nn.LayerNorm):
                held[f"{number} {name} w"], held[f"{number} {name} b"] = _array(part.weight), _array(part.bias)
    numpy.savez_compressed(_PACKAGE / "language" / "meaning" / "meaning.npz", allow_pickle=False, **held)
    numpy.savez_compressed(_PACKAGE / "catalogue" / "judgement" / "second.npz", allow_pickle=False, **_telling(learner))


def _telling(learner: Learner) -> dict[str, Array]:
    """For each language the weights of its phrases, with those of all languages."""
    count = len(learner.names)
    own, bias = _array(learner.own.weight).reshape(-1, count, learner.own.in_features), _array(learner.own.bias)
    held: dict[str, Array] = {"names": numpy.array(learner.names)}
    for at, language in enumerate(learner.languages):
        held[f"{language} weights"] = (_array(learner.shared.weight) + own[at]).T.astype(numpy.float16)
        held[f"{language} bias"] = _array(learner.shared.bias) + bias[at * count : (at + 1) * count]
        held[f"{language} mixed"] = _MIXED
    return held


def _in_8_bits(weights: Array) -> tuple[Array, Array]:
    scale = numpy.abs(weights).max(axis=1) / 127
    scale[scale == 0] = 1
    return numpy.round(weights / scale[:, None]).astype(numpy.int8), scale.astype(numpy.float32)


def _array(values: Tensor) -> Array:
    found: Array = values.detach().numpy().astype(numpy.float32)
    return found
