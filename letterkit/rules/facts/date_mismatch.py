"""Dates that are not those of the case, or that cannot be right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from letterkit.language.letter import Letter
from letterkit.rules import Finding, Rule, Text
from letterkit.rules.facts.case.compared import differences
from letterkit.rules.facts.case.roles import other_days
from letterkit.rules.facts.case.said import any_of
from letterkit.rules.facts.case.unknown import unknown_days
from letterkit.rules.facts.dates.faults import faulty_dates


class DateMismatch(Rule):
    name = "date-mismatch"
    title = Text(sv="Datumet stämmer inte", fi="Päivä ei täsmää", en="Date does not match")
    severity = "error"
    message = Text(
        sv="I brevet står {written}, men enligt ärendets uppgifter ska det vara {expected}.",
        fi="Kirjeessä on {written}, mutta asian tietojen mukaan siinä pitää olla {expected}.",
        en="The letter says {written}, but according to the facts of the case it should be {expected}.",
    )
    unknown = Text(
        sv="Datumet {written} finns inte i ärendets uppgifter.",
        fi="Päivämäärää {written} ei ole asian tiedoissa.",
        en="The date {written} is not in the facts of the case.",
    )
    advice = Text(
        sv="Kontrollera datumet, och rätta brevet eller uppgifterna.",
        fi="Tarkista päivämäärä, ja korjaa kirje tai tiedot.",
        en="Check the date, and correct the letter or the facts.",
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        """What the facts say of a date comes before what is wrong with it by itself."""
        against = list(self._against_facts(letter)) if letter.facts is not None else []
        errors = [finding for finding in against if finding.severity == "error"]
        faults = [
            Finding(self.name, fault.severity, fault.span, fault.message, fault.advice, fault.values)
            for fault in faulty_dates(letter)
            if not any(fault.span.overlaps(finding.span) for finding in errors)
        ]
        yield from errors
        yield from faults
        taken = [finding.span for finding in faults]
        warnings = (finding for finding in against if finding.severity != "error")
        yield from (one for one in warnings if not any(one.span.overlaps(span) for span in taken))

    def _against_facts(self, letter: Letter) -> Iterator[Finding]:
        """What the facts contradict is an error; a day that they do not know may be right all the same."""
        reported = set()
        for found in differences(letter):
            if found.sort in ("date", "month"):
                reported.add(found.span)
                yield self.at(found.span, written=found.written, expected=any_of([found.expected], found.sort))
        for other in other_days(letter):
            if other.span not in reported:
                reported.add(other.span)
                yield self.at(other.span, written=other.written, expected=any_of(other.expected, "date"))
        for span, written in unknown_days(letter):
            if span not in reported:
                yield replace(self.at(span, message=self.unknown, written=written), severity="warning")
