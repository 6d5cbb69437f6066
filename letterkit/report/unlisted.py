"""What is found and not listed: what remarks in drafts allow, and what a baseline hides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from letterkit.linter.engine import Result
from letterkit.ui import Text

_ALLOWED: Final = Text(
    sv="Tillåtet med skäl i utkastet: {rules}",
    fi="Luonnoksessa perustellusti sallittu: {rules}",
    en="Allowed in the draft, with a reason: {rules}",
)
_HIDDEN: Final = Text(
    sv="Dolt av baslinjen: {count}. Det räknas i poängen, för klienten läser det ändå.",
    fi="Lähtötason piilottamia: {count}. Ne lasketaan pisteisiin, koska asiakas lukee ne silti.",
    en="Hidden by the baseline: {count}. This counts in the score, for the client reads it all the same.",
)
_GONE: Final = Text(
    sv="I baslinjen men borta ur utkasten: {count}. Ta bort med --write-baseline.",
    fi="Lähtötasossa mutta ei enää luonnoksissa: {count}. Poista valinnalla --write-baseline.",
    en="In the baseline but gone: {count}. Take out with --write-baseline.",
)


def unlisted(results: Iterable[Result], ui: str) -> Iterator[str]:
    """A line each: the findings that remarks allow, those that a baseline hides, and those it knows that are gone."""
    found = tuple(results)
    allowed = Counter(one.finding.rule for result in found for one in result.allowed)
    if allowed:
        yield _ALLOWED.say(ui, rules=", ".join(f"{rule} × {count}" for rule, count in sorted(allowed.items())))
    covered = [result.covered for result in found if result.covered]
    if hidden := sum(len(one.hidden) for one in covered):
        yield _HIDDEN.say(ui, count=hidden)
    if gone := sum(one.gone for one in covered):
        yield _GONE.say(ui, count=gone)
