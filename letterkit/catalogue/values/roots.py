"""The names that phrases start from: the facts, the letter, and in one of changes the facts before and what changed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from letterkit.catalogue.values.setting import LETTER, AboutLetter
from letterkit.catalogue.values.shapes import Shape

CHANGE: str = "change"
"""The section whose phrases may speak of what changed."""


@cache
def scope_of(section: str) -> Mapping[str, Shape]:
    """What the phrases of a section may start from."""
    from letterkit.decision.changes import Changes
    from letterkit.decision.model.decision import Decision

    facts = Shape(models=(Decision,))
    always = {"facts": facts, LETTER: Shape(models=(AboutLetter,))}
    if section != CHANGE:
        return always
    return {**always, "previous": facts, "changes": Shape(models=(Changes,))}
