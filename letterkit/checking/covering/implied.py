"""Which ways of a loop can be gone at all: the condition around it, or the form of the facts, may rule some out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final, get_args

from pydantic import BaseModel

from letterkit.checking.covering.ways import FOR, NONE, ONE
from letterkit.decision.model.decision import Decision

_PATH: Final = re.compile(r"[a-z_]\w*(?:\.[a-z_]\w*)*")
_OF: Final = re.compile(r".*\|of\((?P<path>[\w.]+)\)")
_WITH: Final = re.compile(r".*\|with\(['\"](?P<name>\w+)['\"]\)\|first\)\.(?P=name)")
_MORE_THAN: Final = re.compile(r"(?P<items>.+)\|length\s*>\s*(?P<count>\d+)")


def loop_ways(items: str, around: Iterable[str]) -> tuple[str, ...]:
    """The ways of a loop over `items`, as they are written, under the conditions that stand around it."""
    said = _plain(items)
    least = max([_always(said), *(_least(said, part) for condition in around for part in _conjuncts(condition))])
    return tuple(way for way in FOR if least <= (way == ONE) + 2 * (way not in (NONE, ONE)))


def _plain(text: str) -> str:
    return re.sub(r"\s+", "", text).replace('"', "'")


def _conjuncts(condition: str) -> Iterator[str]:
    """The parts of a condition that all have to hold."""
    parts = re.split(r"\s+and\s+", condition)
    if not re.search(r"\bor\b|\bif\b", condition):
        yield from map(_plain, parts)


def _least(items: str, condition: str) -> int:
    """How many items there are at least (0, 1, 2) where a condition holds."""
    found = _MORE_THAN.fullmatch(condition)
    if found and found["items"] == items:
        return min(int(found["count"]) + 1, 2)
    return int(condition == items)


def _always(items: str) -> int:
    """Whether the form of the facts makes a list hold something: 1, else 0."""
    if found := _OF.fullmatch(items):
        return _always(found["path"])
    if _WITH.fullmatch(items):
        return 1
    return int(bool(_PATH.fullmatch(items)) and _has_least(items.partition(".")[2]))


@cache
def _has_least(path: str) -> bool:
    """Whether a field of the decision, by its path, must have an item wherever it is there."""
    model: type[BaseModel] = Decision
    *groups, last = path.split(".")
    for name in groups:
        found = _group(model.model_fields[name].annotation) if name in model.model_fields else None
        if found is None:
            return False
        model = found
    field = model.model_fields.get(last)
    return field is not None and any(getattr(limit, "min_length", 0) for limit in field.metadata)


def _group(annotation: object) -> type[BaseModel] | None:
    groups = [
        part for part in (annotation, *get_args(annotation)) if isinstance(part, type) and issubclass(part, BaseModel)
    ]
    return groups[0] if len(groups) == 1 else None
