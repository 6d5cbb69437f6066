"""What depends on what in a sentence (spaCy's parser): words are pushed on a stack and joined, move by move.

An arc-eager system that may mend its arcs (Honnibal & Johnson 2015); arcs that cross others were folded into labels
("obj||xcomp") when it was trained, and are unfolded at the end (Nivre & Nilsson 2005).
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from letterkit.language.models.doc import Doc, Token
from letterkit.language.models.network.hashing import Array
from letterkit.language.models.network.layers import Dense, largest
from letterkit.language.models.network.packed import read_layers, read_packed
from letterkit.language.numbers import numpy

_SHIFT, _REDUCE, _LEFT, _RIGHT, _BREAK = range(5)
_NONE: Final = -1
_FOLD: Final = "||"
_ROOT: Final = "ROOT"


class Arcs:
    """The parser in a pipeline's folder."""

    def __init__(self, folder: Path) -> None:
        layers = read_layers(folder / "parser" / "model")
        lower = next(layer for layer in layers if "pad" in layer)
        upper, narrow = (layer for layer in layers if "W" in layer and "pad" not in layer)
        self._narrow, self._upper = Dense(narrow), Dense(upper)
        features, hidden, pieces, width = lower["W"].shape
        self._shape = features, hidden * pieces
        self._pieces = hidden, pieces
        self._turned = numpy.ascontiguousarray(lower["W"].reshape(-1, width).T)
        self._padding, self._bias = lower["pad"].reshape(self._shape), lower["b"].ravel().copy()
        self._labels = _labels((folder / "parser" / "moves").read_bytes())

    def set(self, docs: Sequence[Doc], vectors: Array) -> None:
        """Say of each word what it depends on, and as what."""
        seen = numpy.empty((len(vectors) + 1, *self._shape), dtype="float32")
        seen[:-1] = (self._narrow(vectors) @ self._turned).reshape(-1, *self._shape)
        seen[-1] = self._padding  # _NONE stands for no word
        states, before = [], 0
        for doc in docs:
            states.append(_State(doc, before))
            before += len(doc)
        going = [state for state in states if not state.is_done]
        columns = numpy.arange(self._shape[0])
        while going:
            summed = seen[[state.context() for state in going], columns].sum(axis=1) + self._bias
            scores = self._upper(largest(summed.reshape(-1, *self._pieces)))
            self._move(going, scores)
            going = [state for state in going if not state.is_done]
        for doc in docs:
            _finish(doc)

    def _move(self, states: list[_State], scores: Array) -> None:
        """Make the best move that is allowed in each state."""
        ways = []
        for labels in self._labels:
            first, last = labels[0][0], labels[-1][0] + 1
            which = scores[:, first:last].argmax(axis=1)
            values = scores[numpy.arange(len(states)), first + which]
            ways.append((which.tolist(), values.tolist()))
        for number, state in enumerate(states):
            allowed = [(-ways[move][1][number], move) for move in state.allowed()]
            if not allowed:
                state.give_up()
                continue
            _, move = min(allowed)
            state.make(move, self._labels[move][ways[move][0][number]][1])


def _labels(data: bytes) -> list[list[tuple[int, str]]]:
    """The number and label of each move by its kind: the commonest first, as spaCy numbers them."""
    kinds = {int(kind): labels for kind, labels in json.loads(read_packed(data)["moves"]).items()}
    made: list[list[tuple[int, str]]] = []
    number = 0
    for kind in (_SHIFT, _REDUCE, _LEFT, _RIGHT, _BREAK):
        ordered = sorted(((count, label) for label, count in kinds[kind].items()), reverse=True)
        made.append([(number + at, label) for at, (_, label) in enumerate(ordered)])
        number += len(ordered)
    return made


