"""The example facts, and small changes of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from letterkit.decision import Decision, facts_from

FOLDER = Path(__file__).parent.parent.parent / "examples" / "facts"


def data_of(name: str) -> dict[str, Any]:
    """What an example file holds, to be changed: partial.sv."""
    found: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return found


def decision_of(name: str = "partial.sv", change: Callable[[dict[str, Any]], object] | None = None) -> Decision:
    """The decision of an example, perhaps with a change."""
    data = data_of(name)
    if change:
        change(data)
    return facts_from(data)
