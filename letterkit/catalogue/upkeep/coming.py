"""What changes by a day: dated amounts, time limits, provisions and phrases that begin or end; what that touches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final, Literal

from letterkit.catalogue.catalogue import Catalogue
from letterkit.catalogue.upkeep.usage import facts_used
from letterkit.decision.amounts import basic_amounts
from letterkit.decision.periods import appeal_periods

What = Literal["amount", "unknown-amount", "period", "provision", "phrase"]
_BASIC_AMOUNT: Final = ("facts.basic_amounts", "facts.notice_2026.basic_amount", "facts.notice_2026.reduced")
"""The facts that hold a basic amount or follow from one."""
_APPEAL: Final = ("facts.appeal.days", "facts.appeal.last_date")
"""The facts that follow from a time limit for appeals."""


@dataclass(frozen=True, slots=True)
class Change:
    """Something that begins (or ends: its last day is `on`) and the phrases and kinds of letters that it touches.

    An unknown amount is a year (its `name`) in which basic amounts may begin that letterkit does not know.
    """

    on: date
    what: What
    name: str
    begins: bool
    phrases: tuple[str, ...]
    kinds: tuple[str, ...] = ()
    file: Path | None = None
    line: int = 0


def changes_between(first: date, last: date, catalogue: Catalogue) -> list[Change]:
    """What begins or ends from the first day to the last, in order."""
    found = [
        *_amounts(catalogue),
        *_unknown_amounts(first, last, catalogue),
        *_periods(catalogue),
        *_provisions(catalogue),
        *_phrases(catalogue),
    ]
    due = [one for one in found if first <= one.on <= last]
    return sorted(due, key=lambda one: (one.on, one.what, one.name, one.begins))


def _amounts(catalogue: Catalogue) -> Iterator[Change]:
    touched = _reading(_BASIC_AMOUNT, catalogue)
    for amount in basic_amounts():
        yield Change(amount.valid_from, "amount", f"{amount.kind} {amount.euros} €", True, touched)


def _unknown_amounts(first: date, last: date, catalogue: Catalogue) -> Iterator[Change]:
    """The years of whose basic amounts nothing is known: the index may change them each first of January."""
    latest = max(amount.valid_from for amount in basic_amounts())
    touched = _reading(_BASIC_AMOUNT, catalogue)
    for year in range(max(first.year, latest.year + 1), last.year + 1):
        yield Change(date(year, 1, 1), "unknown-amount", f"{year}", True, touched)


def _periods(catalogue: Catalogue) -> Iterator[Change]:
    touched = _reading(_APPEAL, catalogue)
    for period in appeal_periods():
        name = f"{period.delivery} {period.to_receive} + {period.to_act}"
        yield Change(period.valid_from, "period", name, True, touched)


def _reading(facts: tuple[str, ...], catalogue: Catalogue) -> tuple[str, ...]:
    """The phrases that read one of these facts, or one below it."""
    return tuple(
        id
        for id, read in facts_used(catalogue).items()
        if any(fact == one or fact.startswith(f"{one}.") for fact in read for one in facts)
    )


def _provisions(catalogue: Catalogue) -> Iterator[Change]:
    path = catalogue.folder / "phrases" / "provisions.yaml"
    for provision in catalogue.provisions.values():
        touched = tuple(one.id for one in catalogue.phrases.values() if provision.id in one.legal_basis)
        for day, begins in _days(provision.valid_from, provision.valid_to):
            yield Change(day, "provision", provision.id, begins, touched, provision.kinds, path, provision.line)


def _phrases(catalogue: Catalogue) -> Iterator[Change]:
    for phrase in catalogue.phrases.values():
        if phrase.status != "retired":
            for day, begins in _days(phrase.valid_from, phrase.valid_to):
                yield Change(day, "phrase", phrase.id, begins, (phrase.id,), (), phrase.path, phrase.line)


def _days(first: date, last: date | None) -> Iterator[tuple[date, bool]]:
    yield first, True
    if last is not None:
        yield last, False


def default_first(last: date, today: date) -> date:
    """The day that changes are looked for from: today, or a year before a day that has passed."""
    return today if today <= last else date.fromordinal(max(1, last.toordinal() - 365))
