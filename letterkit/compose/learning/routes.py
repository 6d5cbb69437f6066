"""The ways through a wording: its words and values as places, with the places that may come after each.

A condition forks the way, a loop may be gone round any number of times, and an empty line or a list item ends the
paragraph that came before it. So a paragraph of a letter is a way from one break to another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from jinja2 import nodes

from letterkit.catalogue.jinja.wording import Stretch, Wording
from letterkit.compose.learning.tokens import tokens_of

Kind = Literal["word", "value", "break", "fork"]
Shape = Literal["amount", "date", "number", "any"]

_BREAK: Final = re.compile(r"\n[^\S\n]*\n\s*(?:- )?|(?:^|(?<=\n))[^\S\n]*- ")
_SHAPES: Final[dict[str, Shape]] = {
    "euro": "amount",
    "amount": "amount",
    "date": "date",
    "month": "date",
    "months": "date",
    "in_month": "date",
    "percent": "number",
    "clock": "number",
}
"""What the filters that write figures print."""


@dataclass(slots=True)
class Place:
    """A word (`text`) or a value of a wording, at characters `start` to `end` of its source, or a bend of the way."""

    kind: Kind
    next: tuple[int, ...] = ()
    text: str = ""
    start: int = 0
    end: int = 0
    shape: Shape = "any"


@dataclass(frozen=True, slots=True)
class Routes:
    """The places of a wording by number, and those at which a paragraph may begin. Number 0 is the end."""

    places: tuple[Place, ...]
    starts: tuple[int, ...]


def routes_of(wording: Wording) -> Routes:
    """The ways through a wording."""
    return _Surveyor(wording).routes()


class _Surveyor:
    """Goes through the tree from its end to its beginning: each node is told where the way goes on after it."""

    def __init__(self, wording: Wording) -> None:
        self._source = wording.source.text
        self._tree = wording.tree
        printed = [child for output in wording.tree.find_all(nodes.Output) for child in output.nodes]
        self._stretches: dict[int, Stretch] = {
            id(child): stretch for child, stretch in zip(printed, wording.stretches, strict=True)
        }
        self._places = [Place("break")]

    def routes(self) -> Routes:
        first = self._way(self._tree.body, 0)
        breaks = [place.next[0] for place in self._places if place.kind == "break" and place.next]
        return Routes(tuple(self._places), (first, *breaks))

    def _way(self, body: Sequence[nodes.Node], after: int) -> int:
        for node in reversed(body):
            after = self._step(node, after)
        return after

    def _step(self, node: nodes.Node, after: int) -> int:
        if isinstance(node, nodes.Output):
            for child in reversed(node.nodes):
                after = self._printed(child, after)
        elif isinstance(node, nodes.If):
            branches = [node.body, *(other.body for other in node.elif_), node.else_]
            after = self._add(Place("fork", tuple(self._way(branch, after) for branch in branches)))
        elif isinstance(node, nodes.For):
            turn = self._add(Place("fork"))
            self._places[turn].next = (self._way(node.body, turn), self._way(node.else_, after))
            after = turn
        return after

    def _printed(self, child: nodes.Expr, after: int) -> int:
        stretch = self._stretches[id(child)]
        start, end = stretch.offset, stretch.offset + stretch.length
        if stretch.is_value:
            return self._add(Place("value", (after,), self._source[start:end], start, end, _shape(child)))
        for part in reversed(list(_parts(self._source[start:end]))):
            after = self._literal(part, start, after)
        return after

    def _literal(self, part: tuple[int, str] | None, offset: int, after: int) -> int:
        if part is None:
            return self._add(Place("break", (after,)))
        start, text = part
        for token in reversed(tokens_of(text)):
            first = offset + start + token.start
            after = self._add(Place("word", (after,), token.text, first, first + len(token.text)))
        return after

    def _add(self, place: Place) -> int:
        self._places.append(place)
        return len(self._places) - 1


def _parts(text: str) -> Iterator[tuple[int, str] | None]:
    """The texts between the breaks of a literal, each with its offset; None for a break."""
    position = 0
    for found in _BREAK.finditer(text):
        yield position, text[position : found.start()]
        yield None
        position = found.end()
    yield position, text[position:]


def _shape(node: nodes.Expr) -> Shape:
    """What a value looks like, by the outermost of its filters that tells."""
    while isinstance(node, nodes.Filter):
        if node.name in _SHAPES:
            return _SHAPES[node.name]
        if node.node is None:
            break
        node = node.node
    return "any"
