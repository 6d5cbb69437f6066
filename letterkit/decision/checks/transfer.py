"""Whether a transfer names what was sent, and was asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from letterkit.decision.faults import Fault
from letterkit.decision.model.decision import Decision
from letterkit.decision.naming import Place, named
from letterkit.ui import Text

_NOT_SENT: Final = Text(
    sv="Utgiften är skickad vidare enligt {outcome}, men finns inte i {items}.",
    fi="Kohdan {outcome} mukaan meno on siirretty, mutta sitä ei ole kohdassa {items}.",
    en="According to {outcome}, this item was sent on, but it is not in {items}.",
)
_NOT_TRANSFERRED: Final = Text(
    sv="Utgiften är skickad vidare. Dess {outcome} ska då vara {transferred}.",
    fi="Meno on siirretty. Silloin sen kohdassa {outcome} pitää olla {transferred}.",
    en="The item was sent on, so its {outcome} must be {transferred}.",
)
_NOT_ASKED: Final = Text(
    sv="En ansökan får skickas vidare bara om klienten har bett om det. Uppgiften ska vara {true}.",
    fi="Hakemuksen saa siirtää vain, jos asiakas on pyytänyt sitä. Arvon pitää olla {true}.",
    en="An application may be sent on only if the client asked for it. This must be {true}.",
)
_SENT: Final = Place(("transfer", "items"))


def sent_items(decision: Decision) -> Iterator[Fault]:
    """The items that were sent on are those whose outcome is transferred."""
    sent = decision.transfer.items if decision.transfer else ()
    for number, item in enumerate(decision.items):
        if item.outcome == "transferred" and item.id not in sent:
            yield Fault(("items", number, "outcome"), _NOT_SENT, {**named("Item.outcome"), "items": _SENT})
    staying = {item.id for item in decision.items if item.outcome != "transferred"}
    for number, reference in enumerate(sent):
        if reference in staying:
            yield Fault(
                ("transfer", "items", number), _NOT_TRANSFERRED, named("Item.outcome", "Item.outcome=transferred")
            )


def asked_by_client(decision: Decision) -> Iterator[Fault]:
    """The client asked for the transfer."""
    if decision.transfer and not decision.transfer.asked_by_client:
        yield Fault(("transfer", "asked_by_client"), _NOT_ASKED, named("Answer=true"))
