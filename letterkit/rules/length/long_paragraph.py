"""A paragraph with more than one matter in it."""

from __future__ import annotations

from collections.abc import Iterator

from letterkit.language.letter import Letter
from letterkit.rules import Finding, PerLanguage, Rule, Text

_STOPS = (".", "!", "?", "…", ":", ")", "”", '"')
"""How a sentence ends; lines of an address or of labels don't."""


class LongParagraph(Rule):
    name = "long-paragraph"
    severity = "warning"
    limits = ("sentences", "words")
    sentences = 5  # GOV.UK
    words = PerLanguage(sv=150, fi=120, en=150)  # plainlanguage.gov; fi is ours
    message = Text(
        sv="Stycket har {sentences} meningar och {words} ord.",
        fi="Kappaleessa on virkkeitä {sentences} ja sanoja {words}.",
        en="This paragraph has {sentences} sentences and {words} words.",
    )
    advice = Text(
        sv="Dela det: en sak i varje stycke, högst {limit} meningar. Gör en lista av en uppräkning.",
        fi="Jaa se: yksi asia yhteen kappaleeseen, enintään {limit} virkettä. Jos luettelet asioita, tee luettelo.",
        en="Split it: one matter in each paragraph, at most {limit} sentences. If it lists things, make it a list.",
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        for block in letter.prose:
            sentences = [one for one in letter.sentences_of(block) if one.text.endswith(_STOPS)]
            words = sum(sentence.words for sentence in sentences)
            if len(sentences) > self.sentences or words > self.words[letter.language_of(block)]:
                yield self.at(block, sentences=len(sentences), words=words, limit=self.sentences)
