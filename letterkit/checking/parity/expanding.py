"""What a text says in a case: its words and, in the place of each printed fact, a slot; each knows its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from jinja2 import nodes

from letterkit.catalogue.files.source import Source
from letterkit.catalogue.jinja.wording import Wording
from letterkit.checking.parity.cases import Case
from letterkit.checking.parity.sayings import Piece, Saying, Slot, laid_out, said
from letterkit.checking.parity.terms import Asked, Names, asked, holds, path

_FORMS: Final = {
    "euro": "amount", "amount": "amount", "date": "date", "month": "month", "months": "month", "in_month": "month",
    "percent": "percent", "clock": "clock", "listed": "list", "either": "choice", "joined": "lines",
    "called": "called", "named": "named", "person": "person",
}  # fmt: skip
"""What a filter makes of a fact; the others pick a fact or shape its words."""
_SHAPES: Final = frozenset({"capitalised", "inside", "case"})
_SIGN: Final = {"amount": "m", "date": "d", "percent": "p"}
_WHOLE: Final = re.compile(r"\S+\s+\S.*[.!?]\s*\Z", re.DOTALL)
"""A sentence; a branch of less only bends one."""


def questions(wording: Wording) -> Iterator[Asked]:
    """What the conditions of a text ask."""
    yield from _asked(wording.tree.body, {})


def _asked(body: Iterable[nodes.Node], names: Names) -> Iterator[Asked]:
    for node in body:
        match node:
            case nodes.If():
                yield from asked(node.test, names)
                yield from _asked([*node.body, *node.elif_, *node.else_], names)
            case nodes.For():
                yield from asked(node.iter, names)
                inner = _inside(node, names)
                if node.test:
                    yield from asked(node.test, inner)
                yield from _asked(node.body, inner)
                yield from _asked(node.else_, names)
            case nodes.Output():
                for one in node.find_all(nodes.CondExpr):
                    yield from asked(one.test, names)


def _inside(node: nodes.For, names: Names) -> Names:
    target = node.target.name if isinstance(node.target, nodes.Name) else "?"
    return {**names, target: path(node.iter, names) + "[]"}


@dataclass(frozen=True)
class Expander:
    """Says a text case by case; where its literals and values stand in the source is worked out once."""

    wording: Wording
    places: Mapping[int, tuple[int, int]]

    @classmethod
    def of(cls, wording: Wording) -> Expander:
        """The expander of a text."""
        outputs = [child for output in wording.tree.find_all(nodes.Output) for child in output.nodes]
        stretches = wording.stretches
        places = {
            id(child): (one.offset, one.offset + one.length) for child, one in zip(outputs, stretches, strict=True)
        }
        return cls(wording, places)

    @property
    def source(self) -> Source:
        """The text's place in its file."""
        return self.wording.source

    def say(self, case: Case) -> Saying:
        """What the text says in a case."""
        body = self.wording.tree.body
        return said(tuple(self._pieces(body, {}, case)), tuple(self._remarks(body, {}, case)))

    def _remarks(self, body: Iterable[nodes.Node], names: Names, case: Case) -> Iterator[int]:
        """Where the branches begin that are taken, say a whole sentence and print no fact."""
        for node in body:
            if isinstance(node, nodes.If):
                branch = _branch(node, names, case)
                if _is_remark(branch):
                    yield next(self.places[id(child)][0] for child in _printed_in(branch))
                else:
                    yield from self._remarks(branch, names, case)
            elif isinstance(node, nodes.For):
                yield from self._remarks(*_round(node, names, case), case)

    def _pieces(self, body: Iterable[nodes.Node], names: Names, case: Case) -> Iterator[Piece]:
        for node in body:
            match node:
                case nodes.If():
                    yield from self._pieces(_branch(node, names, case), names, case)
                case nodes.For():
                    yield from self._pieces(*_round(node, names, case), case)
                case nodes.Output():
                    for child in node.nodes:
                        yield self._piece(child, names, case)

    def _piece(self, node: nodes.Node, names: Names, case: Case) -> Piece:
        start, end = self.places[id(node)]
        if isinstance(node, nodes.TemplateData):
            return Piece(laid_out(node.data), start)
        while isinstance(node, nodes.CondExpr):
            node = node.expr1 if holds(node.test, names, case) else node.expr2 or nodes.Const("")
        if isinstance(node, nodes.Const):
            return Piece(str(node.value), start)
        fact, form = _printed(node, names)
        return Piece(_word(fact, form), start, Slot(fact, form, start, end))


def _printed_in(body: list[nodes.Node]) -> list[nodes.Node]:
    """What a branch prints, in order."""
    outputs = [output for node in body for output in (node, *node.find_all(nodes.Output))]
    return [child for output in outputs if isinstance(output, nodes.Output) for child in output.nodes]


def _is_remark(body: list[nodes.Node]) -> bool:
    literals = [child.data for child in _printed_in(body) if isinstance(child, nodes.TemplateData)]
    return bool(_WHOLE.match("".join(literals).strip())) and len(literals) == len(_printed_in(body))


def _round(node: nodes.For, names: Names, case: Case) -> tuple[list[nodes.Node], Names]:
    """What a loop says, with its names: its body once where its list has anything, in every case alike."""
    inner = _inside(node, names)
    is_empty = holds(node.iter, names, case) is False
    if is_empty or (node.test and holds(node.test, inner, case) is False):
        return node.else_, names
    return node.body, inner


def _branch(node: nodes.If, names: Names, case: Case) -> list[nodes.Node]:
    for one in (node, *node.elif_):
        if holds(one.test, names, case):
            return one.body
    return node.else_


def _printed(node: nodes.Node, names: Names) -> tuple[str, str]:
    """The fact that an expression prints, and what as."""
    form = ""
    while isinstance(node, nodes.Filter) and node.node is not None and (node.name in _FORMS or node.name in _SHAPES):
        form = form or _FORMS.get(node.name, "")
        node = node.node
    return path(node, names), form


def _word(fact: str, form: str) -> str:
    """A word for a slot: letters only, no figure, no word of a language. The second letter tells amounts and dates."""
    letters = "".join(chr(ord("b") + int(digit)) for digit in str(sum(map(ord, fact))))
    return f"Q{_SIGN.get(form, 'x')}{letters}q"
