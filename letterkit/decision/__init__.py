"""What was decided: the facts of a letter, read and checked, and what each kind of decision must say.

    from letterkit.decision import read_facts
    decision = read_facts("facts.json")

The models need pydantic, which is loaded when one of the names below is first used. The tables (kinds, elements,
amounts, periods) need nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from letterkit.decision.faults import FactsError, Fault
    from letterkit.decision.model.decision import Decision
    from letterkit.decision.reading import FactsFile, facts_from, open_facts, read_facts
    from letterkit.decision.schema import facts_schema

__all__ = [
    "Decision",
    "FactsError",
    "FactsFile",
    "Fault",
    "facts_from",
    "facts_schema",
    "open_facts",
    "read_facts",
]

_HOMES: Final = {
    "Decision": "model.decision",
    "FactsError": "faults",
    "FactsFile": "reading",
    "Fault": "faults",
    "facts_from": "reading",
    "facts_schema": "schema",
    "open_facts": "reading",
    "read_facts": "reading",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
