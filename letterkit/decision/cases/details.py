"""What facts may say beside what the numbered cases say: values for optional facts, by model and field.

`Later` stands for a day counted from the decision.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from letterkit.decision.cases.invented import AUTHORITY, COUNTIES, COURT, RECTIFICATION, UNIT, said


class Later(int):
    """A day so many days after the decision (before it where below zero)."""


_ADDRESS: Final = ["Exempelmyndigheten", "Modellgatan 1", "00000 Modellstad"]
_HOURS: Final = {"opens": "09:00", "closes": "12:00"}
_PHONE: Final = "09 000 0303"
_ONLINE: Final = "exempelmyndigheten.example"
_CERTIFICATE: Final = said("läkarintyget", "lääkärintodistus", "the medical certificate")
_LEASE: Final = said("hyresavtalet", "vuokrasopimus", "the lease")
_STEPS: Final = (
    said(
        "Ring din handläggare, om du inte kan betala räkningen.",
        "Soita käsittelijällesi, jos et voi maksaa laskua.",
        "Call your case handler if you cannot pay the bill.",
    ),
    said(
        "Fråga hyresvärden om du får betala i två delar.",
        "Kysy vuokranantajalta, voitko maksaa kahdessa osassa.",
        "Ask the landlord if you may pay in two parts.",
    ),
)
_DECISIVE: Final = (
    said(
        "Du bor ensam och har inga besparingar.",
        "Asut yksin, eikä sinulla ole säästöjä.",
        "You live alone and have no savings.",
    ),
    said(
        "Din lön tog slut i början av månaden.",
        "Palkanmaksusi päättyi kuukauden alussa.",
        "Your wages ended at the beginning of the month.",
    ),
)
_FACT: Final = said(
    "Kvittot visar vad du betalade.", "Kuitti näyttää, mitä maksoit.", "The receipt shows what you paid."
)
_NEEDLESS: Final = said(
    "Ditt samtycke behövs inte, eftersom felet var ett uppenbart skrivfel.",
    "Suostumustasi ei tarvita, koska virhe oli selvä kirjoitusvirhe.",
    "Your consent is not needed, because the error was an obvious slip of the pen.",
)
_UNSEEN: Final = said(
    "Bara bilagorna visar hur mycket pengar du har.",
    "Vain liitteet näyttävät, kuinka paljon rahaa sinulla on.",
    "Only the documents show how much money you have.",
)
_OLD: Final = said(
    "Kontoutdraget gällde en äldre tid.",
    "Tiliote koski aiempaa aikaa.",
    "The bank statement was about an earlier time.",
)
_TRANSFER_CONTACT: Final = {"unit": COUNTIES[0], "phone": "06 000 0404", "hours": [_HOURS]}
_BOUGHT: Final = (
    {"goods": said("Receptbelagda läkemedel", "Reseptilääkkeet", "Prescription medicine"), "max": "30.00"},
    {"goods": said("Salva", "Voide", "Ointment"), "max": "12.00"},
)


def _several(values: tuple[Any, ...]) -> tuple[list[Any], ...]:
    return [], [values[0]], list(values)


DETAILS: Final[Mapping[str, tuple[Any, ...]]] = {
    "Decision.decisive_facts": _several(_DECISIVE),
    "Decision.next_steps": _several(tuple({"what": step} for step in _STEPS)),
    "NextStep.by": (Later(9),),
    "Contact.online": (_ONLINE,),
    "Contact.address": (_ADDRESS,),
    "Contact.hours": ([_HOURS], [_HOURS | {"last_day": "thu"}, _HOURS | {"first_day": "fri", "last_day": "fri"}]),
    "Contact.handler": ("Elna Lindrot",),
    "Correction.earlier_case": ("EX 99/2026",),
    "Correction.consent_not_needed": (_NEEDLESS,),
    "DutyToReport.by": (Later(20),),
    "DutyToReport.changes": (["income"], ["income", "rent"]),
    "Enclosure.why": (_OLD,),
    "Enclosure.shows": (_FACT,),
    "Income.payer": ("Harjun Palvelu Oy",),
    "Item.bill_number": ("EX-2026-7",),
    "Item.fact": (_FACT,),
    "Item.limit": ("200.00",),
    "Item.ground": ("over_limit", "reducible_fee", "not_social_assistance", "other"),
    "Item.referral": (
        {"to": COUNTIES[1], "asks_for": "supplementary_assistance"},
        {"to": COUNTIES[1], "asks_for": "fee_reduction"},
        {"to": COUNTIES[1], "asks_for": "primary_benefit"},
    ),
    "Referral.phone": (_PHONE,),
    "Referral.online": (_ONLINE,),
    "Referral.by": (Later(9),),
    "NextApplication.latest": (Later(25),),
    "NextApplication.earliest": (Later(5),),
    "NextApplication.enclose": _several(({"kind": "pay_slip"}, {"kind": "bank_statement"})),
    "NoticeAction.phone": (_PHONE,),
    "NoticeAction.online": (_ONLINE,),
    "NoticeAction.benefit_name": (said("vårdbidrag", "hoitotuki", "care allowance"),),
    "Notice2026.decided_on": (Later(50), Later(60), Later(70)),
    "Notice2026.explain_channels": (["phone"], ["online"], ["post"], ["phone", "online", "post"]),
    "Appeal.online": (_ONLINE,),
    "Appeal.address": (_ADDRESS,),
    "Appeal.body": (RECTIFICATION, COURT),
    "Payment.bill": (said("Hyra", "Vuokra", "Rent"),),
    "Payment.account_end": ("1234",),
    "PaymentCommitment.id": ("EX-77",),
    "PaymentCommitment.lines": _several(_BOUGHT),
    "PaymentCommitment.seller_address": ([], ["65100 Vasa"], ["Provgatan 3", "65100 Vasa"]),
    "InfoRequest.post_by": (Later(7), Later(9)),
    "InfoRequest.consequence_fact": (_UNSEEN,),
    "InfoRequest.decided_by": (Later(25), Later(28)),
    "InfoRequest.channels": (["online"], ["post"], ["visit"], ["phone"], ["online", "post", "visit", "phone"]),
    "InfoRequest.already_here": _several((_LEASE, _CERTIFICATE)),
    "Recovery.court": (COURT,),
    "Recovery.decided_by": (Later(30),),
    "Recovery.channels": (["online"], ["post"], ["phone"], ["visit"], ["online", "post", "phone"]),
    "Transfer.contact": (_TRANSFER_CONTACT, _TRANSFER_CONTACT | {"hours": [_HOURS, _HOURS | {"first_day": "fri"}]}),
    "Transfer.documents": _several((_LEASE, _CERTIFICATE)),
    "Transfer.other_decision": (Later(-3),),
    "Transfer.decided_by": (Later(12),),
    "SelfPayment.number": ("EX-2026-8",),
    "Authority.name": (AUTHORITY,),
    "Authority.unit": (UNIT,),
}
"""By model and field, values that hold in most cases."""
