"""Whether a correction holds together: old and new by month, consent, what happens to money already paid."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from letterkit.decision.checks.sums import total
from letterkit.decision.faults import Fault
from letterkit.decision.model.decision import Decision
from letterkit.decision.naming import named
from letterkit.ui import Text

_MONTHS: Final = Text(
    sv="Rättelsen ska ta upp alla månader i ansökan och inga andra.",
    fi="Korjauksessa pitää olla hakemuksen kaikki kuukaudet eikä muita.",
    en="The correction must have all months of the application and no others.",
)
_GRANTED: Final = Text(
    sv="De nya beloppen är tillsammans {right} euro. Här står {given}.",
    fi="Uudet määrät ovat yhteensä {right} euroa. Tässä on {given}.",
    en="The new amounts add up to {right} euros. The facts say {given} here.",
)
_SAME: Final = Text(
    sv="Inget belopp ändras: varje månads nya belopp är lika med det gamla.",
    fi="Mikään määrä ei muutu: jokaisen kuukauden uusi määrä on sama kuin vanha.",
    en="No amount changes: every month's new amount equals the old one.",
)
_CONSENT: Final = Text(
    sv="Rättelsen minskar stödet. Skriv {consent}, dagen då klienten gav sitt samtycke, eller {consent_not_needed}.",
    fi="Korjaus pienentää tukea. Kirjoita {consent} (päivä, jona asiakas antoi suostumuksen) tai {consent_not_needed}.",
    en="The correction lowers the assistance. Give {consent}, the day the client consented, or {consent_not_needed}.",
)
_EFFECT: Final = Text(
    sv="Klienten har redan fått {over} euro för mycket. Säg i {effect} vad som händer med pengarna.",
    fi="Asiakas on jo saanut {over} euroa liikaa. Kerro kohdassa {effect}, mitä rahoille tapahtuu.",
    en="The client has already received {over} euros too much. Say in {effect} what happens to the money.",
)


def months_agree(decision: Decision) -> Iterator[Fault]:
    """The corrected months are those of the application, and their new amounts are what is granted."""
    if not decision.correction:
        return
    months = {month.month for month in decision.correction.months}
    if decision.application and months != set(decision.application.months):
        yield Fault(("correction", "months"), _MONTHS)
    right = total(month.new for month in decision.correction.months)
    if decision.granted is not None and decision.granted != right:
        yield Fault(("granted",), _GRANTED, {"right": right, "given": decision.granted})


def something_changes(decision: Decision) -> Iterator[Fault]:
    """At least one month is not what it was."""
    if decision.correction and all(month.old == month.new for month in decision.correction.months):
        yield Fault(("correction", "months"), _SAME)


def consent(decision: Decision) -> Iterator[Fault]:
    """An error in the matter is corrected to the client's detriment only with consent, or where none is needed."""
    correction = decision.correction
    if not correction or correction.kind == "clerical" or correction.consent or correction.consent_not_needed:
        return
    if any(month.new < month.old for month in correction.months):
        yield Fault(("correction", "consent"), _CONSENT, named("Correction.consent", "Correction.consent_not_needed"))


def effect(decision: Decision) -> Iterator[Fault]:
    """Where more was paid than is granted now, it is told what happens to it."""
    if not decision.correction or decision.correction.effect:
        return
    over = total(month.paid - month.new for month in decision.correction.months)
    if over > 0:
        yield Fault(("correction", "effect"), _EFFECT, {**named("Correction.effect"), "over": over})
