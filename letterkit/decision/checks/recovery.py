"""Whether a recovery has its amount, its court and the client's protection."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from letterkit.decision.faults import Fault
from letterkit.decision.model.decision import Decision
from letterkit.decision.naming import named
from letterkit.ui import Text

_AMOUNT: Final = Text(
    sv="Det utbetalda beloppet minus det rätta är {right} euro. Här står {given}.",
    fi="Maksettu miinus oikea määrä on {right} euroa. Tässä on {given}.",
    en="The amount paid less the correct amount is {right} euros. The facts say {given} here.",
)
_NOTHING: Final = Text(
    sv="Det finns inget att återkräva: beloppet ska vara mer än 0,00 euro.",
    fi="Perittävää ei ole: määrän pitää olla yli 0,00 euroa.",
    en="There is nothing to recover: the amount must be more than 0.00 euros.",
)
_COURT: Final = Text(
    sv="Säg vilken förvaltningsdomstol som beslutar. Bara stöd som dras av från en väntad förmån klarar sig utan.",
    fi="Kerro, mikä hallinto-oikeus päättää asiasta. Sen päätös tarvitaan, paitsi jos tuki peritään "
    "odotettavissa olevasta etuudesta.",
    en="Say which administrative court decides. Only assistance taken from a benefit that is pending needs none.",
)
_LIVELIHOOD: Final = Text(
    sv="Återkravet får inte äventyra klientens utkomst. Uppgiften ska vara {true}.",
    fi="Takaisinperintä ei saa vaarantaa asiakkaan toimeentuloa. Arvon pitää olla {true}.",
    en="Recovery must not put the client's livelihood at risk. This must be {true}.",
)


def amount(decision: Decision) -> Iterator[Fault]:
    """What the authority wants back is what was paid less what would have been right."""
    if not (recovery := decision.recovery):
        return
    right = recovery.paid - recovery.right
    if right <= 0:
        yield Fault(("recovery", "amount"), _NOTHING)
    elif recovery.amount != right:
        yield Fault(("recovery", "amount"), _AMOUNT, {"right": right, "given": recovery.amount})


def court_and_livelihood(decision: Decision) -> Iterator[Fault]:
    """A court decides, and recovery is given up where it would put the client's livelihood at risk."""
    if not (recovery := decision.recovery):
        return
    if recovery.court is None and recovery.ground != "pending_benefit":
        yield Fault(("recovery", "court"), _COURT)
    if not recovery.livelihood_protected:
        yield Fault(("recovery", "livelihood_protected"), _LIVELIHOOD, named("Answer=true"))
