"""The facts that conditions ask about, and which answers they can tell apart.

A condition is taken apart into what it asks: `item.outcome == "rejected"` asks for the value of item.outcome, and
`facts.payments|length > 3` for how many payments there are. What a condition can't tell apart is one answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from jinja2 import nodes

Names = Mapping[str, str]
"""What the names of loops stand for: `hours` is facts.contact.hours[]."""

OTHER: Final = "…"
"""A value that no condition names."""
_COMPARE: Final[Mapping[str, Callable[[Any, Any], Any]]] = {
    "eq": lambda a, b: a == b,
    "ne": lambda a, b: a != b,
    "lt": lambda a, b: a < b,
    "lteq": lambda a, b: a <= b,
    "gt": lambda a, b: a > b,
    "gteq": lambda a, b: a >= b,
    "in": lambda a, b: a in b,
    "notin": lambda a, b: a not in b,
}

_SIGNS: Final = {
    "eq": "==", "ne": "!=", "lt": "<", "lteq": "<=", "gt": ">", "gteq": ">=", "in": "in", "notin": "not in",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that a condition asks: of what, and the value it is compared with, if any."""

    about: str
    values: tuple[Any, ...] = ()


def asked(node: nodes.Node, names: Names) -> Iterator[Asked]:
    """What a condition asks."""
    match node:
        case nodes.And() | nodes.Or():
            yield from asked(node.left, names)
            yield from asked(node.right, names)
        case nodes.Not():
            yield from asked(node.node, names)
        case nodes.Const():
            return
        case nodes.Compare(ops=[operand]) if (values := _constants(operand)) is not None:
            yield Asked(_counted(node.expr, names), values)
        case nodes.Filter(name="length"):
            yield Asked(_counted(node, names), (0,))
        case nodes.Compare(ops=[nodes.Operand(op="ne" | "notin")]):
            yield Asked(path(_turned(node), names))
        case _:
            yield Asked(path(node, names))


def holds(node: nodes.Node, names: Names, case: Mapping[str, Any]) -> bool | None:
    """Whether a condition holds in a case; None where the case doesn't say."""
    match node:
        case nodes.And():
            return _both(holds(node.left, names, case), holds(node.right, names, case))
        case nodes.Or():
            left, right = (holds(side, names, case) for side in (node.left, node.right))
            return _not(_both(_not(left), _not(right)))
        case nodes.Not():
            return _not(holds(node.node, names, case))
        case nodes.Const():
            return bool(node.value)
        case nodes.Compare(ops=[operand]) if (values := _constants(operand)) is not None:
            about = _counted(node.expr, names)
            if about not in case:
                return None
            return _compared(operand.op, case[about], values)
        case nodes.Compare(ops=[nodes.Operand(op="ne" | "notin")]):
            return _not(holds(_turned(node), names, case))
    about = _counted(node, names)
    return bool(case[about]) if about in case else None


def path(node: nodes.Node, names: Names) -> str:
    """An expression as it is written, in one way only: names of loops by what they go through."""
    match node:
        case nodes.Name():
            return names.get(node.name, node.name)
        case nodes.Getattr():
            return f"{path(node.node, names)}.{node.attr}"
        case nodes.Getitem():
            return f"{path(node.node, names)}[{path(node.arg, names)}]"
        case nodes.Filter() if node.node is not None:
            arguments = [path(one, names) for one in (*node.args, *(pair.value for pair in node.kwargs))]
            return f"{path(node.node, names)}|{node.name}" + (f"({', '.join(arguments)})" if arguments else "")
        case nodes.Const():
            return repr(node.value)
        case nodes.Compare():
            parts = (f" {_SIGNS[operand.op]} {path(operand.expr, names)}" for operand in node.ops)
            return path(node.expr, names) + "".join(parts)
        case nodes.Call():
            return f"{path(node.node, names)}({', '.join(path(one, names) for one in node.args)})"
    return f"{type(node).__name__.lower()}({', '.join(path(child, names) for child in node.iter_child_nodes())})"


def _turned(node: nodes.Compare) -> nodes.Compare:
    """The comparison that holds where this one doesn't."""
    (operand,) = node.ops
    operator = {"ne": "eq", "notin": "in"}[operand.op]
    return nodes.Compare(node.expr, [nodes.Operand(operator, operand.expr)])


def _counted(node: nodes.Node, names: Names) -> str:
    """What is asked about: of a list's length, the list, whose truth says the same as a length above 0."""
    if isinstance(node, nodes.Filter) and node.name == "length" and node.node is not None:
        return path(node.node, names)
    return path(node, names)


def _constants(operand: nodes.Operand) -> tuple[Any, ...] | None:
    """The constants that something is compared with; None where it is compared with facts."""
    match operand.expr:
        case nodes.Const():
            return (operand.expr.value,)
        case nodes.List(items=items) | nodes.Tuple(items=items) if all(isinstance(one, nodes.Const) for one in items):
            return tuple(one.value for one in items if isinstance(one, nodes.Const))
        case nodes.Neg(node=nodes.Const(value=value)):
            return (-value,)
    return None


def _compared(operator: str, value: Any, values: tuple[Any, ...]) -> bool | None:
    if isinstance(value, bool) or value is None:
        return False if not value else None
    try:
        return bool(_COMPARE[operator](value, values if operator in ("in", "notin") else values[0]))
    except TypeError:
        return None


def _both(left: bool | None, right: bool | None) -> bool | None:
    if left is False or right is False:
        return False
    return None if left is None or right is None else True


def _not(value: bool | None) -> bool | None:
    return None if value is None else not value
