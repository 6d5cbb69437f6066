"""A shipped pipeline: its parts, read from its folder and run over texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Final

from letterkit.language.models.doc import Doc
from letterkit.language.models.lemmas import Lemmatizer
from letterkit.language.models.network.arcs import Arcs
from letterkit.language.models.network.tags import Tags
from letterkit.language.models.network.vectors import Vectors
from letterkit.language.models.tokens import tokenize

BATCH: Final = 64
"""So many texts are taken at a time."""


class Network:
    """The parts of a pipeline that are asked for."""

    def __init__(self, folder: Path, language: str, *, tags: bool, lemmas: bool, syntax: bool) -> None:
        self.language = language
        self._folder = folder
        self._vectors = Vectors(folder)
        self._tags = Tags(folder) if tags else None
        self._lemmas = Lemmatizer().from_disk(folder / "letterkit_lemmatizer") if lemmas else None
        self._arcs = Arcs(folder) if syntax else None

    def analyse(self, texts: Iterable[str]) -> Iterator[Doc]:
        """The texts with what the parts say of their words, in order."""
        return self.run(tokenize(text, self.language) for text in texts)

    def run(self, docs: Iterable[Doc]) -> Iterator[Doc]:
        """The same of texts whose words are told apart already."""
        waiting = iter(docs)
        while batch := list(islice(waiting, BATCH)):
            self._set(batch)
            yield from batch

    def _set(self, docs: Sequence[Doc]) -> None:
        words = [token for doc in docs for token in doc]
        if not words:
            return
        vectors = self._vectors.of([[token.text for token in doc] for doc in docs])
        if self._tags:
            self._tags.set(words, vectors)
        if self._lemmas:
            for doc in docs:
                self._lemmas(doc)
        if self._arcs:
            self._arcs.set(docs, vectors)
