"""Tokens for grammar: spaCy's own rules for each language, around the stretches that hold together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from letterkit.language.data import LANGUAGES
from letterkit.language.masks import hold_together
from letterkit.language.sentences import split

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


def tokenize(text: str, nlp: Language) -> Doc:
    """A Doc of one block: figures, numeric dates, addresses and placeholders are one token each, sentences are ours.

    The pipeline's parts are not run; `nlp` gives the rules of its language and its vocabulary.
    """
    from spacy.tokens import Doc

    words, spaces = [], []
    for word, is_spaced in _tokens(text, nlp):
        words.append(word)
        spaces.append(is_spaced)
    doc = Doc(nlp.vocab, words=words, spaces=spaces)
    starts = {start for start, _ in split(text, nlp.lang or LANGUAGES[0])}
    for token in doc:
        token.is_sent_start = token.idx in starts or token.i == 0
    return doc


def _tokens(text: str, nlp: Language) -> Iterator[tuple[str, bool]]:
    """The tokens of a text, and whether a space follows each."""
    masks = hold_together(text, nlp.lang or LANGUAGES[0])
    position = 0
    for start, end in [*zip(masks.starts, masks.ends, strict=True), (len(text), len(text))]:
        yield from _plain(text[position:start], nlp)
        if start < end:
            is_spaced = text[end : end + 1] == " "
            yield text[start:end], is_spaced
            end += is_spaced
        position = end


def _plain(text: str, nlp: Language) -> Iterator[tuple[str, bool]]:
    for token in nlp.tokenizer(text):
        yield token.text, bool(token.whitespace_)
