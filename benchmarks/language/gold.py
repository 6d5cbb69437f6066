"""What the treebanks say: which words are passives, and the texts to analyse."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from training.pipelines.corpus import sentences
from training.pipelines.recipes import RECIPES, Source
from training.pipelines.treebank import Sentence, Word


def test_sentences(folder: Path, language: str, sources: tuple[Source, ...] | None = None) -> list[Sentence]:
    """The sentences a language is tested on, with multiword tokens as the recipe takes them."""
    recipe = RECIPES[language]
    return [sentence for _, sentence in sentences(folder, sources or recipe.test, recipe.merge)]


def text_of(sentence: Sentence) -> str:
    """The sentence as running text."""
    return "".join(word.form + (" " if word.space else "") for word in sentence.words).rstrip()


def ends_of(sentence: Sentence) -> list[int]:
    """For each word, the character past its last one in the running text."""
    ends, position = [], 0
    for word in sentence.words:
        ends.append(position + len(word.form))
        position = ends[-1] + word.space
    return ends


def passive_verbs(sentence: Sentence, language: str) -> Iterator[tuple[int, str]]:
    """The passive verbs of a sentence as (index, kind).

    Swedish: "s" for the -s forms marked as passive, "bli" for participles with bli. Finnish: "one word" for finite
    passives, "two words" for passive participles with olla. English: "be/get" for participles with a passive auxiliary,
    and for those joined to one ("was read and signed").
    """
    found: set[int] = set()
    for index, word in enumerate(sentence.words):
        kind = _KINDS[language](sentence, index, word, found)
        if kind:
            found.add(index)
            yield index, kind


def _has_dependent(sentence: Sentence, index: int, relation: str) -> bool:
    return any(word.head == index and word.deprel.startswith(relation) for word in sentence.words)


def _swedish(sentence: Sentence, index: int, word: Word, found: set[int]) -> str:
    if _has_dependent(sentence, index, "aux:pass"):
        return "bli"
    return "s" if "Voice=Pass" in word.feats and word.form.lower().endswith("s") else ""


def _finnish(sentence: Sentence, index: int, word: Word, found: set[int]) -> str:
    if "Voice=Pass" not in word.feats:
        return ""
    if "VerbForm=Fin" in word.feats:
        return "one word"
    return "two words" if "PartForm=Past" in word.feats and _has_dependent(sentence, index, "aux") else ""


def _english(sentence: Sentence, index: int, word: Word, found: set[int]) -> str:
    if _has_dependent(sentence, index, "aux:pass"):
        return "be/get"
    is_joined = word.deprel == "conj" and word.head in found and "Voice=Pass" in word.feats
    return "be/get" if is_joined and not _has_dependent(sentence, index, "aux") else ""


_KINDS = {"sv": _swedish, "fi": _finnish, "en": _english}
