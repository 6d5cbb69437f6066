"""Sums that don't add up, in tables and in sentences, and amounts that a letter tells twice in two ways."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from letterkit.document import Span
from letterkit.language.letter import PROSE_AREAS, Letter
from letterkit.rules import Finding, Rule, Text
from letterkit.rules.facts.sums.across import wrong_differences
from letterkit.rules.facts.sums.calculations import calculations
from letterkit.rules.facts.sums.equations import wrong_equations
from letterkit.rules.facts.sums.headed import wrong_headings
from letterkit.rules.facts.sums.ledger import Mismatch, judge
from letterkit.rules.facts.sums.narrated import told_sums
from letterkit.rules.facts.sums.reduced import wrong_reductions
from letterkit.rules.facts.sums.told_totals import wrong_totals
from letterkit.rules.facts.sums.twice import two_values

_DIFFERENCE = Text(
    sv="Skillnaden blir {expected} euro, men här står {written}. Klienten får två olika besked.",
    fi="Erotus on {expected} euroa, mutta tässä lukee {written}. Asiakas saa kaksi eri tietoa.",
    en="The difference is {expected} euros, but the letter says {written}. The client gets two answers.",
)
_EQUATION = Text(
    sv="Uträkningen ger {expected} euro, men här står {written}. Klienten får två olika besked.",
    fi="Laskutoimituksen tulos on {expected} euroa, mutta tässä lukee {written}. Asiakas saa kaksi eri tietoa.",
    en="This works out at {expected} euros, but the letter says {written}. The client gets two answers.",
)

_TWICE = Text(
    sv="Här står {written}, men annars är samma belopp {expected} euro i brevet. Klienten får två olika besked.",
    fi="Tässä lukee {written}, mutta muualla kirjeessä sama summa on {expected} euroa. Asiakas saa kaksi eri tietoa.",
    en="The letter says {written}, but elsewhere the same amount is {expected} euros. The client gets two answers.",
)


class SumMismatch(Rule):
    name = "sum-mismatch"
    title = Text(sv="Summan stämmer inte", fi="Yhteenlasku ei täsmää", en="Sum does not add up")
    severity = "error"
    yields_to = frozenset({"figure-mismatch"})
    message = Text(
        sv="Beloppen blir tillsammans {expected} euro, men här står {written}. Klienten får två olika besked.",
        fi="Erät ovat yhteensä {expected} euroa, mutta tässä lukee {written}. Asiakas saa kaksi eri tietoa.",
        en="The amounts come to {expected} euros, but the letter says {written}. The client gets two answers.",
    )
    advice = Text(
        sv="Kontrollera både beloppen och summan mot kalkylen, och rätta det som är fel.",
        fi="Vertaa lukuja ja loppusummaa laskelmaan ja korjaa virheellinen luku.",
        en="Check both the amounts and the sum against the calculation, and correct the one that is wrong.",
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        seen: set[Span] = set()
        for mismatch, message in _mismatches(letter):
            if mismatch.span not in seen:
                seen.add(mismatch.span)
                written = letter.text[mismatch.span.start : mismatch.span.end]
                yield self.at(mismatch.span, message=message, expected=_shown(mismatch.expected), written=written)


def _shown(value: Decimal) -> Text:
    """An amount in each language of the interface, whole euros without cents."""
    english = f"{value:,.0f}" if value == value.to_integral_value() else f"{value:,.2f}"
    nordic = english.replace(",", "\u00a0").replace(".", ",").replace("-", "−")
    return Text(sv=nordic, fi=nordic, en=english.replace("-", "−"))


def _mismatches(letter: Letter) -> Iterator[tuple[Mismatch, Text]]:
    for block in letter.blocks:
        if block.area in PROSE_AREAS:
            for start, end, expected in wrong_equations(block.text):
                yield Mismatch(block.span_of(start, end), expected), _EQUATION
    for found in _worked_out(letter):
        yield found, _message(found)


def _worked_out(letter: Letter) -> Iterator[Mismatch]:
    """What is wrong in sums and differences; where that is nothing, what is told in two ways."""
    wrong = [*told_sums(letter)]
    for lines in calculations(letter):
        wrong += judge(lines)
    wrong += [*wrong_differences(letter), *wrong_reductions(letter)]
    yield from wrong
    yield from (found for check in (wrong_headings, wrong_totals, two_values) for found in check(letter))


def _message(found: Mismatch) -> Text:
    if found.is_twice:
        return _TWICE
    return _DIFFERENCE if found.is_difference else SumMismatch.message
