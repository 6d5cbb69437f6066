"""An action packed into a noun: with an empty verb where one verb would do, or in a chain of action nouns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from letterkit.language.letter import Letter, Sentence
from letterkit.language.text.quotations import is_quoted
from letterkit.rules import Finding, Rule, Text
from letterkit.rules.grammar.action_words import Packed
from letterkit.rules.grammar.chains import find_chains
from letterkit.rules.grammar.empty_verbs import find_packed
from letterkit.rules.grammar.own import own_sentences

_USE_VERB: Final = Text(
    sv="Använd verbet ”{plain}”, och säg vem som gör det.",
    fi="Käytä verbiä ”{plain}” ja kerro, kuka sen tekee.",
    en='Use the verb "{plain}", and say who does it.',
)
_CHAIN: Final = Text(
    sv="”{words}” är en kedja av handlingar som är gömda i substantiv: läsaren ser inte vem som gör vad.",
    fi="”{words}” on ketju substantiiveihin piilotettuja tekoja: lukija ei näe, kuka tekee mitä.",
    en='"{words}" is a chain of actions hidden in nouns: the reader cannot see who does what.',
)
_UNPACK: Final = Text(
    sv="Lös upp kedjan: en sats för varje handling, med ett verb och den som handlar.",
    fi="Pura ketju: jokaiselle teolle oma lause, jossa on verbi ja tekijä.",
    en="Break up the chain: a clause for each action, with a verb and the one who acts.",
)


class Nominalisation(Rule):
    name = "nominalisation"
    title = Text(sv="Substantiv i stället för verb", fi="Substantiivi verbin sijasta", en="Noun instead of verb")
    severity = "hint"
    is_local = True
    message = Text(
        sv="”{words}” gömmer handlingen i ett substantiv, och verbet säger ingenting.",
        fi="”{words}” piilottaa teon substantiiviin, eikä verbi kerro mitään.",
        en='"{words}" hides the action in a noun, and the verb says nothing.',
    )
    advice = Text(
        sv="Säg det med det verb som finns i substantivet, och säg vem som gör det.",
        fi="Sano asia yhdellä verbillä substantiivin sijasta ja kerro, kuka sen tekee.",
        en="Use the verb that is hidden in the noun, and say who does it.",
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        for sentence in own_sentences(letter):
            chains = list(find_chains(sentence.text, sentence.language))
            for start, end in chains:
                yield self._chain(sentence, start, end)
            for packed in find_packed(sentence.text, sentence.language):
                is_covered = any(start < packed.end and packed.start < end for start, end in chains)
                if not is_covered and not is_quoted(sentence.text, packed.start, packed.end):
                    yield self._packed(sentence, packed)

    def _chain(self, sentence: Sentence, start: int, end: int) -> Finding:
        words = " ".join(sentence.text[start:end].split())
        finding = self.at(sentence.span_of(start, end), message=_CHAIN, advice=_UNPACK, words=words)
        return replace(finding, severity="warning")

    def _packed(self, sentence: Sentence, packed: Packed) -> Finding:
        words = " ".join(sentence.text[packed.start : packed.end].split())
        span = sentence.span_of(packed.start, packed.end)
        return self.at(span, advice=_USE_VERB if packed.plain else None, words=words, plain=packed.plain)
