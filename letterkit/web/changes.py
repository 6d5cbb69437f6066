"""What was changed in a Word draft: words of its own text and what stands there instead, to be tracked changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """Characters `start` to `end` of the draft's own text become `words`."""

    start: int
    end: int
    words: str

    def __repr__(self) -> str:
        return f"Change({self.start}, {self.end})"


Changes = tuple[Change, ...]
"""In order, none over another."""


def applied(text: str, changes: Sequence[Change]) -> str:
    """The text with its changes made."""
    parts, position = [], 0
    for change in changes:
        parts += [text[position : change.start], change.words]
        position = change.end
    return "".join([*parts, text[position:]])


def added(changes: Changes, start: int, end: int, words: str) -> Changes:
    """One more change, of characters `start` to `end` of the text as it reads with the others made.

    Changes that it touches become one with it.
    """
    before: list[Change] = []
    after: list[Change] = []
    head = tail = ""
    first: int | None = None
    last: int | None = None
    shift = shift_before = shift_after = 0
    """How much further on the text stands than in the draft, past the changes so far."""
    for change in changes:
        begins = change.start + shift
        ends = begins + len(change.words)
        shift += len(change.words) - (change.end - change.start)
        if ends <= start and not (begins == ends == start):
            before.append(change)
            shift_before = shift_after = shift
        elif begins >= end:
            after.append(change)
        else:
            if begins < start:
                head, first = change.words[: start - begins], change.start
            elif first is None:
                first = start - shift_before
            if ends > end:
                tail, last = change.words[end - begins :], change.end
            shift_after = shift
    begin = first if first is not None else start - shift_before
    finish = last if last is not None else end - shift_after
    return (*before, Change(begin, finish, head + words + tail), *after)
