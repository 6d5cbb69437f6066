"""The taught network in few bytes: weights of 8 bits with a scale a row; what pieces mean keeps its 4 bits."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import numpy
from torch import Tensor

import letterkit
from letterkit.catalogue.judgement.window import MOST
from letterkit.language.meaning.pieces import FIRST
from training.meaning.base import Array, Base
from training.meaning.learner import Learner
from training.meaning.vocabulary import kept_pieces

_PACKAGE = Path(letterkit.__file__).parent
_MIXED = numpy.array([0.5, 0.5, 0.0], numpy.float32)
"""What the two sums weigh until that is learned (mixing.py)."""
_LEAST: Final = 1e-12


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
        "norm w": _array(learner.norm.weight),
        "norm b": _array(learner.norm.bias),
        "norms w": numpy.array([[_array(one.weight) for one in (layer.n1, layer.n2)] for layer in learner.layers]),
        "norms b": numpy.array([[_array(one.bias) for one in (layer.n1, layer.n2)] for layer in learner.layers]),
    }
    held |= _dense("looking", [[layer.q, layer.k, layer.v, layer.o] for layer in learner.layers])
    held |= _dense("wide", [layer.i for layer in learner.layers])
    held |= _dense("narrow", [layer.f for layer in learner.layers])
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


def _dense(name: str, parts: Any) -> dict[str, Array]:
    """The weights of a part of all layers in whole numbers of 8 bits, with a scale a row."""
    weights, bias = (_stacked(parts, of) for of in ("weight", "bias"))
    scale = numpy.maximum(numpy.abs(weights).max(axis=-1) / 127, _LEAST)
    return {
        f"{name} w": numpy.round(weights / scale[..., None]).astype(numpy.int8),
        f"{name} scale": scale.astype(numpy.float32),
        f"{name} b": bias,
    }


def _stacked(parts: Any, of: str) -> Array:
    held = [_stacked(one, of) if isinstance(one, list) else _array(getattr(one, of)) for one in parts]
    return numpy.array(held)


def _array(values: Tensor) -> Array:
    found: Array = values.detach().numpy().astype(numpy.float32)
    return found
