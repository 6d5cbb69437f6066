"""The JSON Schema of facts files, made from the models."""

from __future__ import annotations

import json
from typing import Any

from letterkit.decision.model.decision import Decision


def facts_schema() -> dict[str, Any]:
    """What a facts file may hold. Sums, the order of days and what each kind needs are checked when it is read."""
    schema = Decision.model_json_schema(mode="validation")
    schema["title"] = "Facts of a decision on social assistance"
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def facts_schema_text() -> str:
    """The schema as it is printed."""
    return json.dumps(facts_schema(), ensure_ascii=False, indent=2)