class _State:
    """How far a text is parsed; sentences are given, so that no move makes one."""

    def __init__(self, doc: Doc, before: int) -> None:
        self._words = doc.tokens
        self._before = before
        self._stack: list[int] = []
        self._back: list[int] = []
        self._next = 0
        self._moved_back: set[int] = set()
        self._lefts: dict[int, list[int]] = {}
        self._rights: dict[int, list[int]] = {}

    @property
    def is_done(self) -> bool:
        return not self._stack and not self._waiting

    @property
    def _waiting(self) -> int:
        """How many words wait to be pushed."""
        return len(self._words) - self._next + len(self._back)

    def _buffer(self, number: int) -> int:
        if number < len(self._back):
            return self._back[-1 - number]
        at = self._next + number - len(self._back)
        return at if at < len(self._words) else _NONE

    def context(self) -> list[int]:
        """The words that the next move is chosen by: what waits, the top of the stack, their outermost dependents."""
        stack = self._stack
        first = self._buffer(0)
        tops = [stack[-1 - number] if number < len(stack) else _NONE for number in range(3)]
        outer = [_last(self._lefts, first), _last(self._lefts, tops[0]), _last(self._rights, tops[0])]
        found = [first, self._buffer(1), *tops, *outer]
        return [at + self._before if at >= 0 else _NONE for at in found]

    def allowed(self) -> list[int]:
        """The moves that may be made."""
        waiting = self._waiting
        if not self._stack:
            return [_SHIFT]
        if not waiting:
            return [_REDUCE]
        first = self._buffer(0)
        starts = self._words[first].is_sent_start
        found = [] if waiting < 2 or starts or first in self._moved_back else [_SHIFT]
        if len(self._stack) > 1 or starts:
            found.append(_REDUCE)
        return found if starts else [*found, _LEFT, _RIGHT]

    def make(self, move: int, label: str) -> None:
        """Make a move."""
        match move:
            case 0:  # shift
                self._push()
            case 1:  # reduce
                top = self._words[self._stack[-1]]
                if top.head_i != top.i or len(self._stack) == 1:
                    self._stack.pop()
                else:
                    self._moved_back.add(top.i)
                    self._back.append(self._stack.pop())
            case 2:  # left
                first = self._buffer(0)
                self._join(first, self._stack[-1], label)
                self._moved_back.discard(first)
                self._stack.pop()
            case 3:  # right
                self._join(self._stack[-1], self._buffer(0), label)
                self._push()

    def give_up(self) -> None:
        """Leave the rest as it is."""
        self._stack, self._back, self._next = [], [], len(self._words)

    def _push(self) -> None:
        if self._back:
            self._stack.append(self._back.pop())
        else:
            self._stack.append(self._next)
            self._next += 1

    def _join(self, head: int, child: int, label: str) -> None:
        word = self._words[child]
        if word.head_i != child:  # it is always the last that its former head took
            (self._lefts if word.head_i > child else self._rights)[word.head_i].pop()
        (self._lefts if head > child else self._rights).setdefault(head, []).append(child)
        word.head_i, word.dep_ = head, label


def _last(arcs: dict[int, list[int]], head: int) -> int:
    """The dependent that a word took last."""
    taken = arcs.get(head)
    return taken[-1] if taken else _NONE


def _finish(doc: Doc) -> None:
    """Name the words that depend on none, and unfold the arcs that cross others."""
    folded: list[Token] = []
    for token in doc:
        if token.head_i == token.i:
            token.dep_ = _ROOT
        elif _FOLD in token.dep_:
            folded.append(token)
    for token in folded:
        token.dep_, _, of_head = token.dep_.partition(_FOLD)
        token.head_i = _head_below(doc, token, of_head)
    doc.has_syntax = True


def _head_below(doc: Doc, token: Token, label: str) -> int:
    """The nearest word of a label below a word's head; the head itself where there is none."""
    level = [token.head_i]
    while level:
        below = [
            child
            for head in level
            for child in doc
            if child.head_i == head and child.i != head and child is not token and not child.is_space
        ]
        found = next((child.i for child in below if child.dep_ == label), None)
        if found is not None:
            return found
        level = [child.i for child in below]
    return token.head_i
