"""A sentence too long to hold in mind."""

from __future__ import annotations

from collections.abc import Iterator

from letterkit.language.letter import Letter
from letterkit.rules import Finding, PerLanguage, Rule, Text


class LongSentence(Rule):
    name = "long-sentence"
    title = Text(sv="Lång mening", fi="Pitkä virke", en="Long sentence")
    severity = "warning"
    is_local = True
    limits = ("limit",)
    limit = PerLanguage(sv=20, fi=16, en=20)  # words; en: GOV.UK splits at 25; sv and fi are ours (see the card)
    message = Text(
        sv="Meningen har {words} ord; en läsare håller ungefär {limit} i minnet.",
        fi="Virkkeessä on {words} sanaa. Lukija pitää mielessään noin {limit}.",
        en="This sentence has {words} words; a reader can keep about {limit} in mind.",
    )
    advice = Text(
        sv="Dela den: en tanke i varje mening.",
        fi="Jaa se: yksi ajatus yhteen virkkeeseen.",
        en="Split it: one thought in each sentence.",
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        for sentence in letter.sentences:
            if sentence.words > self.limit[sentence.language]:
                yield self.at(sentence, words=sentence.words, limit=self.limit[sentence.language])
