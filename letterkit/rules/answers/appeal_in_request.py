"""A request for information that tells how to appeal, though there is no decision yet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from letterkit.decision.elements import need
from letterkit.decision.kinds import KINDS
from letterkit.document import Span
from letterkit.language.letter import Letter
from letterkit.rules import Finding, Rule, Text
from letterkit.structure import structure_of
from letterkit.structure.entries import load_answers

_APPEAL: Final = "missing-appeal"
"""The entry whose words tell that one can appeal: what other letters must say, and this kind must not."""
_WAY: Final = "way"
"""Its part that says so."""


class AppealInRequest(Rule):
    name = "appeal-in-request"
    title = Text(sv="Omprövning i en begäran", fi="Muutoksenhaku selvityspyynnössä", en="Rectification in a request")
    severity = "error"
    message = Text(
        sv="Brevet ber om uppgifter och är inget beslut, men säger att klienten kan begära omprövning eller överklaga.",
        fi="Kirjeessä pyydetään tietoja eikä päätetä mitään, mutta se kertoo, että asiakas voi vaatia oikaisua tai "
        "valittaa.",
        en="The letter asks for information and decides nothing, yet it says that the client can request rectification "
        "or appeal.",
    )
    advice = Text(
        sv="Ta bort anvisningen. Skriv hellre att brevet inte är ett beslut och att anvisningen kommer med beslutet.",
        fi="Poista ohje. Kirjoita mieluummin, ettei kirje ole päätös ja että ohje tulee päätöksen mukana.",
        en="Leave the instruction out. Rather say that the letter is no decision, and that the decision will tell how.",
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        structure = structure_of(letter)
        answer = next(one for one in load_answers() if one.id == _APPEAL)
        if structure.kind in KINDS and need(answer.element, structure.kind) == "forbidden":
            told = (span for part in answer.parts if part.id == _WAY for span in structure.places(answer, part))
            yield from (self.at(span) for span in [one for one in told if not _is_heading(letter, one)][:1])


def _is_heading(letter: Letter, span: Span) -> bool:
    """Whether words stand in a heading: what is under it says whether one can appeal or not."""
    return any(heading.span.start <= span.start < heading.span.end for heading in letter.headings)
