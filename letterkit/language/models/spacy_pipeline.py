"""An installed spaCy pipeline, where one is named in place of the shipped one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from letterkit.language.models.doc import NO_FEATURES, Doc, Morph
from letterkit.language.models.network.pipeline import BATCH
from letterkit.language.models.tokens import Place, tokenize

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc as SpacyDoc


class SpacyPipeline:
    """Runs a spaCy pipeline over letterkit's tokens and sentences, and takes over what it says of the words."""

    def __init__(self, nlp: Language, language: str) -> None:
        self._nlp = nlp
        self.language = language

    def analyse(self, texts: Iterable[str]) -> Iterator[Doc]:
        """The texts with what the pipeline says of their words, in order."""
        docs = [tokenize(text, self.language, self._places) for text in texts]
        made = self._nlp.pipe(map(self._like, docs), batch_size=BATCH)
        for doc, said in zip(docs, made, strict=True):
            _take_over(doc, said)
            yield doc

    def _places(self, text: str) -> list[Place]:
        return [(token.idx, token.idx + len(token)) for token in self._nlp.tokenizer(text)]

    def _like(self, doc: Doc) -> SpacyDoc:
        """The same words for spaCy."""
        from spacy.tokens import Doc as SpacyDoc

        ends = [token.idx + len(token) for token in doc]
        spaces = [doc.text[end : end + 1] == " " for end in ends]
        starts: list[Any] = [token.is_sent_start for token in doc]
        return SpacyDoc(self._nlp.vocab, words=[token.text for token in doc], spaces=spaces, sent_starts=starts)


def _take_over(doc: Doc, said: SpacyDoc) -> None:
    for token, other in zip(doc, said, strict=True):
        token.pos_, token.lemma_ = other.pos_, other.lemma_
        token.morph = Morph(str(other.morph)) if other.has_morph() else NO_FEATURES
        token.dep_, token.head_i = other.dep_, other.head.i
        token.is_sent_start = other.is_sent_start is True
    doc.has_syntax = said.has_annotation("DEP")
