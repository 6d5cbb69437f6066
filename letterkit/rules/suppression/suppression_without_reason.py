"""A remark that allows something and doesn't say why."""

from __future__ import annotations

from collections.abc import Iterable

from letterkit.language.letter import Letter
from letterkit.rules import Finding, Rule, Text


class SuppressionWithoutReason(Rule):
    """Reported by the engine, which reads the remarks."""

    name = "suppression-without-reason"
    severity = "warning"
    message = Text(
        sv="Här tillåts {names} utan skäl. Därför gäller det inte.",
        fi="Tässä sallitaan {names} ilman syytä. Siksi merkintä ei vaikuta.",
        en="{names} is allowed here without a reason. So it has no effect.",
    )
    advice = Text(
        sv="Säg varför: letterkit: tillåt {names} eftersom …",
        fi="Kerro miksi: letterkit: salli {names} koska …",
        en="Say why: letterkit: allow {names} because …",
    )

    def check(self, letter: Letter) -> Iterable[Finding]:
        return ()
