"""A condition on the facts in words: "facts.payments and not facts.appeal" as a sentence that a lawyer reads.

What is not known in words stands as it is written; the gallery shows the source of each condition beside its words.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from jinja2 import nodes

from letterkit.catalogue.jinja.expressions import Expression, Loop
from letterkit.structure.kinds import called
from letterkit.ui import UI_LANGUAGES, Text

_TABLE: Final = Path(__file__).with_name("facts.tsv")

_GIVEN = Text(sv="det finns {what}", fi="tiedoissa on {what}", en="the facts have {what}")
_LACKING = Text(sv="det inte finns {what}", fi="tiedoista puuttuu {what}", en="the facts lack {what}")
_UNTRUE = Text(
    sv="det inte gäller att {what}", fi="ei pidä paikkaansa, että {what}", en="it is not the case that {what}"
)
_NEITHER = Text(
    sv="inget av detta gäller: {what}", fi="mikään näistä ei päde: {what}", en="none of these holds: {what}"
)
_AND = Text(sv=" och ", fi=" ja ", en=" and ")
_OR = Text(sv=" eller ", fi=" tai ", en=" or ")
_COMPARED: Final[Mapping[str, Text]] = {
    "eq": Text(sv="{what} är {value}", fi="{what} on {value}", en="{what} is {value}"),
    "in": Text(sv="{what} är {value}", fi="{what} on {value}", en="{what} is {value}"),
    "ne": Text(sv="{what} inte är {value}", fi="{what} ei ole {value}", en="{what} is not {value}"),
    "notin": Text(sv="{what} inte är {value}", fi="{what} ei ole {value}", en="{what} is not {value}"),
    "lt": Text(sv="{what} är mindre än {value}", fi="{what} on alle {value}", en="{what} is less than {value}"),
    "gt": Text(sv="{what} är mer än {value}", fi="{what} on yli {value}", en="{what} is more than {value}"),
    "lteq": Text(sv="{what} är högst {value}", fi="{what} on enintään {value}", en="{what} is at most {value}"),
    "gteq": Text(sv="{what} är minst {value}", fi="{what} on vähintään {value}", en="{what} is at least {value}"),
}
_AMONG = Text(sv="{value} finns bland {what}", fi="mukana on {value} ({what})", en="{value} is among the {what}")
_NOT_AMONG = Text(
    sv="{value} inte finns bland {what}", fi="mukana ei ole {value} ({what})", en="{value} is not among the {what}"
)
_COUNT = Text(sv="antalet {what}", fi="määrä ({what})", en="the number of {what}")
_WITH = Text(sv="{what} där {name} är {value}", fi="{what}, joissa {name} on {value}", en="{what} with {name} {value}")
_WITH_ANY = Text(sv="{what} med {name}", fi="{what}, joissa on {name}", en="{what} with {name}")
_DUE = Text(sv="{what} inom {days} dagar", fi="{what} {days} päivän sisällä", en="{what} within {days} days")
_EACH = Text(sv="En gång för var och en av: {what}", fi="Kerran jokaisesta: {what}", en="Once for each of: {what}")
_WHERE = Text(sv="{each}, när {condition}", fi="{each}, kun {condition}", en="{each}, when {condition}")
_WHEN = Text(sv="När {condition}", fi="Kun {condition}", en="When {condition}")
_ALWAYS = Text(sv="Alltid", fi="Aina", en="Always")
_ITEM: Final = {
    "facts.items": "item",
    "facts.notice_2026.actions": "action",
    "facts.payment_commitments": "commitment",
    "facts.payments": "payment",
}
"""What one of a list is called where conditions speak of it."""


@dataclass(frozen=True, slots=True)
class Fact:
    """What a fact is called; a claim is a whole clause, true or not."""

    is_claim: bool
    name: Text


@cache
def known_facts() -> Mapping[str, Fact]:
    """What facts are called, by path."""
    with _TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return {row["path"]: Fact(row["sort"] == "claim", Text(*(row[name] for name in UI_LANGUAGES))) for row in rows}


def in_words(when: Expression | None, for_each: Loop | None, ui: str) -> str:
    """When a phrase stands in a letter, and how often."""
    speaker = _Speaker(ui)
    condition = speaker.say(when.node) if when else ""
    if for_each:
        each = _EACH.say(ui, what=speaker.name(for_each.items.node))
        return _WHERE.say(ui, each=each, condition=condition) if condition else each
    return _WHEN.say(ui, condition=condition) if condition else _ALWAYS.say(ui)


def clause(condition: Expression, ui: str) -> str:
    """A condition as a clause, to stand after "when" or "because"."""
    return _Speaker(ui).say(condition.node)


def together_in_words(conditions: Sequence[Expression], ui: str) -> str:
    """Conditions that all have to hold, as one clause; one on facts without a name stands as it is written."""
    speaker = _Speaker(ui)
    said = []
    for condition in conditions:
        is_known = all(path in known_facts() for path in condition.paths)
        joins = len(conditions) > 1 and isinstance(condition.node, nodes.Or)
        written = f"({condition.text})" if joins else condition.text
        said.append(speaker.say(condition.node, is_inner=joins) if is_known else written)
    return _AND.say(ui).join(said)


class _Speaker:
    """Says conditions in a language of the interface."""

    def __init__(self, ui: str) -> None:
        self._ui = ui

    def say(self, node: nodes.Expr, is_inner: bool = False) -> str:
        """A condition as a clause; one inside another stands in brackets where it joins several."""
        match node:
            case nodes.And() | nodes.Or():
                sign = _AND if isinstance(node, nodes.And) else _OR
                said = sign.say(self._ui).join(self.say(one, is_inner=True) for one in _joined(node, type(node)))
                return f"({said})" if is_inner else said
            case nodes.Not():
                return self._negated(node.node)
            case nodes.Compare(ops=[operand]):
                return self._compared(node.expr, operand)
        fact = known_facts().get(_path(node))
        if fact and fact.is_claim:
            return fact.name.say(self._ui)
        return _GIVEN.say(self._ui, what=self.name(node))

    def name(self, node: nodes.Expr) -> str:
        """What a fact, or a list that filters choose from, is called."""
        path = _path(node)
        if path:
            fact = known_facts().get(path)
            return fact.name.say(self._ui) if fact else path
        match node:
            case nodes.Filter(name="length", node=nodes.Expr() as inner):
                return _COUNT.say(self._ui, what=self.name(inner))
            case nodes.Filter(name="with", node=nodes.Expr() as inner, args=[nodes.Const(value=str(which)), *values]):
                name = self._attribute(inner, which)
                if not values:
                    return _WITH_ANY.say(self._ui, what=self.name(inner), name=name)
                return _WITH.say(self._ui, what=self.name(inner), name=name, value=self._values(values))
            case nodes.Filter(name="due_within", node=nodes.Expr() as inner, args=[nodes.Const(value=days), *_]):
                return _DUE.say(self._ui, what=self.name(inner), days=days)
        return _written(node)

    def _negated(self, node: nodes.Expr) -> str:
        if isinstance(node, nodes.Or):
            return _NEITHER.say(self._ui, what="; ".join(self.say(one) for one in _joined(node, nodes.Or)))
        fact = known_facts().get(_path(node))
        if isinstance(node, nodes.And | nodes.Not | nodes.Compare) or (fact and fact.is_claim):
            return _UNTRUE.say(self._ui, what=self.say(node, is_inner=True))
        return _LACKING.say(self._ui, what=self.name(node))

    def _compared(self, left: nodes.Expr, operand: nodes.Operand) -> str:
        right = operand.expr
        if operand.op in ("in", "notin") and isinstance(left, nodes.Const):
            words = _AMONG if operand.op == "in" else _NOT_AMONG
            return words.say(self._ui, what=self.name(right), value=self._value(left, is_kind=False))
        said = self._values(_listed(right), is_kind=_path(left) == "facts.kind")
        return _COMPARED[operand.op].say(self._ui, what=self.name(left), value=said)

    def _values(self, values: list[nodes.Expr], *, is_kind: bool = False) -> str:
        said = [self._value(value, is_kind) for value in values]
        return _OR.say(self._ui).join(filter(None, [", ".join(said[:-1]), said[-1]]))

    def _value(self, node: nodes.Expr, is_kind: bool) -> str:
        if not isinstance(node, nodes.Const):
            return self.name(node)
        if is_kind:
            return called(node.value).say(self._ui)
        return f"”{node.value.replace('_', ' ')}”" if isinstance(node.value, str) else str(node.value)

    def _attribute(self, node: nodes.Expr, attribute: str) -> str:
        path = f"{_ITEM.get(_path(node), '')}.{attribute}"
        fact = known_facts().get(path)
        return fact.name.say(self._ui) if fact else attribute


def _joined(node: nodes.Expr, kind: type[nodes.Expr]) -> list[nodes.Expr]:
    """The members of a chain of `and` or of `or`."""
    if isinstance(node, nodes.BinExpr) and isinstance(node, kind):
        return [*_joined(node.left, kind), *_joined(node.right, kind)]
    return [node]


def _listed(node: nodes.Expr) -> list[nodes.Expr]:
    """The values of a list, which Jinja may have made one constant; one value by itself."""
    if isinstance(node, nodes.List | nodes.Tuple):
        return node.items
    if isinstance(node, nodes.Const) and isinstance(node.value, list | tuple):
        return [nodes.Const(value) for value in node.value]
    return [node]


def _path(node: nodes.Expr) -> str:
    """facts.payments; empty for what is no path."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        inner = _path(node.node)
        return f"{inner}.{node.attr}" if inner else ""
    return ""


def _written(node: nodes.Expr) -> str:
    """What is not known in words, named by the facts in it."""
    names = [_path(one) for one in node.find_all(nodes.Getattr)]
    longest = [name for name in names if name and not any(other.startswith(f"{name}.") for other in names)]
    return ", ".join(dict.fromkeys(longest)) or "…"
