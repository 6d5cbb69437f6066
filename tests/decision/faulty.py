"""Facts with something wrong in them, and what letterkit says about it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from letterkit.decision import FactsError, facts_from
from letterkit.decision.faults import shown_path

EXAMPLES = Path(__file__).parent.parent.parent / "examples" / "facts"
GONE = object()
"""In the place of a value: the field is taken away."""


def example(name: str) -> dict[str, Any]:
    """The facts of an example: "grant.en"."""
    data: dict[str, Any] = json.loads((EXAMPLES / f"{name}.json").read_text(encoding="utf-8"))
    return data


def changed(name: str, **values: Any) -> dict[str, Any]:
    """An example with other values; a path is written with two underscores: items__0__asked="1.00"."""
    data = example(name)
    for path, value in values.items():
        *way, last = [int(step) if step.isdigit() else step for step in path.split("__")]
        part: Any = data
        for step in way:
            part = part[step]
        if value is GONE:
            del part[last]
        elif isinstance(part, list) and last == len(part):
            part.append(value)
        else:
            part[last] = value
    return data


def faults(data: object, language: str = "en") -> dict[str, str]:
    """What is wrong with facts, by the path of the fact; two faults of one fact follow each other."""
    found: dict[str, str] = {}
    try:
        facts_from(data)
    except FactsError as error:
        for fault in error.faults:
            path = shown_path(fault.path)
            said = fault.say(language).removeprefix(f"{path}: ")
            found[path] = f"{found[path]} {said}" if path in found else said
    return found


def wrong(name: str, **values: Any) -> dict[str, str]:
    """What is wrong with an example in which some values are others."""
    return faults(changed(name, **values))
