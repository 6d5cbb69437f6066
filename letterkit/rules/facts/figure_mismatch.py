"""A figure that stands where the facts of the case have another."""

from __future__ import annotations

from collections.abc import Iterator

from letterkit.language.letter import Letter
from letterkit.rules import Finding, Rule, Text
from letterkit.rules.facts.case.beside import other_amounts
from letterkit.rules.facts.case.compared import differences
from letterkit.rules.facts.case.said import any_of


class FigureMismatch(Rule):
    name = "figure-mismatch"
    title = Text(sv="Beloppet stämmer inte", fi="Summa ei täsmää", en="Figure does not match")
    severity = "error"
    yields_to = frozenset({"expired-phrase"})
    message = Text(
        sv="I brevet står {written}, men enligt ärendets uppgifter ska det vara {expected}.",
        fi="Kirjeessä on {written}, mutta asian tietojen mukaan siinä pitää olla {expected}.",
        en="The letter says {written}, but according to the facts of the case it should be {expected}.",
    )
    of_topic = Text(
        sv="I brevet står {written} för ”{topic}”, men enligt ärendets uppgifter ska det vara {expected}.",
        fi="Kirjeessä on kohdassa ”{topic}” {written}, mutta asian tietojen mukaan siinä pitää olla {expected}.",
        en='The letter says {written} for "{topic}", but according to the facts of the case it should be {expected}.',
    )
    advice = Text(
        sv="Kontrollera vilket som är rätt, och rätta brevet eller uppgifterna.",
        fi="Tarkista, kumpi on oikein, ja korjaa kirje tai tiedot.",
        en="Check which of the two is right, and correct the letter or the facts.",
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        if letter.facts is None:
            return
        reported = set()
        for found in differences(letter):
            if found.sort in ("amount", "share", "number"):
                reported.add(found.span)
                yield self.at(found.span, written=found.written, expected=any_of([found.expected], found.sort))
        for other in other_amounts(letter):
            if other.span not in reported:
                yield self.at(
                    other.span,
                    message=self.of_topic if other.topic else self.message,
                    written=other.written,
                    topic=other.topic,
                    expected=any_of(other.expected, "amount"),
                )
