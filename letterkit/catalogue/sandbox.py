"""Jinja as far as phrases need it: values, filters, if and for. Everything else is refused before it can run.

Nothing is changed, an undefined name is an error, a text can't be blown up, and loops are counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from jinja2 import StrictUndefined, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from letterkit.catalogue.filters import FILTERS
from letterkit.catalogue.writing import term

MOST_ROUNDS: Final = 5000
"""How often the loops of one text may go round, all together."""
TERM: Final = "term"
"""The function that gives a term of the glossary."""

ALLOWED: Final = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.If, nodes.For, nodes.Name, nodes.Const, nodes.Getattr,
    nodes.Getitem, nodes.Filter, nodes.Call, nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not,
    nodes.CondExpr, nodes.Concat, nodes.Add, nodes.Sub, nodes.Neg, nodes.List, nodes.Tuple, nodes.Test,
    nodes.Keyword,
)  # fmt: skip
"""What may stand in a phrase or a condition."""
TESTS: Final = ("defined", "none", "eq", "ne", "lt", "le", "gt", "ge", "in")


class Sandbox(ImmutableSandboxedEnvironment):
    """An environment with our filters only. What the nodes do not forbid, it refuses when it runs."""

    intercepted_binops = frozenset({"*", "**", "%", "//", "/"})

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """No operator that can make much of little: ``'a' * 10**8`` would fill the memory."""
        raise ValueError(operator)


@cache
def sandbox() -> Sandbox:
    """The environment in which phrases are written and conditions are evaluated."""
    environment = Sandbox(undefined=StrictUndefined, keep_trailing_newline=True, extensions=())
    equip(environment)
    return environment


def equip(environment: Sandbox) -> None:
    """Leave in an environment only what phrases may use."""
    environment.globals.clear()
    environment.globals[TERM] = term
    environment.filters.clear()
    environment.filters.update({name: known.apply for name, known in FILTERS.items()})
    environment.tests = {name: environment.tests[name] for name in TESTS}


def refused(tree: nodes.Node) -> Iterator[nodes.Node]:
    """The nodes of a tree that may not stand in a phrase."""
    for node in [tree, *tree.find_all(nodes.Node)]:
        if not isinstance(node, ALLOWED) or (isinstance(node, nodes.Call) and not _is_term(node)):
            yield node


def _is_term(node: nodes.Call) -> bool:
    return isinstance(node.node, nodes.Name) and node.node.name == TERM
