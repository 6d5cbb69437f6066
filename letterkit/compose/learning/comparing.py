"""The words that were built beside those that stand there now, where the file's tracked changes tell both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from letterkit.compose.learning.aligning import Alignment, Step, Steps
from letterkit.compose.learning.routes import Place
from letterkit.compose.learning.tokens import Token

UNKNOWN = Place("word", text="…")
"""The place of words that the wording doesn't say: the letter was built from another version of it."""


def compared(built: Alignment, now: Sequence[Token]) -> Steps:
    """The steps from what was built, as its wording explains it, to what stands there."""
    old = [(step.place or UNKNOWN, step.token) for step in built.steps if step.token]
    return tuple(_steps(old, now))


def _steps(old: Sequence[tuple[Place, Token]], now: Sequence[Token]) -> Iterator[Step]:
    before, after = [token.text for _, token in old], [token.text for token in now]
    for kind, first, last, start, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            for (place, _), token in zip(old[first:last], now[start:end], strict=True):
                yield Step(place, token)
        else:
            yield from (Step(place, None) for place, _ in old[first:last])
            yield from (Step(None, token) for token in now[start:end])
