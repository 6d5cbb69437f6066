"""Words become vectors: first each by its parts alone, then with those around it (spaCy's Tok2Vec)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Lock
from typing import Final

from letterkit.language.models.network.hashing import Array, hash_strings, rows_of
from letterkit.language.models.network.layers import Layer, Maxout, with_neighbours
from letterkit.language.models.network.packed import read_layers
from letterkit.language.models.wordparts import word_parts
from letterkit.language.numbers import numpy

_KEPT: Final = 1 << 14
"""So many words are remembered with their vectors."""


class Vectors:
    """The vectors of words, by the files of a pipeline's folder."""

    def __init__(self, folder: Path) -> None:
        layers = read_layers(folder / "tok2vec" / "model")
        self._tables = [layer for layer in layers if "E" in layer]
        self._source = next(layer["source"] for layer in layers if "source" in layer)
        dense = [layer for layer in layers if "W" in layer]
        norms = [layer for layer in layers if "G" in layer]
        self._mix, *self._windows = [Maxout(one, norm) for one, norm in zip(dense, norms, strict=True)]
        self._remembering = Lock()  # where a word's vector stands holds only as long as no other thread adds some
        self._known: dict[str, int] = {}
        self._vectors = numpy.zeros((0, len(norms[0]["b"])), dtype="float32")

    def of(self, texts: Sequence[Sequence[str]]) -> Array:
        """The vectors of the words of texts, one text after another."""
        alone = self._alone([word for words in texts for word in words])
        apart = len(self._windows)  # rows of zeros around each text, as many as words are looked past
        size = len(alone) + apart * (len(texts) + 1)
        rows = numpy.zeros((size, alone.shape[1]), dtype="float32")
        places = [at + apart * number for number, at in _numbered(texts)]
        rows[places] = alone
        for window in self._windows:
            rows += window(with_neighbours(rows))
        made: Array = rows[places]
        return made

    def _alone(self, words: Sequence[str]) -> Array:
        """The vectors of words by themselves, which are remembered."""
        with self._remembering:
            numbers = self._numbers(words)
            found: Array = self._vectors[numbers]
        return found

    def _numbers(self, words: Sequence[str]) -> list[int]:
        """Where the vectors of words stand; those of new words are worked out."""
        if len(self._known) > _KEPT:
            self._known, self._vectors = {}, self._vectors[:0]
        new = list(dict.fromkeys(word for word in words if word not in self._known))
        if new:
            self._vectors = numpy.concatenate([self._vectors[: len(self._known)], self._embedded(new)])
            self._known |= zip(new, range(len(self._known), len(self._vectors)), strict=True)
        return [self._known[word] for word in words]

    def _embedded(self, words: Sequence[str]) -> Array:
        parts = [part for word in words for part in word_parts(word)]
        hashed = hash_strings(parts).reshape(len(words), -1)
        columns = [*hashed.T, numpy.full(len(words), self._source, dtype="uint64")]
        looked_up = [_looked_up(table, ids) for table, ids in zip(self._tables, columns, strict=True)]
        return self._mix(numpy.concatenate(looked_up, axis=1))


def _looked_up(table: Layer, ids: Array) -> Array:
    """The sum of the four rows that each number stands for."""
    weights: Array = table["E"]
    summed: Array = weights[rows_of(ids, table["seed"], len(weights))].sum(axis=1)
    return summed


def _numbered(texts: Sequence[Sequence[str]]) -> list[tuple[int, int]]:
    """For each word the number of its text, from 1, and its own among all."""
    numbers = [number for number, words in enumerate(texts, 1) for _ in words]
    return list(zip(numbers, range(len(numbers)), strict=True))
