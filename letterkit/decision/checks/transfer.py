"""Whether a transfer names what was sent, and was asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from letterkit.decision.faults import Fault
from letterkit.decision.model.decision import Decision
from letterkit.ui import Text

_NOT_SENT: Final = Text(
    sv="Utgiften är skickad vidare enligt items, men finns inte i transfer.items.",
    fi="Kohdan items mukaan meno on siirretty, mutta sitä ei ole kohdassa transfer.items.",
    en="According to items, this item was sent on, but it is not in transfer.items.",
)
_NOT_TRANSFERRED: Final = Text(
    sv="Utgiften ska ha utfallet transferred i items, eftersom den är skickad vidare.",
    fi="Menon ratkaisun pitää olla transferred kohdassa items, koska se on siirretty.",
    en="The item must have the outcome transferred in items, because it was sent on.",
)
_NOT_ASKED: Final = Text(
    sv="En ansökan får skickas vidare bara om klienten har bett om det. Uppgiften ska vara true.",
    fi="Hakemuksen saa siirtää vain, jos asiakas on pyytänyt sitä. Arvon pitää olla true.",
    en="An application may be sent on only if the client asked for it. This must be true.",
)


def sent_items(decision: Decision) -> Iterator[Fault]:
    """The items that were sent on are those whose outcome is transferred."""
    sent = decision.transfer.items if decision.transfer else ()
    for number, item in enumerate(decision.items):
        if item.outcome == "transferred" and item.id not in sent:
            yield Fault(("items", number, "outcome"), _NOT_SENT)
    staying = {item.id for item in decision.items if item.outcome != "transferred"}
    for number, reference in enumerate(sent):
        if reference in staying:
            yield Fault(("transfer", "items", number), _NOT_TRANSFERRED)


def asked_by_client(decision: Decision) -> Iterator[Fault]:
    """The client asked for the transfer."""
    if decision.transfer and not decision.transfer.asked_by_client:
        yield Fault(("transfer", "asked_by_client"), _NOT_ASKED)
