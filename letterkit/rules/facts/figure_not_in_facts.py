"""Amounts that neither the facts of the case nor a sum of them give."""

from __future__ import annotations

from collections.abc import Iterator

from letterkit.language.letter import Letter
from letterkit.rules import Finding, Rule, Text
from letterkit.rules.facts.case.unknown import unknown_amounts


class FigureNotInFacts(Rule):
    name = "figure-not-in-facts"
    title = Text(sv="Belopp som inte finns i ärendet", fi="Summa, jota asiassa ei ole", en="Figure not in the facts")
    severity = "error"
    yields_to = frozenset({"figure-mismatch", "sum-mismatch"})
    message = Text(
        sv="Beloppet {written} finns inte i ärendets uppgifter, och det går inte heller att räkna fram ur dem.",
        fi="Summaa {written} ei ole asian tiedoissa, eikä sitä saa niistä laskemallakaan.",
        en="The amount {written} is not in the facts of the case, and cannot be worked out from them either.",
    )
    advice = Text(
        sv="Kontrollera beloppet. Rätta brevet, eller komplettera uppgifterna om beloppet stämmer.",
        fi="Tarkista summa. Korjaa kirje, tai täydennä tietoja, jos summa on oikein.",
        en="Check the amount. Correct the letter, or add the amount to the facts if it is right.",
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        if letter.facts is None:
            return
        for span, written in unknown_amounts(letter):
            yield self.at(span, written=written)
