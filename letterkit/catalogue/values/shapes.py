"""What facts look like: which names can follow which, so that a misspelt path is found when the catalogue is loaded."""

from __future__ import annotations

import types
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from letterkit.decision.model.worded import Worded


@dataclass(frozen=True)
class Shape:
    """What stands at a path: groups of facts (`models`), values (`values`) or lists of either (`items`).

    An optional or alternative fact has all its possibilities together. `is_known` is false for what can't be told.
    """

    models: tuple[type, ...] = ()
    values: tuple[type, ...] = ()
    items: Shape | None = None
    is_known: bool = True

    def attribute(self, name: str) -> Shape | None:
        """What stands at a name below this path; None where there is no such name."""
        found = [shape for model in self.models if (shape := attributes(model).get(name))]
        return merged(found) if found else None

    def names(self) -> list[str]:
        """The names that can follow."""
        return sorted({name for model in self.models for name in attributes(model)})


ANYTHING = Shape(is_known=False)


def merged(shapes: list[Shape]) -> Shape:
    """Everything that any of the shapes can be."""
    if len(shapes) == 1:
        return shapes[0]
    items = [shape.items for shape in shapes if shape.items]
    return Shape(
        tuple(dict.fromkeys(model for shape in shapes for model in shape.models)),
        tuple(dict.fromkeys(value for shape in shapes for value in shape.values)),
        merged(items) if items else None,
        all(shape.is_known for shape in shapes),
    )


@cache
def attributes(model: type) -> dict[str, Shape]:
    """The facts of a group by name: its fields, and the properties computed from them."""
    return {name: shape_of(hint) for name, hint in _hints(model) if not name.startswith("_")}


def _hints(model: type) -> Iterator[tuple[str, Any]]:
    fields = (
        model.model_fields
        if issubclass(model, BaseModel)
        else dict.fromkeys(getattr(model, "__dataclass_fields__", ()))
    )
    known = get_type_hints(model, include_extras=True)
    yield from ((name, known[name]) for name in fields)
    for name in dir(model):
        getter = _getter(getattr(model, name, None))
        if getter and not name.startswith(("_", "model_")):
            yield name, get_type_hints(getter).get("return", Any)


def _getter(member: object) -> Callable[..., Any] | None:
    if isinstance(member, property):
        return member.fget
    return member.func if isinstance(member, cached_property) else None


def shape_of(hint: Any) -> Shape:
    """The shape of what an annotation describes."""
    origin = get_origin(hint)
    if origin is Annotated:
        return shape_of(get_args(hint)[0])
    if origin is Union or origin is types.UnionType:
        return merged([shape_of(part) for part in get_args(hint) if part is not type(None)])
    if origin is Literal:
        return Shape(values=tuple(dict.fromkeys(type(value) for value in get_args(hint))))
    if origin in (list, tuple) or getattr(origin, "__name__", "") in ("Sequence", "Iterable"):
        return Shape(items=shape_of(get_args(hint)[0]))
    if not isinstance(hint, type):
        return ANYTHING
    if issubclass(hint, Worded):
        return Shape(values=(str,))
    if issubclass(hint, BaseModel) or hasattr(hint, "__dataclass_fields__"):
        return Shape(models=(hint,))
    return Shape(values=(hint,))
