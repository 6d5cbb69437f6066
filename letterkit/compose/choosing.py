"""Which phrases a letter takes: the valid ones whose condition holds, once for each of what they go through."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from letterkit.catalogue.entries.phrases import Phrase
from letterkit.catalogue.jinja.expressions import Expression, Loop
from letterkit.compose.explanation import ALWAYS, EACH, HOLDS, HOLDS_NOT, NONE, NOT_VALID, RETIRED, Ground


@dataclass(frozen=True)
class Choice:
    """Whether something is taken, why, and with which variables it is printed: once for each."""

    rounds: tuple[Mapping[str, Any], ...]
    ground: Ground

    @property
    def is_taken(self) -> bool:
        """Whether it is taken at all."""
        return bool(self.rounds)


def choose_phrase(phrase: Phrase, variables: Mapping[str, Any], on: date) -> Choice:
    """Whether a phrase is taken in a decision of a day, by its validity, condition and loop."""
    if phrase.status == "retired":
        return Choice((), Ground(RETIRED))
    if not phrase.is_valid(on):
        last = phrase.valid_to.isoformat() if phrase.valid_to else ""
        return Choice((), Ground(NOT_VALID, {"first": phrase.valid_from.isoformat(), "last": last}))
    return choose(phrase.when, phrase.for_each, variables)


def choose(when: Expression | None, for_each: Loop | None, variables: Mapping[str, Any]) -> Choice:
    """Whether a condition and a loop take something. With a loop, the condition may speak of each of its items."""
    if for_each is None:
        return _once(when, variables)
    speaks_of_item = when is not None and any(path.split(".")[0] == for_each.name for path in when.paths)
    if when and not speaks_of_item and not when.evaluate(variables):
        return Choice((), Ground(HOLDS_NOT, {"condition": when.text}))
    rounds = tuple(_rounds(for_each, when if speaks_of_item else None, variables))
    said = for_each.items.text + (f" ({when.text})" if when and speaks_of_item else "")
    ground = Ground(EACH, {"count": len(rounds), "condition": said}) if rounds else Ground(NONE, {"condition": said})
    return Choice(rounds, ground)


def _once(when: Expression | None, variables: Mapping[str, Any]) -> Choice:
    if when is None:
        return Choice((variables,), Ground(ALWAYS))
    if when.evaluate(variables):
        return Choice((variables,), Ground(HOLDS, {"condition": when.text}))
    return Choice((), Ground(HOLDS_NOT, {"condition": when.text}))


def _rounds(loop: Loop, when: Expression | None, variables: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for item in loop.items.each(variables):
        inner = {**variables, loop.name: item}
        if when is None or when.evaluate(inner):
            yield inner
