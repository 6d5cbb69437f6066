"""The JSON Schemas of what letterkit reads and writes."""

from __future__ import annotations

from importlib.resources import files
from typing import Final

SCHEMAS: Final = ("facts", "finding")
"""facts: what a letter is built from; finding: what `lint --format json` writes."""


def schema_text(name: str) -> str:
    """The schema of a format: "finding" as it stands in the package, "facts" made from the models of the facts."""
    if name == "facts":
        from letterkit.decision.schema import facts_schema_text

        return facts_schema_text()
    return (files("letterkit.report") / f"{name}.schema.json").read_text(encoding="utf-8").rstrip()
