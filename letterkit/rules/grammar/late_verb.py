"""A sentence whose verb comes so late that the reader doesn't know what it is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from letterkit.document import Span
from letterkit.language.grammar.clauses import finite_words
from letterkit.language.letter import Letter
from letterkit.language.models.pipeline import TAGS
from letterkit.rules import Finding, PerLanguage, Rule, Text

if TYPE_CHECKING:
    from letterkit.language.models.doc import Span as Words


class LateVerb(Rule):
    name = "late-verb"
    title = Text(sv="Verbet kommer sent", fi="Verbi tulee myöhään", en="Late verb")
    severity = "warning"
    is_local = True
    needs = frozenset({TAGS})
    limits = ("limit",)
    limit = PerLanguage(sv=9, fi=7, en=10)  # words before the first finite verb; ours (see the card)
    message = Text(
        sv="Verbet ”{verb}” kommer först efter {words} ord: läsaren vet inte vad meningen handlar om.",
        fi="Verbi ”{verb}” tulee vasta {words} sanan jälkeen: lukija ei tiedä, mistä virkkeessä on kyse.",
        en='The verb "{verb}" comes only after {words} words: the reader cannot tell what the sentence is about.',
    )
    advice = Text(
        sv="Börja med den som gör något, och sedan verbet. Flytta resten till slutet eller till en egen mening.",
        fi="Aloita tekijällä ja verbillä. Siirrä muu virkkeen loppuun tai omaan virkkeeseensä.",
        en="Begin with who does what. Move the rest to the end, or to a sentence of its own.",
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        for sentence in letter.sentences:
            limit = self.limit[sentence.language]
            if sentence.words <= limit or ":" in sentence.text:
                continue
            grammar = letter.grammar_of(sentence)
            verb = _first_verb(grammar)
            if verb is None:
                continue
            before = sum(any(character.isalpha() for character in token.text) for token in grammar[:verb])
            if before > limit:
                end = sentence.block.start + grammar[verb].idx + len(grammar[verb])
                yield self.at(Span(sentence.span.start, end), verb=grammar[verb].text, words=before)


def _first_verb(grammar: Words) -> int | None:
    """The place of the first finite verb; None where there is none, or where the Finnish tagger may have missed it."""
    verb = min(finite_words(grammar), default=None)
    if verb is None or grammar.doc.lang_ != "fi":
        return verb
    is_sure = all(
        token.pos_ not in ("VERB", "AUX", "SCONJ") or "VerbForm=Part" in token.morph for token in grammar[:verb]
    )
    return verb if is_sure else None
