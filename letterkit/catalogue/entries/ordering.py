"""Puts the sections of a template in order: where they may stand, after and before which, and which come up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from letterkit.catalogue.entries.templates import Section, Template
from letterkit.catalogue.jinja.lettertag import PLACES
from letterkit.ui import Text

_CIRCLE = Text(
    sv="Avdelningarna väntar på varandra i en ring: {names}.",
    fi="Osiot odottavat toisiaan kehässä: {names}.",
    en="The sections depend on each other in a circle: {names}.",
)

Rank = Callable[[Section], tuple[int, ...]]
"""What decides between sections that may both stand next: the lowest goes first."""


def arranged(sections: Sequence[Section], rank: Rank) -> list[Section]:
    """The sections in order: of those whose predecessors stand already, the lowest rank is next.

    Where sections wait for each other in a circle, those are left out.
    """
    waiting = predecessors(sections)
    order: list[Section] = []
    left = list(sections)
    while ready := [section for section in left if not waiting[section.name] & {other.name for other in left}]:
        chosen = min(ready, key=rank)
        order.append(chosen)
        left.remove(chosen)
    return order


def predecessors(sections: Iterable[Section]) -> dict[str, set[str]]:
    """For each section, those that have to stand before it: by after and before, and by its place."""
    sections = list(sections)
    found = {section.name: set(section.after) for section in sections}
    for section in sections:
        for name in section.before:
            if name in found:
                found[name].add(section.name)
        for other in sections:
            if place_of(other) < place_of(section):
                found[section.name].add(other.name)
    return found


def place_of(section: Section) -> int:
    """first, middle, late and last as numbers."""
    return PLACES.index(section.place)


def check_order(template: Template) -> None:
    """Raise CatalogueError where sections wait for each other in a circle."""
    order = arranged(template.sections, lambda section: (template.sections.index(section),))
    circle = _circle([section for section in template.sections if section not in order])
    if circle:
        names = ", ".join(section.name for section in circle)
        raise template.source.error(_CIRCLE, circle[0].line, circle[0].name, names=names)


def _circle(stuck: Sequence[Section]) -> list[Section]:
    """Of sections that can't stand, those that others wait for: without the ones that only wait for the circle."""
    waited_for = {name for names in predecessors(stuck).values() for name in names}
    circle = [section for section in stuck if section.name in waited_for]
    return circle if len(circle) == len(stuck) else _circle(circle)
