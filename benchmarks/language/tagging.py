"""Parts of speech, features, lemmas, dependencies and the nominal ratio on gold tokens; sentences on running text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from benchmarks.language.gold import text_of
from benchmarks.language.score import Score, add
from letterkit.language.text.sentences import split
from training.corpus import kept_features, make_doc
from training.recipes import Recipe
from training.treebank import Sentence

if TYPE_CHECKING:
    from spacy.language import Language

Tag = tuple[str, str]
"""A part of speech with its features."""

_BATCH = 64
_CHUNK = 40
"""How many sentences a letter's worth of text is taken to be, for the error of the nominal ratio."""


@dataclass
class Tagging:
    """Shares of words that are right (0-1), and the mean error of the nominal ratio relative to gold."""

    pos: float
    features: float
    lemmas: float
    attachment: float
    labelled: float
    nominal_ratio: float


def measure(nlp: Language, recipe: Recipe, sentences: list[Sentence]) -> Tagging:
    """The words of a pipeline in spaCy against gold; features are those that the recipe keeps."""
    keep = frozenset(recipe.keep)
    docs = nlp.pipe(
        (make_doc(nlp.vocab, [sentence], keep, annotate=False) for sentence in sentences), batch_size=_BATCH
    )
    right = [0] * 5
    gold_tags: list[list[Tag]] = []
    found_tags: list[list[Tag]] = []
    for sentence, doc in zip(sentences, docs, strict=True):
        gold_tags.append([(word.upos, kept_features(word.feats, keep)) for word in sentence.words])
        found_tags.append([(token.pos_, str(token.morph)) for token in doc])
        for word, token, tag in zip(sentence.words, doc, gold_tags[-1], strict=True):
            is_attached = token.head.i == word.head
            right[0] += token.pos_ == word.upos
            right[1] += set(str(token.morph).split("|")) == set(tag[1].split("|"))
            right[2] += token.lemma_.lower() == word.lemma.lower()
            right[3] += is_attached
            right[4] += is_attached and token.dep_ == word.deprel
    total = sum(len(sentence.words) for sentence in sentences)
    pos, features, lemmas, attachment, labelled = (count / total for count in right)
    return Tagging(pos, features, lemmas, attachment, labelled, _ratio_error(gold_tags, found_tags))


def nominal_ratio(tags: Iterable[Tag]) -> float:
    """(nouns + prepositions + participles) / (pronouns + adverbs + verbs)."""
    nominal = verbal = 0
    for pos, features in tags:
        is_participle = "VerbForm=Part" in features
        nominal += pos in ("NOUN", "ADP") or is_participle
        verbal += pos in ("PRON", "ADV") or (pos in ("VERB", "AUX") and not is_participle)
    return nominal / max(1, verbal)


def _ratio_error(gold: list[list[Tag]], found: list[list[Tag]]) -> float:
    errors = []
    for start in range(0, len(gold), _CHUNK):
        truth = nominal_ratio(tag for tags in gold[start : start + _CHUNK] for tag in tags)
        ours = nominal_ratio(tag for tags in found[start : start + _CHUNK] for tag in tags)
        errors.append(abs(ours - truth) / truth)
    return sum(errors) / len(errors)


def measure_sentences(language: str, sentences: list[Sentence]) -> Score:
    """Our rules' sentence starts in each document's running text against gold (the first start is not counted)."""
    score = Score()
    for _, group in groupby(sentences, key=lambda sentence: sentence.document):
        text, gold = "", {}
        for sentence in group:
            if text:
                text += " "
                gold[len(text)] = text_of(sentence)[:30]
            text += text_of(sentence)
        found = {start: text[max(0, start - 20) : start + 20] for start, _ in split(text, language) if start}
        add(score, found, gold)
    return score
