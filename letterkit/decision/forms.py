"""From what pydantic finds wrong with the form of the facts to faults that people can mend."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any, Final, get_args

from pydantic import ValidationError

from letterkit.decision import messages
from letterkit.decision.faults import FactPath, Fault
from letterkit.decision.model.base import Facts
from letterkit.decision.model.decision import Decision
from letterkit.decision.model.worded import Name, Worded

_MOST: Final = 500
"""More faults than anyone reads: what comes after them is not told."""


def form_faults(error: ValidationError) -> list[Fault]:
    """A fault for everything that pydantic found, up to a bound."""
    return [_fault(found) for found in error.errors(include_url=False)[:_MOST]]


def faulty_parts(error: ValidationError) -> set[str | int]:
    """The parts of the facts in which pydantic found something."""
    return {found["loc"][0] for found in error.errors(include_url=False, include_input=False) if found["loc"]}


def _fault(found: Any) -> Fault:
    path: FactPath = found["loc"]
    kind, context = found["type"], found.get("ctx", {})
    if kind == "extra_forbidden":
        return _unknown(path)
    if kind == "literal_error":
        return _choice(path, re.findall(r"'([^']*)'", context["expected"]) or ["1"], found["input"])
    if kind == "string_pattern_mismatch":
        return Fault(path, messages.PATTERNS[context["pattern"]])
    if kind == "model_type":
        return Fault(path, _braces(path))
    message = messages.FORMS.get(kind, messages.OTHER)
    return Fault(path, message, context)


def _unknown(path: FactPath) -> Fault:
    model = _model_at(path[:-1])
    known = list(model.model_fields) if model else []
    close = get_close_matches(str(path[-1]), known, n=1)
    if close:
        return Fault(path, messages.CLOSE_UNKNOWN, {"close": close[0]}, is_about_name=True)
    return Fault(path, messages.UNKNOWN, {"known": ", ".join(known)}, is_about_name=True)


def _choice(path: FactPath, choices: Iterable[str], given: object) -> Fault:
    known = list(choices)
    close = get_close_matches(given, known, n=1) if isinstance(given, str) else []
    if close:
        return Fault(path, messages.CLOSE_CHOICE, {"close": close[0]})
    return Fault(path, messages.CHOICE, {"choices": ", ".join(known)})


def _braces(path: FactPath) -> Any:
    model = _model_at(path)
    if model and issubclass(model, Name):
        return messages.NAMED
    return messages.WORDED if model and issubclass(model, Worded) else messages.FORMS["model_type"]


def _model_at(path: FactPath) -> type[Facts] | None:
    """The group of facts that stands at a path of the decision."""
    model: type[Facts] | None = Decision
    for step in path:
        if isinstance(step, str):
            field = model.model_fields.get(step) if model else None
            model = _model_in(field.annotation) if field else None
    return model


def _model_in(annotation: Any) -> type[Facts] | None:
    """The group of facts in a field's type: X | None and tuple[X, ...] hold X."""
    if isinstance(annotation, type) and issubclass(annotation, Facts):
        return annotation
    return next((model for part in get_args(annotation) if (model := _model_in(part))), None)
