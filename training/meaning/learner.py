"""The network while it is taught (PyTorch): the lower layers stay as they are, the upper ones and what tells learn."""

from __future__ import annotations

from collections.abc import Sequence

import numpy
import torch
from torch import Tensor, nn
from torch.nn import functional

from training.meaning.base import Array, Base
from training.meaning.examples import Example

LAYERS = 6
"""The lower half: what the upper one adds did not pay for its time."""
FIXED = 3
"""So many of them stay as they are, so that words that no passage holds keep what they mean."""
_HIDDEN = 0.1
"""The share of numbers hidden from a layer at each step."""
_LEAST = 1e-12
OWN, UNMARKED, OTHER, ANYWHERE = 1.0, 0.3, 0.03, 0.1
"""What a sentence counts for the phrase of its set; one without words at fault in a passage at fault; a clean passage's
for other phrases; and one that counts in all sets."""


class Learner(nn.Module):
    """The network with a set of weights for each language's phrases, and one for all languages."""

    def __init__(self, base: Base, names: Sequence[str], languages: Sequence[str]) -> None:
        super().__init__()
        self.names, self.languages = list(names), list(languages)
        self.rows = nn.Embedding.from_pretrained(_tensor(base.unpacked("emb.word", base.width)))
        places = base.array("emb.pos", base.width) + base.array("emb.type", base.width)[:1]
        self.register_buffer("places", _tensor(places))
        self.norm = _norm(base, "emb.ln")
        self.layers = nn.ModuleList(_Layer(base, f"l{number}.") for number in range(LAYERS))
        self.shared = nn.Linear(2 * base.width, len(names))
        self.own = nn.Linear(2 * base.width, len(names) * len(languages))
        self.hide = nn.Dropout(_HIDDEN)
        for fixed in (self.norm, *self.layers[:FIXED]):
            fixed.requires_grad_(False)

    def forward(self, batch: Batch) -> Tensor:
        """For each sentence of a batch a sum for each phrase."""
        seen = batch.is_piece[:, None, None, :]
        with torch.no_grad():
            rows = self.norm(self.rows(batch.numbers) + self.places[: batch.numbers.shape[1]])
            for layer in self.layers[:FIXED]:
                rows = layer.eval()(rows, seen)
        for layer in self.layers[FIXED:]:
            rows = layer(rows, seen)
        summed = functional.pad(rows.cumsum(1), (0, 0, 1, 0))
        means = (summed[batch.passage, batch.last] - summed[batch.passage, batch.first]) / (batch.last - batch.first)[
            :, None
        ]
        told = self.hide(torch.cat([means, rows[batch.passage, 0]], dim=1))
        own = self.own(told).view(len(told), len(self.languages), -1)
        sums: Tensor = self.shared(told) + own[torch.arange(len(told)), batch.language]
        return sums


class _Layer(nn.Module):
    """One layer (letterkit/language/meaning/network.py)."""

    def __init__(self, base: Base, name: str) -> None:
        super().__init__()
        width, inner, self._heads = base.width, base.inner, base.heads
        self.q, self.k, self.v = (_dense(base, name + part, width) for part in ("q", "k", "v"))
        self.o, self.i, self.f = (
            _dense(base, name + part, size) for part, size in (("ao", width), ("fi", width), ("fo", inner))
        )
        self.n1, self.n2 = _norm(base, name + "aln"), _norm(base, name + "oln")
        self.hide = nn.Dropout(_HIDDEN)

    def forward(self, rows: Tensor, seen: Tensor) -> Tensor:
        count, length, width = rows.shape
        parted = (part(rows).view(count, length, self._heads, -1).transpose(1, 2) for part in (self.q, self.k, self.v))
        looked = functional.scaled_dot_product_attention(*parted, attn_mask=seen)
        rows = self.n1(rows + self.hide(self.o(looked.transpose(1, 2).reshape(count, length, width))))
        made: Tensor = self.n2(rows + self.hide(self.f(functional.gelu(self.i(rows)))))
        return made


class Batch:
    """Some passages side by side, with what is wanted of each sentence and how much it counts."""

    def __init__(self, held: Sequence[Example], learner: Learner) -> None:
        longest = max(len(one.numbers) for one in held)
        self.numbers = torch.ones(len(held), longest, dtype=torch.long)
        self.is_piece = torch.zeros(len(held), longest, dtype=torch.bool)
        rows, wanted, shares = [], [], []
        for at, one in enumerate(held):
            self.numbers[at, : len(one.numbers)] = torch.tensor(one.numbers)
            self.is_piece[at, : len(one.numbers)] = True
            for first, last, is_bad in one.sentences:
                rows.append((at, first, last, learner.languages.index(one.language)))
                wanted.append([is_bad and name == one.of for name in learner.names])
                shares.append([_share(one, is_bad, name) for name in learner.names])
        self.passage, self.first, self.last, self.language = torch.tensor(rows).T
        self.wanted = torch.tensor(wanted, dtype=torch.float32)
        self.shares = torch.tensor(shares)


def _share(passage: Example, is_bad: bool, name: str) -> float:
    """What a sentence counts for a phrase: of a passage at fault nothing is known of other phrases."""
    if passage.of == "*":
        return ANYWHERE
    if name == passage.of:
        return OWN if is_bad or not passage.is_bad else UNMARKED
    return 0.0 if passage.is_bad else OTHER


def _tensor(values: Array) -> Tensor:
    return torch.tensor(numpy.ascontiguousarray(values))


def _dense(base: Base, name: str, width: int) -> nn.Linear:
    weights, bias = base.unpacked(f"{name}.w", width), base.array(f"{name}.b")
    made = nn.Linear(width, len(bias))
    made.weight.data, made.bias.data = _tensor(weights), _tensor(bias)
    return made


def _norm(base: Base, name: str) -> nn.LayerNorm:
    made = nn.LayerNorm(base.width, _LEAST)
    made.weight.data, made.bias.data = _tensor(base.array(f"{name}.w")), _tensor(base.array(f"{name}.b"))
    return made
