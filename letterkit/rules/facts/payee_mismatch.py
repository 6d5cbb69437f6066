"""A payment or a bill with another payee than the facts of the case have."""

from __future__ import annotations

from collections.abc import Iterator

from letterkit.language.letter import Letter
from letterkit.rules import Finding, Rule, Text
from letterkit.rules.facts.case.compared import differences
from letterkit.rules.facts.case.payees import other_payees
from letterkit.rules.facts.case.said import any_of


class PayeeMismatch(Rule):
    name = "payee-mismatch"
    title = Text(sv="Mottagaren stämmer inte", fi="Maksunsaaja ei täsmää", en="Payee does not match")
    severity = "error"
    message = Text(
        sv="I brevet är mottagaren {written}, men enligt ärendets uppgifter {expected}.",
        fi="Kirjeessä saaja on {written}, mutta asian tietojen mukaan {expected}.",
        en="The letter names {written} as the payee, but the facts of the case name {expected}.",
    )
    unknown = Text(
        sv="Enligt ärendets uppgifter ska ingenting betalas till {written}.",
        fi="Asian tietojen mukaan {written} ei ole minkään maksun tai laskun saaja.",
        en="According to the facts of the case, nothing is to be paid to {written}.",
    )
    advice = Text(
        sv="Kontrollera vem som ska få pengarna, och rätta brevet eller uppgifterna.",
        fi="Tarkista, kenelle rahat maksetaan, ja korjaa kirje tai tiedot.",
        en="Check who is to get the money, and correct the letter or the facts.",
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        if letter.facts is None:
            return
        reported = []
        for found in differences(letter):
            if found.sort == "name":
                reported.append(found.span)
                yield self.at(found.span, written=found.written, expected=any_of([found.expected], "name"))
        for other in other_payees(letter):
            if any(other.span.overlaps(span) for span in reported):
                continue
            if other.expected:
                yield self.at(other.span, written=other.written, expected=any_of(other.expected, "name"))
            else:
                yield self.at(other.span, message=self.unknown, written=other.written)
