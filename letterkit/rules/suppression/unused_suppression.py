"""A remark that allows what nobody reports."""

from __future__ import annotations

from collections.abc import Iterable

from letterkit.language.letter import Letter
from letterkit.rules import Finding, Rule, Text


class UnusedSuppression(Rule):
    """Reported by the engine, which knows what the other rules found."""

    name = "unused-suppression"
    title = Text(sv="Tillåtet i onödan", fi="Sallittu turhaan", en="Allowed without need")
    severity = "warning"
    message = Text(
        sv="Här tillåts {names}, men regeln har inget att anmärka på just här.",
        fi="Tässä sallitaan {names}, mutta sääntö ei huomauta tästä kohdasta.",
        en="{names} is allowed here, but the rule finds nothing at this place.",
    )
    advice = Text(
        sv="Ta bort noteringen, så att den inte döljer något som skrivs senare.",
        fi="Poista merkintä, jotta se ei peitä myöhemmin kirjoitettua.",
        en="Take the remark out, so that it hides nothing that is written later.",
    )

    def check(self, letter: Letter) -> Iterable[Finding]:
        return ()
