"""Conditions on facts: Jinja expressions in a sandbox, compiled once, with the fact paths they rest on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from letterkit.catalogue.strict_yaml import Yaml
from letterkit.ui import Text

_BROKEN = Text(
    sv="Villkoret kan inte läsas: {problem}.",
    fi="Ehtoa ei voi lukea: {problem}.",
    en="The condition can't be read: {problem}.",
)
_LOOP = Text(
    sv="Skriv ”namn in facts.lista”, till exempel ”bill in facts.self_payments”.",
    fi="Kirjoita ”nimi in facts.luettelo”, esimerkiksi ”bill in facts.self_payments”.",
    en='Write "name in facts.list", for example "bill in facts.self_payments".',
)


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja without side effects: nothing is changed, undefined names are errors, and a text can't be blown up."""

    intercepted_binops = frozenset({"*", "**"})

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Multiply numbers only, and refuse powers: ``'a' * 10**8`` would fill the memory."""
        if (
            operator == "**"
            or isinstance(left, str | bytes | list | tuple)
            or isinstance(right, str | bytes | list | tuple)
        ):
            raise ValueError(operator)
        return super().call_binop(context, operator, left, right)


@cache
def sandbox() -> Sandbox:
    """The environment in which conditions are evaluated."""
    return Sandbox(undefined=StrictUndefined)


@dataclass(frozen=True)
class Expression:
    """A condition or a list: its source, what evaluates it, and the paths it reads (facts.items, bill.due)."""

    source: str
    paths: frozenset[str]
    evaluate: Callable[..., Any] = field(compare=False, repr=False)


@dataclass(frozen=True)
class Loop:
    """`name in facts.list`: the phrase is written once for each."""

    name: str
    items: Expression


def parse_expression(node: Yaml) -> Expression:
    """The expression in a text of the catalogue. Raises CatalogueError at its place."""
    return _expression(node, node.text())


def _expression(node: Yaml, source: str) -> Expression:
    try:
        tree = sandbox().parse("{{ (" + source + ") }}")
        evaluate = sandbox().compile_expression(source, undefined_to_none=False)
    except TemplateSyntaxError as error:
        raise node.error(_BROKEN, problem=error.message or source) from None
    return Expression(source, frozenset(paths_in(tree)), evaluate)


def parse_loop(node: Yaml) -> Loop:
    """The loop in a text of the catalogue, as ``bill in facts.self_payments``."""
    name, is_in, source = node.text().partition(" in ")
    if not is_in or not name.strip().isidentifier():
        raise node.error(_LOOP)
    return Loop(name.strip(), _expression(node, source.strip()))


def paths_in(tree: nodes.Node) -> Iterator[str]:
    """The names and attribute paths that a Jinja tree reads, the longest of each chain."""
    inner: set[int] = set()
    for node in tree.find_all(nodes.Getattr):
        if id(node) in inner:
            continue
        parts, at = [node.attr], node.node
        while isinstance(at, nodes.Getattr):
            inner.add(id(at))
            parts.append(at.attr)
            at = at.node
        if isinstance(at, nodes.Name):
            inner.add(id(at))
            yield ".".join([at.name, *reversed(parts)])
    for name in tree.find_all(nodes.Name):
        if id(name) not in inner and name.ctx == "load":
            yield name.name
