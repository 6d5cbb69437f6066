"""The pipelines computed with numpy say of every word what spaCy makes of the same files."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc as SpacyDoc

from letterkit.document import read
from letterkit.language.data import LANGUAGES
from letterkit.language.models.doc import Doc
from letterkit.language.models.network.tokenizer import load_tokenizer
from letterkit.language.models.pipeline import load, model_folder
from training.embedding import load_in_spacy

ROOT = Path(__file__).parent.parent.parent
SIGNS = "abcÅäž  ..,:;'’\"-–()/[]%€$0123#*_…!?\n\t§&+=<>ж"
PIECES = ("", ",", ".", ")", "-x", "'s", "/b", ":n")


@cache
def blocks(language: str) -> list[str]:
    """The blocks of letters in a language, and of one in another."""
    other = LANGUAGES[LANGUAGES.index(language) - 1]
    paths = [
        *sorted((ROOT / "training" / "drafts").glob(f"{language}-*.md"))[::12],
        *sorted((ROOT / "tests" / "compose" / "golden").glob(f"*.{language}.md")),
        *sorted((ROOT / "tests" / "compose" / "golden").glob(f"*.{other}.md"))[:1],
    ]
    return list(dict.fromkeys(block.text for path in paths for block in read(path).blocks))


def in_spacy(doc: Doc, nlp: Language) -> SpacyDoc:
    spaces = [doc.text[token.idx + len(token) :][:1] == " " for token in doc]
    words = [token.text for token in doc]
    return SpacyDoc(nlp.vocab, words=words, spaces=spaces, sent_starts=[token.is_sent_start for token in doc])


def said(doc: Doc | SpacyDoc) -> list[tuple[object, ...]]:
    return [
        (
            *(word.text, word.lower_, word.pos_, str(word.morph), word.lemma_, word.dep_, word.head.i),
            *(word.is_sent_start, word.is_punct, word.is_space, word.sent.start),
            *([child.i for child in word.children], [child.i for child in word.lefts]),
        )
        for word in doc
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_letters_is_as_spacy_says(language: str) -> None:
    nlp = load_in_spacy(model_folder(language))
    ours = list(load(language).analyse(blocks(language)))
    theirs = nlp.pipe((in_spacy(doc, nlp) for doc in ours), batch_size=64)
    assert sum(map(len, ours)) > 2000
    for doc, other in zip(ours, theirs, strict=True):
        assert said(doc) == said(other)


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_are_parted_into_tokens_by_spacys_rules(language: str) -> None:
    tokenizer, ours = spacy.blank(language).tokenizer, load_tokenizer(language)
    chance = random.Random(1)
    odd = ["".join(chance.choice(SIGNS) for _ in range(chance.randrange(1, 40))) for _ in range(500)]
    special = [" ".join(chance.choice(list(tokenizer.rules)) + chance.choice(PIECES) for _ in range(6)) for _ in odd]
    for text in (*blocks(language), *odd, *special):
        assert ours.places(text) == [(token.idx, token.idx + len(token)) for token in tokenizer(text)], text


def test_a_stretch_that_no_word_is_long_enough_for_is_one_token() -> None:
    assert load_tokenizer("sv").places("€" * 501) == [(0, 501)]
    assert len(load_tokenizer("sv").places("€" * 100)) == 100
