"""A phrase's text that notes which ways its conditions and loops went while it was printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any, Final

from jinja2 import Template, nodes
from jinja2.exceptions import SecurityError
from jinja2.exceptions import UndefinedError as JinjaUndefinedError

from letterkit.catalogue.jinja.sandbox import KEPT, run, sandbox
from letterkit.catalogue.jinja.wording import Wording
from letterkit.checking.covering.branches import Branch, points_in, whole
from letterkit.checking.covering.ways import FAILS, HOLDS, MANY, NONE, ONE, PRINTED, STOPPED
from letterkit.errors import LetterkitError

_TEST: Final = "_test"
_LOOP: Final = "_loop"
_ROUND: Final = "_went_round"
UNPRINTABLE: Final = (
    LetterkitError, JinjaUndefinedError, SecurityError, TypeError, ValueError, LookupError, AttributeError,
    ArithmeticError,
)  # fmt: skip
"""What a text raises where facts lack something that it needs."""


class Tracked:
    """A text with its points. `owner` is the id of its phrase or table, `around` the conditions around the text."""

    def __init__(self, wording: Wording, owner: str, language: str, around: Sequence[str] = ()) -> None:
        self._wording = wording
        self.entry = whole(owner, wording.source, language, (PRINTED,))
        self.points = tuple(points_in(wording, owner, language, around))

    @cached_property
    def _template(self) -> Template:
        return _tracking(self._wording.source.text)

    def branches(self, variables: Mapping[str, Any]) -> set[Branch]:
        """The ways that the text goes with these facts; as far as it comes, and STOPPED, where it can't be printed."""
        if not self.points and "{{" not in self._wording.source.text:
            return {Branch(self.entry, PRINTED)}
        found = {Branch(self.entry, PRINTED)}
        rounds: list[list[int]] = []

        def test(value: object, number: int) -> bool:
            found.add(Branch(self.points[number], HOLDS if value else FAILS))
            return bool(value)

        def loop(items: Iterable[Any], number: int) -> Iterable[Any]:
            rounds.append([number, 0])
            return items

        def went_round(number: int) -> str:
            next(one for one in reversed(rounds) if one[0] == number)[1] += 1
            return ""

        try:
            run(self._template, {**variables, _TEST: test, _LOOP: loop, _ROUND: went_round})
        except UNPRINTABLE:
            found.add(Branch(self.entry, STOPPED))
        return found | {Branch(self.points[number], how_many(count)) for number, count in rounds}


@lru_cache(KEPT)
def _tracking(text: str) -> Template:
    """A text that tells its conditions and loops which way they went."""
    tree = sandbox().parse(text)
    for number, node in enumerate(_deciding(tree.body)):
        if isinstance(node, nodes.If):
            node.test = _call(_TEST, [node.test, nodes.Const(number)], node.lineno)
        else:
            node.iter = _call(_LOOP, [node.iter, nodes.Const(number)], node.lineno)
            went = _call(_ROUND, [nodes.Const(number)], node.lineno)
            node.body.insert(0, nodes.Output([went], lineno=node.lineno))
    tree.set_environment(sandbox())
    return sandbox().from_string(tree)


def how_many(count: int) -> str:
    """The way of a loop that went round so many times."""
    return NONE if count == 0 else ONE if count == 1 else MANY


def _deciding(body: Iterable[nodes.Node]) -> Iterator[nodes.If | nodes.For]:
    """The conditions and loops of a tree in the order of their tags."""
    for node in body:
        if isinstance(node, nodes.If):
            yield node
            yield from _deciding(node.body)
            yield from _deciding(node.elif_)
            yield from _deciding(node.else_)
        elif isinstance(node, nodes.For):
            yield node
            yield from _deciding(node.body)
            yield from _deciding(node.else_)


def _call(name: str, arguments: list[Any], line: int) -> nodes.Call:
    return nodes.Call(nodes.Name(name, "load", lineno=line), arguments, [], None, None, lineno=line)
