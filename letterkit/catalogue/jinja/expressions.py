"""Conditions and lists on facts: Jinja expressions, checked when they are read and compiled when they are used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any, Final

from jinja2 import TemplateSyntaxError, Undefined, UndefinedError, nodes

from letterkit.catalogue.files.source import Source
from letterkit.catalogue.files.strict_yaml import Yaml
from letterkit.catalogue.jinja.checker import Checker, Scope
from letterkit.catalogue.jinja.sandbox import KEPT, compiled, read, worked_out
from letterkit.catalogue.jinja.tracing import PhraseError
from letterkit.catalogue.values.shapes import Shape
from letterkit.catalogue.values.traced import MissingWordsError
from letterkit.catalogue.values.words import Words
from letterkit.errors import CatalogueError
from letterkit.ui import Text

_BROKEN = Text(
    sv="Villkoret kan inte läsas: {problem}.",
    fi="Ehtoa ei voi lukea: {problem}.",
    en="The condition cannot be read: {problem}.",
)
_LOOP = Text(
    sv="Skriv ”namn in facts.lista”, till exempel ”bill in facts.self_payments”.",
    fi="Kirjoita ”nimi in facts.luettelo”, esimerkiksi ”bill in facts.self_payments”.",
    en='Write "name in facts.list", for example "bill in facts.self_payments".',
)
FAILED: Final = Text(
    sv="{source} kan inte räknas ut med de här uppgifterna: något som behövs saknas. Ta upp det i villkoret (when).",
    fi="Kohtaa {source} ei voi laskea näillä tiedoilla: jokin tarvittava tieto puuttuu. Mainitse se ehdossa (when).",
    en="{source} cannot be worked out: something it needs is missing in these facts. Name it in the condition (when).",
)
_BEFORE: Final = "{{ ("


@dataclass(frozen=True)
class Expression:
    """A condition or a list, as it is written in a file."""

    source: Source
    tree: nodes.Template = field(compare=False, repr=False)

    @property
    def text(self) -> str:
        """What is written, on one line."""
        return " ".join(self.source.text.split())

    @property
    def node(self) -> nodes.Expr:
        """The expression in its tree."""
        return _node_in(self.tree)

    @cached_property
    def paths(self) -> frozenset[str]:
        """The facts that it reads: facts.items, bill.due."""
        return frozenset(paths_in(self.tree))

    def check(self, scope: Scope, words: Words) -> Shape:
        """What it gives. Raises CatalogueError where it names what is not there."""
        checker = Checker(self.source, words)
        checker.check(self.tree, scope)
        return checker.shape(self.node, scope)

    def item_shape(self, scope: Scope, words: Words) -> Shape:
        """What one item of the list is. Raises CatalogueError where it is no list."""
        return Checker(self.source, words).item(self.node, scope)

    @cached_property
    def _compiled(self) -> Any:
        return _compiled(self.source.text)

    def each(self, variables: Mapping[str, Any]) -> Iterable[Any]:
        """The items of a list; none where the optional facts that hold the list are missing.

        Its names were checked when it was read, so what is undefined can be nothing else.
        """
        with suppress(UndefinedError):
            if isinstance(worked_out(self._compiled, variables), Undefined):
                return ()
            found: Iterable[Any] = self.evaluate(variables)
            return found
        return ()

    def evaluate(self, variables: Mapping[str, Any]) -> Any:
        """Its value with these facts. Raises CatalogueError at its place where it has none."""
        try:
            value = worked_out(self._compiled, variables)
            bool(value)
        except (CatalogueError, MissingWordsError):
            raise
        except PhraseError as error:
            raise self.source.error(error.message, 1, **error.values) from None
        except (UndefinedError, TypeError, ValueError, LookupError, AttributeError, ArithmeticError):
            raise self.source.error(FAILED, 1, source=self.text) from None
        return value


@dataclass(frozen=True)
class Loop:
    """`name in facts.list`: the phrase is written once for each."""

    name: str
    items: Expression


def parse_expression(node: Yaml) -> Expression:
    """The expression in a text of the catalogue. Raises CatalogueError at its place."""
    return read_expression(Source.of(node))


def read_expression(source: Source) -> Expression:
    """The expression in a piece of a file. Raises CatalogueError at its place."""
    try:
        tree = _read(source.text)
    except TemplateSyntaxError as error:
        raise source.error(_BROKEN, error.lineno or 1, problem=(error.message or "").rstrip(".")) from None
    return Expression(source, tree)


def _read(text: str) -> nodes.Template:
    return read(_BEFORE + text + ") }}")


def _node_in(tree: nodes.Template) -> nodes.Expr:
    output = tree.body[0]
    assert isinstance(output, nodes.Output)
    return output.nodes[0]


@lru_cache(KEPT)
def _compiled(text: str) -> Any:
    """An expression, which was read before, as a template that works it out."""
    return compiled(_node_in(_read(text)))


def parse_loop(node: Yaml) -> Loop:
    """The loop in a text of the catalogue, as ``bill in facts.self_payments``."""
    source = Source.of(node)
    name, is_in, text = source.text.partition(" in ")
    if not is_in or not name.strip().isidentifier():
        raise node.error(_LOOP)
    line, column = source.place(len(name) + len(is_in))
    return Loop(name.strip(), read_expression(Source(text, source.path, line, column)))


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
