"""References to the law outside the list of provisions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from letterkit.document import Span
from letterkit.language.figures.provisions import find_laws
from letterkit.language.letter import Letter
from letterkit.rules import Finding, Rule, Text

_ITS_PLACE = ("provisions", "rectification")
"""Parts of a letter where references to the law belong."""

_OWN_RULES = re.compile(
    r"\b(?:förvaltningsstadg|delegering|instruktion|hallintosään|johtosään|toimintasään|delegointi|päätöksen \d+ ?\w? §"
    r"|§ i beslutet|rules of procedure|administrative regulations)",
    re.IGNORECASE,
)
"""Sections of an authority's own rules and decisions are not the law."""


class StatuteInText(Rule):
    name = "statute-in-text"
    title = Text(sv="Laghänvisning i texten", fi="Lakiviite tekstissä", en="Statute in the text")
    severity = "warning"
    limits = ("limit",)
    limit = 1  # sentences with references outside these parts; ours (see the card)
    message = Text(
        sv="”{words}” är laghänvisning nummer {number} i brevets text. "
        "Läsaren vill veta vad som gäller i det egna fallet.",
        fi="”{words}” on kirjeen tekstissä jo {number}. viittaus lakiin. Lukija etsii sitä, mikä koskee häntä itseään.",
        en='"{words}" is reference number {number} to the law in the text. '
        "The reader looks for what applies in their own case.",
    )
    advice = Text(
        sv="Säg vad som gäller med vanliga ord, och flytta paragrafen till de tillämpade bestämmelserna sist i brevet.",
        fi="Sano tavallisin sanoin, mitä asiassa pätee, ja siirrä pykälä kirjeen lopun sovellettuihin säännöksiin.",
        en="Say in everyday words what applies, and move the section to the provisions at the end of the letter.",
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        for number, span in enumerate(_references(letter), 1):
            if number > self.limit:
                yield self.at(span, words=letter.text[span.start : span.end], number=number)


def _references(letter: Letter) -> Iterator[Span]:
    """The sentences that refer to the law in running text: from the first reference in each to its last."""
    for sentence in letter.sentences:
        block = sentence.block
        if block.area not in ("body", "box") or letter.section_of(block).kind in _ITS_PLACE:
            continue
        if _OWN_RULES.search(sentence.text) or not sentence.text.endswith((".", "!", "?", ":", ")")):
            continue
        laws = list(find_laws(sentence.text, sentence.language))
        if laws:
            start, end = laws[0][0], laws[-1][1]
            opens_bracket = sentence.text[start - 1 : start] == "(" and ")" in sentence.text[start:end]
            yield sentence.span_of(start - opens_bracket, end)
