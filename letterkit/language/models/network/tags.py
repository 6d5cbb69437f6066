"""The part of speech and the features of words, by their vectors (spaCy's Morphologizer)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from letterkit.language.models.doc import Morph, Token
from letterkit.language.models.network.hashing import Array
from letterkit.language.models.network.layers import Dense
from letterkit.language.models.network.packed import read_layers


class Tags:
    """The tagger in a pipeline's folder."""

    def __init__(self, folder: Path) -> None:
        layer = next(layer for layer in read_layers(folder / "morphologizer" / "model") if "W" in layer)
        self._scores = Dense(layer)
        held = json.loads((folder / "morphologizer" / "cfg").read_text(encoding="utf-8"))
        morphs = {text: Morph(text) for text in held["labels_morph"].values()}
        self._labels = [(_kind(label), morphs[text]) for label, text in held["labels_morph"].items()]

    def set(self, words: Sequence[Token], vectors: Array) -> None:
        """Say of each word what it is."""
        for word, best in zip(words, self._scores(vectors).argmax(axis=1).tolist(), strict=True):
            word.pos_, word.morph = self._labels[best]


def _kind(label: str) -> str:
    """The part of speech in a label ("Number=Sing|POS=NOUN")."""
    return next((part[4:] for part in label.split("|") if part.startswith("POS=")), "")
