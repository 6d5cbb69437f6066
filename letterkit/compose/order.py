"""The order of a letter's sections: by the template, by the facts, and by the case handler within what it allows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, Final

from letterkit.catalogue.entries.ordering import arranged, place_of
from letterkit.catalogue.entries.templates import Section, Template
from letterkit.catalogue.jinja.lettertag import LIFTS
from letterkit.compose.explanation import (
    AFTER,
    FIRST,
    IN_TURN,
    LAST,
    LATE,
    NOT_RAISED,
    ORDERED,
    RAISED,
    Ground,
    SectionNote,
)
from letterkit.errors import UsageError
from letterkit.ui import Text

_UNKNOWN = Text(
    sv="--order: avdelningen ”{name}” finns inte i mallen {template}. Här finns: {known}.",
    fi="--order: osiota ”{name}” ei ole mallissa {template}. Siinä on: {known}.",
    en='--order: there is no section "{name}" in the template {template}. There are: {known}.',
)
_NOT_ALLOWED = Text(
    sv="--order: mallen {template} låter inte ”{first}” stå före ”{second}”.",
    fi="--order: malli {template} ei salli, että ”{first}” on ennen osiota ”{second}”.",
    en='--order: the template {template} does not let "{first}" stand before "{second}".',
)
_TWICE = Text(
    sv="--order: ”{name}” står två gånger.",
    fi="--order: ”{name}” on kahteen kertaan.",
    en='--order: "{name}" appears twice.',
)
_FIXED: Final = {"first": FIRST, "late": LATE, "last": LAST}


def order_sections(
    template: Template, variables: Mapping[str, Any], asked: Sequence[str] | None = None
) -> list[tuple[Section, SectionNote]]:
    """The sections of a template in the order of this letter, each with the grounds for its place.

    `asked` is the handler's own order of some sections. Raises UsageError where the template does not allow it.
    """
    wanted = {name: number for number, name in enumerate(asked or ())}
    _check(template, asked or ())
    lifted = {
        section.name: LIFTS.index(section.lift)
        for section in template.sections
        if section.when and section.when.evaluate(variables)
    }

    def rank(section: Section) -> tuple[int, ...]:
        turn = template.sections.index(section)
        if section.name in wanted:
            return place_of(section), 0, 0, wanted[section.name]
        return place_of(section), 1 if wanted else 0, lifted.get(section.name, len(LIFTS)), turn

    order = arranged(template.sections, rank)
    _check_result(template, order, list(wanted))
    return [(section, _note(section, section.name in wanted, section.name in lifted)) for section in order]


def _check(template: Template, asked: Sequence[str]) -> None:
    known = [section.name for section in template.sections]
    for number, name in enumerate(asked):
        if name not in known:
            raise UsageError(_UNKNOWN, name=name, template=template.name, known=", ".join(known))
        if name in asked[:number]:
            raise UsageError(_TWICE, name=name)


def _check_result(template: Template, order: Sequence[Section], asked: Sequence[str]) -> None:
    """Raise UsageError where two sections did not come in the order asked for."""
    found = [section.name for section in order if section.name in asked]
    for first, second in pairwise(asked):
        if found.index(first) > found.index(second):
            raise UsageError(_NOT_ALLOWED, first=first, second=second, template=template.name)


def _note(section: Section, is_asked: bool, is_raised: bool) -> SectionNote:
    if is_asked and section.place not in ("first", "last"):
        ground = Ground(ORDERED)
    elif section.place in _FIXED:
        ground = Ground(_FIXED[section.place])
    elif section.when:
        ground = Ground(RAISED if is_raised else NOT_RAISED, {"condition": section.when.text})
    else:
        ground = Ground(IN_TURN)
    after = (Ground(AFTER, {"names": ", ".join(section.after)}),) if section.after else ()
    return SectionNote(section.name, (ground, *after))
