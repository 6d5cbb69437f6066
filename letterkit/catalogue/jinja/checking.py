"""Finds what is wrong in the Jinja of a phrase before any letter is built: unknown facts, filters and words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from jinja2 import nodes

from letterkit.catalogue.files.source import Source
from letterkit.catalogue.jinja.filters import FILTERS
from letterkit.catalogue.jinja.sandbox import TERM, refused
from letterkit.catalogue.jinja.writing import CALLED
from letterkit.catalogue.values.shapes import ANYTHING, Shape, merged
from letterkit.catalogue.values.words import CASES, Words
from letterkit.ui import Text

_REFUSED = Text(
    sv="Det här får inte stå i en fras: {what}. Använd värden, filter, if och for.",
    fi="Tätä ei voi käyttää fraasissa: {what}. Käytä arvoja, suotimia sekä rakenteita if ja for.",
    en="This cannot stand in a phrase: {what}. Use values, filters, if and for.",
)
_UNKNOWN_FACT = Text(
    sv="Faktumet {path} finns inte. {hint}",
    fi="Tietoa {path} ei ole. {hint}",
    en="There is no fact {path}. {hint}",
)
_CLOSE = Text(sv="Menade du {close}?", fi="Tarkoititko {close}?", en="Did you mean {close}?")
_KNOWN = Text(sv="Här finns: {known}.", fi="Valittavissa: {known}.", en="There are: {known}.")
_UNKNOWN_FILTER = Text(
    sv="Filtret {name} finns inte. {hint}",
    fi="Suodinta {name} ei ole. {hint}",
    en="There is no filter {name}. {hint}",
)
_WRONG_TYPE = Text(
    sv="Filtret {name} passar inte här: det som står före är något annat.",
    fi="Suodin {name} ei sovi tähän: sitä edeltävä arvo on muunlainen.",
    en="The filter {name} does not fit here: what stands before it is something else.",
)
_NOT_A_LIST = Text(
    sv="{path} är ingen lista.",
    fi="{path} ei ole luettelo.",
    en="{path} is not a list.",
)
_UNKNOWN_TERM = Text(
    sv="Termen {id} finns inte i ordlistan.",
    fi="Termiä {id} ei ole sanastossa.",
    en="There is no term {id} in the glossary.",
)
_UNKNOWN_FAMILY = Text(
    sv="Det finns inga namn för {family}. {hint}",
    fi="Ryhmälle {family} ei ole nimiä. {hint}",
    en="There are no names for {family}. {hint}",
)
_UNKNOWN_CASE = Text(
    sv="Formen {case} finns inte. {hint}",
    fi="Muotoa {case} ei ole. {hint}",
    en="There is no form {case}. {hint}",
)

Scope = Mapping[str, Shape]
"""The names that a piece of Jinja may use, and what each is."""


@dataclass(frozen=True)
class Checker:
    """Checks trees against the shapes of the facts and the words of the catalogue."""

    source: Source
    words: Words

    def check(self, tree: nodes.Template, scope: Scope) -> None:
        """Raise CatalogueError at the first thing that is wrong in a tree."""
        for node in refused(tree):
            raise self.source.error(_REFUSED, node.lineno, what=type(node).__name__.lower())
        self._statements(tree.body, scope)

    def _statements(self, body: Iterable[nodes.Node], scope: Scope) -> None:
        for node in body:
            if isinstance(node, nodes.For):
                inner = {**scope, **self._loop(node, scope), "loop": ANYTHING}
                if node.test:
                    self.shape(node.test, inner)
                self._statements(node.body, inner)
                self._statements(node.else_, scope)
            elif isinstance(node, nodes.If):
                self.shape(node.test, scope)
                self._statements([*node.body, *node.elif_, *node.else_], scope)
            elif isinstance(node, nodes.Output):
                for child in node.nodes:
                    self.shape(child, scope)

    def _loop(self, node: nodes.For, scope: Scope) -> dict[str, Shape]:
        shape = self.item(node.iter, scope)
        if not isinstance(node.target, nodes.Name):
            raise self.source.error(_REFUSED, node.lineno, what="for a, b in …")
        return {node.target.name: shape}

    def item(self, node: nodes.Node, scope: Scope) -> Shape:
        """What one item of a list is."""
        shape = self.shape(node, scope)
        if shape.items:
            return shape.items
        if shape.is_known:
            raise self.source.error(_NOT_A_LIST, node.lineno, needle := said(node), path=needle)
        return ANYTHING

    def shape(self, node: nodes.Node, scope: Scope) -> Shape:
        """What an expression gives; raises CatalogueError where it can't be."""
        match node:
            case nodes.Name():
                if node.name not in scope:
                    raise self._no_fact(node, node.name, node.name, list(scope))
                return scope[node.name]
            case nodes.Getattr():
                return self._attribute(self.shape(node.node, scope), node.attr, node)
            case nodes.Getitem(arg=nodes.Const(value=int())):
                return self.item(node.node, scope)
            case nodes.Filter():
                return self._filter(node, scope)
            case nodes.Call():
                return self._term(node)
            case nodes.CondExpr():
                self.shape(node.test, scope)
                return merged([self.shape(part, scope) for part in (node.expr1, node.expr2) if part])
            case nodes.Or():
                return merged([self.shape(node.left, scope), self.shape(node.right, scope)])
            case nodes.Const():
                return Shape(values=(type(node.value),))
        for child in node.iter_child_nodes():
            self.shape(child, scope)
        return ANYTHING

    def _attribute(self, shape: Shape, name: str, node: nodes.Node) -> Shape:
        if name.startswith("_"):
            raise self.source.error(_REFUSED, node.lineno, name, what=name)
        if not shape.is_known:
            return ANYTHING
        found = shape.attribute(name)
        if found is None:
            raise self._no_fact(node, name, said(node), shape.names())
        return found

    def _filter(self, node: nodes.Filter, scope: Scope) -> Shape:
        known = FILTERS.get(node.name)
        if known is None:
            raise self.source.error(
                _UNKNOWN_FILTER, node.lineno, node.name, name=node.name, hint=_hint(node.name, FILTERS)
            )
        assert node.node is not None
        before = self.shape(node.node, scope)
        for argument in [*node.args, *node.kwargs]:
            self.shape(argument, scope)
        if known.takes and before.is_known and not _fits(before, known.takes):
            raise self.source.error(_WRONG_TYPE, node.lineno, node.name, name=node.name)
        if known.attribute is not None and len(node.args) > known.attribute:
            self._argument_names(node.args[known.attribute], before, node)
        self._word_arguments(node, before)
        return known.gives(before)

    def _argument_names(self, argument: nodes.Expr, before: Shape, node: nodes.Filter) -> None:
        """A filter names a fact of the list's items: with("outcome", "rejected")."""
        if not isinstance(argument, nodes.Const) or not before.is_known:
            return
        items = before.items
        if items is None:
            assert node.node is not None
            raise self.source.error(_NOT_A_LIST, node.lineno, needle := said(node.node), path=needle)
        self._attribute(items, str(argument.value), argument)

    def _word_arguments(self, node: nodes.Filter, before: Shape) -> None:
        first = node.args[0].value if node.args and isinstance(node.args[0], nodes.Const) else None
        for family in [first] if node.name == "named" else list(_families(node)):
            if family not in self.words.names:
                hint = _hint(str(family), self.words.names)
                raise self.source.error(_UNKNOWN_FAMILY, node.lineno, node.name, family=family, hint=hint)
        if node.name == "case" and not any(first in cases for cases in CASES.values()):
            hint = _hint(str(first), [case for cases in CASES.values() for case in cases])
            raise self.source.error(_UNKNOWN_CASE, node.lineno, str(first), case=first, hint=hint)
        can_be_called = before.models and all(model.__name__ in CALLED for model in before.models)
        if node.name == "called" and before.is_known and not can_be_called:
            raise self.source.error(_WRONG_TYPE, node.lineno, node.name, name=node.name)

    def _term(self, node: nodes.Call) -> Shape:
        id = node.args[0].value if node.args and isinstance(node.args[0], nodes.Const) else ""
        if id not in self.words.terms:
            raise self.source.error(_UNKNOWN_TERM, node.lineno, str(id) or TERM, id=id)
        return Shape(values=(str,))

    def _no_fact(self, node: nodes.Node, name: str, path: str, known: list[str]) -> Exception:
        return self.source.error(_UNKNOWN_FACT, node.lineno, name, path=path, hint=_hint(name, known))


def _families(node: nodes.Filter) -> Iterator[object]:
    """The families of names that a filter's arguments name: listed(family="bring")."""
    for argument in node.kwargs:
        if argument.key == "family" and isinstance(argument.value, nodes.Const):
            yield argument.value.value


def _fits(shape: Shape, takes: tuple[type, ...]) -> bool:
    """Whether a filter for values of these types can be used: on one of them, or on a list of them."""
    values = shape.values + (shape.items.values if shape.items else ())
    return any(issubclass(value, takes) for value in values)


def _hint(name: str, known: Iterable[str]) -> Text:
    close = get_close_matches(name, list(known), n=1)
    if close:
        return Text(*(_CLOSE.say(language, close=close[0]) for language in ("sv", "fi", "en")))
    listed = ", ".join(sorted(known))
    return Text(*(_KNOWN.say(language, known=listed) for language in ("sv", "fi", "en")))


def said(node: nodes.Node) -> str:
    """A path as it is written: facts.items."""
    match node:
        case nodes.Getattr():
            return f"{said(node.node)}.{node.attr}"
        case nodes.Name():
            return node.name
        case nodes.Filter() if node.node is not None:
            return f"{said(node.node)}|{node.name}"
        case nodes.Const():
            return str(node.value)
    return "…"
