"""The JSON Schemas of what letterkit writes."""

from __future__ import annotations

from importlib.resources import files
from typing import Final

SCHEMAS: Final = {"finding": "finding.schema.json"}


def schema_text(name: str) -> str:
    """The schema of a format, as it stands in the package."""
    return (files("letterkit.report") / SCHEMAS[name]).read_text(encoding="utf-8").rstrip()
