"""Treebanks as spaCy examples: gold tokens, a few sentences a text, each text marked with where it comes from."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from pathlib import Path

from spacy.language import Language
from spacy.strings import hash_string  # type: ignore[attr-defined]
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import registry
from spacy.vocab import Vocab

from training.pipelines.embedding import SOURCE
from training.pipelines.recipes import LEMMAS, RECIPES, Recipe, Source
from training.pipelines.treebank import Sentence, read

_HELD_OUT = 6


def sentences(folder: Path, sources: Iterable[Source], merge: bool) -> Iterator[tuple[str, Sentence]]:
    """Each sentence of the sources with the name of its treebank; `folder` has one folder a treebank."""
    for source in sources:
        files = sorted((folder / source.treebank.folder).glob(f"{source.treebank.prefix}-ud-{source.split}*.conllu"))
        if not files:
            wanted = f"{source.treebank.prefix}-ud-{source.split}.conllu"
            raise FileNotFoundError(f"{folder / source.treebank.folder} has no {wanted}")
        for path in files:
            for sentence in select(list(read(path, merge)), source.part):
                yield source.treebank.prefix, sentence


def select(all_sentences: list[Sentence], part: str) -> Iterator[Sentence]:
    """All sentences, or the sentences of every sixth document ("held-out"), or of the others ("rest")."""
    for number, (_, group) in enumerate(groupby(all_sentences, key=lambda sentence: sentence.document)):
        if part == "all" or (number % _HELD_OUT == 0) == (part == "held-out"):
            yield from group


def make_doc(vocab: Vocab, group: list[Sentence], keep: frozenset[str], annotate: bool = True) -> Doc:
    """One text of some sentences, with gold tokens and, if wanted, gold annotation."""
    words = [word for sentence in group for word in sentence.words]
    spaces = [word.space for word in words]
    if not annotate:
        return Doc(vocab, words=[word.form for word in words], spaces=spaces)
    starts: list[bool | int | None] = [index == 0 for sentence in group for index in range(len(sentence.words))]
    heads: list[int] = []
    for sentence in group:
        offset = len(heads)
        heads += [offset + word.head for word in sentence.words]
    return Doc(
        vocab,
        words=[word.form for word in words],
        spaces=spaces,
        pos=[word.upos for word in words],
        morphs=[kept_features(word.feats, keep) for word in words],
        lemmas=[word.lemma for word in words],
        heads=heads,
        deps=[word.deprel for word in words],
        sent_starts=starts,
    )


def kept_features(feats: str, keep: frozenset[str]) -> str:
    """Only the features a recipe keeps, in UD's order."""
    return "|".join(pair for pair in feats.split("|") if pair.split("=")[0] in keep)


@registry.readers("letterkit.Treebanks.v1")  # type: ignore[untyped-decorator]
def treebanks(folder: str, language: str, use: str) -> Callable[[Language], Iterator[Example]]:
    """A spaCy corpus reader over a folder of treebanks: what a recipe trains on ("train") or is tuned on ("dev")."""

    def read_examples(nlp: Language) -> Iterator[Example]:
        recipe = RECIPES[language]
        sources = recipe.train if use == "train" else recipe.dev
        for name, texts in groupby(sentences(Path(folder), sources, recipe.merge), key=lambda pair: pair[0]):
            for group in texts_of([sentence for _, sentence in texts], recipe.group):
                yield example(nlp.vocab, group, name, frozenset(recipe.keep))

    return read_examples


def lemma_words(folder: Path, recipe: Recipe) -> Iterator[tuple[str, str, str, str, int]]:
    """The words to learn lemmas from, as (form, part of speech, features, lemma, weight).

    The treebank that is tested on weighs most, for the treebanks of a language do not agree on every lemma.
    """
    keep = frozenset(recipe.keep)
    main = recipe.test[0].treebank.prefix
    for name, sentence in sentences(folder, recipe.train, recipe.merge):
        for word in sentence.words:
            lemma = LEMMAS.get((recipe.language, word.upos, word.form.lower()), word.lemma)
            if lemma != "_":
                yield word.form, word.upos, kept_features(word.feats, keep), lemma, 3 if name == main else 1


def texts_of(all_sentences: list[Sentence], most: int) -> Iterator[list[Sentence]]:
    """The sentences in texts of one to `most` sentences, always cut the same way."""
    dice = random.Random(0)
    start = 0
    while start < len(all_sentences):
        length = dice.randint(1, most)
        yield all_sentences[start : start + length]
        start += length


def example(vocab: Vocab, group: list[Sentence], name: str, keep: frozenset[str]) -> Example:
    """A text to train on; `name` is its treebank."""
    predicted = make_doc(vocab, group, keep, annotate=False)
    predicted.user_data[SOURCE] = hash_string(name)
    return Example(predicted, make_doc(vocab, group, keep))
