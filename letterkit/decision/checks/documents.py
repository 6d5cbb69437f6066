"""Whether it is told how each document and statement was used."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from letterkit.decision.faults import Fault
from letterkit.decision.model.decision import Decision
from letterkit.decision.naming import named
from letterkit.ui import Text

_WHY_STATEMENT: Final = Text(
    sv="Säg varför beslutet avviker från utlåtandet.",
    fi="Kerro, miksi päätös poikkeaa lausunnosta.",
    en="Say why the decision departs from the statement.",
)
_WHY_ENCLOSURE: Final = Text(
    sv="Säg varför bilagan inte har avgjort saken eller inte behövdes.",
    fi="Kerro, miksi liite ei ratkaissut asiaa tai miksi sitä ei tarvittu.",
    en="Say why the document did not decide the matter, or was not needed.",
)
_HOW: Final = Text(
    sv="Säg hur bilagan har använts: {items} eller {shows}.",
    fi="Kerro, miten liitettä käytettiin: {items} tai {shows}.",
    en="Say how the document was used: {items} or {shows}.",
)


def use_explained(decision: Decision) -> Iterator[Fault]:
    """What was followed says for what; what was departed from says why."""
    for number, statement in enumerate(decision.statements):
        if statement.followed != "followed" and statement.why is None:
            yield Fault(("statements", number, "why"), _WHY_STATEMENT)
    for number, enclosure in enumerate(decision.enclosures):
        if enclosure.used != "followed":
            if enclosure.why is None:
                yield Fault(("enclosures", number, "why"), _WHY_ENCLOSURE)
        elif not enclosure.items and enclosure.shows is None:
            yield Fault(("enclosures", number), _HOW, named("Enclosure.items", "Enclosure.shows"))
