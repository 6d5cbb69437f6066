"""From steps to changes: which words of the phrase became which, values as the phrase writes them, secrets masked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from letterkit.compose.learning.aligning import Step, Steps
from letterkit.compose.learning.comparing import UNKNOWN
from letterkit.compose.learning.privacy import AMOUNT, DATE, FACT, NUMBER
from letterkit.compose.learning.routes import Place
from letterkit.compose.learning.tokens import Token

_SHORT: Final = 5
"""A kept word of so many letters between two changes belongs to both."""
_BEFORE: Final = 3
"""So many words before what was put in tell where it stands."""
_FIGURES: Final = {"amount": AMOUNT, "date": DATE, "number": NUMBER}
"""What is shown of a changed value of a shape; of any other, that it comes from the facts."""
OTHER: Final = "⟨…⟩"
"""Words that the catalogue doesn't hold any more."""


@dataclass(frozen=True, slots=True)
class Change:
    """Words of a phrase, `old`, that became `new`, after the words `after`; `start` to `end` of the phrase's source.

    `is_literal` tells that only words were changed, no values, and all is shown: the phrase itself could be so changed.
    `is_sure` tells that no value stands beside the change whose words could be counted to it.
    """

    old: str
    new: str
    after: str
    start: int
    end: int
    is_literal: bool
    is_sure: bool


def changes(steps: Steps, source: str, text: str, masks: Mapping[Token, str], *, is_known: bool) -> Iterator[Change]:
    """The changes of a paragraph. `text` is what stands there; `is_known` tells that the steps are no guess."""
    units = _units(steps)
    for first, last in _stretches(units):
        before = [step for unit in units[:first] for step in unit if step.place]
        after = [step for unit in units[last:] for step in unit if step.place]
        yield _change(units[first:last], before, after, source, text, masks, is_known)


def _units(steps: Steps) -> list[list[Step]]:
    """The steps one by one, but those of a value, with what was put into it, together."""
    units: list[list[Step]] = []
    position = 0
    while position < len(steps):
        end = _end_of_value(steps, position)
        units.append(list(steps[position:end]))
        position = end
    return units


def _end_of_value(steps: Steps, start: int) -> int:
    """Where the steps of the value that begins at `start` end; the step after `start`, where there is no value."""
    place, end = steps[start].place, start + 1
    if place is None or place.kind != "value":
        return end
    for at in range(end, len(steps)):
        if steps[at].place is place:
            end = at + 1
        elif steps[at].place is not None:
            break
    return end


def _stretches(units: Sequence[Sequence[Step]]) -> Iterator[tuple[int, int]]:
    """Where changes stand, as the first unit and the one after the last; near ones are one."""
    is_changed = [not all(step.is_kept for step in unit) for unit in units]
    for at in range(1, len(units) - 1):
        if is_changed[at - 1] and not is_changed[at] and is_changed[at + 1] and _is_short(units[at]):
            is_changed[at] = True
    position = 0
    for changed, group in groupby(is_changed):
        length = len(list(group))
        if changed:
            yield position, position + length
        position += length


def _is_short(unit: Sequence[Step]) -> bool:
    place = unit[0].place
    return place is not None and place.kind == "word" and place.text.isalpha() and len(place.text) <= _SHORT


def _change(
    changed: Sequence[Sequence[Step]],
    before: Sequence[Step],
    after: Sequence[Step],
    source: str,
    text: str,
    masks: Mapping[Token, str],
    is_known: bool,
) -> Change:
    places, earlier, later = _distinct([step for unit in changed for step in unit]), _distinct(before), _distinct(after)
    new, is_open = _new(changed, text, masks)
    start, end = _span(places, earlier, later)
    return Change(
        old=_said(places, source),
        new=new,
        after=_said(earlier[-_BEFORE:], source),
        start=start,
        end=end,
        is_literal=is_open and all(place.kind == "word" and place is not UNKNOWN for place in places),
        is_sure=is_known or not any(map(_takes_any, (*earlier[-1:], *later[:1]))),
    )


def _takes_any(place: Place) -> bool:
    return place.kind == "value" and place.shape == "any"


def _span(places: Sequence[Place], earlier: Sequence[Place], later: Sequence[Place]) -> tuple[int, int]:
    """The characters of the source that a change takes the place of; of what was put in, where it stands."""
    known, earlier, later = ([place for place in group if place is not UNKNOWN] for group in (places, earlier, later))
    if known:
        return known[0].start, known[-1].end
    at = earlier[-1].end if earlier else later[0].start if later else 0
    return at, at


def _distinct(steps: Sequence[Step]) -> list[Place]:
    """The places of steps, each once where several steps stand at it."""
    return [place for place, _ in groupby(step.place for step in steps if step.place)]


def _said(places: Sequence[Place], source: str) -> str:
    """Places as the phrase writes them; what stood between them, conditions and other branches, is left out."""
    said = ""
    last: Place | None = None
    for place in places:
        if last and not (last.end == place.start and last is not UNKNOWN):
            said += " "
        said += OTHER if place is UNKNOWN else " ".join(source[place.start : place.end].split())
        last = place
    return said


def _new(changed: Sequence[Sequence[Step]], text: str, masks: Mapping[Token, str]) -> tuple[str, bool]:
    """What stands there now, and whether all of it could be shown."""
    said = {step.token: _shown(step, masks) for unit in changed for step in _inside(unit) if step.token}
    return shown(text, list(said), said), all(said[token] == token.text for token in said)


def _inside(unit: Sequence[Step]) -> Iterator[Step]:
    """The steps of a unit; what was put into a value belongs to it."""
    place = unit[0].place
    return (Step(place, step.token) for step in unit) if place and place.kind == "value" else iter(unit)


def shown(text: str, tokens: Sequence[Token], masks: Mapping[Token, str]) -> str:
    """Words of a text as they may be shown. Masks that follow each other are one."""
    said, last, end = "", "", 0
    for token in tokens:
        mask = masks.get(token, token.text)
        if mask == token.text or mask != last:
            said += (" " if said and text[end : token.start] else "") + mask
        last, end = mask, token.end
    return said


def _shown(step: Step, masks: Mapping[Token, str]) -> str:
    """A word as it may be shown: of a value that was changed, nothing."""
    assert step.token is not None
    if step.place is UNKNOWN:
        return OTHER
    if step.place is None:
        return masks.get(step.token, step.token.text)
    return step.token.text if step.place.kind == "word" else _FIGURES.get(step.place.shape, FACT)
