"""Groups too small to be shown: they are put together, so that no single one can be worked out from the total.

A group of fewer letters than the smallest that may be shown points at persons: a client, or the one handler of an
office. Hiding it alone does not help, since the total less the others tells it. So hidden groups are shown as one, and
that one holds at least two groups and letters enough, by the smallest of the others where need be (secondary
suppression; Hundepool et al., Statistical Disclosure Control, 2012, chapter 4). The limit of 20 letters is our own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

SMALLEST: Final = 20
"""The fewest letters that are shown as a group, unless asked otherwise."""

Name = TypeVar("Name")


@dataclass(frozen=True)
class Groups(Generic[Name]):
    """What may be shown by name, and what is shown as one; `can_show` is false where even that would tell too much."""

    shown: tuple[Name, ...]
    together: tuple[Name, ...]
    can_show: bool


def safe(groups: Mapping[Name, Sequence[int]], smallest: int) -> Groups[Name]:
    """Which groups may be shown; each has its letters in every run whose total is told (0 where it has none)."""
    shown = [name for name, counts in groups.items() if all(_is_open(count, smallest) for count in counts)]
    together = [name for name in groups if name not in shown]
    shown.sort(key=lambda name: (tuple(groups[name]), str(name)), reverse=True)
    while not _is_safe([groups[name] for name in together], smallest):
        if not shown:
            return Groups((), tuple(together), can_show=False)
        together.append(shown.pop())
    kept = set(shown)
    return Groups(tuple(name for name in groups if name in kept), tuple(together), can_show=bool(shown))


def _is_open(count: int, smallest: int) -> bool:
    return count == 0 or count >= smallest


def _is_safe(hidden: Sequence[Sequence[int]], smallest: int) -> bool:
    """Whether groups that are shown as one hide each other in every run."""
    for counts in zip(*hidden, strict=True):
        held = [count for count in counts if count]
        if held and (len(held) < 2 or sum(held) < smallest):
            return False
    return True


def bands(counts: Sequence[Sequence[int]], smallest: int) -> list[tuple[int, int]]:
    """Neighbouring bands put together until each holds nothing or enough in every run, as first and last index.

    `counts` holds the letters of each band in every run.
    """
    found: list[tuple[int, int]] = []
    first = 0
    for last in range(len(counts)):
        if _is_whole(counts[first : last + 1], smallest):
            found.append((first, last))
            first = last + 1
    while first < len(counts):  # the last ones are too few: they go with those before them
        if not found:
            return []
        start, _ = found.pop()
        first = start
        if _is_whole(counts[first:], smallest):
            found.append((first, len(counts) - 1))
            break
    return found


def _is_whole(counts: Sequence[Sequence[int]], smallest: int) -> bool:
    return all(_is_open(sum(run), smallest) for run in zip(*counts, strict=True))
