"""Passives found in the test sentences against those in gold, on our own tokens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from benchmarks.language.gold import ends_of, passive_verbs, text_of
from benchmarks.language.score import Score, add
from letterkit.language.grammar.passives import Passive
from letterkit.language.models.pipeline import Pipeline
from training.treebank import Sentence

if TYPE_CHECKING:
    from letterkit.language.models.doc import Doc

Finder = Callable[["Doc"], Iterator[Passive]]


def measure(pipeline: Pipeline, language: str, sentences: list[Sentence], finder: Finder) -> dict[str, Score]:
    """A score for each kind of passive and for all of them; a passive is matched by the end of its verb.

    A false alarm counts for the kind it claims to be: a passive of two words, or of one.
    """
    two = {"sv": "bli", "fi": "two words", "en": "be/get"}[language]
    one = {"sv": "s", "fi": "one word", "en": "be/get"}[language]
    scores = {kind: Score() for kind in (one, two, "all")}
    docs = pipeline.analyse(text_of(sentence) for sentence in sentences)
    for sentence, doc in zip(sentences, docs, strict=True):
        ends = ends_of(sentence)
        gold = {ends[index]: kind for index, kind in passive_verbs(sentence, language)}
        found = {passive.end: two if " " in doc.text[passive.start : passive.end] else one for passive in finder(doc)}
        for kind, score in scores.items():
            of_kind = {end: _show(doc.text, end) for end, name in gold.items() if kind in (name, "all")}
            claimed = {end: _show(doc.text, end) for end, name in found.items() if kind in (gold.get(end, name), "all")}
            add(score, claimed, of_kind)
    return scores


def _show(text: str, end: int) -> str:
    start = max(0, end - 50)
    return f"{text[start:end]}◂{text[end : end + 20]}"
