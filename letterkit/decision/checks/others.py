"""Whether what is of the kind "other" has a name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from letterkit.decision.faults import FactPath, Fault
from letterkit.decision.model.decision import Decision
from letterkit.decision.model.worded import Label
from letterkit.decision.naming import named
from letterkit.ui import Text

_NAME: Final = Text(
    sv="Slaget är {other}: säg vad det är.",
    fi="Laji on {other}: kerro, mikä se on.",
    en="The kind is {other}: say what it is.",
)


def others_named(decision: Decision) -> Iterator[Fault]:
    """A kind that says nothing is told in words."""
    for path, field, kind, name in _kinds(decision):
        if kind == "other" and name is None:
            yield Fault(path, _NAME, named(f"{field}=other"))


def _kinds(decision: Decision) -> Iterator[tuple[FactPath, str, str | None, Label | None]]:
    for number, item in enumerate(decision.items):
        yield ("items", number, "what"), "Item.expense", item.expense, item.what
    for number, income in enumerate(decision.incomes):
        yield ("incomes", number, "what"), "Income.kind", income.kind, income.what
    for number, enclosure in enumerate(decision.enclosures):
        yield ("enclosures", number, "name"), "Enclosure.kind", enclosure.kind, enclosure.name
    for number, wanted in enumerate(decision.info_request.documents if decision.info_request else ()):
        yield ("info_request", "documents", number, "name"), "RequestedDocument.kind", wanted.kind, wanted.name
    for number, document in enumerate(decision.next_application.enclose if decision.next_application else ()):
        yield ("next_application", "enclose", number, "name"), "DocumentToEnclose.kind", document.kind, document.name
    for number, action in enumerate(decision.notice_2026.actions if decision.notice_2026 else ()):
        path = ("notice_2026", "actions", number, "benefit_name")
        yield path, "NoticeAction.benefit", action.benefit, action.benefit_name
