"""Something of the facts of which the letter says nothing."""

from __future__ import annotations

from collections.abc import Iterator

from letterkit.document import Span
from letterkit.language.letter import Letter
from letterkit.rules import Finding, Rule, Text
from letterkit.rules.facts.case.said import joined, plain
from letterkit.rules.facts.case.untold import untold
from letterkit.rules.misleading.silent_on_enclosure import unnamed_documents

_PARTS = ("reasons", "outcome", "payments")


class ItemNotAnswered(Rule):
    name = "item-not-answered"
    title = Text(sv="Uppgift utan svar", fi="Tieto jää vaille vastausta", en="Item not answered")
    severity = "error"
    message = Text(
        sv="Det här finns i ärendets uppgifter, men brevet säger ingenting om det: {things}.",
        fi="Tämä on asian tiedoissa, mutta kirje ei kerro siitä mitään: {things}.",
        en="This is in the facts of the case, but the letter says nothing about it: {things}.",
    )
    advice = Text(
        sv="Skriv vad ni har beslutat om det, eller hur det har använts.",
        fi="Kirjoita, mitä siitä on päätetty tai miten sitä on käytetty.",
        en="Say what was decided about it, or how it was used.",
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        if letter.facts is None or not letter.blocks:
            return
        things = list(untold(letter))
        span = _place(letter)
        for place, names in unnamed_documents(letter).items():
            span = place
            things += map(plain, names)
        if things:
            yield self.at(span, things=joined(things, "; "))


def _place(letter: Letter) -> Span:
    """The heading of the reasons, or of what was decided; else the letter's first words."""
    for kind in _PARTS:
        for section in letter.sections:
            if section.kind == kind and section.heading:
                return section.heading.span
    return next(iter((*letter.prose, *letter.blocks))).span
