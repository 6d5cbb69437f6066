"""Lays a paragraph along a wording: which of its words the wording says, which are values, which somebody put in.

The cheapest of all ways through the wording is found (Dijkstra): a word left out or put in costs one, a value costs
next to nothing for each word that can belong to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import Final

from letterkit.compose.learning.routes import Place, Routes
from letterkit.compose.learning.shapes import fits
from letterkit.compose.learning.tokens import Token

_WORD: Final = 1.0
_SWAP: Final = 1.005
"""A word in the place of another is likelier than one lost and one that belongs to the value beside it."""
_ANY: Final = 0.01
"""A value of any shape takes words that nothing else explains."""
_UNFIT: Final = 1.2
_NO_VALUE: Final = 0.6
_MOST_STATES: Final = 200_000

State = tuple[int, int, bool]
"""A place, how many words of the paragraph are behind, and whether the place is a value that has begun."""


@dataclass(frozen=True, slots=True)
class Step:
    """A word of the paragraph (`token`; None where it was left out) and its place in the wording (None where it has
    none)."""

    place: Place | None
    token: Token | None

    @property
    def is_kept(self) -> bool:
        return self.place is not None and self.token is not None


Steps = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Alignment:
    """The steps along a wording, and what they cost."""

    steps: Steps
    cost: float


def align(routes: Routes, tokens: Sequence[Token]) -> Alignment | None:
    """The cheapest way of a paragraph through a wording; None where there are too many to try."""
    came: dict[State, tuple[State | None, Steps]] = {}
    queue: list[tuple[float, int, State, State | None, Steps]] = []
    for start in routes.starts:
        heappush(queue, (0.0, len(queue), (start, 0, False), None, ()))
    count = len(queue)
    while queue and len(came) < _MOST_STATES:
        cost, _, state, before, steps = heappop(queue)
        if state in came:
            continue
        came[state] = before, steps
        if routes.places[state[0]].kind == "break" and state[1] == len(tokens):
            return Alignment(tuple(_back(came, state)), cost)
        for price, next, made in _moves(routes, tokens, state):
            if next not in came:
                count += 1
                heappush(queue, (cost + price, count, next, state, made))
    return None


def _back(came: dict[State, tuple[State | None, Steps]], state: State | None) -> Iterator[Step]:
    found: list[Step] = []
    while state is not None:
        state, steps = came[state]
        found += reversed(steps)
    return reversed(found)


def _moves(routes: Routes, tokens: Sequence[Token], state: State) -> Iterator[tuple[float, State, Steps]]:
    number, at, is_inside = state
    place = routes.places[number]
    token = tokens[at] if at < len(tokens) else None
    if token and place.kind != "fork":
        yield _WORD, (number, at + 1, is_inside), (Step(None, token),)
    if place.kind == "fork":
        for next in place.next:
            yield 0.0, (next, at, False), ()
    elif place.kind == "word":
        (next,) = place.next
        if token and token.text == place.text:
            yield 0.0, (next, at + 1, False), (Step(place, token),)
        else:
            yield _WORD, (next, at, False), (Step(place, None),)
            if token and token.text[0].isalnum() == place.text[0].isalnum():
                yield _SWAP, (next, at + 1, False), (Step(place, None), Step(None, token))
    elif place.kind == "value":
        (next,) = place.next
        if token:
            fitting = fits(token.text, place.shape)
            price = _UNFIT if not fitting else _ANY if place.shape == "any" else 0.0
            yield price, (number, at + 1, True), (Step(place, token),)
        if is_inside:
            yield 0.0, (next, at, False), ()
        else:
            yield _NO_VALUE, (next, at, False), (Step(place, None),)
