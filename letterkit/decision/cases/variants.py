"""Facts that differ in one thing from other facts, as a facts file has them: what else could a field say?

Whether a variant holds is for letterkit.decision to say.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Annotated, Any, Final, Literal, Union, cast, get_args, get_origin

from pydantic import BaseModel

from letterkit.decision.cases.details import DETAILS, Later
from letterkit.decision.model.decision import Decision
from letterkit.decision.model.worded import Worded
from letterkit.decision.weekdays import same_or_next_weekday

FactPath = tuple[str | int, ...]
REMOVED: Final = object()
"""In the place of a value: the field is left out."""


@dataclass(frozen=True, slots=True)
class Change:
    """One field of some facts, and what else it says."""

    path: FactPath
    value: Any

    def of(self, facts: Mapping[str, Any]) -> dict[str, Any]:
        """The facts with the change; they share all that is the same."""
        changed: dict[str, Any] = _changed(facts, self.path, self.value)
        return changed


def _changed(facts: Any, path: FactPath, value: Any) -> Any:
    step, rest = path[0], path[1:]
    copy: Any = list(facts) if isinstance(facts, list) else dict(facts)
    if rest:
        copy[step] = _changed(facts[step], rest, value)
    elif value is REMOVED:
        del copy[step]
    else:
        copy[step] = value
    return copy


def changes(facts: Mapping[str, Any], is_asked: Callable[[str], bool] = lambda name: True) -> Iterator[Change]:
    """What single fields of some facts could say instead, of those with a name that is asked for."""
    decided = date.fromisoformat(facts["dates"]["decision"])
    for change in _in_model(Decision, facts, (), is_asked):
        value = with_days(change.value, decided)
        yield Change(change.path, value)


def _in_model(
    model: type[BaseModel], facts: Mapping[str, Any], path: FactPath, is_asked: Callable[[str], bool]
) -> Iterator[Change]:
    for name, field in model.model_fields.items():
        kind = _kind_of(cast(Any, field.annotation))
        if is_asked(name):
            if name in facts and not field.is_required():
                yield Change((*path, name), REMOVED)
            for value in _values(model, name, kind, facts.get(name)):
                if name not in facts or value != facts[name]:
                    yield Change((*path, name), value)
        yield from _below(kind, facts.get(name), (*path, name), is_asked)


def _below(kind: Any, value: Any, path: FactPath, is_asked: Callable[[str], bool]) -> Iterator[Change]:
    if isinstance(value, list):
        inner = _kind_of(get_args(kind)[0])
        for number, item in enumerate(value):
            yield from _below(inner, item, (*path, number), is_asked)
    elif isinstance(value, dict) and _is_group(kind):
        yield from _in_model(kind, value, path, is_asked)


def _values(model: type[BaseModel], name: str, kind: Any, now: Any) -> Iterator[Any]:
    """What a field may say: the details known of it, the other names of its kind, other lengths of its list."""
    yield from DETAILS.get(f"{model.__name__}.{name}", ())
    if get_origin(kind) is Literal:
        yield from get_args(kind)
    elif kind is bool:
        yield from (True, False)
    elif isinstance(now, list) and now:
        yield []
        yield now[:1]
        yield [*now, _another(now[-1])]
        inner = _kind_of(get_args(kind)[0])
        if get_origin(inner) is Literal:
            yield from ([one] for one in get_args(inner))


def _another(item: Any) -> Any:
    """One more like an item of a list, with an id of its own."""
    return {**item, "id": f"{item['id']}-b"} if isinstance(item, dict) and isinstance(item.get("id"), str) else item


def with_days(value: Any, decided: date) -> Any:
    """A value with its days counted from that of the decision."""
    match value:
        case Later():
            return same_or_next_weekday(decided + timedelta(days=value)).isoformat()
        case dict():
            return {name: with_days(inner, decided) for name, inner in value.items()}
        case list():
            return [with_days(inner, decided) for inner in value]
    return value


@cache
def _kind_of(annotation: Any) -> Any:
    """What a field holds where it holds something: without None and constraints."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _kind_of(get_args(annotation)[0])
    if origin is Union or origin is types.UnionType:
        return _kind_of(next(part for part in get_args(annotation) if part is not type(None)))
    return annotation


def _is_group(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel) and not issubclass(kind, Worded)
