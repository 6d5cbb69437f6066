"""Jinja as far as phrases need it: values, filters, if and for. Everything else is refused before it can run.

Nothing is changed, an undefined name is an error, a text can't be blown up, and loops are counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from math import isfinite
from typing import Any, Final, cast

from jinja2 import StrictUndefined, Template, TemplateSyntaxError, nodes
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from letterkit.catalogue.jinja.filters import FILTERS
from letterkit.catalogue.jinja.writing import term
from letterkit.catalogue.values.traced import TracedGroup

MOST_ROUNDS: Final = 5000
"""How often the loops of one text may go round, all together."""
MOST_NESTED: Final = 60
"""So deep an expression or a condition may be: Python itself reads no more than a hundred levels."""
MOST_LOOPS: Final = 10
"""So many loops may stand in each other: Python itself allows twenty."""
KEPT: Final = 4096
"""So many texts are kept read and compiled: those of some catalogues. Two editions of one share most of them."""
_TOO_DEEP: Final = "it is nested too deeply"
_TOO_LARGE: Final = "a number in it is too large"
_RESULT: Final = "result"
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

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A fact, which is safe by itself, or anything else as Jinja's sandbox gives it."""
        if type(obj) is TracedGroup and not attribute.startswith("_"):
            try:
                return getattr(obj, attribute)
            except AttributeError:
                return self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """No operator that can make much of little: ``'a' * 10**8`` would fill the memory."""
        raise ValueError(operator)


@cache
def sandbox() -> Sandbox:
    """The environment in which phrases are written and conditions are evaluated."""
    environment = Sandbox(undefined=StrictUndefined, keep_trailing_newline=True, extensions=())
    equip(environment)
    return environment


@lru_cache(KEPT)
def read(text: str, environment: Sandbox | None = None) -> nodes.Template:
    """The tree of a text, to be looked at only. Raises TemplateSyntaxError where it is not valid, or more than Python
    can work out.
    """
    try:
        tree = (environment or sandbox()).parse(text)
    except RecursionError:
        raise TemplateSyntaxError(_TOO_DEEP, 1) from None
    except ValueError:  # Python reads no number of thousands of digits
        raise TemplateSyntaxError(_TOO_LARGE, 1) from None
    _check_limits(tree)
    return tree


def _check_limits(tree: nodes.Template) -> None:
    """Raise TemplateSyntaxError at what is nested too deeply, and at a number that is none."""
    waiting: list[tuple[nodes.Node, int, int]] = [(tree, 0, 0)]
    while waiting:
        node, depth, loops = waiting.pop()
        loops += isinstance(node, nodes.For)
        if depth > MOST_NESTED or loops > MOST_LOOPS:
            raise TemplateSyntaxError(_TOO_DEEP, node.lineno or 1)
        if isinstance(node, nodes.Const) and isinstance(node.value, float) and not isfinite(node.value):
            raise TemplateSyntaxError(_TOO_LARGE, node.lineno or 1)
        waiting += [(child, depth + 1, loops) for child in node.iter_child_nodes()]


def run(template: Template, variables: Mapping[str, Any]) -> str:
    """What a template prints with these variables, which are not copied; the errors have the template's lines."""
    try:
        context = _context(template, variables)
        return "".join(template.root_render_func(context))
    except Exception:
        template.environment.handle_exception()


def worked_out(template: Template, variables: Mapping[str, Any]) -> Any:
    """What a template of `compiled` gives with these variables."""
    context = _context(template, variables)
    for _ in template.root_render_func(context):
        pass
    return context.vars[_RESULT]


def _context(template: Template, variables: Mapping[str, Any]) -> Context:
    """The variables as a template sees them. Jinja asks for a dict, but only reads a shared one."""
    return template.new_context(cast("dict[str, Any]", variables), shared=True)


def compiled(expression: nodes.Expr) -> Template:
    """An expression as a template that prints nothing, but works it out."""
    tree = nodes.Template([nodes.Assign(nodes.Name(_RESULT, "store"), expression, lineno=1)], lineno=1)
    tree.set_environment(sandbox())
    return sandbox().from_string(tree)


def equip(environment: Sandbox) -> None:
    """Leave in an environment only what phrases may use."""
    environment.globals.clear()
    environment.globals[TERM] = term
    environment.filters.clear()
    environment.filters.update({name: known.apply for name, known in FILTERS.items()})
    environment.tests = {name: environment.tests[name] for name in TESTS}


@lru_cache(KEPT)
def refused(tree: nodes.Node) -> tuple[nodes.Node, ...]:
    """The nodes of a tree that may not stand in a phrase, in order; kept with the tree, which `read` keeps, too."""
    return tuple(
        node
        for node in _nodes_of(tree)
        if not isinstance(node, ALLOWED) or (isinstance(node, nodes.Call) and not _is_term(node))
    )


def _nodes_of(tree: nodes.Node) -> Iterator[nodes.Node]:
    """A tree and all nodes below it, in order."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        yield node
        waiting += reversed([*node.iter_child_nodes()])


def _is_term(node: nodes.Call) -> bool:
    return isinstance(node.node, nodes.Name) and node.node.name == TERM
