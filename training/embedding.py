"""What the pipelines have that spaCy has not, for training them and for running their files in spaCy itself.

Swedish, Finnish and English mark passives, cases and tenses at the end of the word, Finnish often with four to six
letters. spaCy's own features end at three letters, so the pipelines use this embedding layer instead.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy
from spacy.language import Language
from spacy.strings import hash_string  # type: ignore[attr-defined]
from spacy.tokens import Doc
from spacy.util import load_model_from_path, registry
from thinc.api import HashEmbed, Maxout, Model, chain, concatenate, list2ragged, ragged2list, with_array
from thinc.layers.chain import forward as chain_forward
from thinc.types import Floats2d, Ints2d

from letterkit.language.models.lemmas import Lemmatizer
from letterkit.language.models.wordparts import word_parts

SOURCE = "letterkit_source"
"""Key in `Doc.user_data`: the treebank a training text comes from, so that styles of annotation are kept apart."""

_COLUMNS = 8
_SEED = 7
_MIXERS = numpy.array(
    [2 * hash_string(f"column {column}") + 1 & (1 << 64) - 1 for column in range(_COLUMNS)], dtype="uint64"
)
"""Odd numbers that make one key of a word's features."""


@lru_cache(maxsize=1 << 16)
def word_features(text: str) -> tuple[int, ...]:
    """64-bit hashes of the features of one word."""
    return tuple(hash_string(part) for part in word_parts(text))


@registry.architectures("letterkit.WordEmbed.v1")  # type: ignore[untyped-decorator]
def build_word_embed(width: int, rows: list[int], source: str, forget: float) -> Model[list[Doc], list[Floats2d]]:
    """An embedding of each word, `width` numbers wide, from hashed tables with the given numbers of rows.

    `source` is the style of annotation that is followed when a text does not come from a treebank; `forget` is the
    share of words whose form is hidden in training, so that the model learns to read endings.
    """
    if len(rows) != _COLUMNS:
        raise ValueError(f"{_COLUMNS} tables need {_COLUMNS} numbers of rows, not {len(rows)}")
    tables: list[Any] = [HashEmbed(width, count, column=i, seed=_SEED + i) for i, count in enumerate(rows)]
    extract: Model[list[Doc], list[Ints2d]] = Model(
        "letterkit_word_features", _forward, attrs={"source": hash_string(source), "forget": forget}
    )
    mix: Any = with_array(Maxout(width, width * _COLUMNS, nP=3, dropout=0.0, normalize=True))
    hashed: Any = with_array(concatenate(*tables))
    steps: Any = chain(extract, list2ragged(), hashed, mix, ragged2list())
    return Model("letterkit_word_embed", _embed, init=steps.init, layers=steps.layers, dims={"nO": width})


def _embed(model: Model[list[Doc], list[Floats2d]], docs: list[Doc], is_train: bool) -> tuple[list[Floats2d], Any]:
    """The steps one after another; when not training each different word is embedded once."""
    if is_train:
        return chain_forward(model, docs, is_train)
    extract, _, hashed, mix, _ = model.layers
    tables: list[Any] = extract.predict(docs)
    rows: Any = numpy.concatenate(tables)
    keys = (rows * _MIXERS).sum(axis=1, dtype="uint64")
    _, first, inverse = numpy.unique(keys, return_index=True, return_inverse=True)
    embedded: Any = mix.predict(hashed.predict(rows[first]))[inverse]
    ends = numpy.cumsum([len(table) for table in tables])
    split: Any = numpy.split(embedded, ends[:-1])
    return split, lambda _gradient: []


def _forward(model: Model[list[Doc], list[Ints2d]], docs: list[Doc], is_train: bool) -> tuple[list[Ints2d], Any]:
    features = [_doc_features(model, doc, is_train) for doc in docs]
    return features, lambda _gradient: []


def _doc_features(model: Model[list[Doc], list[Ints2d]], doc: Any, is_train: bool) -> Ints2d:
    words = [word_features(token.text) for token in doc]
    table: Any = numpy.zeros((len(words), _COLUMNS), dtype="uint64")
    if words:
        table[:, :-1] = words
        table[:, -1] = getattr(doc, "doc", doc).user_data.get(SOURCE, model.attrs["source"])
        if is_train:
            table[numpy.random.random(len(words)) < model.attrs["forget"], 0] = 0
    return model.ops.asarray2i(table, dtype="uint64")


@Language.factory("letterkit_lemmatizer", assigns=["token.lemma"], requires=["token.pos", "token.morph"])
def make_lemmatizer(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """An empty lemmatizer, to be filled from disk."""
    return Lemmatizer()


def load_in_spacy(folder: Path) -> Language:
    """The pipeline in a folder that the recipe made, in spaCy itself."""
    return load_model_from_path(folder, exclude=["tokenizer", "vocab"])
