"""Whether the sums hold: needs - income = result, and what is granted is what is paid."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from letterkit.decision.faults import FactPath, Fault
from letterkit.decision.model.decision import Decision
from letterkit.ui import Text

_ZERO: Final = Decimal("0.00")
_CENT: Final = Decimal("0.01")

_NEEDS: Final = Text(
    sv="Grunddelarna och de godkända utgifterna är tillsammans {right} euro. Här står {given}.",
    fi="Perusosat ja hyväksytyt menot ovat yhteensä {right} euroa. Tässä on {given}.",
    en="The basic amounts and the accepted items add up to {right} euros. The facts say {given} here.",
)
_INCOME: Final = Text(
    sv="Inkomsterna är tillsammans {right} euro. Här står {given}.",
    fi="Tulot ovat yhteensä {right} euroa. Tässä on {given}.",
    en="The income adds up to {right} euros. The facts say {given} here.",
)
_RESULT: Final = Text(
    sv="Behoven minus inkomsterna är {right} euro, dock minst 0,00. Här står {given}.",
    fi="Menot miinus tulot on {right} euroa, kuitenkin vähintään 0,00. Tässä on {given}.",
    en="Needs less income come to {right} euros (never below 0.00). The facts say {given} here.",
)
_SURPLUS: Final = Text(
    sv="Inkomsterna är {right} euro större än behoven. Här står {given}.",
    fi="Tulot ovat {right} euroa menoja suuremmat. Tässä on {given}.",
    en="The income exceeds the needs by {right} euros. The facts say {given} here.",
)
_GRANTED: Final = Text(
    sv="Enligt kalkylen beviljas {right} euro för alla månader tillsammans. Här står {given}.",
    fi="Laskelman mukaan kaikille kuukausille myönnetään yhteensä {right} euroa. Tässä on {given}.",
    en="According to the calculation, {right} euros are granted for all months together. The facts say {given} here.",
)
_GRANTED_ITEMS: Final = Text(
    sv="De godkända utgifterna är {right} euro tillsammans, och kalkyl saknas. Här står {given}.",
    fi="Hyväksytyt menot ovat yhteensä {right} euroa, eikä laskelmaa ole. Tässä on {given}.",
    en="The accepted items add up to {right} euros, and there is no calculation. The facts say {given} here.",
)
_PAYMENTS: Final = Text(
    sv="Betalningarna och betalningsförbindelserna ska vara {right} euro tillsammans: så mycket är beviljat men inte "
    "betalt ännu. De är {given}.",
    fi="Maksujen ja maksusitoumusten pitää olla yhteensä {right} euroa: niin paljon on myönnetty ja vielä maksamatta. "
    "Nyt ne ovat {given}.",
    en="Payments and payment commitments must add up to {right} euros, which is granted and not yet paid. They are "
    "{given}.",
)
_REDUCED: Final = Text(
    sv="Hela grunddelen minus sänkningen är {right} euro. Här står {given}.",
    fi="Täysi perusosa miinus alennus on {right} euroa. Tässä on {given}.",
    en="The full basic amount less the reduction is {right} euros. The facts say {given} here.",
)
PERCENT: Final = Text(
    sv="{percent} procent av grunddelen är {right} euro. Här står {given}.",
    fi="{percent} prosenttia perusosasta on {right} euroa. Tässä on {given}.",
    en="{percent} per cent of the basic amount is {right} euros. The facts say {given} here.",
)
_LINES: Final = Text(
    sv="Raderna är tillsammans {right} euro. Här står {given}.",
    fi="Rivit ovat yhteensä {right} euroa. Tässä on {given}.",
    en="The lines add up to {right} euros. The facts say {given} here.",
)


def total(amounts: Iterable[Decimal]) -> Decimal:
    """The sum of amounts, in euros."""
    return sum(amounts, _ZERO)


def _unequal(path: FactPath, message: Text, given: Decimal, right: Decimal) -> Iterator[Fault]:
    if given != right:
        yield Fault(path, message, {"given": given, "right": right})


def needs(decision: Decision) -> Iterator[Fault]:
    """Needs are the basic amounts and the accepted items."""
    if decision.calculation:
        amounts = (amount.amount for amount in decision.basic_amounts)
        right = total(amounts) + total(item.accepted for item in decision.items)
        yield from _unequal(("calculation", "needs"), _NEEDS, decision.calculation.needs, right)


def income(decision: Decision) -> Iterator[Fault]:
    """The income of the calculation is the sum of the incomes."""
    if decision.calculation:
        right = total(one.amount for one in decision.incomes)
        yield from _unequal(("calculation", "income"), _INCOME, decision.calculation.income, right)


def result(decision: Decision) -> Iterator[Fault]:
    """The result is needs less income and never below zero; what the income is larger by is the surplus."""
    if calculation := decision.calculation:
        difference = calculation.needs - calculation.income
        yield from _unequal(("calculation", "result"), _RESULT, calculation.result, max(difference, _ZERO))
        yield from _unequal(("calculation", "surplus"), _SURPLUS, calculation.surplus, max(-difference, _ZERO))


def granted(decision: Decision) -> Iterator[Fault]:
    """What is granted is the result of the calculation, for all its months; without one, the accepted items."""
    if decision.granted is None:
        return
    if decision.calculation:
        right = decision.calculation.result * decision.month_count
        yield from _unequal(("granted",), _GRANTED, decision.granted, right)
    elif decision.kind == "payment_commitment" and decision.items:
        right = total(item.accepted for item in decision.items)
        yield from _unequal(("granted",), _GRANTED_ITEMS, decision.granted, right)


def payments(decision: Decision) -> Iterator[Fault]:
    """Payments and payment commitments are what is granted, less what a corrected decision has paid already."""
    paid = total(month.paid for month in decision.correction.months) if decision.correction else _ZERO
    right = max((decision.granted or _ZERO) - paid, _ZERO)
    given = total(payment.amount for payment in decision.payments)
    given += total(commitment.max for commitment in decision.payment_commitments)
    part = "payments" if decision.payments or not decision.payment_commitments else "payment_commitments"
    yield from _unequal((part,), _PAYMENTS, given, right)


def is_share(amount: Decimal, of: Decimal, percent: int) -> bool:
    """Whether an amount is so many percent of another, to the cent: half a cent may go either way."""
    return abs(of * percent / 100 - amount) < _CENT


def reductions(decision: Decision) -> Iterator[Fault]:
    """A reduced basic amount is the full one less the reduction, which is its percentage."""
    for number, amount in enumerate(decision.basic_amounts):
        reduction = amount.reduction
        less = reduction.amount if reduction else _ZERO
        yield from _unequal(("basic_amounts", number, "amount"), _REDUCED, amount.amount, amount.full - less)
        if reduction and not is_share(reduction.amount, amount.full, reduction.percent):
            right = (amount.full * reduction.percent / 100).quantize(_CENT)
            values = {"percent": reduction.percent, "right": right, "given": reduction.amount}
            yield Fault(("basic_amounts", number, "reduction", "amount"), PERCENT, values)


def commitments(decision: Decision) -> Iterator[Fault]:
    """The lines of a payment commitment are together the most that it can be used for."""
    for number, commitment in enumerate(decision.payment_commitments):
        if commitment.lines:
            right = total(line.max for line in commitment.lines)
            yield from _unequal(("payment_commitments", number, "max"), _LINES, commitment.max, right)
