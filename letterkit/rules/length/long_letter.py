"""A letter longer than a reader gets through."""

from __future__ import annotations

from collections.abc import Iterator

from letterkit.language.letter import Letter
from letterkit.rules import Finding, PerLanguage, Rule, Text

_NOT_COUNTED = ("provisions", "rectification")
"""Parts that the law asks for and that stand last: their length is not the handler's choice."""


class LongLetter(Rule):
    name = "long-letter"
    severity = "warning"
    limits = ("limit",)
    limit = PerLanguage(sv=600, fi=470, en=600)  # words, about two pages; ours (see the card)
    message = Text(
        sv="Brevet har {words} ord före anvisningarna och bestämmelserna; på två sidor får ungefär {limit} plats.",
        fi="Kirjeessä on {words} sanaa ennen ohjeita ja säännöksiä. Kahdelle sivulle mahtuu noin {limit}.",
        en="The letter has {words} words before the instructions and provisions; two pages hold about {limit}.",
    )
    advice = Text(
        sv="Stryk det som inte gäller den här klienten, och det som upprepas.",
        fi="Poista se, mikä ei koske tätä asiakasta, ja se, mikä toistuu.",
        en="Take out what does not concern this client, and what is repeated.",
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        blocks = [block for block in letter.prose if letter.section_of(block).kind not in _NOT_COUNTED]
        words = sum(sentence.words for block in blocks for sentence in letter.sentences_of(block))
        limit = self.limit[letter.language]
        if words > limit:
            yield self.at(blocks[0], words=words, limit=limit)
